using System.Text;
using System.Text.Json;

namespace Tidemark.Contracts.Tests.Cli;

public sealed class PlacesTest : IDisposable
{
    private const string Header = "wof_id,geonames_id,wikidata_id,placetype,name,names_latin,name_local,names_local_variants,names_other,lat,lon,population,gn_feature_code,region,county,is_current,geom_src,geom_type\n";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Files_are_added_asked_and_checked()
    {
        var gazetteer = Path.Combine(_scratch.Folder, "mine.tidegaz");
        var table = _scratch.Write("NL.csv", Header + "1,,,locality,Hammarvik,Khammarvik,همارفيك,,,60.1,10.1,,PPL,,,1,x,Point\nx\n");
        var added = Tool.Run("gazetteer", "add", table, "--gazetteer", gazetteer);
        Assert.Equal(1, added.Code);
        Assert.Single(added.ErrorLines, l => l.Contains("NL.csv:3: ", StringComparison.Ordinal)); // beside it there may be how far a slow build is
        var more = Tool.Run("gazetteer", "add", _scratch.Write("SE.csv", Header + "2,,,locality,Dunesvik,,,,,61.1,11.1,,PPL,,,1,x,Point\n"), "--gazetteer", gazetteer);
        Assert.Equal(1, more.Code);
        foreach (var name in new[] { "Hammarvik", "همارفيك", "Dunesvik" })
        {
            var found = Tool.Run("place", name, "--gazetteer", gazetteer, "--json");
            Assert.Equal(0, found.Code);
            Assert.StartsWith("wof:", JsonDocument.Parse(found.Output).RootElement.GetProperty("id").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains("source ", Tool.Run("gazetteer", "check", "--gazetteer", gazetteer).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Queries_are_answered_one_a_line_and_a_bad_one_is_told()
    {
        var outcome = Tool.Run(Encoding.UTF8.GetBytes("{\"query\":7,\"name\":\"Menbij\",\"country\":\"SY\"}\nnonsense\n{\"query\":\"b\",\"name\":\"Xyzzy\"}\n"), "places", "resolve");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(":2: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        var records = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(7, records[0].GetProperty("query").GetInt32());
        Assert.Equal("geonames:167357", records[0].GetProperty("id").GetString());
        Assert.InRange(records[0].GetProperty("p").GetDouble(), 0.55, 1);
        Assert.Equal(("b", false), (records[1].GetProperty("query").GetString(), records[1].TryGetProperty("lat", out _)));
    }

    [Fact]
    public void Why_is_told_by_the_alignment_and_the_features()
    {
        var outcome = Tool.Run("place", "منبج", "--country", "SY", "--explain", "--json");
        var first = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("candidates")[0];
        Assert.True(first.GetProperty("alignment").GetArrayLength() >= 3);
        Assert.True(first.GetProperty("reasons").GetProperty("size").GetDouble() > 0);
        var text = Tool.Run("place", "Menbidj", "--country", "SY", "--explain").Output;
        Assert.Contains("m=m 0.0", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("southern neighbourhoods of Aleppo")]
    [InlineData("the eastern countryside of Aleppo")]
    [InlineData("north of Manbij")]
    public void A_part_of_a_place_is_a_region_and_no_pin_on_the_place(string words)
    {
        var outcome = Tool.Run("place", words, "--geojson");
        var types = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("geometry").GetProperty("type").GetString()).ToArray();
        Assert.Contains(types, t => t is "Polygon" or "MultiPolygon");
    }

    [Theory]
    [InlineData("Aleppo Today newspaper")]
    [InlineData("Deir al-Zor Military Council")]
    public void A_longer_name_that_holds_a_place_s_name_is_not_the_place(string name) =>
        Assert.Equal(2, Tool.Run("place", name).Code);

    [Fact]
    public void A_place_whose_name_holds_another_s_is_itself() =>
        Assert.StartsWith("Amiriyat al-Fallujah", Tool.Run("place", "Amiriyat al-Fallujah").Output.Split("  ")[1], StringComparison.Ordinal);

    [Fact]
    public void Scripts_are_compared_unless_switched_off()
    {
        Assert.Equal(0, Tool.Run("place", "Манбидж", "--country", "SY").Code);
        Assert.NotEqual(0, Tool.Run("place", "Манбидж", "--country", "SY", "--no-transliteration", "cyrillic").Code);
    }

    [Fact]
    public void A_source_s_earlier_use_is_remembered_within_a_run()
    {
        var outcome = Tool.Run(Encoding.UTF8.GetBytes("""
            {"query":1,"name":"Menbij","country":"SY","source":"A"}
            {"query":2,"name":"Menbij","source":"A","home":[36.5,38],"recent":[[36.4,37.9]]}
            {"query":3,"name":"Menbij"}
            """), "places", "resolve");
        double P(int line) => JsonDocument.Parse(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[line]).RootElement.GetProperty("none").GetDouble();
        Assert.Equal(0, outcome.Code);
        Assert.True(P(1) < P(2));
    }

    [Fact]
    public void Candidates_are_points_of_GeoJson()
    {
        var outcome = Tool.Run("place", "منبج", "--country", "SY", "--geojson");
        var feature = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("features")[0];
        Assert.Equal("Point", feature.GetProperty("geometry").GetProperty("type").GetString());
        Assert.True(feature.GetProperty("properties").GetProperty("answer").GetBoolean());
    }

    [Theory]
    [InlineData("place Hammar --on June")]
    [InlineData("place Hammar --no-transliteration runes")]
    [InlineData("place Hammar --near 99,0")]
    [InlineData("place Hammar --gazetteer nowhere.tidegaz")]
    [InlineData("gazetteer add nowhere.txt")]
    [InlineData("gazetteer get Syria")]
    [InlineData("gazetteer get SY --from nowhere")]
    [InlineData("places resolve --least 2")]
    public void Wrong_use_is_told_in_one_line_and_ends_with_2(string words)
    {
        var outcome = Tool.Run(words.Split(' '));
        Assert.Equal(2, outcome.Code);
        Assert.Single(outcome.ErrorLines);
    }
}
