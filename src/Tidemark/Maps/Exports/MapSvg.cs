using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Maps.Exports;

/// <summary>
/// A frame as a picture: cells in the colour of the likeliest holder, the lighter the less likely; hatched where it is fought over, grey where nobody can
/// tell, dotted where nothing was said. Days, versions, shares and what they rest on stand on it.
/// </summary>
internal static class MapSvg
{
    private const double Width = 1200, Edge = 28, Column = 348, MostHeight = 720;

    private const int MostBreaks = 3;

    /// <summary>Draws the frame.</summary>
    internal static string Write(MapSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (palette, body) = (new Palette(sheet.Frame.List), new SvgText());
        var panels = Clusters(sheet.Territory).Select(c => new SvgPanel(sheet, palette, c)).OrderByDescending(p => p.Told).ToArray();
        var (top, wide, number) = (104.0, Width - Column - (3 * Edge), 0);
        foreach (var panel in panels)
        {
            var height = panel.Height(wide, number == 0 ? MostHeight : MostHeight * .6);
            panel.Draw(body, number++, Edge, top, wide, height);
            top += height + 14;
        }

        var legend = new SvgLegend(sheet, palette, hasDashes: panels.Any(p => p.HasDashes));
        var bottom = legend.Draw(body, Width - Column - Edge, 104, Column);
        var end = Foot(body, sheet, Math.Max(top, bottom) + 14);
        return Whole(sheet, body, end);
    }

    private static string Whole(MapSheet sheet, SvgText body, double height)
    {
        var svg = new SvgText();
        var title = $"Who held what on {sheet.Day}: an estimate";
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"'DejaVu Sans', 'Noto Sans', 'Noto Naskh Arabic', Arial, sans-serif\" fill=\"#1c1b19\">");
        svg.Line($"<title id=\"t\">{SvgText.Escaped(title)}</title>");
        svg.Line($"<desc id=\"d\">{SvgText.Escaped(Described(sheet))}</desc>");
        svg.Line($"<defs><pattern id=\"noword\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\" fill=\"#fdfcf9\"/><circle cx=\"2\" cy=\"2\" r=\"0.7\" fill=\"#a9a498\"/></pattern>");
        svg.Line($"<pattern id=\"contested\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"2.2\" height=\"6\" fill=\"#333333\" fill-opacity=\"0.75\"/></pattern></defs>");
        svg.Line($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>");
        svg.Words(Edge, 46, title, 26, "font-weight=\"bold\"");
        svg.Words(Edge, 70, sheet.Known, 15);
        svg.Words(Edge, 90, $"case {sheet.Case}, version {sheet.CaseVersion}; {sheet.Program}; {sheet.Estimator}", 11, "fill=\"#55524a\"");
        return svg + body.ToString() + "</svg>\n";
    }

    /// <summary>The table of shares in words, for those who cannot see the map.</summary>
    private static string Described(MapSheet sheet)
    {
        var land = sheet.Shares.FirstOrDefault(t => t.Name == "land");
        var shares = land is null ? [] : land.Outcomes.Select((o, i) => (Name: i < sheet.Names.Length ? sheet.Names[i] : "nothing said", o.Share)).Where(s => s.Share >= .0005)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {s.Share:P1}"));
        return $"Map, {sheet.Known}. Expected shares of land: {string.Join(", ", shares)}. {MapSheet.Disclaimer}";
    }

    private static double Foot(SvgText svg, MapSheet sheet, double top)
    {
        var breaks = sheet.Breaks.Length <= MostBreaks
            ? sheet.Breaks.Select(b => $"Break on {MapSheet.Iso(b.Day)}: {b.Reason}.")
            : [string.Create(CultureInfo.InvariantCulture, $"Breaks: sources or method changed on {sheet.Breaks.Length:N0} days from {MapSheet.Iso(sheet.Breaks[0].Day)} to {MapSheet.Iso(sheet.Breaks[^1].Day)}; figures before and after do not quite compare. The list of changes (JSON) names them.")];
        var line = top;
        svg.Line($"<path d=\"M{Edge} {top - 8}H{Width - Edge}\" stroke=\"#8b877c\" stroke-width=\"1\"/>");
        svg.Words(Edge, line += 10, MapSheet.Disclaimer, 12, "font-weight=\"bold\"");
        foreach (var text in sheet.Basis.Concat(sheet.Shares.Select(t => $"Share of {t.Name}: of {t.Denominator}.")).Concat(breaks).SelectMany(t => SvgText.Wrapped(t, 10.5, Width - (2 * Edge))))
        {
            svg.Words(Edge, line += 15, text, 10.5, "fill=\"#55524a\"");
        }

        return line + 20;
    }

    /// <summary>Countries whose cells lie together share a map; others get one of their own.</summary>
    private static IEnumerable<ImmutableArray<TerritoryPart>> Clusters(Territory territory)
    {
        var left = territory.Parts.Where(p => p.Cells.Length > 0).ToList();
        while (left.Count > 0)
        {
            var cluster = new List<TerritoryPart> { left[0] };
            left.RemoveAt(0);
            for (var at = 0; at < cluster.Count; at++)
            {
                var near = left.Where(p => AreNear(territory, cluster[at], p)).ToArray();
                cluster.AddRange(near);
                left.RemoveAll(near.Contains);
            }

            yield return [.. cluster];
        }
    }

    private static bool AreNear(Territory territory, TerritoryPart a, TerritoryPart b)
    {
        const double degrees = 1;
        var (p, q) = (Bounds(territory, a), Bounds(territory, b));
        return p.West - degrees < q.East && q.West - degrees < p.East && p.South - degrees < q.North && q.South - degrees < p.North;
    }

    private static Cells.Box Bounds(Territory territory, TerritoryPart part)
    {
        var box = Cells.Box.Nothing;
        foreach (var unit in part.Cells.SelectMany(c => c.Units))
        {
            box = box.With(territory.Units[unit].Point.Longitude, territory.Units[unit].Point.Latitude);
        }

        return box;
    }
}
