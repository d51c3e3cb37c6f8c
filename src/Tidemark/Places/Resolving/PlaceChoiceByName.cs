using System.Collections.Immutable;
using Tidemark.Names;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places.Resolving;

/// <summary>The quick choice for names in reports: equal names, else other spellings, by size and by what is near. Keeps what it found: one for each thread.</summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="spelling">Judges spellings; without it only equal names are found.</param>
internal sealed class PlaceChoiceByName(GazetteerFile gazetteer, SpellingModel? spelling)
{
    private const int MostKept = 8192, LeastLetters = 4;
    private const double Farthest = 300;

    private readonly PlaceResolver _resolver = new(gazetteer, spelling);
    private readonly Dictionary<string, ImmutableArray<(int Place, double Odds)>> _equal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(int Place, double Odds)>> _alike = new(StringComparer.Ordinal);

    /// <summary>The place that a name means, or -1 where that is doubtful.</summary>
    internal int Of(string name, ImmutableArray<GeoPoint> near)
    {
        var equal = Kept(_equal, name, _resolver.Equal);
        return equal.IsEmpty ? -1 : Answer(_resolver.Among(name, equal, near));
    }

    private static int Answer(PlaceChoice choice) => choice.IsAnswer ? choice.Candidates[0].Place : -1;

    /// <summary>
    /// The place that a name means in any spelling, or -1 where that is doubtful. Another spelling must decide by itself (a name that nobody has would else
    /// become whatever like name is near), and counts only for a place within 300 km of what the report names besides, where it names any.
    /// </summary>
    internal int InAnySpelling(string name, ImmutableArray<GeoPoint> near)
    {
        if (!Kept(_equal, name, _resolver.Equal).IsEmpty || spelling is null || name.Length is < LeastLetters or > SpelledName.Longest)
        {
            return Of(name, near);
        }

        var alike = Kept(_alike, name, _resolver.Alike);
        var place = alike.IsEmpty ? -1 : Answer(_resolver.Among(name, alike, []));
        return place >= 0 && (near.IsEmpty || near.Min(p => p.KilometresTo(gazetteer.Point(place))) <= Farthest) ? place : -1;
    }

    private static ImmutableArray<(int Place, double Odds)> Kept(Dictionary<string, ImmutableArray<(int Place, double Odds)>> kept, string name, Func<string, ImmutableArray<(int Place, double Odds)>> find)
    {
        if (kept.TryGetValue(name, out var known))
        {
            return known;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[name] = find(name);
    }
}
