using System.Collections.Immutable;
using Tidemark.Names;
using Tidemark.Places.Resolving;

namespace Tidemark.Places.Gazetteers;

/// <summary>A compiled gazetteer as a source for regions. For one thread.</summary>
/// <param name="file">The gazetteer.</param>
/// <param name="spelling">What judges spellings of names; without it only names as written and folded are found.</param>
internal sealed class GazetteerPlaces(GazetteerFile file, SpellingModel? spelling) : IPlaceSource
{
    private const double Widest = 600;
    private const int Counted = 5000;
    private readonly PlaceResolver _resolver = new(file, spelling);

    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Near(GeoPoint centre, double kilometres) => file.Near(centre, kilometres).Select(n => n.Place).Order().Select(Known);

    /// <inheritdoc/>
    public ImmutableArray<KnownPlace> Named(string name) => [.. _resolver.Resolve(new(name)).Candidates.Select(c => Known(c.Place))];

    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Inside(KnownPlace area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var number = file.Find(area.Id);
        return number < 0 ? [] : file.Near(area.Point, Widest).Select(n => n.Place).Order().Where(p => p != number && file.IsWithin(p, number)).Select(Known);
    }

    /// <summary>What regions need of a place.</summary>
    internal KnownPlace Known(int place) => new(file.Id(place), file.Name(place), file.Type(place), file.Point(place), file.Population(place), file.Country(place))
    {
        IsListed = (file.Marks(place) & PlaceMarks.Pack) != 0 || file.Population(place) >= Counted || file.Type(place) != PlaceType.Village,
    };
}
