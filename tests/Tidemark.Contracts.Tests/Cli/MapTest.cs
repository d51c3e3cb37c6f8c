using System.Text.Json;
using System.Xml.Linq;

namespace Tidemark.Contracts.Tests.Cli;

public class MapTest
{
    [Fact]
    public void A_case_is_drawn_written_and_told()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", Path.Combine(Tool.Home, "samples"), "--case", file, "--captured", "2018-01-01").Code < 2);
        string At(string name) => Path.Combine(folder.Folder, name);
        Outcome Map(params string[] words) => Tool.Run(["map", "--case", file, "--on", "2016-12-20", .. words]);

        Assert.Equal(0, Map("--as-known", "2017-01-15", "-o", At("m.svg")).Code);
        Assert.Contains("as known on 2017-01-15", XDocument.Load(At("m.svg")).Root!.Value, StringComparison.Ordinal);

        var outcome = Map("-o", At("m.geojson"));
        Assert.Equal((0, ""), (outcome.Code, outcome.Output));
        using var cells = JsonDocument.Parse(File.ReadAllText(At("m.geojson")));
        var palmyra = cells.RootElement.GetProperty("features").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "geonames:163808").GetProperty("properties");
        Assert.Equal("actor:islamic-state", palmyra.GetProperty("holder").GetString());

        Assert.Equal(0, Map("-o", At("m.csv")).Code);
        Assert.StartsWith("column,unit,meaning", File.ReadAllText(At("m.dictionary.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Map("-o", At("m.json")).Code);

        using var shares = JsonDocument.Parse(Map("--json").Output);
        Assert.All(shares.RootElement.GetProperty("shares").EnumerateArray(), t => Assert.Equal(1, t.GetProperty("shares").EnumerateArray().Sum(s => s.GetProperty("share").GetDouble()), 1e-4));

        Assert.All(shares.RootElement.GetProperty("shares").EnumerateArray().SelectMany(t => t.GetProperty("shares").EnumerateArray()), s => Assert.InRange(s.GetProperty("low").GetDouble(), 0, s.GetProperty("high").GetDouble()));

        var early = Map("--as-known", "2014-01-01", "-o", At("none.svg"));
        Assert.Equal(2, early.Code);
        Assert.False(File.Exists(At("none.svg")));
        Assert.Contains("there is no map to draw", early.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_pixels_is_as_wide_as_asked_and_the_same_again()
    {
        using var folder = new Scratch();
        var file = Path.Combine(folder.Folder, "my.tidemark");
        Assert.True(Tool.Run("read", Tool.Sample("2016-12-11-palmyra-again.txt"), "--case", file, "--captured", "2018-01-01").Code < 2);
        Outcome Map(string name, params string[] words) => Tool.Run(["map", "--case", file, "--on", "2016-12-20", "-o", Path.Combine(folder.Folder, name), .. words]);

        var outcome = Map("m.png", "--width", "700");
        if (!Directory.Exists(Path.Combine(Tool.Home, "fonts")))
        {
            Assert.Equal(2, outcome.Code);
            Assert.Contains("no fonts", outcome.Errors, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(0, outcome.Code);
        var bytes = File.ReadAllBytes(Path.Combine(folder.Folder, "m.png"));
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(bytes, 0, 4));
        Assert.Equal(700, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(0, Map("again.png", "--width", "700").Code);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder.Folder, "again.png")));
        Assert.Equal(2, Map("m.png", "--width", "60000").Code);
    }

    [Fact]
    public void A_worldview_that_nobody_named_is_refused()
    {
        var outcome = Tool.Run("map", "--case", "none.tidemark", "--on", "2016-12-20", "--worldview", "mars");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--worldview: 'mars' is none of un, atlas", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map.gif", "30", "ends in none of .svg, .png, .geojson, .csv, .json")]
    [InlineData("map.svg", "-1", "--reach: give kilometres between 0 and 1000")]
    public void What_cannot_be_is_refused(string file, string reach, string fault)
    {
        var outcome = Tool.Run("map", "--case", "none.tidemark", "--on", "2016-12-20", "-o", file, "--reach", reach);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(fault, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example() => Assert.Contains("-o map.svg", Tool.Run("map", "--help").Output, StringComparison.Ordinal);
}
