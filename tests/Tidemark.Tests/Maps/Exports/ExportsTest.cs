using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Tidemark.Maps;
using Tidemark.Maps.Exports;

namespace Tidemark.Tests.Maps.Exports;

public class ExportsTest
{
    private const string Hostile = "<script>\"A\" & 'B' ]]> \u202egnirts\u0001 =1+1";

    private static MapSheet Sheet(string name = "A") => MapWorld.Sheet(MapWorld.Territory(12), MapWorld.List(12, [(0, MapWorld.Day0, .95, 0, 0, true), (1, MapWorld.Day0, .1, .2, .7, false), (2, MapWorld.Day0, .4, .4, .1, false), (3, MapWorld.Day0 + 3, 0, .8, 0, false)]), MapWorld.Day0, name);

    [Fact]
    public void Geojson_has_a_feature_for_each_cell_with_closed_rings_against_the_clock()
    {
        using var json = JsonDocument.Parse(Json(MapGeoJson.Write, Sheet()));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToArray();
        Assert.Equal(12, features.Length);
        foreach (var ring in features.SelectMany(f => f.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()).Select(p => p[0]))
        {
            (double X, double Y)[] points = [.. ring.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble()))];
            Assert.Equal(points[0], points[^1]);
            Assert.True(points.Zip(points.Skip(1)).Sum(p => (p.First.X * p.Second.Y) - (p.Second.X * p.First.Y)) > 0);
        }
    }

    [Fact]
    public void Geojson_tells_days_versions_and_what_it_rests_on()
    {
        using var json = JsonDocument.Parse(Json(MapGeoJson.Write, Sheet()));
        var root = json.RootElement;
        Assert.Equal(("FeatureCollection", MapSheet.Iso(DateOnly.FromDayNumber(MapWorld.Day0)), "0123456789ab", "thiessen/1"), (Text(root, "type"), Text(root, "on"), Text(root, "case-version"), Text(root, "method")));
        Assert.Contains("squares.geojson", root.GetProperty("basis")[0].GetString(), StringComparison.Ordinal);
        var first = root.GetProperty("features").EnumerateArray().Single(f => Text(f, "id") == "place:000").GetProperty("properties");
        Assert.Equal(("held", "actor:a", true), (Text(first, "state"), Text(first, "holder"), first.GetProperty("besieged").GetBoolean()));
    }

    [Fact]
    public void Changes_are_all_days_not_only_the_frames()
    {
        using var json = JsonDocument.Parse(Json(MapJson.Write, Sheet()));
        var changes = json.RootElement.GetProperty("changes").EnumerateArray().ToArray();
        Assert.Equal([0, 1, 2, 3], changes.Select(c => c.GetProperty("settlement").GetInt32()));
        Assert.Equal(MapSheet.Iso(DateOnly.FromDayNumber(MapWorld.Day0 + 3)), Text(changes[3], "day"));
    }

    [Fact]
    public void Csv_has_a_row_for_each_settlement_and_its_dictionary_all_columns()
    {
        string[] lines = MapCsv.Write(Sheet()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries), words = MapCsv.Dictionary(Sheet()).Split("\r\n");
        Assert.Equal(13, lines.Length);
        Assert.All(lines[0].Split(',').Zip(words.Skip(1)), c => Assert.StartsWith(c.First + ",", c.Second, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("place:003,Town 3,SS,", StringComparison.Ordinal) && l.Contains(",no-word,,,,false,,", StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_hands_no_formula_to_a_spreadsheet()
    {
        Assert.Contains(",'=1+1,", MapCsv.Write(Sheet("=1+1")), StringComparison.Ordinal);
        Assert.Contains("\"say \"\"A\"\", B\"", MapCsv.Write(Sheet("say \"A\", B")), StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_is_xml_whatever_names_hold()
    {
        var svg = XDocument.Parse(MapSvg.Write(Sheet(Hostile)));
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "foreignObject" or "image" or "a" or "style");
        Assert.DoesNotContain('\u202e', MapSvg.Write(Sheet(Hostile)));
    }

    [Fact]
    public void Svg_tells_days_version_disclaimer_and_each_look()
    {
        var svg = MapSvg.Write(Sheet());
        Assert.All([$"Who held what on {Sheet().Day}", Sheet().Known, "0123456789ab", MapSheet.Disclaimer, "url(#contested)", "url(#noword)", "#cfcdc8", "r=\"10.5\"", "first reports of &lt;Outlet&gt;"], t => Assert.Contains(t, svg, StringComparison.Ordinal));
    }

    [Fact]
    public void Svg_is_the_same_twice() => Assert.Equal(MapSvg.Write(Sheet()), MapSvg.Write(Sheet()));

    [Fact]
    public void The_less_likely_is_lighter_and_no_actor_is_grey()
    {
        var palette = new Palette(Sheet().Frame.List);
        string[] tints = [palette.Colour(2, 50), palette.Colour(2, 70), palette.Colour(2, 95)];
        Assert.Equal(tints.OrderDescending(StringComparer.Ordinal), tints);
        Assert.Equal((1, 2), (palette.Number(2), palette.Number(3)));
    }

    private static string Json(Action<MapSheet, Utf8JsonWriter> write, MapSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(sheet, json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
