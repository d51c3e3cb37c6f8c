using System.Collections.Immutable;

namespace Tidemark.Claims;

/// <summary>How a described place lies to named ones: "15 km from A and 45 km from B", "east of C", "the outskirts of D".</summary>
/// <param name="Type">within, near, around, part, direction, distance, between, border or route.</param>
/// <param name="Anchors">The named places.</param>
internal sealed record PlaceRelation(string Type, ImmutableArray<PlaceAnchor> Anchors)
{
    /// <summary>Which part of the anchor: outskirts, countryside, quarters, centre, halfway, bank; or empty.</summary>
    internal string Zone { get; init; } = "";

    /// <summary>Which side of the anchor ("its eastern countryside") as a compass point ("E"), or empty.</summary>
    internal string Side { get; init; } = "";
}

/// <summary>One named place that a described place is measured from.</summary>
/// <param name="Mention">Its words.</param>
/// <param name="Kilometres">The distance, where one is given.</param>
/// <param name="Bearing">The direction from the anchor as a compass point ("NE"), or empty.</param>
internal sealed record PlaceAnchor(Mention Mention, double? Kilometres, string Bearing);
