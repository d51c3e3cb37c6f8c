using System.Collections.Immutable;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places.Resolving;

/// <summary>The quick choice for names in reports: equal names alone, by size and by what is near.</summary>
/// <param name="gazetteer">The gazetteer.</param>
internal sealed class PlaceChoiceByName(GazetteerFile gazetteer)
{
    private readonly PlaceResolver _resolver = new(gazetteer, null);

    /// <summary>The place that a name means, or -1 where that is doubtful.</summary>
    internal int Of(string name, ImmutableArray<GeoPoint> near)
    {
        var choice = _resolver.Exactly(name, near);
        return choice.IsAnswer ? choice.Candidates[0].Place : -1;
    }
}
