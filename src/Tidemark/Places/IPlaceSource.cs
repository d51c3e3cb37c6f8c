using System.Collections.Immutable;

namespace Tidemark.Places;

/// <summary>Where regions find places: a pack's table or a compiled gazetteer.</summary>
internal interface IPlaceSource
{
    /// <summary>The places within so many kilometres of a point, in a fixed order.</summary>
    IEnumerable<KnownPlace> Near(GeoPoint centre, double kilometres);

    /// <summary>The places so called, the likeliest first; empty when there is none.</summary>
    ImmutableArray<KnownPlace> Named(string name);

    /// <summary>The places that the records put into a country, governorate or district.</summary>
    IEnumerable<KnownPlace> Inside(KnownPlace area);
}
