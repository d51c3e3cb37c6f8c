using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Bench;

/// <summary>
/// Descriptions that nobody wrote, of places that exist: a hidden settlement, anchors near it as reporters choose them (towns before villages, within
/// 80 km), the true geodesic distance rounded as reporters round (to 5 mostly, under 10 to 1, over 60 to 10), the true direction by a rose of eight, and
/// of four as often as one in three. The same seed gives the same phrases.
/// </summary>
internal sealed class GeneratedPhrases(IPlaceSource places, IReadOnlyList<KnownPlace> all, int seed)
{
    private static readonly string[] Kinds = ["distance and direction", "two distances", "distance alone", "miles and direction", "direction", "near", "around", "between", "road", "within distance"];
    private static readonly string[] Rose = ["north", "north-east", "east", "southeast", "south", "south-west", "west", "northwest"];
    private readonly Random _random = new(seed);

    /// <summary>So many phrases, kinds in turn.</summary>
    internal IEnumerable<RelativePhrase> Make(int count)
    {
        var targets = all.Where(p => p.Type is PlaceType.Town or PlaceType.Village or PlaceType.City).ToArray();
        for (var made = 0; made < count;)
        {
            var target = targets[_random.Next(targets.Length)];
            var anchors = Anchors(target);
            if (anchors.Count >= 2 && Phrase(Kinds[made % Kinds.Length], target, anchors) is { } phrase)
            {
                made++;
                yield return phrase;
            }
        }
    }

    /// <summary>Settlements with a name of their own, cities and towns first, that lie 2 to 80 km away.</summary>
    private List<KnownPlace> Anchors(KnownPlace target) =>
        [.. places.Near(target.Point, 80).Where(p => p.Type is PlaceType.City or PlaceType.Town && p.Point.KilometresTo(target.Point) > 2 && places.Named(p.Name) is [var only] && only.Id == p.Id)
            .OrderBy(p => p.Point.KilometresTo(target.Point) * (p.Type == PlaceType.City ? 0.5 : 1)).ThenBy(p => p.Id, StringComparer.Ordinal).Take(6)];

    private RelativePhrase? Phrase(string kind, KnownPlace target, List<KnownPlace> anchors)
    {
        var a = anchors[_random.Next(Math.Min(3, anchors.Count))];
        var km = Geodesic.Kilometres(a.Point, target.Point);
        var said = Rounded(km);
        var way = Way(a.Point.BearingTo(target.Point));
        RelativePhrase Made(string text, double? distance) => new(kind, text, target.Point, distance, 0.5);
        switch (kind)
        {
            case "distance and direction":
                return Made(FormattableString.Invariant($"{(_random.Next(3) == 0 ? "about " : "")}{said} km {way} of {a.Name}"), said);
            case "miles and direction":
                var miles = Rounded(km / 1.609344);
                return Made(FormattableString.Invariant($"{miles} miles {way} of {a.Name}"), miles * 1.609344);
            case "distance alone":
                return Made(FormattableString.Invariant($"{said} km from {a.Name}"), said);
            case "two distances":
                var b = anchors.FirstOrDefault(o => o != a && o.Point.KilometresTo(a.Point) > 5);
                return b is null ? null : Made(FormattableString.Invariant($"{said} km from {a.Name} and {Rounded(Geodesic.Kilometres(b.Point, target.Point))} km from {b.Name}"), Math.Min(said, Rounded(Geodesic.Kilometres(b.Point, target.Point))));
            case "within distance":
                var bound = new[] { 5.0, 10, 15, 20, 30, 50, 100 }.First(d => d > km || d == 100);
                return Made(FormattableString.Invariant($"within {bound} km of {a.Name}"), bound);
            case "direction":
                return km > 40 ? null : Made($"{way} of {a.Name}", null);
            case "near":
                return km > (a.Type == PlaceType.City ? 20 : 12) ? null : Made($"near {a.Name}", null);
            case "around":
                return km > (a.Type == PlaceType.City ? 20 : 12) ? null : Made($"villages around {a.Name}", null);
            default:
                return Way(kind, target, anchors, Made);
        }
    }

    /// <summary>Two anchors between which the target lies: at most a twentieth longer over it, and not beside one of them.</summary>
    private static RelativePhrase? Way(string kind, KnownPlace target, List<KnownPlace> anchors, Func<string, double?, RelativePhrase> made)
    {
        foreach (var a in anchors)
        {
            foreach (var b in anchors)
            {
                var (da, db, length) = (a.Point.KilometresTo(target.Point), b.Point.KilometresTo(target.Point), a.Point.KilometresTo(b.Point));
                if (length > 8 && da + db < 1.05 * length && Math.Min(da, db) > 0.15 * length)
                {
                    return made(kind == "road" ? $"on the road linking {a.Name} and {b.Name}" : $"between {a.Name} and {b.Name}", null);
                }
            }
        }

        return null;
    }

    private double Rounded(double number)
    {
        var step = number < 2 ? 0.5 : number < 10 ? 1 : number > 60 ? 10 : _random.Next(5) == 0 ? 1 : 5;
        return Math.Max(step, Math.Round(number / step) * step);
    }

    private string Way(double bearing) => _random.Next(3) == 0 ? Rose[(int)Math.Round(bearing / 90) % 4 * 2] : Rose[(int)Math.Round(bearing / 45) % 8];
}
