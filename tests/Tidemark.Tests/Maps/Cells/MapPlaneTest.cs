using Tidemark.Maps.Cells;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Tests.Maps.Cells;

public class MapPlaneTest
{
    [Theory]
    [InlineData(35, 39, 36.2, 37.1)]
    [InlineData(-12, 179, -10, -178)]
    [InlineData(60, 100, 72, 140)]
    public void A_point_comes_back(double south, double west, double latitude, double longitude)
    {
        var plane = new MapPlane(new(south, west));
        var (x, y) = plane.Of(new(latitude, longitude));
        var back = plane.At(x, y);
        Assert.Equal(latitude, back.Latitude, 1e-7);
        Assert.Equal(0, Geodesic.Wrapped(longitude - back.Longitude), 1e-7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(35)]
    [InlineData(64)]
    public void Areas_are_those_of_the_ellipsoid(double south)
    {
        GeoPoint[] ring = [.. Enumerable.Range(0, 40).Select(i => new GeoPoint(south, 30 + (i / 40.0))), .. Enumerable.Range(0, 40).Select(i => new GeoPoint(south + (i / 40.0), 31)), .. Enumerable.Range(0, 40).Select(i => new GeoPoint(south + 1, 31 - (i / 40.0))), .. Enumerable.Range(0, 40).Select(i => new GeoPoint(south + 1 - (i / 40.0), 30))];
        var plane = new MapPlane(new(south + 3, 36));
        var drawn = ThiessenTest.Draw([.. ring.Select(plane.Of)]);
        Assert.Equal(1, drawn.Area() / 1e6 / Geodesic.Area(ring), 1e-5);
    }

    [Fact]
    public void The_centre_is_nought() => Assert.Equal((0, 0), new MapPlane(new(33, 44)).Of(new(33, 44)));
}
