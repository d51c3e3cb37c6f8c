using System.Collections.Concurrent;
using Tidemark.Places.Ground;

namespace Tidemark.Places.Regions;

/// <summary>What is told of areas again and again and costs much to find: their spread, the hull that stands for them, their circle, their borders. For many threads.</summary>
internal sealed class AreaMemory
{
    private readonly ConcurrentDictionary<GroundArea, Spread> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<GroundArea, (GeoPoint Centre, double Reach)> _circles = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, (GroundArea? Area, bool Known)> _hulls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(GroundArea, GroundArea), GeoPoint[]> _borders = new();

    /// <summary>How an area lies around its balance.</summary>
    internal Spread SpreadOf(GroundArea area) => _spreads.GetOrAdd(area, a => new Spread(a));

    /// <summary>A circle around an area: its middle, and how far its outline reaches from there, in kilometres.</summary>
    internal (GeoPoint Centre, double Reach) CircleOf(GroundArea area) => _circles.GetOrAdd(area, a =>
    {
        var centre = new GeoPoint((a.South + a.North) / 2, Geodesic.Wrapped((a.West + a.East) / 2));
        return (centre, a.Polygons.SelectMany(p => p[0]).Max(centre.KilometresTo));
    });

    /// <summary>The hull of the places that the records put in an area; null when they are too few.</summary>
    internal GroundArea? HullOf(KnownPlace place, IPlaceSource places) => _hulls.GetOrAdd(place.Id, _ =>
        (Hull.Of(places.Inside(place).Where(p => !Extent.IsArea(p)).Select(p => p.Point)) is { } hull ? new GroundArea(place.Name, GroundLevel.Region, [[hull]]) : null, true)).Area;

    /// <summary>Points of the border of two areas (or of one with all others, given twice).</summary>
    internal GeoPoint[] BorderOf(GroundArea one, GroundArea other, Func<GeoPoint[]> find) => _borders.GetOrAdd((one, other), _ => find());
}
