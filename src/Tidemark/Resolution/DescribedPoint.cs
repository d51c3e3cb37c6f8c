using Tidemark.Claims;
using Tidemark.Places;

namespace Tidemark.Resolution;

/// <summary>The point that stands for a place which the text only describes by others: the middle of where it may be.</summary>
internal static class DescribedPoint
{
    /// <summary>UCDP's <c>where_prec</c> of such a point: near a known one.</summary>
    internal const int Precision = 2;

    /// <summary>The point, or null when no anchor has one.</summary>
    internal static GeoPoint? Of(PlaceRelation relation, Func<Mention, GeoPoint?> pointOf)
    {
        var anchors = relation.Anchors.Select(a => (Anchor: a, Point: pointOf(a.Mention))).Where(a => a.Point is not null).Select(a => (a.Anchor, Point: a.Point!.Value)).ToArray();
        if (anchors.Length == 0)
        {
            return null;
        }

        var (first, at) = anchors[0];
        if (first.Kilometres is { } km && GeoPoint.Bearing(first.Bearing) is { } bearing)
        {
            return at.Towards(bearing, km);
        }

        if (anchors.Length == 1)
        {
            return at;
        }

        var (second, there) = anchors[1];
        var between = at.KilometresTo(there);
        return between < 0.001 ? at : at.Towards(at.BearingTo(there), Along(first.Kilometres, second.Kilometres, between));
    }

    /// <summary>
    /// How far along the line between two anchors: with two distances, where the two circles cross seen from the line (both crossings lie
    /// beside that point); else half-way.
    /// </summary>
    private static double Along(double? first, double? second, double between) =>
        first is { } a && second is { } b ? Math.Clamp(((between * between) + (a * a) - (b * b)) / (2 * between), -a, a) : between / 2;
}
