using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Places;

namespace Tidemark.Maps.Exports;

/// <summary>Settlements as numbered marks with their names: those of which something was said; a name that would lie on another is left out.</summary>
/// <param name="sheet">The map.</param>
/// <param name="palette">Numbers of actors.</param>
/// <param name="at">Pixels of a point.</param>
/// <param name="frame">The panel, in pixels.</param>
internal sealed class SvgMarks(MapSheet sheet, Palette palette, Func<GeoPoint, (double X, double Y)> at, (double Left, double Top, double Width, double Height) frame)
{
    private const double Size = 11;

    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Draws the marks of some countries, the largest settlements first.</summary>
    internal void Draw(SvgText svg, ImmutableArray<TerritoryPart> parts)
    {
        var units = parts.SelectMany(p => p.Cells).SelectMany(c => c.Units).Where(u => sheet.Frame.States[u].Look != Look.NoWord)
            .OrderByDescending(u => sheet.Territory.Units[u].Population).ThenBy(u => u).Select(u => (Unit: u, At: at(sheet.Territory.Units[u].Point))).ToArray();
        foreach (var (_, (x, y)) in units)
        {
            _taken.Add((x - 7, y - 7, x + 7, y + 7));
        }

        foreach (var (unit, (x, y)) in units)
        {
            Mark(svg, sheet.Frame.States[unit], x, y);
        }

        foreach (var (unit, (x, y)) in units)
        {
            Name(svg, sheet.Territory.Units[unit].Name, x, y, sheet.Frame.States[unit].Besieged ? 13 : 10);
        }
    }

    /// <summary>One mark: the number of the likeliest holder, × where it is fought over, ? where nobody can tell; a ring around the besieged.</summary>
    internal void Mark(SvgText svg, UnitState state, double x, double y)
    {
        var sign = state.Look switch { Look.Held => palette.Number(state.Outcome).ToString(CultureInfo.InvariantCulture), Look.Contested => "×", _ => "?" };
        if (state.Besieged)
        {
            svg.Line($"<circle cx=\"{x}\" cy=\"{y}\" r=\"10.5\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"4.5\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"10.5\" fill=\"none\" stroke=\"#111111\" stroke-width=\"2.2\"/>");
        }

        svg.Line($"<circle cx=\"{x}\" cy=\"{y}\" r=\"6.8\" fill=\"#ffffff\" stroke=\"#222222\" stroke-width=\"1.1\"/>");
        svg.Words(x, y + 3.4, sign, 9.5, "text-anchor=\"middle\" font-weight=\"bold\"");
    }

    private void Name(SvgText svg, string name, double x, double y, double away)
    {
        var width = SvgText.Width(name, Size);
        (double X, double Y)[] spots = [(x + away, y + 4), (x - away - width, y + 4), (x - (width / 2), y - away - 1), (x - (width / 2), y + away + 9)];
        foreach (var (left, line) in spots)
        {
            var box = (Left: left, Top: line - 9, Right: left + width, Bottom: line + 2);
            if (box.Left < frame.Left + 2 || box.Right > frame.Left + frame.Width - 2 || box.Top < frame.Top + 2 || box.Bottom > frame.Top + frame.Height - 2
                || _taken.Any(t => t.Left < box.Right && t.Right > box.Left && t.Top < box.Bottom && t.Bottom > box.Top))
            {
                continue;
            }

            _taken.Add(box);
            svg.Words(left, line, name, Size, "stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
            return;
        }
    }
}
