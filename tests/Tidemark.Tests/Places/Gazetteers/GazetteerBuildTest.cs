using System.Text;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Tests.Places.Gazetteers;

public sealed class GazetteerBuildTest : IDisposable
{
    private readonly Land _land = new();

    public void Dispose() => _land.Dispose();

    [Fact]
    public void Rows_of_one_place_become_one_with_every_name()
    {
        var dump = _land.Write("NL.txt", Land.Row(1, "Norland", 40, 30, "PCLI", province: "00"), Land.Row(2, "Westmark", 40, 30, "ADM1"), Land.Row(3, "Hammar", 40.1, 30.1, alternates: "Hamar,Hammâr"));
        var table = _land.Write("NL.csv", Land.WofHeader, Land.Wof(77, "Al Hammar", 40.1001, 30.1001, "Khammar", "همار", geonames: "3"), Land.Wof(78, "Dunes", 41, 31));
        var pack = _land.Write("places.csv", Land.PackHeader, "hammar,Hammar,town,NL,,40.1002,30.1002,,Homar,,,,");
        using var places = _land.Open(dump, table, pack);
        Assert.Equal(4, places.Count);
        var hammar = places.Find("geonames:3");
        Assert.Equal(hammar, places.Find("wof:77"));
        Assert.Equal(hammar, places.Find("place:hammar"));
        var record = places.Record(hammar);
        Assert.Equal((PlaceType.Town, "Hammar", "geonames:3", 40.1002), (record.Type, record.Name, record.CanonicalId, record.Latitude));
        Assert.Equal("Homar, Hamar, Hammâr, Al Hammar, Khammar", string.Join(", ", record.Spellings));
        Assert.Equal("همار", string.Join(", ", record.Arabic));
        Assert.Equal([places.Find("geonames:2"), places.Find("geonames:1")], places.Parents(hammar));
    }

