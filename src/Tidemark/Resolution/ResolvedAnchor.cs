namespace Tidemark.Resolution;

/// <summary>A named place that a described one is measured from.</summary>
/// <param name="Name">Which.</param>
/// <param name="Kilometres">The distance, where one is given.</param>
/// <param name="Bearing">The compass point from the anchor ("NE"), or empty.</param>
internal sealed record ResolvedAnchor(ResolvedName Name, double? Kilometres, string Bearing);
