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
    private readonly Dictionary<string, ImmutableArray<(int Place, double Odds)>> _alike = new(StringComparer.Ordinal);

    /// <summary>The place that a name means, or -1 where that is doubtful.</summary>
    internal int Of(string name, ImmutableArray<GeoPoint> near)
    {
        var choice = _resolver.Exactly(name, near);
        return choice.IsAnswer ? choice.Candidates[0].Place : -1;
    }

    /// <summary>
    /// The place that a name means in any spelling, or -1 where that is doubtful. Another spelling counts only for a place within 300 km of what the report
    /// names besides.
    /// </summary>
    internal int InAnySpelling(string name, ImmutableArray<GeoPoint> near)
    {
        var choice = _resolver.Exactly(name, near);
        if (choice.Candidates.IsEmpty && spelling is not null && !near.IsEmpty && name.Length is >= LeastLetters and <= SpelledName.Longest)
        {
            choice = _resolver.Among(name, [.. Alike(name).Where(a => near.Min(p => p.KilometresTo(gazetteer.Point(a.Place))) <= Farthest)], near);
        }

        return choice.IsAnswer ? choice.Candidates[0].Place : -1;
    }

    private ImmutableArray<(int Place, double Odds)> Alike(string name)
    {
        if (_alike.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_alike.Count >= MostKept)
        {
            _alike.Clear();
        }

        return _alike[name] = _resolver.Alike(name);
    }
}
