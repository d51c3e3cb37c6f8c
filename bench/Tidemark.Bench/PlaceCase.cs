using Tidemark.Places;
using Tidemark.Places.Resolving;

namespace Tidemark.Bench;

/// <summary>A query and where its place is.</summary>
internal sealed class PlaceCase(PlaceQuery query)
{
    internal PlaceQuery Query { get; } = query;

    internal GeoPoint Point { get; init; }

    internal bool Arabic { get; init; }

    /// <summary>Kilometres within which an answer is right.</summary>
    internal double Tolerance { get; init; }

    /// <summary>The part of the cross-validation; rows of one name are in one.</summary>
    internal int Part { get; init; }

    internal PlaceChoice? Choice { get; set; }

    internal bool IsRight(GeoPoint answer) => answer.KilometresTo(Point) <= Tolerance;
}
