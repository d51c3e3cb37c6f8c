using System.Text;
using Tidemark.Places;
using Tidemark.Places.Ground;
using Tidemark.Reading.Ground;
using Tidemark.Reading.Packs;

namespace Tidemark.Tests.Places.Ground;

public class GroundReadTest
{
    private const string Square = "[[40,30],[41,30],[41,31],[40,31],[40,30]]";

    [Fact]
    public void A_square_with_a_hole_holds_what_is_in_it_and_not_in_the_hole()
    {
        var read = Feature($"[{Square},[[40.4,30.4],[40.4,30.6],[40.6,30.6],[40.6,30.4],[40.4,30.4]]]");
        var area = Assert.Single(read.Areas);
        Assert.Empty(read.Faults);
        Assert.True(area.Contains(new(30.2, 40.2)));
        Assert.False(area.Contains(new(30.5, 40.5)));
        Assert.False(area.Contains(new(30.5, 41.5)));
        Assert.InRange(area.SquareKilometres, 0.95 * 10600, 10600);
    }

    [Theory]
    [InlineData("[[40,30],[41,30],[41,31],[40,31]]", "not closed")]
    [InlineData("[[40,30],[40,31],[41,31],[41,30],[40,30]]", "wrong way round")]
    [InlineData("[[40,30],[41,30],[41,31],[400,31],[40,31],[40,30]]", "no place on earth")]
    [InlineData("[[40,30],[41,30],[41,31],[\"x\",31],[40,31],[40,30]]", "no place on earth")]
    [InlineData("[[40,30],[41,31],[41,30],[40,31],[40,30]]", "crosses itself")]
    [InlineData("[[179,30],[-179,30],[-179,31],[179,31],[179,30]]", "180th meridian")]
    public void A_bad_ring_is_mended_and_told(string ring, string fault)
    {
        var read = Feature($"[{ring}]");
        Assert.Single(read.Areas);
        Assert.Contains(read.Faults, f => f.What.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_left_of_a_line_and_that_is_told()
    {
        var read = Feature("[[[40,30],[41,30],[40,30]]]");
        Assert.Empty(read.Areas);
        Assert.Contains(read.Faults, f => f.What.Contains("fewer than three", StringComparison.Ordinal));
    }

    [Fact]
    public void Ground_across_the_180th_meridian_holds_points_on_both_sides()
    {
        var area = Assert.Single(Feature("[[[179,30],[-179,30],[-179,31],[179,31],[179,30]]]").Areas);
        Assert.True(area.Contains(new(30.5, 179.5)));
        Assert.True(area.Contains(new(30.5, -179.5)));
        Assert.False(area.Contains(new(30.5, 178.5)));
        Assert.False(area.Contains(new(30.5, 0)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1]]],\"objects\":{\"countries\":{\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[7]]}]}}}")]
    [InlineData("{\"features\":[3,{\"geometry\":null},{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[null]]]}}]}")]
    public void A_hostile_file_gives_faults_and_no_exception(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.NotEmpty(GeoJsonGround.Read("bad", bytes, GroundLevel.Country).Faults);
        Assert.NotEmpty(TopoJsonGround.Read("bad", bytes).Faults);
    }

    [Fact]
    public void Two_countries_share_an_arc_and_no_point_lies_in_both_or_none()
    {
        const string text = """
            {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[40,30]},"arcs":[[[2,0],[0,4]],[[2,4],[-2,0],[0,-4],[2,0]],[[2,0],[2,0],[0,4],[-2,0]]],
            "objects":{"countries":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"760","properties":{"name":"West"},"arcs":[[0,1]]},{"type":"Polygon","id":"368","properties":{"name":"East"},"arcs":[[2,-1]]}]}}}
            """;
        var map = new GroundMap(TopoJsonGround.Read("two", Encoding.UTF8.GetBytes(text)).Areas);
        Assert.Equal(["SY", "IQ"], map.Areas.Select(a => a.Iso));
        for (var x = 40.05; x < 42; x += 0.1)
        {
            Assert.Single(map.Containing(new(31, x)));
        }

        Assert.Single(map.Containing(new(31, 41)));
        Assert.Equal(("West", "East"), (map.Country(new(31, 40.5))?.Name, map.Country(new(31, 41.5))?.Name));
        Assert.Null(map.Country(new(31, 45)));
    }

    [FactWithShared("data/boundaries_wof")]
    public void Towns_lie_in_their_countries_and_regions()
    {
        var read = GroundShelf.Read(InputFile.In(Path.Combine(FactWithSharedAttribute.Folder, "data", "boundaries_wof"), n => n.EndsWith(".geojson", StringComparison.Ordinal)));
        var map = new GroundMap(read.Areas);
        Assert.Equal(["Syria", "Iraq", "Ukraine", "Libya"], new GeoPoint[] { new(36.2, 37.15), new(36.34, 43.13), new(49.99, 36.23), new(31.2, 16.59) }.Select(p => map.Country(p)?.Name));
        Assert.Contains(map.Containing(new(36.53, 37.95)), a => a.Level == GroundLevel.District);
        Assert.All(read.Areas, a => Assert.True(a.SquareKilometres > 0));
        Assert.InRange(read.Areas.Single(a => a.Name == "Syria" && a.Level == GroundLevel.Country).SquareKilometres, 180_000, 192_000);
    }

    private static GroundRead Feature(string coordinates) =>
        GeoJsonGround.Read("test", Encoding.UTF8.GetBytes($"{{\"features\":[{{\"properties\":{{\"name\":\"A\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{coordinates}}}}}]}}"), GroundLevel.Country);
}
