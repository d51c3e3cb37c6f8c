using System.Collections.Immutable;
using Tidemark.Places;

namespace Tidemark.Tests.Places.Regions;

/// <summary>A few places of no country.</summary>
internal sealed class SomePlaces(params KnownPlace[] places) : IPlaceSource
{
    internal static KnownPlace Town(string name, double latitude, double longitude, PlaceType type = PlaceType.Town) => new("place:" + name, name, type, new(latitude, longitude), 0, "");

    public IEnumerable<KnownPlace> Near(GeoPoint centre, double kilometres) => places.Where(p => p.Point.KilometresTo(centre) <= kilometres);

    public ImmutableArray<KnownPlace> Named(string name) => [.. places.Where(p => p.Name == name)];

    public IEnumerable<KnownPlace> Inside(KnownPlace area) => [];
}
