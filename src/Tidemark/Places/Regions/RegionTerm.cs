using System.Collections.Immutable;

namespace Tidemark.Places.Regions;

/// <summary>One statement about where a place lies. Several hold together: "15 km from A and 45 km from B".</summary>
/// <param name="Kind">How.</param>
/// <param name="Anchors">From what; <see cref="RelationKind.Between"/> needs two.</param>
internal sealed record RegionTerm(RelationKind Kind, ImmutableArray<RegionAnchor> Anchors)
{
    /// <summary>Which part of the anchor.</summary>
    internal Zone Zone { get; init; }

    /// <summary>Which side of the anchor ("eastern countryside", "east bank"), in degrees from north over east.</summary>
    internal double? Side { get; init; }
}
