using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Beliefs.Figures;

public class RunningTotalTest
{
    [Theory]
    [InlineData("More than 220000 people have been killed since the war began.")]
    [InlineData("The conflict has killed at least 300000 people.")]
    [InlineData("Thousands of people have been killed in five years of civil war.")]
    [InlineData("The death toll from the six-year conflict stands at 470000.")]
    [InlineData("At least 600 civilians have been killed in the strikes since 2014.")]
    public void A_sentence_about_a_whole_war_or_years_of_it(string sentence) => Assert.True(RunningTotal.IsSaid(sentence, 2016));

    [Theory]
    [InlineData("At least 112 civilians have been killed since the assault began on Sunday.")]
    [InlineData("Thirty-five people were killed when a warplane crashed into a market.")]
    [InlineData("It was the deadliest attack in two years.")]
    [InlineData("A car bomb killed 12 people in 2016.")]
    [InlineData("The monitor, which has followed the war since it began, said 20 people died on Friday.")]
    public void A_sentence_about_one_event(string sentence) => Assert.False(RunningTotal.IsSaid(sentence, 2016));

    [Fact]
    public void A_wars_toll_is_no_count_of_an_attack_and_contradicts_none()
    {
        KnownClaim[] said =
        [
            .. Saying.Of("north", "2016-06-11", "An airstrike killed 35 people in Manbij on 10 June 2016. More than 220,000 people have been killed since the war began."),
            .. Saying.Of("south", "2016-06-11", "An airstrike killed 35 people in Manbij on 10 June 2016."),
        ];
        var book = new EventBook(FirstPack.Knowledge.Actors, FirstPack.Knowledge.Places);
        Assert.DoesNotContain(book.Of(said).SelectMany(e => e.Tolls).SelectMany(t => t.Counts), c => c.Span.Low >= 220_000);
        Assert.Empty(new ContradictionFinder(FirstPack.Knowledge.Actors, book.Places).Of(said, book.Of(said)));
        Assert.Contains(new FigureBook(book.Places).Of(said), q => q is { What: "killed-in-all", Readings: [{ Span.Low: 220_000 }] });
    }

    [Fact]
    public void Blows_of_two_named_days_are_two_events()
    {
        KnownClaim[] said =
        [
            .. Saying.Of("north", "2016-06-11", "A car bomb killed 12 people in Manbij on 10 June 2016."),
            .. Saying.Of("south", "2016-06-12", "A car bomb killed 13 people in Manbij on 11 June 2016."),
        ];
        Assert.Equal(2, new EventBook(FirstPack.Knowledge.Actors, FirstPack.Knowledge.Places).Of(said).Length);
    }
}
