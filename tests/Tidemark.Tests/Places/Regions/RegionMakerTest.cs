using System.Text;
using System.Text.Json;
using Tidemark.Places;
using Tidemark.Places.Ground;
using Tidemark.Places.Regions;

namespace Tidemark.Tests.Places.Regions;

public class RegionMakerTest
{
    private static readonly KnownPlace A = SomePlaces.Town("A", 35, 40), B = SomePlaces.Town("B", 35, 40.6), Lone = SomePlaces.Town("Lone", 35.2, 40.3, PlaceType.Village);

    private static readonly GroundArea Block = new("Block", GroundLevel.Country, [[[new(33, 38), new(33, 42), new(37, 42), new(37, 38)]]]) { Iso = "XX" };
    private static readonly GroundArea Next = new("Next", GroundLevel.Country, [[[new(33, 42), new(33, 46), new(37, 46), new(37, 42)]]]) { Iso = "YY" };
    private static readonly KnownPlace Land = new("place:block", "Block", PlaceType.Country, new(35, 40), 0, "XX"), Neighbour = new("place:next", "Next", PlaceType.Country, new(35, 44), 0, "YY");
    private static readonly GroundLine River = new("place:river", [[new(34, 40), new(36, 40)]]);
    private static readonly KnownPlace Water = new("place:river", "River", PlaceType.River, new(35, 40), 0, "XX");

    [Fact]
    public void Two_distances_meet_on_the_side_where_a_place_is()
    {
        var (a, b) = (A.Point.KilometresTo(Lone.Point), B.Point.KilometresTo(Lone.Point));
        var region = Make([A, B, Lone], new RegionTerm(RelationKind.Distance, [new(A, Math.Round(a)), new(B, Math.Round(b))])).Region!;
        Assert.Equal("Lone", region.Places[0].Place.Name);
        Assert.InRange(region.Centroid.KilometresTo(Lone.Point), 0, 5);
        Assert.True(region.Holds(Lone.Point, 0.9));
    }

    [Fact]
    public void Two_distances_without_places_keep_both_sides()
    {
        var region = Make([A, B], new RegionTerm(RelationKind.Distance, [new(A, 35), new(B, 36)])).Region!;
        Assert.Equal(2, region.Outline(0.9).Length);
        Assert.True(region.Holds(Lone.Point, 0.9));
        Assert.True(region.Holds(new(34.8, 40.3), 0.9));
    }

    [Fact]
    public void Distances_that_cannot_be_are_no_place()
    {
        var far = Make([A, B], new RegionTerm(RelationKind.Distance, [new(A, 5), new(B, 10)]));
        Assert.Null(far.Region);
        Assert.StartsWith("no such place", far.Reason, StringComparison.Ordinal);
        Assert.Null(Make([A], new RegionTerm(RelationKind.Distance, [new(A, 5), new(A, 60)])).Region);
    }

    [Fact]
    public void Nothing_is_between_a_place_and_itself() =>
        Assert.Contains("one point", Make([A], new RegionTerm(RelationKind.Between, [new(A), new(A)])).Reason, StringComparison.Ordinal);

    [Fact]
    public void Between_lies_between_and_halfway_in_the_middle()
    {
        var between = Make([A, B], new RegionTerm(RelationKind.Between, [new(A), new(B)])).Region!;
        var half = Make([A, B], new RegionTerm(RelationKind.Between, [new(A), new(B)]) { Zone = Zone.Halfway }).Region!;
        Assert.InRange(between.Centroid.KilometresTo(new(35, 40.3)), 0, 2);
        Assert.InRange(between.Fit(A.Point), 0, 0.5);
        Assert.True(half.SquareKilometres(0.9) < between.SquareKilometres(0.9));
    }

    [Fact]
    public void Parts_of_a_country_need_its_outline_or_enough_places()
    {
        var north = new RegionTerm(RelationKind.Part, [new(Land)]) { Side = 45 };
        Assert.Contains("no outline", Make([A], north).Reason, StringComparison.Ordinal);
        var corner = Make([A], north, Block).Region!;
        Assert.True(corner.Holds(new(36.5, 41.5), 0.9));
        Assert.False(corner.Holds(new(33.5, 38.5), 0.9));
        Assert.Equal(5, corner.Precision);
        Assert.Equal(6, Make([A], new RegionTerm(RelationKind.Within, [new(Land)]), Block).Region!.Precision);
    }

