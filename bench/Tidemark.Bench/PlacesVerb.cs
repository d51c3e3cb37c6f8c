using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Bench;

/// <summary><c>places</c>: which place is meant, against incidents that people located by hand; the weights are fitted anew, and judged on rows left out.</summary>
internal static class PlacesVerb
{
    private const int Parts = 5;
    private static readonly double[] Thresholds = [0, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

    /// <summary>Prints the table; with a file to write to, also the features of every candidate.</summary>
    internal static int Run(string gazetteer, string gold, bool show)
    {
        using var places = GazetteerFile.Open(gazetteer);
        var cases = Load(gold).ToArray();
        var watch = Stopwatch.StartNew();
        var resolver = new PlaceResolver(places, House.Spelling());
        foreach (var one in cases)
        {
            one.Choice = resolver.Resolve(one.Query);
        }

        Say("queries", $"{cases.Length:N0}, {watch.Elapsed.TotalMilliseconds / cases.Length:N2} ms each, over {places.Count:N0} places");
        Table("as committed", places, cases, c => c.Choice!);
        var whole = PlaceFit.Fit(places, cases);
        Table("fitted on all of it", places, cases, c => PlaceFit.Choose(places, c, whole));
        var byPart = Enumerable.Range(0, Parts).Select(p => PlaceFit.Fit(places, [.. cases.Where(c => c.Part != p)])).ToArray();
        Table($"left out, {Parts} parts", places, cases, c => PlaceFit.Choose(places, c, byPart[c.Part]));
        PlaceFit.Print(whole);
        if (show)
        {
            foreach (var one in cases)
            {
                Show(places, one, PlaceFit.Choose(places, one, byPart[one.Part]));
            }
        }

        return 0;
    }

    private static void Show(GazetteerFile places, PlaceCase one, PlaceChoice choice)
    {
        var reach = choice.Candidates.Any(c => one.IsRight(places.Point(c.Place)));
        var right = choice.Candidates is [var first, ..] && one.IsRight(places.Point(first.Place));
        var verdict = choice.Probability < 0.5 || choice.Candidates.IsEmpty ? (reach ? "MISSED" : "NONE") : right ? "RIGHT" : reach ? "WRONG" : "FALSE";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict}\t{choice.Probability:N2}\t{one.Query.Name}\t{one.Query.Within}\t{one.Tolerance}\t{string.Join(" ; ", choice.Candidates.Take(3).Select(c => $"{places.Name(c.Place)} [{c.Name}] {c.Role} {c.Probability:N2} {one.Point.KilometresTo(places.Point(c.Place)):N0}km"))}\t{string.Join(" | ", PlacePhrase.Read(one.Query.Name).Select(r => $"{r.Name}/{r.Hint}/{r.Role}"))}"));
    }

    private static void Table(string what, GazetteerFile places, PlaceCase[] cases, Func<PlaceCase, PlaceChoice> choose)
    {
        Console.WriteLine($"\n{what}");
        foreach (var arabic in new[] { false, true })
        {
            var some = cases.Where(c => c.Arabic == arabic).Select(c => (Case: c, Choice: choose(c))).ToArray();
            var ceiling = some.Count(s => s.Choice.Candidates.Any(c => s.Case.IsRight(places.Point(c.Place))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(arabic ? "Arabic" : "English")}: {some.Length:N0} asked, a candidate within reach for {ceiling / (double)some.Length:N3}"));
            foreach (var threshold in Thresholds)
            {
                var answered = some.Where(s => s.Choice.Candidates.Length > 0 && s.Choice.Probability >= threshold).Select(s => (P: s.Choice.Probability, Right: s.Case.IsRight(places.Point(s.Choice.Candidates[0].Place)))).ToArray();
                var right = answered.Count(a => a.Right);
                var ece = answered.GroupBy(a => Math.Min(9, (int)(a.P * 10))).Sum(g => Math.Abs(g.Count(a => a.Right) - g.Sum(a => a.P))) / Math.Max(1, answered.Length);
                var (rate, brier) = (right / (double)Math.Max(1, answered.Length), answered.Select(a => Math.Pow(a.P - (a.Right ? 1 : 0), 2)).DefaultIfEmpty().Average());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    from {threshold:N2}: coverage {answered.Length / (double)some.Length:N3}, right of answered {rate:N3}, right of all {right / (double)some.Length:N3}, ECE {ece:N3}, Brier {brier:N3} (a constant: {rate * (1 - rate):N3})"));
            }
        }
    }

    private static IEnumerable<PlaceCase> Load(string path)
    {
        using var file = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(file, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            string At(string column) => csv.GetField(column) ?? "";
            if (At("geo_precision") is "province_governorate" or "country" or "district")
            {
                continue;
            }

            var point = new GeoPoint(csv.GetField<double>("lat"), csv.GetField<double>("lon"));
            foreach (var arabic in new[] { false, true })
            {
                if (At(arabic ? "location_ar" : "location_en") is { Length: > 0 } name)
                {
                    yield return new PlaceCase(new(name) { Within = At("governorate"), Country = "SY", On = DateOnly.TryParse(At("date"), CultureInfo.InvariantCulture, out var day) ? day : null })
                    {
                        Point = point,
                        Arabic = arabic,
                        Tolerance = At("geo_precision") is "city" or "subdistrict" ? 25 : 5,
                        Part = (int)(PlaceKeys.OfPlain(PlaceKeys.Plain(At("location_en"))) % Parts),
                    };
                }
            }
        }
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
