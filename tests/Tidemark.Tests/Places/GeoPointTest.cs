using Tidemark.Places;

namespace Tidemark.Tests.Places;

public class GeoPointTest
{
    [Fact]
    public void Distances_agree_with_the_map()
    {
        GeoPoint aleppo = new(36.2021, 37.1343), raqqa = new(35.9528, 39.0079);
        Assert.InRange(aleppo.KilometresTo(raqqa), 165, 175);
        Assert.Equal(0, aleppo.KilometresTo(aleppo));
        Assert.InRange(new GeoPoint(0, 0).KilometresTo(new(1, 0)), 111.19, 111.20);
    }

    [Theory]
    [InlineData("N", 0)]
    [InlineData("NE", 45)]
    [InlineData("WNW", 292.5)]
    public void A_way_out_and_its_bearing_agree(string point, double degrees)
    {
        Assert.Equal(degrees, GeoPoint.Bearing(point));
        var from = new GeoPoint(35, 40);
        var to = from.Towards(degrees, 30);
        Assert.Equal(30, from.KilometresTo(to), 6);
        Assert.Equal(degrees, from.BearingTo(to) % 360, 6);
    }

    [Fact]
    public void An_unknown_compass_point_has_no_bearing() => Assert.Null(GeoPoint.Bearing("up"));
}