    [Fact]
    public void A_border_is_a_strip_on_the_far_side_of_a_country_and_not_its_coast()
    {
        Assert.Contains("border cannot be told", Make([A], new RegionTerm(RelationKind.Border, [new(Neighbour)])).Reason, StringComparison.Ordinal);
        var strip = Make([A], new RegionTerm(RelationKind.Border, [new(Neighbour)]), Block, Next).Region!;
        Assert.True(strip.Holds(new(35, 41.97), 0.9));
        Assert.False(strip.Holds(new(35, 42.05), 0.9));
        Assert.False(strip.Holds(new(35, 45.97), 0.9));
        var both = Make([A], new RegionTerm(RelationKind.Border, [new(Land), new(Neighbour)]), Block, Next).Region!;
        Assert.True(both.Holds(new(35, 42.02), 0.9));
    }

    [Fact]
    public void A_bank_is_one_side_of_a_river_whose_course_is_known()
    {
        var bank = new RegionTerm(RelationKind.Route, [new(Water)]) { Zone = Zone.Bank, Side = 90 };
        Assert.Contains("no course", Make([A], bank).Reason, StringComparison.Ordinal);
        var east = new RegionMaker(new SomePlaces(A), new(GroundMap.Empty, [River])).Make([bank], 128).Region!;
        Assert.True(east.Centroid.Longitude > 40);
        Assert.False(east.Holds(new(35, 39.97), 0.9));
    }

    [Fact]
    public void Outskirts_and_countryside_leave_the_town_out_and_the_middle_keeps_to_it()
    {
        var town = A with { Population = 400_000 };
        Assert.False(Make([town], new RegionTerm(RelationKind.Part, [new(town)]) { Zone = Zone.Outskirts }).Region!.Holds(town.Point, 0.9));
        Assert.False(Make([town], new RegionTerm(RelationKind.Part, [new(town)]) { Zone = Zone.Countryside, Side = 90 }).Region!.Holds(town.Point, 0.9));
        Assert.True(Make([town], new RegionTerm(RelationKind.Part, [new(town)]) { Zone = Zone.Centre }).Region!.Holds(town.Point, 0.5));
        var south = Make([town], new RegionTerm(RelationKind.Part, [new(town)]) { Zone = Zone.Quarters, Side = 180 }).Region!;
        Assert.True(south.Centroid.Latitude < town.Point.Latitude);
    }

    [Theory]
    [InlineData(15, 2.5)]
    [InlineData(20, 5)]
    [InlineData(45, 4.5)]
    [InlineData(7, 0.7)]
    [InlineData(16.09344, 4.02336)]
    [InlineData(100, 25)]
    [InlineData(0.5, 0.05)]
    [InlineData(0, 0)]
    public void A_number_tells_how_exactly_it_is_meant(double km, double tolerance) => Assert.Equal(tolerance, Roundness.Tolerance(km), 6);

    [Fact]
    public void A_negative_distance_is_the_callers_fault() => Assert.Throws<ArgumentOutOfRangeException>(() => Roundness.Tolerance(-1));

    [Fact]
    public void A_ring_is_drawn_with_its_hole_right_handed()
    {
        var text = Drawn(Make([A], new RegionTerm(RelationKind.Distance, [new(A, 50)])).Region!);
        using var document = JsonDocument.Parse(text);
        var geometry = document.RootElement.GetProperty("features")[0].GetProperty("geometry");
        var rings = geometry.GetProperty("coordinates")[0];
        Assert.Equal(("MultiPolygon", 2), (geometry.GetProperty("type").GetString(), rings.GetArrayLength()));
        Assert.True(Turn(rings[0]) > 0);
        Assert.True(Turn(rings[1]) < 0);
        Assert.Equal(rings[0][0].ToString(), rings[0][rings[0].GetArrayLength() - 1].ToString());
    }

    [Fact]
    public void A_region_over_the_180th_meridian_is_cut_there()
    {
        var edge = SomePlaces.Town("Edge", 10, 179.9);
        using var document = JsonDocument.Parse(Drawn(Make([edge], new RegionTerm(RelationKind.Near, [new(edge, 30)])).Region!));
        var pieces = document.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal(2, pieces.GetArrayLength());
        Assert.All(pieces.EnumerateArray().SelectMany(p => p[0].EnumerateArray()), v => Assert.InRange(Math.Abs(v[0].GetDouble()), 179, 180));
    }

    private static string Drawn(Region region)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            RegionGeoJson.Collection(json, region, "test");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static double Turn(JsonElement ring) => Geodesic.Area(ring.EnumerateArray().SkipLast(1).Select(v => new GeoPoint(v[1].GetDouble(), v[0].GetDouble())).ToArray());

    private static RegionReading Make(KnownPlace[] places, RegionTerm term, params GroundArea[] areas) =>
        new RegionMaker(new SomePlaces(places), new(new GroundMap(areas), [])).Make([term], 96);
}
