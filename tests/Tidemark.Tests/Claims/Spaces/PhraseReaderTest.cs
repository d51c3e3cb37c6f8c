using System.Globalization;
using Tidemark.Claims;
using Tidemark.Claims.Spaces;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Spaces;

public class PhraseReaderTest
{
    [Theory]
    [InlineData("Rebels captured the northern city of Raqqa.", null)]
    [InlineData("Rebels captured the southern village of Nassib.", null)]
    [InlineData("Rebels captured northern Aleppo.", "part")]
    [InlineData("Rebels captured the northern districts of Aleppo.", "part")]
    public void A_town_of_the_north_is_no_part_of_the_town(string sentence, string? relation) =>
        Assert.Equal(relation, Assert.Single(Tidemark.Tests.Beliefs.Saying.Of("wire.example", "2016-06-22", sentence)).Resolved.Place!.Mention.Relation?.Type);

    [Theory]
    [InlineData("15 km north of Raqqa", "distance Raqqa 15 N")]
    [InlineData("some 20 km to the north-east of the city of Raqqa", "distance Raqqa 20 NE")]
    [InlineData("15 km from Tabqa Military Airport and 45 km from Raqqa", "distance Tabqa Military Airport 15 + Raqqa 45")]
    [InlineData("40 km (25 miles) east of Aleppo", "distance Aleppo 40 E")]
    [InlineData("just 5 km from Nowhereville", "distance Nowhereville 5")]
    [InlineData("10 miles south of Mosul", "distance Mosul 16.09344 S")]
    [InlineData("500 metres from Kobani", "distance Kobani 0.5")]
    [InlineData("within 10 km of Manbij", "near Manbij 10")]
    [InlineData("less than 5 km from Manbij", "near Manbij 5")]
    [InlineData("to the north of Raqqa", "direction Raqqa N")]
    [InlineData("south east of Mosul", "direction Mosul SE")]
    [InlineData("north-eastern Syria", "part Syria side=NE")]
    [InlineData("the eastern countryside of Aleppo", "part Aleppo zone=countryside side=E")]
    [InlineData("Aleppo's southern countryside", "part Aleppo zone=countryside side=S")]
    [InlineData("eastern Aleppo countryside", "part Aleppo zone=countryside side=E")]
    [InlineData("the southern neighbourhoods of Aleppo", "part Aleppo zone=quarters side=S")]
    [InlineData("the outskirts of Palmyra", "part Palmyra zone=outskirts")]
    [InlineData("dozens of villages around Manbij", "around Manbij")]
    [InlineData("the area surrounding Manbij", "around Manbij")]
    [InlineData("between Hama and Homs", "between Hama + Homs")]
    [InlineData("halfway between Hama and Homs", "between Hama + Homs zone=halfway")]
    [InlineData("on the Turkish border", "border Turkish")]
    [InlineData("the Syrian-Turkish border", "border Syrian + Turkish")]
    [InlineData("near the border with Iraq", "border Iraq")]
    [InlineData("5 km from the Turkish border", "border Turkish 5")]
    [InlineData("on the road linking Aleppo and Raqqa", "route Aleppo + Raqqa")]
    [InlineData("the highway from Homs to Palmyra", "route Homs + Palmyra")]
    [InlineData("the east bank of the Euphrates", "route Euphrates zone=bank side=E")]
    [InlineData("close to Velyka Novosilka", "near Velyka Novosilka")]
    public void A_phrase_says_where(string phrase, string expected)
    {
        var read = new PhraseReader(FirstPack.Knowledge.Lexicon).Read(phrase);
        Assert.Equal(expected, string.Join(" ; ", read.Relations.Select(Told)));
        Assert.Empty(read.Unread);
    }

    [Theory]
    [InlineData("Manbij")]
    [InlineData("Eastern Ghouta")]
    [InlineData("Deir al-Zor Military Council")]
    [InlineData("")]
    [InlineData("15 km")]
    [InlineData("north of")]
    [InlineData("between Hama and")]
    public void A_name_or_a_torn_phrase_says_nothing_of_where(string phrase) =>
        Assert.Empty(new PhraseReader(FirstPack.Knowledge.Lexicon).Read(phrase).Relations);

    [Fact]
    public void What_is_not_understood_is_told() =>
        Assert.Equal(["Zork"], new PhraseReader(FirstPack.Knowledge.Lexicon).Read("15 km north of Raqqa beyond Zork").Unread.ToArray());

    [Theory]
    [InlineData("A battle 40 km north of Raqqa killed three fighters.", "distance")]
    [InlineData("Fighters captured the eastern outskirts of Palmyra.", "part")]
    [InlineData("Jets bombed fighters near Idlib.", "near")]
    public void The_place_of_a_claim_lies_as_its_words_say(string sentence, string relation)
    {
        var claims = FirstPack.Read(sentence).Claims.Where(c => c.Place is not null).ToArray();
        Assert.NotEmpty(claims);
        Assert.All(claims, c => Assert.Equal(relation, c.Place!.Mention.Relation?.Type));
        Assert.All(claims, c => Assert.InRange(c.Place!.Precision!.Value, 2, 5));
        Assert.All(claims, c => Assert.NotNull(c.Place!.Region));
    }

    [Fact]
    public void In_and_around_a_place_is_in_it_too() =>
        Assert.All(FirstPack.Read("Jets bombed fighters in and around Idlib.").Claims, c => Assert.Null(c.Place?.Mention.Relation));

    private static string Told(PlaceRelation relation)
    {
        var anchors = string.Join(" + ", relation.Anchors.Select(a => a.Mention.Text
            + (a.Kilometres is { } km ? " " + Math.Round(km, 5).ToString(CultureInfo.InvariantCulture) : "") + (a.Bearing.Length > 0 ? " " + a.Bearing : "")));
        return $"{relation.Type} {anchors}{(relation.Zone.Length > 0 ? " zone=" + relation.Zone : "")}{(relation.Side.Length > 0 ? " side=" + relation.Side : "")}";
    }
}
