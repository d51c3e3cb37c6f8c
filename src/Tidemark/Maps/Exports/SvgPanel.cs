using System.Collections.Immutable;
using System.Text;
using Tidemark.Maps.Cells;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Maps.Exports;

/// <summary>One map of countries that lie together, on a plane of its own, cut to where something was said.</summary>
internal sealed class SvgPanel
{
    private const double Margin = .1, LeastMetres = 220_000;

    private static readonly int[] _bars = [5, 10, 20, 50, 100, 200, 500, 1000];
    private static readonly double[] _rim = [-1, -.5, 0, .5, 1];

    private readonly MapSheet _sheet;
    private readonly Palette _palette;
    private readonly ImmutableArray<TerritoryPart> _parts;
    private readonly MapPlane _plane;
    private readonly Box _view;
    private double _scale, _left, _top;
    private (double South, double North, double West, double East) _seen;

    internal SvgPanel(MapSheet sheet, Palette palette, ImmutableArray<TerritoryPart> parts)
    {
        (_sheet, _palette, _parts) = (sheet, palette, parts);
        var cells = parts.SelectMany(p => p.Cells.Select(c => (Part: p, Cell: c))).ToArray();
        var told = cells.Where(c => sheet.Frame.States[MapJson.Shown(sheet.Frame, c.Cell)].Look != Look.NoWord).ToArray();
        told = told.Length > 0 ? told : cells;
        GeoPoint[] points = [.. told.SelectMany(c => c.Cell.Units).Select(u => sheet.Territory.Units[u].Point)];
        _plane = new(new(Math.Round((points.Min(p => p.Latitude) + points.Max(p => p.Latitude)) / 2, 2), Math.Round((points.Min(p => p.Longitude) + points.Max(p => p.Longitude)) / 2, 2)));
        var view = Box.Nothing;
        foreach (var (part, cell) in told)
        {
            for (var i = 0; i < cell.Shape.Vertices; i++)
            {
                var (x, y) = _plane.Of(part.Plane.At(cell.Shape.X[i], cell.Shape.Y[i]));
                view = view.With(x, y);
            }
        }

        var (middleX, middleY) = ((view.West + view.East) / 2, (view.South + view.North) / 2);
        var halfX = Math.Max(LeastMetres, view.East - view.West) * (.5 + Margin);
        var halfY = Math.Max(LeastMetres, view.North - view.South) * (.5 + Margin);
        _view = new(middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY);
        Told = told.Length;
    }

    /// <summary>How many cells it is about.</summary>
    internal int Told { get; }

    /// <summary>The height that a width asks for, in pixels, within bounds.</summary>
    internal double Height(double width, double most) => Math.Clamp(width * (_view.North - _view.South) / (_view.East - _view.West), 160, most);

    /// <summary>Whether any line was dashed.</summary>
    internal bool HasDashes { get; private set; }

    /// <summary>Draws it.</summary>
    internal void Draw(SvgText svg, int number, double left, double top, double width, double height)
    {
        _scale = Math.Min(width / (_view.East - _view.West), height / (_view.North - _view.South));
        _left = left + ((width - (_scale * (_view.East - _view.West))) / 2);
        _top = top + ((height - (_scale * (_view.North - _view.South))) / 2);
        svg.Line($"<clipPath id=\"panel{number}\"><rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/></clipPath>");
        svg.Line($"<g clip-path=\"url(#panel{number})\">");
        svg.Line($"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{(_sheet.Territory.Map.IsEmpty ? "#f4f2ec" : "#d9e4ea")}\"/>");
        var around = Around(width, height);
        foreach (var area in around)
        {
            svg.Line($"<path d=\"{Outline(area)}\" fill=\"#f1efe9\" fill-rule=\"evenodd\"/>");
        }

        foreach (var part in _parts)
        {
            svg.Line($"<path d=\"{(part.Land is null ? "" : Path(part, part.Land))}\" fill=\"url(#noword)\" fill-rule=\"evenodd\"/>");
        }

        Cells(svg);
        Borders(svg);
        Countries(svg, around, left, top, width, height);
        new SvgMarks(_sheet, _palette, p => At(_plane.Of(p)), (left, top, width, height)).Draw(svg, _parts);
        svg.Line($"</g>");
        svg.Line($"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"#8b877c\" stroke-width=\"1\"/>");
        ScaleBar(svg, left + 14, top + height - 14);
    }

    private void Cells(SvgText svg)
    {
        foreach (var part in _parts)
        {
            foreach (var cell in part.Cells)
            {
                var state = _sheet.Frame.States[MapJson.Shown(_sheet.Frame, cell)];
                var path = state.Look == Look.NoWord && part.Land is not null ? "" : Path(part, cell.Shape);
                if (path.Length == 0)
                {
                    continue;
                }

                var fill = state.Look switch { Look.NoWord => "url(#noword)", Look.Undecided => "#cfcdc8", _ => _palette.Colour(state.Outcome, state.Look == Look.Held ? state.Hundredths : 50) };
                svg.Line($"<path d=\"{path}\" fill=\"{fill}\" stroke=\"#ffffff\" stroke-width=\"0.7\" stroke-opacity=\"0.8\" fill-rule=\"evenodd\"/>");
                if (state.Look == Look.Contested)
                {
                    svg.Line($"<path d=\"{path}\" fill=\"url(#contested)\" fill-rule=\"evenodd\"/>");
                }
            }
        }
    }

    /// <summary>Coasts and borders, the disputed ones dashed.</summary>
    private void Borders(SvgText svg)
    {
        var (south, north, west, east) = _seen;
        foreach (var kind in _sheet.Territory.Map.Borders(south, north, west, east).GroupBy(b => b.IsDisputed).OrderBy(k => k.Key))
        {
            var path = new StringBuilder();
            foreach (var line in kind)
            {
                Line(path, line.Points.Select(p => At(_plane.Of(p))), "");
            }

            HasDashes |= kind.Key && path.Length > 0;
            svg.Line($"<path d=\"{path}\" fill=\"none\" stroke=\"#5d5a52\" stroke-width=\"1\"{(kind.Key ? " stroke-dasharray=\"5 3\"" : "")} stroke-linejoin=\"round\"/>");
        }
    }

