using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>A named choice of whose view decides to which state a disputed piece of ground is counted.</summary>
internal static class Worldview
{
    /// <summary>As resolutions of the United Nations count it: what is chosen where nobody chooses.</summary>
    internal const string Un = "un";

    /// <summary>As the makers of the outlines drew it.</summary>
    internal const string Atlas = "atlas";

    /// <summary>All of them.</summary>
    internal static ImmutableArray<string> All { get; } = [Un, Atlas];

    /// <summary>What it means, in words for a map.</summary>
    internal static string Words(string view) => view == Atlas ? "disputed ground as the makers of the outlines drew it" : "disputed ground as resolutions of the United Nations count it, where the outlines tell it apart";

    /// <summary>The outlines with every piece where the view counts it. A piece that the outlines do not tell apart stays where it is.</summary>
    internal static ImmutableArray<GroundArea> Apply(ImmutableArray<GroundArea> areas, IEnumerable<DisputedPiece> pieces, string view)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        foreach (var piece in pieces)
        {
            if (!piece.Views.TryGetValue(view, out var to))
            {
                continue;
            }

            var from = areas.FirstOrDefault(a => a.Level == GroundLevel.Country && a.Iso != to && !a.PolygonWith(piece.Inside).IsDefault);
            var heir = areas.FirstOrDefault(a => a.Level == GroundLevel.Country && a.Iso == to);
            if (from is null || heir is null || from.Polygons.Length < 2)
            {
                continue;
            }

            var moved = from.PolygonWith(piece.Inside);

            areas = [.. areas.Select(a => a == from ? With(a, a.Polygons.Remove(moved)) : a == heir ? With(a, a.Polygons.Add(moved)) : a)];
        }

        return areas;
    }

    private static GroundArea With(GroundArea area, ImmutableArray<ImmutableArray<ImmutableArray<GeoPoint>>> polygons) =>
        new(area.Name, area.Level, polygons) { LocalName = area.LocalName, Iso = area.Iso, Parent = area.Parent };
}
