using Tidemark.Claims.Mending;
using Tidemark.Pipeline;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Mending;

public class LostMarksTest
{
    private static readonly WordBook Book = new(FirstPack.Knowledge.Lexicon, FirstPack.Knowledge.Lemmas, FirstPack.Knowledge.Syntax.Vocabulary);

    [Theory]
    [InlineData("Troops were advancing on Garma a town to the northeast", "Troops were advancing on Garma, a town to the northeast")]
    [InlineData("Hit which fell to the militants in 2014 has been under fire for weeks", "Hit, which fell to the militants in 2014, has been under fire for weeks")]
    [InlineData("The alliance including Arab and Kurdish fighters has taken the dam", "The alliance, including Arab and Kurdish fighters, has taken the dam")]
    [InlineData("Soldiers stormed the last houses of the city the army said on Friday", "Soldiers stormed the last houses of the city, the army said on Friday")]
    [InlineData("Soldiers had left the last houses of the city a resident told Reuters", "Soldiers had left the last houses of the city, a resident told Reuters")]
    [InlineData("ERBIL Iraqi troops entered two villages early in the morning", "ERBIL - Iraqi troops entered two villages early in the morning")]
    [InlineData("The village lies about 20 km 12 miles east of the city", "The village lies about 20 km (12 miles) east of the city")]
    [InlineData("The Syrian Democratic Forces SDF have taken the dam", "The Syrian Democratic Forces (SDF) have taken the dam")]
    [InlineData("The groups news agency said nothing of the matter", "The group's news agency said nothing of the matter")]
    [InlineData("Sundays operation was the largest so far in the area", "Sunday's operation was the largest so far in the area")]
    [InlineData("The village is an hours drive from the river", "The village is an hour's drive from the river")]
    [InlineData("Buses left the oppositionbesieged towns near the river", "Buses left the opposition-besieged towns near the river")]
    public void A_mark_is_put_where_a_sentence_lacks_it(string bare, string mended) => Assert.Equal(mended, Mend(bare));

    [Theory]
    [InlineData("The army has told Reuters the town had fallen to the rebels")]
    [InlineData("The army gave a news agency the number of the dead")]
    [InlineData("Planes bombed the market of the town twice a day for a week")]
    [InlineData("The militants control the river and the forces control the dam")]
    [InlineData("Shells hit the vicinity of Saadallah al-Jabiri Square in the morning")]
    [InlineData("The backer Qatar and the ally Iran had brokered the deal of the four towns")]
    public void Where_none_is_missing_none_is_put(string bare) => Assert.Equal(bare, Mend(bare));

    // Long enough to show that it has no marks at all.
    private static string Mend(string bare)
    {
        const string more = "\n\nThe council of the town has said nothing of the matter and its members could not be reached by telephone\n\nMost of the people who lived there had left the town before the winter and few of them have come back since then\n\nThe roads were open again at noon and traders came from the villages around with bread and fruit that they sold in the market near the old bridge\n";
        var text = new Mender(Book).Mend(FirstPack.Report(bare + more)).Over.Text;
        return text[..text.IndexOf("\n\n", StringComparison.Ordinal)];
    }
}