    /// <summary>Outlines of all countries that the map shows a part of.</summary>
    private GroundArea[] Around(double width, double height)
    {
        var (x, y) = (width / _scale / 2, height / _scale / 2);
        var (middleX, middleY) = ((_view.West + _view.East) / 2, (_view.South + _view.North) / 2);
        GeoPoint[] rim = [.. _rim.SelectMany(a => _rim.Select(b => _plane.At(middleX + (a * x), middleY + (b * y))))];
        var (south, north, west, east) = _seen = (rim.Min(p => p.Latitude), rim.Max(p => p.Latitude), rim.Min(p => p.Longitude), rim.Max(p => p.Longitude));
        return [.. _sheet.Territory.Map.Areas.Where(a => a.Level == GroundLevel.Country && a.South < north && a.North > south && a.West < east && a.East > west)];
    }

    /// <summary>Names of countries, each where it has most room.</summary>
    private void Countries(SvgText svg, GroundArea[] around, double left, double top, double width, double height)
    {
        var taken = _parts.SelectMany(p => p.Cells).SelectMany(c => c.Units).Where(u => _sheet.Frame.States[u].Look != Look.NoWord).Select(u => At(_plane.Of(_sheet.Territory.Units[u].Point))).ToList();
        foreach (var area in around)
        {
            var (half, best) = ((SvgText.Width(area.Name, 15) / 2) + 12, (Room: 30.0, X: 0.0, Y: 0.0));
            for (var step = 0; step < 400; step++)
            {
                var (x, y) = (left + half + (step % 20 / 19.0 * (width - (2 * half))), top + 24 + (step / 20 / 19.0 * (height - 72)));
                var room = Math.Min(taken.Select(t => Math.Max(Math.Abs(t.X - x) / 2.2, Math.Abs(t.Y - y))).Append(120).Min(), 120);
                if (room > best.Room && new[] { x - half, x, x + half }.All(at => new[] { y - 16, y + 6 }.All(line => area.Contains(Point(at, line)))))
                {
                    best = (room, x, y);
                }
            }

            if (best.Room > 30)
            {
                taken.Add((best.X, best.Y));
                svg.Words(best.X, best.Y, area.Name, 15, "text-anchor=\"middle\" fill=\"#8a8577\" letter-spacing=\"2\"");
            }
        }
    }

    private GeoPoint Point(double x, double y) => _plane.At(_view.West + ((x - _left) / _scale), _view.North - ((y - _top) / _scale));

    private string Outline(GroundArea area)
    {
        var path = new StringBuilder();
        foreach (var ring in area.Polygons.SelectMany(p => p))
        {
            Line(path, ring.Select(p => At(_plane.Of(p))), "Z");
        }

        return path.ToString();
    }

    private string Path(TerritoryPart part, Rings shape)
    {
        var path = new StringBuilder();
        for (var ring = 0; ring < shape.Count; ring++)
        {
            Line(path, Enumerable.Range(shape.First(ring), shape.End(ring) - shape.First(ring)).Select(i => At(_plane.Of(part.Plane.At(shape.X[i], shape.Y[i])))).ToArray(), "Z");
        }

        return path.ToString();
    }

    /// <summary>Adds a ring or line, unless all of it lies outside; corners nearer than .3 pixels are left out.</summary>
    private void Line(StringBuilder path, IEnumerable<(double X, double Y)> corners, string end)
    {
        var all = corners as IList<(double X, double Y)> ?? [.. corners];
        var (left, right, up, down) = (_left - 400, _left + ((_view.East - _view.West) * _scale) + 400, _top - 400, _top + ((_view.North - _view.South) * _scale) + 400);
        if (all.All(p => p.X < left) || all.All(p => p.X > right) || all.All(p => p.Y < up) || all.All(p => p.Y > down))
        {
            return;
        }

        var (last, drawn) = ((X: double.NaN, Y: double.NaN), 0);
        foreach (var p in all)
        {
            if (Math.Abs(p.X - last.X) + Math.Abs(p.Y - last.Y) < .3)
            {
                continue;
            }

            path.Append(drawn++ == 0 ? 'M' : 'L').Append(SvgText.Number(p.X)).Append(' ').Append(SvgText.Number(p.Y));
            last = p;
        }

        path.Append(drawn > 0 ? end : "");
    }

    private (double X, double Y) At((double X, double Y) plane) => (_left + ((plane.X - _view.West) * _scale), _top + ((_view.North - plane.Y) * _scale));

    private void ScaleBar(SvgText svg, double x, double y)
    {
        var kilometres = _bars.LastOrDefault(k => k * 1000 * _scale <= 140, 5);
        var length = kilometres * 1000 * _scale;
        svg.Line($"<rect x=\"{x - 6}\" y=\"{y - 20}\" width=\"{length + 12}\" height=\"27\" fill=\"#ffffff\" fill-opacity=\"0.8\"/>");
        svg.Line($"<path d=\"M{x} {y - 3}V{y}H{x + length}V{y - 3}\" fill=\"none\" stroke=\"#222222\" stroke-width=\"1.4\"/>");
        svg.Words(x, y - 7, FormattableString.Invariant($"{kilometres} km"), 11);
    }
}
