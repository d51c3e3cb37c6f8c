namespace Tidemark.Places.Regions;

/// <summary>A place that a description may mean, and how likely.</summary>
/// <param name="Place">Which.</param>
/// <param name="Mass">0 to 1; all of a region, with what lies at no known place, sum to 1.</param>
internal sealed record PlaceMass(KnownPlace Place, double Mass);
