using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Tidemark.Claims.Passes;
using Tidemark.Names;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Bench;

/// <summary><c>copies</c>: sketches of reports on one thread, beside the plain cutting of the same text into tokens, and the families found.</summary>
internal static class CopiesVerb
{
    private const int Rounds = 7, Settling = 3;

    internal static int Run(string[] paths)
    {
        var reports = Corpus.Load(paths).DistinctBy(r => r.Id).ToImmutableArray();
        if (reports.IsEmpty)
        {
            Console.Error.WriteLine($"bench: nothing to read in {string.Join(' ', paths)}; give files or folders of reports");
            return 1;
        }

        var lexicon = House.Knowledge().Lexicon;
        var (cutting, sketching) = (Best(() => Cut(reports, lexicon)), Best(() => Sketch(reports)));
        var watch = Stopwatch.StartNew();
        var byId = reports.ToDictionary(r => r.Id);
        var sketcher = new Sketcher();
        var members = reports.Select(r => new CopyMember(r.Id, sketcher.Of(r), null)).ToArray();
        var found = new CopyFinder(id => CopyWords.Of(byId[id])).Find(members);
        Say("corpus", $"{reports.Length:N0} reports, {members.Average(m => m.Sketch.Words):N0} words and {members.Average(m => m.Sketch.Keys.Length):N0} keys each");
        Say("sketch", $"{reports.Length / sketching:N0} reports/s (best of {Rounds})");
        Say("plain tokenisation", $"{reports.Length / cutting:N0} reports/s; the sketch takes {sketching / cutting:N2} of its time");
        Say("all copies", $"{watch.Elapsed.TotalMilliseconds:N0} ms: {found.Families.Length:N0} families of {found.Families.Sum(f => f.Members.Length):N0} reports, {found.Passages.Length:N0} borrowed passages");
        return 0;
    }

    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = -Settling; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = round < 0 ? best : Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Cut(ImmutableArray<Report> reports, Lexicon lexicon)
    {
        var (tokenizer, tokens) = (new Tokenizer(lexicon), new List<Token>());
        foreach (var report in reports)
        {
            tokens.Clear();
            tokenizer.Cut(report.Text, report.BodyStart, report.Text.Length, tokens);
        }
    }

    private static void Sketch(ImmutableArray<Report> reports)
    {
        var sketcher = new Sketcher();
        foreach (var report in reports)
        {
            sketcher.Of(report);
        }
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