    [Fact]
    public void The_order_of_files_does_not_change_a_byte()
    {
        var first = _land.Write("NL.txt", Land.Row(5, "Hammar", 40, 30), Land.Row(6, "Hammar", 42, 30), Land.Row(7, "Dunes", 41, 31));
        var second = _land.Write("NL.csv", Land.WofHeader, Land.Wof(77, "Hammar", 40.001, 30.001), Land.Wof(78, "Dunes", 41.001, 31), Land.Wof(79, "Dunes", 41.001, 31.001));
        var names = _land.Write("alternateNames.txt", "1\t5\tar\tهمار\t1\t\t\t\t\t", "2\t5\ten\tOld Hammar\t\t\t\t1\t\t", "3\t7\twkdt\tQ55\t\t\t\t\t\t");
        _land.Build("a.tidegaz", first, second, names);
        _land.Build("b.tidegaz", names, second, first, first);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_land.Folder, "a.tidegaz")), File.ReadAllBytes(Path.Combine(_land.Folder, "b.tidegaz")));
        using var places = GazetteerFile.Open(Path.Combine(_land.Folder, "a.tidegaz"));
        Assert.Equal(3, places.Count);
        Assert.Contains(new PlaceName("Old Hammar", PlaceNameKind.Former), places.Names(places.Find("geonames:5")));
        Assert.Equal(places.Find("geonames:7"), places.Find("wikidata:Q55"));
    }

    [Fact]
    public void Namesakes_and_other_sorts_stay_apart()
    {
        using var places = _land.Open(_land.Write("NL.txt", Land.Row(1, "Hammar", 40, 30), Land.Row(2, "Hammar", 40.001, 30.001), Land.Row(3, "Hammar", 40, 30, "ADM2"), Land.Row(4, "Hammar", 40, 30, "AIRB", featureClass: 'S')),
            _land.Write("NL.csv", Land.WofHeader, Land.Wof(9, "Hammar", 40.5, 30.5)));
        Assert.Equal(5, places.Count);
        Assert.Equal(PlaceType.Airbase, places.Type(places.Find("geonames:4")));
        Assert.Equal(5, places.WithKey(PlaceKeys.OfPlain(PlaceKeys.Plain("El-Hammar"))).Length);
    }

    [Fact]
    public void Ids_shared_by_far_places_are_told_and_both_kept()
    {
        var built = _land.Build("x.tidegaz", _land.Write("NL.csv", Land.WofHeader, Land.Wof(1, "Hammar", 40, 30, geonames: "5"), Land.Wof(2, "Dunes", 49, 30, geonames: "5")));
        Assert.Equal(2, built.Places);
        Assert.Contains("share an id", Assert.Single(built.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\tA\tA\t\t91\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020", "no point of the earth")]
    [InlineData("1\tA\tA\t\tNaN\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020", "no point of the earth")]
    [InlineData("x\tA\tA\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020", "no GeoNames number")]
    [InlineData("1\t\t\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020", "no name")]
    [InlineData("1\thttps://example.org\t\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020", "addresses of the web")]
    [InlineData("1\tA\tA", "3 fields")]
    public void A_bad_row_is_told_with_its_line_and_the_rest_loads(string row, string word)
    {
        var built = _land.Build("x.tidegaz", _land.Write("NL.txt", Land.Row(7, "Hammar", 40, 30), row, Land.Row(8, "Dunes", 41, 31)));
        Assert.Equal((2, 1), (built.Places, built.FaultCount));
        Assert.Contains("NL.txt:2: ", built.Faults[0], StringComparison.Ordinal);
        Assert.Contains(word, built.Faults[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,,,locality,\"A,,,,,40,30,,PPL,,,1,x,Point", "quotation mark")]
    [InlineData("x,,,locality,A,,,,,40,30,,PPL,,,1,x,Point", "no Who's On First number")]
    [InlineData("1,,,locality,A,,,,,40,181,,PPL,,,1,x,Point", "no point of the earth")]
    [InlineData("1,,,locality,,,,,,40,30,,PPL,,,1,x,Point", "no name")]
    public void A_bad_row_of_a_table_is_told_too(string row, string word)
    {
        var built = _land.Build("x.tidegaz", _land.Write("NL.csv", Land.WofHeader, row, Land.Wof(8, "Dunes", 41, 31)));
        Assert.Equal((1, 1), (built.Places, built.FaultCount));
        Assert.Contains("NL.csv:2: ", built.Faults[0], StringComparison.Ordinal);
        Assert.Contains(word, built.Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_bytes_and_endless_names_are_refused_by_line()
    {
        var good = Encoding.UTF8.GetBytes(Land.Row(7, "Hammar", 40, 30) + "\n");
        var broken = Encoding.UTF8.GetBytes(Land.Row(8, "Dunes", 41, 31) + "\n");
        broken[3] = 0xC3;
        broken[4] = 0x28;
        var endless = Encoding.UTF8.GetBytes(Land.Row(9, new string('a', 10_000_000), 41, 31) + "\n");
        var built = _land.Build("x.tidegaz", _land.WriteBytes("NL.txt", [.. good, .. broken, .. endless, .. good]));
        Assert.Equal((1, 2L, 2), (built.Places, built.Rows, built.FaultCount));
        Assert.Contains("NL.txt:2: not UTF-8", built.Faults[0], StringComparison.Ordinal);
        Assert.Contains("NL.txt:3: a line of ", built.Faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Very_many_namesakes_build_and_answer()
    {
        const int Many = 60_000;
        using var places = _land.Open(_land.Write("NL.txt", [.. Enumerable.Range(1, Many).Select(i => Land.Row(i, "Hammar", 40 + (i % 100 * 0.01), 30 + (i / 100 * 0.01), population: i == 777 ? 90_000 : 0))]));
        Assert.Equal(Many, places.Count);
        var found = places.WithKey(PlaceKeys.OfPlain("hammar"));
        Assert.Equal(4096, found.Length);
        Assert.Equal(places.Find("geonames:777"), found[0].Place);
    }

    [Fact]
    public void Many_copies_of_one_row_are_one_place()
    {
        var row = Land.Wof(1, "Hammar", 40, 30);
        Assert.Equal(1, _land.Build("x.tidegaz", _land.Write("NL.csv", [Land.WofHeader, .. Enumerable.Repeat(row, 20_000)])).Places);
    }

    [Fact]
    public void Parents_that_run_in_a_circle_are_told_and_cut()
    {
        var path = _land.Write("places.csv", Land.PackHeader, "a,Aa,region,NL,b,40,30,,,,,,", "b,Bb,region,NL,c,41,30,,,,,,", "c,Cc,region,NL,a,42,30,,,,,,", "d,Dd,town,NL,a,43,30,,,,,,");
        var built = _land.Build("x.tidegaz", path);
        Assert.Contains("places.csv:2: a: its parents run in a circle", Assert.Single(built.Faults), StringComparison.Ordinal);
        using var places = GazetteerFile.Open(Path.Combine(_land.Folder, "x.tidegaz"));
        Assert.Equal([places.Find("place:a")], places.Parents(places.Find("place:d")));
        Assert.Equal(2, places.Parents(places.Find("place:b")).Count());
    }

    [Fact]
    public void What_is_no_gazetteer_is_told() =>
        Assert.Contains("neither", Assert.Single(_land.Build("x.tidegaz", _land.Write("x.txt", "hello")).Faults), StringComparison.Ordinal);

    [Fact]
    public void Dated_and_deserted_places_say_so()
    {
        using var places = _land.Open(_land.Write("NL.txt", Land.Row(7, "Hammar", 40, 30, "PPLQ")), _land.Write("places.csv", Land.PackHeader, "old,Old Town,town,NL,,44,30,,,,,,1990"));
        Assert.True(places.Record(places.Find("geonames:7")).Abandoned);
        Assert.Equal("1990", places.Record(places.Find("place:old")).Until.ToString());
    }
}
