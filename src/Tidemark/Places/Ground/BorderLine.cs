using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>A piece of a coast or border, drawn once however many outlines have it.</summary>
/// <param name="Points">At least two.</param>
/// <param name="IsDisputed">Whether it is dashed.</param>
/// <param name="Dispute">What is known of the dispute, or null.</param>
internal sealed record BorderLine(ImmutableArray<GeoPoint> Points, bool IsDisputed, DisputedLine? Dispute);
