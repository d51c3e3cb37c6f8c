using System.Text.RegularExpressions;
using Tidemark.Claims;

namespace Tidemark.Tests.House;

public class DocumentsTest
{
    private static readonly string[] Commands = ["demo", "claims", "mentions", "explain", "pack check", "read", "watch", "add", "reports", "sources", "search", "re-read", "nothing-found", "who", "judge", "history", "map", "serve", "reconcile", "place", "places resolve", "gazetteer add", "gazetteer get", "gazetteer check", "events", "docket", "dossier", "figures", "contradictions", "ledger", "ties", "statements"];

    private static readonly string[] Pages = [.. Repository.Files().Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("samples/", StringComparison.Ordinal))];

    [Fact]
    public void The_glossary_names_every_public_type()
    {
        var glossary = Repository.Text("docs/glossary.md");
        var types = typeof(ClaimKind).Assembly.GetExportedTypes().Where(t => !t.IsNested).Select(t => t.Name);
        Assert.Empty(types.Where(t => !glossary.Contains($"`{t}`", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void The_glossary_explains_every_word_of_a_claim()
    {
        var glossary = Repository.Text("docs/glossary.md");
        var words = Enum.GetValues<ClaimKind>().Select(Words.Of).Concat(Enum.GetValues<Modality>().Select(Words.Of)).Concat(Enum.GetValues<Stance>().Select(Words.Of));
        Assert.Empty(words.Where(w => !glossary.Contains($"`{w}`", StringComparison.Ordinal)).ToArray());
    }

    [Fact]
    public void The_readme_shows_every_command() =>
        Assert.Empty(Commands.Where(c => !Repository.Text("README.md").Contains($"./tidemark {c}", StringComparison.Ordinal)).ToArray());

    [Fact]
    public void Every_command_that_a_page_shows_exists()
    {
        var shown = from page in Pages
                    from Match match in Regex.Matches(Repository.Text(page), @"\./tidemark ([a-z][a-z-]*(?: (?:check|add|get|resolve))?)")
                    where !Commands.Contains(match.Groups[1].Value)
                    select $"{page}: {match.Value}";
        Assert.Empty(shown);
    }

    [Fact]
    public void Every_file_that_a_page_links_to_exists()
    {
        var broken = from page in Pages
                     from Match match in Regex.Matches(Repository.Text(page), @"\]\((?!https?:|#)([^)#\s]+)")
                     let target = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, match.Groups[1].Value)
                     where !File.Exists(target) && !Directory.Exists(target)
                     select $"{page}: {match.Groups[1].Value}";
        Assert.Empty(broken);
    }

    [Fact]
    public void The_pages_are_there_and_say_what_the_tool_is_not_for()
    {
        string[] pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs/glossary.md", "docs/api.md", "docs/method.md", "docs/packs.md", "docs/rules.md"];
        Assert.Empty(pages.Except(Repository.Files()));
        Assert.Contains("target", Repository.Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("Apache License", Repository.Text("LICENSE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_decision_has_a_number_of_its_own()
    {
        var numbers = Repository.Files().Where(f => f.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)[..4]).ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(numbers, n => Assert.Matches("^[0-9]{4}$", n));
    }
}
