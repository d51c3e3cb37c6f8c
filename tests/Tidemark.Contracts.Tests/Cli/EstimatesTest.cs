using System.Globalization;
using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public class EstimatesTest
{
    [Fact]
    public void History_tells_changes_of_hands_with_their_intervals()
    {
        using var folder = new Scratch();
        (string Outlet, string Day, string Words)[] said =
        [
            ("North Wire", "2016-06-10", "Islamic State controls Manbij."), ("South Wire", "2016-06-20", "Islamic State holds Manbij."), ("East Wire", "2016-07-10", "Islamic State holds Manbij."),
            ("North Wire", "2016-08-13", "The Syrian Democratic Forces captured Manbij from Islamic State on Friday."),
            ("South Wire", "2016-08-14", "The Syrian Democratic Forces captured Manbij on 12 August 2016."), ("East Wire", "2016-08-20", "The Syrian Democratic Forces control Manbij."),
        ];
        var files = said.Select((r, i) => folder.Write($"{i}.md", $"---\nsource: {r.Outlet}\npublished: {r.Day}\n---\n{r.Words}\n")).ToArray();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.Equal(0, Tool.Run(["read", .. files, "--case", file, "--captured", "2018-01-01"]).Code);
        var change = JsonDocument.Parse(Assert.Single(Tool.Run("history", "Manbij", "--case", file, "--json").Lines)).RootElement;
        string Told(string name) => change.GetProperty(name).GetString()!;
        Assert.Equal(("Islamic State", "Syrian Democratic Forces", "2016-08-12"), (Told("from"), Told("to"), Told("day")));
        Assert.InRange(string.CompareOrdinal(Told("early"), Told("late")), int.MinValue, 0);
    }

    [Fact]
    public void History_of_a_place_that_nothing_was_said_of_says_so() =>
        Assert.Contains("nothing was said of who holds it", OfSamples("history", "Idlib").Output, StringComparison.Ordinal);

    [Fact]
    public void A_fit_is_stored_and_told_of_by_sources_and_by_who()
    {
        using var folder = new Scratch();
        var file = Case(folder);
        var fit = Tool.Run("reconcile", "--fit", "--case", file);
        Assert.Equal(0, fit.Code);
        Assert.Contains("fits stored", fit.Errors, StringComparison.Ordinal);
        Assert.Contains("0 fits stored", Tool.Run("reconcile", "--fit", "--case", file).Errors, StringComparison.Ordinal);
        Assert.Contains("How often a word was right", Tool.Run("sources", "--case", file).Output, StringComparison.Ordinal);
        using var source = JsonDocument.Parse(Tool.Run("sources", "--case", file, "--json").Lines[0]);
        Assert.Equal(JsonValueKind.Object, source.RootElement.GetProperty("reliability").ValueKind);
        Assert.Contains("learned from what was known on 2016-11-30", Tool.Run("who", "Palmyra", "--on", "2016-12-20", "--as-known", "2016-12-20", "--case", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_claims_is_answered_in_order_and_what_is_no_question_is_told()
    {
        using var folder = new Scratch();
        var (claims, queries) = (Path.Combine(folder.Folder, "claims.ndjson"), Path.Combine(folder.Folder, "queries.ndjson"));
        File.WriteAllLines(claims, Enumerable.Range(0, 6).Select(i => Claim(i, i < 4 ? "actor:a" : "actor:b")));
        File.WriteAllLines(queries, ["""{"query":1,"place":"p","on":"2016-01-04","as_known":"2016-02-20"}""", "no question", """{"query":0,"place":"nowhere","on":"2016-01-04","as_known":"2016-02-20"}"""]);
        var outcome = Tool.Run("reconcile", "--claims", claims, "--queries", queries);
        Assert.Equal(1, outcome.Code);
        Assert.Contains("queries.ndjson:2: no question", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal([1, 0], outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("query").GetInt32()));
        Assert.True(JsonDocument.Parse(outcome.Lines[0]).RootElement.GetProperty("p").GetProperty("actor:a").GetDouble() > .5);
        Assert.Contains("\"unknown\":1", outcome.Lines[1], StringComparison.Ordinal);
    }

    private static string Claim(int number, string actor) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"c{{number}}","report":"r{{number}}","source":"s{{number}}","published":"2016-0{{(number < 4 ? 1 : 2)}}-0{{number + 1}}T10:00:00Z","kind":"holds","place":[{"id":"p"}],"actor":[{"id":"{{actor}}"}],"attributes":{"extent":"whole"},"confidence":0.95}""");

    private static Outcome OfSamples(params string[] words)
    {
        using var folder = new Scratch();
        return Tool.Run([.. words, "--case", Case(folder)]);
    }

    private static string Case(Scratch folder)
    {
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", file, "--captured", "2018-01-01").Code < 2);
        return file;
    }
}
