namespace Tidemark.Places.Regions;

/// <summary>A known place that a described one is measured from.</summary>
/// <param name="Place">Which.</param>
/// <param name="Kilometres">The distance from it, where one is given: at least 0.</param>
/// <param name="Bearing">The direction from it, in degrees from north over east, where one is given.</param>
internal sealed record RegionAnchor(KnownPlace Place, double? Kilometres = null, double? Bearing = null)
{
    /// <summary>How far the distance may err, in kilometres, by <see cref="Roundness"/>.</summary>
    internal double Tolerance => Kilometres is { } km ? Roundness.Tolerance(km) : 0;
}
