namespace Tidemark.Places.Regions;

/// <summary>What a description comes to: a region, or why there is none (the statements exclude each other, or the ground for them is not at hand).</summary>
internal sealed record RegionReading
{
    private RegionReading(Region? region, string reason) => (Region, Reason) = (region, reason);

    /// <summary>The region, or null.</summary>
    internal Region? Region { get; }

    /// <summary>Why there is none; empty with a region.</summary>
    internal string Reason { get; }

    internal static RegionReading Found(Region region) => new(region, "");

    internal static RegionReading None(string reason) => new(null, reason);
}
