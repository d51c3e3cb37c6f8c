using System.Collections.Immutable;
using System.Text;
using Tidemark.Places;
using Tidemark.Places.Ground;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Places.Ground;

public class BorderLinesTest
{
    private static readonly GroundArea West = Area("AA", Square(0, 0)), East = Area("BB", Square(0, 1));

    [Fact]
    public void A_border_of_two_is_drawn_once_and_coasts_are_whole()
    {
        var lines = BorderLines.Of([West, East], []);
        Assert.DoesNotContain(lines, l => l.IsDisputed);
        Assert.Equal(7, lines.Sum(l => l.Points.Length - 1));
    }

    [Fact]
    public void A_stretch_between_its_states_is_dashed_and_nothing_else()
    {
        var dispute = Stretch("AA", "BB", new(0.2, 1), new(0.8, 1));
        var line = Assert.Single(BorderLines.Of([West, East], [dispute]), l => l.IsDisputed);
        Assert.Same(dispute, line.Dispute);
        Assert.All(line.Points, p => Assert.Equal(1, p.Longitude));
    }

    [Theory]
    [InlineData("AA", "CC", 1)]
    [InlineData("AA", "BB", 1.8)]
    public void A_stretch_of_other_states_or_far_away_changes_nothing(string one, string other, double longitude) =>
        Assert.DoesNotContain(BorderLines.Of([West, East], [Stretch(one, other, new(0.2, longitude), new(0.8, longitude))]), l => l.IsDisputed);

    [Fact]
    public void Outlines_of_two_makers_need_not_fit()
    {
        var shifted = Area("BB", Outline(new(0, 1.01), new(0, 2), new(1, 2), new(1, 1.01)));
        Assert.Equal(2, BorderLines.Of([West, shifted], [Stretch("AA", "BB", new(0.2, 1), new(0.8, 1))]).Where(l => l.IsDisputed).Sum(l => l.Points.Length - 1));
    }

    [Fact]
    public void Ground_without_a_code_has_dashed_borders_and_a_whole_coast()
    {
        var lines = BorderLines.Of([West, Area("", Square(0, 1))], []).Where(l => l.IsDisputed).ToArray();
        Assert.All(Assert.Single(lines).Points, p => Assert.Equal(1, p.Longitude));
    }

    [Fact]
    public void A_line_that_outlines_leave_out_is_drawn_as_it_stands()
    {
        var own = Stretch("AA", "BB", new(0.5, 0.1), new(0.5, 0.9)) with { Between = [] };
        Assert.Equal(own.Course.AsEnumerable(), Assert.Single(BorderLines.Of([West, East], [own]), l => l.IsDisputed).Points);
        Assert.Empty(BorderLines.Of([], [own]));
    }

    [Fact]
    public void A_worldview_moves_a_piece_and_its_seam_is_drawn_only_where_it_is_disputed()
    {
        GroundArea[] areas = [Area("AA", Square(0, 0)), Area("BB", Square(0, 1), Square(5, 5))];
        var piece = new DisputedPiece("piece", new(0.5, 1.5), ImmutableDictionary<string, string>.Empty.Add(Worldview.Un, "AA"));
        Assert.Equal(areas, Worldview.Apply([.. areas], [piece], Worldview.Atlas));

        var moved = Worldview.Apply([.. areas], [piece], Worldview.Un);
        Assert.Equal((2, 1), (moved[0].Polygons.Length, moved[1].Polygons.Length));
        Assert.True(moved[0].Contains(piece.Inside));
        Assert.False(moved[1].Contains(piece.Inside));
        Assert.Equal(6 + 4, BorderLines.Of(moved, []).Sum(l => l.Points.Length - 1));
        Assert.Equal([new GeoPoint(0, 1), new GeoPoint(1, 1)], Assert.Single(BorderLines.Of(moved, [Stretch("AA", "BB", new(0.2, 1), new(0.8, 1))]), l => l.IsDisputed).Points.AsEnumerable());
    }

    [Fact]
    public void A_piece_that_outlines_do_not_tell_apart_stays()
    {
        GroundArea[] areas = [West, East];
        Assert.Equal(areas, Worldview.Apply([.. areas], [new DisputedPiece("all of it", new(0.5, 1.5), ImmutableDictionary<string, string>.Empty.Add(Worldview.Un, "AA"))], Worldview.Un));
    }

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[0,0]]}""", """{"id":"a","kind":"line","within-km":5}""")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[0,95]]}""", """{"id":"a","kind":"line","within-km":5}""")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[0,1]]}""", """{"id":"a","kind":"stretch","within-km":5}""")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[0,1]]}""", """{"id":"a","kind":"line"}""")]
    [InlineData("""{"type":"Point","coordinates":[0,0]}""", """{"kind":"piece"}""")]
    public void What_is_no_dispute_is_told_and_left_out(string geometry, string about)
    {
        var read = GeoJsonDisputes.Read("x", Encoding.UTF8.GetBytes($$$"""{"features":[{"properties":{{{about}}},"geometry":{{{geometry}}}}]}"""));
        Assert.Empty(read.Lines);
        Assert.Empty(read.Pieces);
        Assert.Contains("feature 1", Assert.Single(read.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_json_is_told() => Assert.Single(GeoJsonDisputes.Read("x", "{"u8.ToArray()).Faults);

    [Fact]
    public void The_projects_own_table_is_whole_and_names_both_views()
    {
        var read = GeoJsonDisputes.Read("disputed.geojson", File.ReadAllBytes(Path.Combine(Repository.Root, "borders", "disputed.geojson")));
        Assert.Empty(read.Faults);
        Assert.Equal(read.Lines.Length, read.Lines.Select(l => l.Id).Distinct().Count());
        Assert.All(read.Lines, l => Assert.True(l.Name.Length > 0 && l.Basis.Length > 0 && l.BorderFor.Length + l.NotFor.Length > 1 && !l.BorderFor.Intersect(l.NotFor).Any(), l.Id));
        Assert.All(["perekop", "golan-east", "golan-west", "berm", "line-of-control"], id => Assert.Contains(read.Lines, l => l.Id == id));
        Assert.All(read.Pieces, p => Assert.All(p.Views.Keys, v => Assert.Contains(v, Worldview.All)));
    }

    private static GroundArea Area(string iso, params ImmutableArray<ImmutableArray<GeoPoint>>[] polygons) => new(iso, GroundLevel.Country, [.. polygons]) { Iso = iso };

    private static ImmutableArray<ImmutableArray<GeoPoint>> Square(double south, double west) => Outline(new(south, west), new(south, west + 1), new(south + 1, west + 1), new(south + 1, west));

    private static ImmutableArray<ImmutableArray<GeoPoint>> Outline(params ReadOnlySpan<GeoPoint> corners) => [[.. corners]];

    private static DisputedLine Stretch(string one, string other, GeoPoint from, GeoPoint to) =>
        new() { Id = "a", Name = "A", Course = [from, to], WithinKilometres = 20, Between = [one, other] };
}
