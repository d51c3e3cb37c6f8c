using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Tests.Places.Ground;

public class GeodesicTest
{
    [Fact]
    public void Flinders_Peak_to_Buninyong_is_as_geodesists_publish_it() =>
        Assert.Equal(54.972271, Geodesic.Kilometres(new(-(37 + (57 / 60.0) + (3.72030 / 3600)), 144 + (25 / 60.0) + (29.52440 / 3600)), new(-(37 + (39 / 60.0) + (10.15610 / 3600)), 143 + (55 / 60.0) + (35.38390 / 3600))), 4);

    [Fact]
    public void A_degree_along_the_equator_and_a_quarter_of_a_meridian_are_as_the_ellipsoid_has_them()
    {
        Assert.Equal(111.31949, Geodesic.Kilometres(new(0, 0), new(0, 1)), 4);
        Assert.Equal(10001.966, Geodesic.Kilometres(new(0, 20), new(90, 20)), 2);
    }

    [Fact]
    public void Nearly_opposite_points_still_have_a_distance() =>
        Assert.InRange(Geodesic.Kilometres(new(0, 0), new(0.1, 179.9)), 19900, 20100);

    [Fact]
    public void The_180th_meridian_is_no_wall() =>
        Assert.Equal(Geodesic.Kilometres(new(10, -0.5), new(10, 0.5)), Geodesic.Kilometres(new(10, 179.5), new(10, -179.5)), 6);

    [Fact]
    public void The_whole_earth_has_the_area_of_the_ellipsoid()
    {
        GeoPoint[] north = [new(0, 0), new(0, 90), new(0, 180), new(0, 270)];
        var belt = Geodesic.Area([new(0, -180), new(0, 180), new(90, 180), new(90, -180)]);
        Assert.Equal(510065621.7 / 2, belt, 0);
        Assert.Equal(0, Geodesic.Area(north), 6);
    }

    [Fact]
    public void A_ring_with_the_clock_has_a_negative_area() =>
        Assert.Equal(-Geodesic.Area([new(30, 40), new(30, 41), new(31, 41)]), Geodesic.Area([new(31, 41), new(30, 41), new(30, 40)]), 9);
}
