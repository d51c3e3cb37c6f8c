using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Pipeline;

/// <summary>Outlines and courses as bytes and back, as they stand when every file is read and disputed ground is counted.</summary>
internal static class TerrainImage
{
    private static ReadOnlySpan<byte> Mark => "TIDETR01"u8;

    /// <summary>The bytes; the same ground gives the same bytes.</summary>
    internal static byte[] Write(GroundMap map, ImmutableArray<GroundLine> lines)
    {
        ArgumentNullException.ThrowIfNull(map);
        var body = new ImageWriter();
        body.Int(map.Areas.Length);
        foreach (var area in map.Areas)
        {
            body.Text(area.Name);
            body.Text(area.LocalName);
            body.Text(area.Iso);
            body.Text(area.Parent);
            body.Int((int)area.Level);
            body.Int(area.Polygons.Length);
            foreach (var polygon in area.Polygons)
            {
                Write(body, polygon);
            }
        }

        body.Int(map.Disputes.Length);
        foreach (var dispute in map.Disputes)
        {
            body.Text(dispute.Id);
            body.Text(dispute.Name);
            body.Double(dispute.WithinKilometres);
            body.Texts(dispute.Between);
            body.Texts(dispute.BorderFor);
            body.Texts(dispute.NotFor);
            body.Text(dispute.Since);
            body.Text(dispute.Basis);
            Write(body, dispute.Course);
        }

        body.Int(lines.Length);
        foreach (var line in lines)
        {
            body.Text(line.Place);
            Write(body, line.Parts);
        }

        return ImageFrame.Seal(Mark, body);
    }

    /// <summary>What the bytes hold, or null when they are not whole.</summary>
    internal static (GroundMap Map, ImmutableArray<GroundLine> Lines)? Read(byte[] image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (!ImageFrame.TryOpen(Mark, image, out var from))
        {
            return null;
        }

        var areas = new GroundArea[from.Int()];
        for (var i = 0; i < areas.Length; i++)
        {
            areas[i] = Area(ref from);
        }

        var disputes = new DisputedLine[from.Int()];
        for (var i = 0; i < disputes.Length; i++)
        {
            disputes[i] = new()
            {
                Id = from.Text(),
                Name = from.Text(),
                WithinKilometres = from.Double(),
                Between = from.Texts(),
                BorderFor = from.Texts(),
                NotFor = from.Texts(),
                Since = from.Text(),
                Basis = from.Text(),
                Course = Points(ref from),
            };
        }

        var lines = new GroundLine[from.Int()];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new(from.Text(), Parts(ref from));
        }

        return (new(areas, disputes), ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }

    private static GroundArea Area(ref ImageReader from)
    {
        var (name, local, iso, parent, level) = (from.Text(), from.Text(), from.Text(), from.Text(), (GroundLevel)from.Int());
        var polygons = new ImmutableArray<ImmutableArray<GeoPoint>>[from.Int()];
        for (var i = 0; i < polygons.Length; i++)
        {
            polygons[i] = Parts(ref from);
        }

        return new(name, level, ImmutableCollectionsMarshal.AsImmutableArray(polygons)) { LocalName = local, Iso = iso, Parent = parent };
    }

    private static void Write(ImageWriter to, ImmutableArray<ImmutableArray<GeoPoint>> parts)
    {
        to.Int(parts.Length);
        foreach (var part in parts)
        {
            Write(to, part);
        }
    }

    private static void Write(ImageWriter to, ImmutableArray<GeoPoint> points)
    {
        to.Int(points.Length);
        foreach (var (latitude, longitude) in points)
        {
            to.Double(latitude);
            to.Double(longitude);
        }
    }

    private static ImmutableArray<ImmutableArray<GeoPoint>> Parts(ref ImageReader from)
    {
        var parts = new ImmutableArray<GeoPoint>[from.Int()];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Points(ref from);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }

    private static ImmutableArray<GeoPoint> Points(ref ImageReader from)
    {
        var points = new GeoPoint[from.Int()];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new(from.Double(), from.Double());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(points);
    }
}
