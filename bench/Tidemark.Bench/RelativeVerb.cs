using System.Globalization;
using Tidemark.Claims.Spaces;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Ground;
using Tidemark.Places.Regions;
using Tidemark.Resolution;

namespace Tidemark.Bench;

/// <summary>Descriptions of places against known answers: how often the 90 % region holds the answer, how large it is, how far its point lies off.</summary>
internal static class RelativeVerb
{
    /// <summary>Measures generated phrases of two seeds (the second is looked at by nobody who sets a width) and the hand-written ones.</summary>
    /// <param name="written">The file of hand-written phrases.</param>
    /// <param name="show">Whether to print every phrase whose answer is missed, or off by over 15 % of the stated distance.</param>
    /// <param name="gazetteer">A compiled gazetteer whose places may be meant too, or null.</param>
    internal static int Run(string written, bool show, string? gazetteer)
    {
        var knowledge = House.Knowledge();
        var packs = new PackPlaces(knowledge.Places);
        KnownPlace[] all = [.. knowledge.Places.All.Select(PackPlaces.Known)];
        Table("generated from the packs, seed 1", Score(knowledge, packs, new GeneratedPhrases(packs, all, 1).Make(400), show));
        Table("generated from the packs, seed 20160527 (held out)", Score(knowledge, packs, new GeneratedPhrases(packs, all, 20160527).Make(400), false));
        var phrases = WrittenPhrases.Read(written);
        Table("written by hand", Score(knowledge, new WrittenPlaces(packs, phrases.Places), phrases.Phrases, show));
        if (gazetteer is not null)
        {
            using var file = GazetteerFile.Open(gazetteer);
            Table($"written by hand, with a gazetteer of {file.Count:N0} places", Score(knowledge, new WrittenPlaces(new GazetteerPlaces(file, House.Spelling()), phrases.Places), phrases.Phrases, false));
        }

        return 0;
    }

    private static List<Line> Score(Knowledge knowledge, IPlaceSource source, IEnumerable<RelativePhrase> phrases, bool show)
    {
        var reader = new PhraseReader(knowledge.Lexicon);
        var described = new DescribedPlaces(knowledge.Actors, knowledge.Places, new(source, knowledge.Terrain));
        var lines = new List<Line>();
        foreach (var phrase in phrases)
        {
            var read = reader.Read(phrase.Text);
            var region = read.Relations.IsEmpty ? null : described.Of(read.Relations).Region;
            var line = Measure(phrase, region);
            lines.Add(line);
            if (show && !(line is { Held: true } && (line.Share is null or < 0.15)))
            {
                var why = read.Relations.IsEmpty ? "not read" : region is null ? described.Of(read.Relations).Reason : FormattableString.Invariant($"{string.Join(" + ", read.Relations.Select(r => r.Type))}, off {line.Error:0.0} km, with known places {line.Best:0.0} km ({line.Share:0.00} of what is stated), {(line.Held ? "held" : "missed")}");
                Console.Error.WriteLine($"{phrase.Kind}: {phrase.Text} | {why}");
            }
        }

        return lines;
    }

    private static Line Measure(RelativePhrase phrase, Region? region)
    {
        if (region is null)
        {
            return new(phrase, false, false, false, null, null, null, null);
        }

        bool In(double share) => Enumerable.Range(0, 9).Any(i => region.Holds(i == 8 ? phrase.Answer : phrase.Answer.Towards(i * 45, phrase.Tolerance), share));
        var (middle, best) = (Geodesic.Kilometres(region.Centroid, phrase.Answer), Geodesic.Kilometres(region.Best(), phrase.Answer));
        var naive = phrase.Distance is { } km ? region.SquareKilometres(0.9) / (Math.PI * km * km * 1.21) : (double?)null;
        return new(phrase, true, In(0.9), In(0.5), region.SquareKilometres(0.9), naive, middle, best);
    }

    private static void Table(string title, List<Line> lines)
    {
        Console.WriteLine($"\n{title}: {lines.Count} phrases\n");
        Console.WriteLine("| kind | phrases | read | in the 90 % region | in the 50 % | area km² (median) | of a circle with the distance | off, km (median) | point off, share of distance | with known places |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var kind in lines.GroupBy(l => l.Phrase.Kind))
        {
            Row(kind.Key, [.. kind]);
        }

        Row("all", lines);
        Row("all that bind a point", [.. lines.Where(l => l.Phrase.Kind is not ("distance alone" or "within distance"))]);
    }

    private static void Row(string kind, List<Line> lines)
    {
        var measured = lines.Where(l => l is { Phrase.Distance: not null, Error: not null }).ToArray();
        string Number(double? n, string format) => n is { } x ? x.ToString(format, CultureInfo.InvariantCulture) : "";
        Console.WriteLine($"| {kind} | {lines.Count} | {Number(lines.Average(l => l.Found ? 1.0 : 0), "0.000")} | {Number(lines.Average(l => l.Held ? 1.0 : 0), "0.000")} | {Number(lines.Average(l => l.Half ? 1.0 : 0), "0.000")} | {Number(Median(lines.Select(l => l.Area)), "0")} | {Number(Median(lines.Select(l => l.Naive)), "0.00")} | {Number(Median(lines.Select(l => l.Error)), "0.0")} | {Number(Median(measured.Select(l => l.Error / l.Phrase.Distance)), "0.000")} | {Number(Median(measured.Select(l => l.Share)), "0.000")} |");
    }

    private static double? Median(IEnumerable<double?> numbers)
    {
        double[] sorted = [.. numbers.Where(n => n is not null).Select(n => n!.Value).Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <param name="Phrase">What was asked.</param>
    /// <param name="Found">Whether there is a region.</param>
    /// <param name="Held">Whether its 90 % hold the answer, or ground within the answer's own size of it.</param>
    /// <param name="Half">Whether its 50 % do.</param>
    /// <param name="Area">The 90 % region, in square kilometres.</param>
    /// <param name="Naive">The same as a share of a circle with the stated distance and a tenth more.</param>
    /// <param name="Error">From its centroid to the answer, in kilometres.</param>
    /// <param name="Best">From the point of least expected error, known places counted, to the answer.</param>
    private sealed record Line(RelativePhrase Phrase, bool Found, bool Held, bool Half, double? Area, double? Naive, double? Error, double? Best)
    {
        internal double? Share => Best / Phrase.Distance;
    }
}
