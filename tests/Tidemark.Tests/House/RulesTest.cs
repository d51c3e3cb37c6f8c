using System.Text.RegularExpressions;
using Tidemark.Claims;
using Tidemark.Claims.Rules;

namespace Tidemark.Tests.House;

public class RulesTest
{
    private static readonly string[] RuleFiles = [.. Repository.Files().Where(f => f.StartsWith("rules/", StringComparison.Ordinal) && f.EndsWith(".rules", StringComparison.Ordinal))];

    [Fact]
    public void Every_rule_file_has_its_cases_beside_it()
    {
        Assert.NotEmpty(RuleFiles);
        Assert.Empty(RuleFiles.Where(f => !File.Exists(Path.Combine(Repository.Root, Path.ChangeExtension(f, ".cases")))).ToArray());
    }

    [Fact]
    public void Every_rule_file_has_cases_that_must_be_found_and_cases_that_must_not()
    {
        foreach (var file in RuleFiles)
        {
            var topic = Path.GetFileNameWithoutExtension(file);
            var cases = Cases(Path.ChangeExtension(file, ".cases"));
            Assert.True(cases.Any(c => Regex.IsMatch(c, $@"(^|;)\s*{topic}\b")), $"{file}: no case that finds a {topic}");
            Assert.True(cases.Any(c => Regex.IsMatch(c, $@"(^|;)\s*no {topic}\b")), $"{file}: no case with \"no {topic}\"");
        }
    }

    [Fact]
    public void Every_rule_is_named_after_the_topic_of_its_file_and_says_what_it_means()
    {
        foreach (var file in RuleFiles)
        {
            var (rules, errors) = RuleFile.Parse(file, Repository.Text(file));
            Assert.Empty(errors);
            Assert.Empty(rules.Where(r => !r.Name.StartsWith(Path.GetFileNameWithoutExtension(file) + ".", StringComparison.Ordinal)).Select(r => $"{file}:{r.Line}: {r.Name}"));
            Assert.Empty(rules.Where(r => !r.Lines.Any(l => l.Key == "says")).Select(r => $"{file}:{r.Line}: {r.Name} has no \"says:\""));
        }
    }

    [Fact]
    public void Every_kind_of_claim_has_a_rule_file() =>
        Assert.Empty(Enum.GetValues<ClaimKind>().Select(Words.Of).Where(k => !RuleFiles.Contains($"rules/en/{k}.rules")).ToArray());

    /// <summary>What stands behind the arrow of every case.</summary>
    private static List<string> Cases(string file) =>
        [.. from line in Repository.Text(file).Split('\n')
            where !line.StartsWith('#')
            let arrow = line.LastIndexOf("=>", StringComparison.Ordinal)
            where arrow >= 0
            select line[(arrow + 2)..].Trim()];
}
