using System.Collections.Immutable;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Places.Resolving;

namespace Tidemark.Tests.Places.Resolving;

public class NamesakeChoiceTest
{
    private static readonly ImmutableArray<PlaceRecord> Records =
    [
        Place("norland", "Norland", PlaceType.Country, "", 0, 0),
        Place("eastmark-city", "Eastmark", PlaceType.City, "eastmark", 40.2, 30.2),
        Place("eastmark", "Eastmark", PlaceType.Governorate, "norland", 40, 30),
        Place("harbour", "Harbour", PlaceType.City, "eastmark", 40.1, 30.1),
        Place("westmark", "Westmark", PlaceType.Governorate, "norland", 44, 36),
        Place("hillfort", "Hillfort", PlaceType.City, "westmark", 44.1, 36.1),
        Place("garden", "Garden", PlaceType.Town, "eastmark", 40.3, 30.4),
        Place("garden-hillfort", "The Gardens", PlaceType.Neighbourhood, "hillfort", 44.11, 36.11, "Garden"),
        Place("harbour-village", "Harbour", PlaceType.Village, "westmark", 44.12, 36.13),
    ];

    private static readonly KnowledgeDraft Draft = KnowledgeCompiler.Compile(new() { Rules = [], Packs = [new() { Id = "tiny", Places = Records }], Version = "v" });

    private static PlaceRecord Place(string id, string name, PlaceType type, string parent, double latitude, double longitude, params string[] spellings) =>
        new() { Id = id, Name = name, Type = type, Parent = parent, Latitude = latitude, Longitude = longitude, Country = "NL", Spellings = [.. spellings] };

    /// <summary>What a report means that names these places: each as the reader takes it, then as it is chosen.</summary>
    private static string Meant(params string[] words)
    {
        var named = words.Select(w => (Place: Draft.Places.Find(KnowledgeOf(w)), w)).ToArray();
        var chosen = new NamesakeChoice(Draft.Namesakes, Draft.Places).Of(named);
        return string.Join(' ', named.Select(n => Draft.Places[chosen.GetValueOrDefault(n.Place, n.Place)].Id));
    }

    private static string KnowledgeOf(string words) => Draft.Namesakes.Bearers(words).Select(b => Records[b.Place].Id).FirstOrDefault()
        ?? Records.First(r => r.Name == words || r.Spellings.Contains(words)).Id;

    [Fact]
    public void What_a_name_and_the_unit_around_it_share_is_no_choice() => Assert.Equal("garden,harbour", string.Join(',', Draft.Namesakes.Keys));

    [Theory]
    [InlineData("Garden", "garden")]
    [InlineData("Garden,Hillfort", "garden-hillfort hillfort")]
    [InlineData("Garden,Eastmark", "garden eastmark-city")]
    [InlineData("Garden,Norland", "garden norland")]
    [InlineData("Garden,The Gardens", "garden garden-hillfort")]
    [InlineData("Garden,Westmark,Hillfort", "garden-hillfort westmark hillfort")]
    [InlineData("Harbour", "harbour")]
    [InlineData("Harbour,Hillfort", "harbour hillfort")]
    [InlineData("Harbour,Hillfort,Westmark", "harbour-village hillfort westmark")]
    [InlineData("Harbour,Hillfort,Eastmark", "harbour hillfort eastmark-city")]
    public void A_shared_name_means_what_is_near_to_the_rest_of_the_report(string words, string ids) => Assert.Equal(ids, Meant(words.Split(',')));

    [Fact]
    public void The_order_of_the_names_changes_nothing()
    {
        string[] words = ["Garden", "Hillfort", "Harbour", "Westmark"];
        Assert.Equal(Meant(words).Split(' ').Order(), Meant([.. words.Reverse()]).Split(' ').Order());
    }

    [Fact]
    public void Parents_that_go_round_in_circles_end()
    {
        var places = new Gazetteer([Place("a", "A", PlaceType.Town, "b", 0, 0), Place("b", "B", PlaceType.Town, "a", 0, 0), Place("a2", "A", PlaceType.Village, "a2", 9, 9)]);
        var namesakes = Namesakes.Of([KeyValuePair.Create("a", new Dictionary<int, int> { [0] = 30, [2] = 60 })]);
        Assert.Empty(new NamesakeChoice(namesakes, places).Of([(0, "A"), (1, "B")]));
    }
}
