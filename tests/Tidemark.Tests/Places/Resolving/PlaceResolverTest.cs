using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;
using Tidemark.Tests.Places.Gazetteers;

namespace Tidemark.Tests.Places.Resolving;

public sealed class PlaceResolverTest : IDisposable
{
    private readonly Land _land = new();
    private readonly GazetteerFile _places;

    private static readonly SpellingModel Model = Load();

    public PlaceResolverTest() => _places = _land.Open(
        _land.Write(
            "NL.txt",
            Land.Row(1, "Norland", 40, 30, "PCLI", province: "00"),
            Land.Row(2, "Westmark", 40, 30, "ADM1"),
            Land.Row(3, "Eastmark", 44, 34, "ADM1", province: "02"),
            Land.Row(4, "Al Mansura", 40.1, 30.1, alternates: "المنصورة"),
            Land.Row(5, "Mansoura", 44.1, 34.1, province: "02", alternates: "المنصورة,Mansura"),
            Land.Row(6, "Hammar", 40.5, 30.5, "PPLA", population: 90_000),
            Land.Row(7, "Hammar", 40.5, 30.52, "AIRB", featureClass: 'S'),
            Land.Row(8, "Sawaha", 44.3, 34.2, "PPLQ", province: "02")),
        _land.Write("places.csv", Land.PackHeader, "newtown,Newtown,town,NL,,41,31,,,,,1990,2010"));

    private static SpellingModel Load()
    {
        using var weights = File.OpenRead(Path.Combine(FactWithSharedAttribute.RepoRoot, "rules", "spelling.weights"));
        return SpellingModel.Load(weights);
    }

    public void Dispose()
    {
        _places.Dispose();
        _land.Dispose();
    }

    [Theory]
    [InlineData("Mansura", "Westmark", "geonames:4")]
    [InlineData("Mansura", "Eastmark province", "geonames:5")]
    [InlineData("المنصورة", "EASTMARK Governorate", "geonames:5")]
    [InlineData("al-Mansoura village, Eastmark", "", "geonames:5")]
    [InlineData("Hammar", "", "geonames:6")]
    [InlineData("Hammar airbase", "", "geonames:7")]
    public void Of_namesakes_what_is_said_decides(string name, string within, string id)
    {
        var choice = new PlaceResolver(_places, Model).Resolve(new(name) { Within = within, Country = "NL" });
        Assert.Equal(id, _places.Id(choice.Candidates[0].Place));
    }

    [Fact]
    public void A_country_s_name_is_the_country_s()
    {
        var land = _land.Write("countries.csv", Land.PackHeader, "norland,Norland,country,NL,,40,30,,,,,,", "nerland,Nerland,town,NL,,41,31,,,,,,");
        using var places = _land.Open(_land.Write("NL.txt", Land.Row(4, "Al Mansura", 40.1, 30.1)), land);
        var choice = new PlaceResolver(places, Model).Resolve(new("Norland"));
        Assert.Equal(PlaceType.Country, places.Type(choice.Candidates[0].Place));
        Assert.True(choice.IsAnswer);
        Assert.Equal(PlaceType.Town, places.Type(new PlaceResolver(places, Model).Resolve(new("Nerland")).Candidates[0].Place));
    }

    [Fact]
    public void What_is_near_decides_where_nothing_is_said()
    {
        var resolver = new PlaceResolver(_places, Model);
        Assert.Equal("geonames:5", _places.Id(resolver.Resolve(new("Mansura") { Near = [new(44, 34)] }).Candidates[0].Place));
        Assert.Equal("geonames:4", _places.Id(resolver.Resolve(new("Mansura") { Near = [new(40, 30)] }).Candidates[0].Place));
    }

    [Fact]
    public void The_outlet_s_home_the_days_other_reports_and_earlier_use_decide_too()
    {
        var resolver = new PlaceResolver(_places, Model);
        string First(PlaceQuery query) => _places.Id(resolver.Resolve(query).Candidates[0].Place);
        foreach (var (id, point) in new[] { ("geonames:4", new GeoPoint(40.1, 30.1)), ("geonames:5", new GeoPoint(44.1, 34.1)) })
        {
            Assert.Equal(id, First(new("Mansura") { Home = point }));
            Assert.Equal(id, First(new("Mansura") { Recent = [point] }));
            Assert.Equal(id, First(new("Mansura") { Used = [point] }));
        }
    }

    [Theory]
    [InlineData("Hammar", 40.5, 30.5, "geonames:6")]
    [InlineData("Hamar", 10, 10, "")]
    [InlineData("Xyzzy", 40.4, 30.4, "")]
    public void A_report_s_name_finds_its_place_near_the_others_or_stays_doubtful(string name, double latitude, double longitude, string id)
    {
        var place = new PlaceChoiceByName(_places, Model).InAnySpelling(name, [new(latitude, longitude)]);
        Assert.Equal(id, place < 0 ? "" : _places.Id(place));
    }

    [Fact]
    public void Without_a_judge_of_spellings_only_equal_names_are_found() => Assert.Equal(-1, new PlaceChoiceByName(_places, null).InAnySpelling("Hamar", [new(40.4, 30.4)]));

    [Fact]
    public void A_script_that_is_switched_off_is_not_compared()
    {
        Assert.Contains(new PlaceResolver(_places, Model).Resolve(new("منصوره")).Candidates, c => _places.Id(c.Place) == "geonames:4");
        var apart = new PlaceResolver(_places, Model.Between(NameScripts.All & ~NameScripts.Arabic)).Resolve(new("حمار"));
        Assert.DoesNotContain(apart.Candidates, c => _places.Id(c.Place) == "geonames:6");
        Assert.Contains(new PlaceResolver(_places, Model).Resolve(new("حمار")).Candidates, c => _places.Id(c.Place) == "geonames:6");
    }

    [Theory]
    [InlineData("Xyzzy")]
    [InlineData("Sun street, Hammar hospital road")]
    [InlineData("")]
    public void What_no_place_is_called_has_no_answer(string name)
    {
        var choice = new PlaceResolver(_places, Model).Resolve(new(name) { Country = "NL" });
        Assert.False(choice.IsAnswer);
        Assert.True(choice.None > 0.5);
    }

    [Fact]
    public void Probabilities_and_none_sum_to_one()
    {
        foreach (var name in new[] { "Mansura", "Hammar", "Sawaha", "near Hammar", "Nowhere" })
        {
            var choice = new PlaceResolver(_places, Model).Resolve(new(name));
            Assert.Equal(1, choice.None + choice.Candidates.Sum(c => c.Probability), 9);
            Assert.InRange(choice.Probability, 0, 1);
        }
    }

    [Fact]
    public void A_place_that_is_gone_on_the_day_is_less_likely()
    {
        var resolver = new PlaceResolver(_places, Model);
        double On(int year) => resolver.Resolve(new("Newtown") { On = new(year, 6, 1) }).Candidates[0].Probability;
        Assert.True(On(2016) < On(2000));
        Assert.Equal(0.1, resolver.Resolve(new("Sawaha")).Candidates[0].Features[(int)PlaceFeature.Gone]);
    }

    [Fact]
    public void A_province_is_no_answer_for_a_place_in_it()
    {
        var choice = new PlaceResolver(_places, Model).Resolve(new("Qarfa") { Within = "Westmark", Country = "NL" });
        Assert.DoesNotContain(choice.Candidates, c => _places.Id(c.Place) == "geonames:2");
    }
}
