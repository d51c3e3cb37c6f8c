using System.Text.RegularExpressions;

namespace Tidemark.Tests.House;

public class CleanTest
{
    private static readonly HashSet<string> TextEndings = [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".md", ".yaml", ".yml", ".csv", ".rules", ".words", ".cases", ".forms", ".txt", ".html", ".jsonl", ".sh", ""];

    private static readonly string[] Texts = [.. Repository.Files().Where(f => TextEndings.Contains(Path.GetExtension(f)))];

    // Put together from parts, so that this file does not hold what it forbids.
    private static readonly Regex MachinePath = new(@"(?<![A-Za-z0-9.])/" + "(home|Users|root|work|tmp|mnt|var)/[A-Za-z0-9_.]");
    private static readonly Regex OptionalData = new(@"(?<![A-Za-z0-9_-])" + "shared" + "/[a-z]");

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine() => Assert.Empty(Hits(Texts, MachinePath));

    [Fact]
    public void Only_tests_and_benchmarks_name_the_optional_data_beside_the_repository() =>
        Assert.Empty(Hits(Texts.Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("bench/", StringComparison.Ordinal)), OptionalData).ToArray());

    [Fact]
    public void No_source_file_is_longer_than_600_lines() =>
        Assert.Empty(Texts.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(f => (File: f, Lines: Repository.Text(f).Count(c => c == '\n'))).Where(f => f.Lines > 600).ToArray());

    [Fact]
    public void No_folder_is_a_room_without_a_noun() =>
        Assert.Empty(Repository.Files().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && f.Split('/').Any(p => p is "Common" or "Core" or "Helpers" or "Utils")).ToArray());

    [Fact]
    public void Every_source_file_is_in_the_namespace_of_its_folder()
    {
        var wrong = from file in Texts
                    where file.EndsWith(".cs", StringComparison.Ordinal) && file.StartsWith("src/", StringComparison.Ordinal)
                    let expected = string.Join('.', Path.GetDirectoryName(file)!.Split('/').Skip(1))
                    let declared = Regex.Match(Repository.Text(file), @"^namespace ([\w.]+);", RegexOptions.Multiline)
                    where declared.Success && declared.Groups[1].Value != expected
                    select $"{file}: {declared.Groups[1].Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_rule_or_word_list_names_an_actor_or_place_of_a_pack()
    {
        var names = from file in Texts
                    where file.StartsWith("packs/", StringComparison.Ordinal) && file.EndsWith("places.csv", StringComparison.Ordinal)
                    from line in Repository.Text(file).Split('\n').Skip(1)
                    let fields = line.Split(',')
                    where fields.Length > 2 && fields[2] is "city" or "country" or "governorate"
                    select fields[1];
        var known = names.Where(n => n.Length > 3).ToHashSet(StringComparer.Ordinal);
        var found = from file in Texts
                    where file.StartsWith("rules/", StringComparison.Ordinal) && (file.EndsWith(".rules", StringComparison.Ordinal) || file.EndsWith(".words", StringComparison.Ordinal))
                    let lines = Repository.Text(file).Split('\n')
                    from number in Enumerable.Range(0, lines.Length)
                    let line = lines[number].Split('#')[0]
                    from Match word in Regex.Matches(line, @"\b\p{Lu}[\w'-]+")
                    where known.Contains(word.Value)
                    select $"{file}:{number + 1}: {word.Value}";
        Assert.Empty(found);
    }

    private static IEnumerable<string> Hits(IEnumerable<string> files, Regex wanted) =>
        from file in files
        let lines = Repository.Text(file).Split('\n')
        from number in Enumerable.Range(0, lines.Length)
        where wanted.IsMatch(lines[number])
        select $"{file}:{number + 1}: {wanted.Match(lines[number]).Value}";
}
