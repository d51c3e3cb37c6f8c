using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Places;

namespace Tidemark.Resolution;

/// <summary>Words of the text and where they point.</summary>
/// <param name="Id">The id in records ("geonames:170063"), or null when the words only describe the place.</param>
/// <param name="Name">The name to show: the pack's, else the words.</param>
/// <param name="Mention">The words, with the relation to other places where they describe it.</param>
internal sealed record ResolvedPlace(string? Id, string Name, Mention Mention)
{
    /// <summary>The point that stands for it, or null when it cannot be told.</summary>
    internal GeoPoint? Point { get; init; }

    /// <summary>How exactly the point stands for it: UCDP's <c>where_prec</c>, 1 to 7, or null without a point.</summary>
    internal int? Precision { get; init; }

    /// <summary>The named places that the words lean on.</summary>
    internal ImmutableArray<ResolvedAnchor> Anchors { get; init; } = [];

    /// <summary>Where a described place may be, or null for a named one and where the words come to none.</summary>
    internal RegionSummary? Region { get; init; }
}
