using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

public class NumbersTest
{
    [Theory]
    [InlineData("At least 27 people were killed in Douma.", "27..")]
    [InlineData("Between 10 and 15 people were killed in Douma.", "10..15")]
    [InlineData("Up to 40 people were killed in Douma.", "..40")]
    [InlineData("Dozens of people were killed in Douma.", "24..99")]
    [InlineData("About 40 people were killed in Douma.", "40")]
    [InlineData("Fifteen people were killed in Douma.", "15")]
    [InlineData("A bomb killed 26 people in Douma.", "26")]
    [InlineData("More than 1,200 people were killed in Douma.", "1200..")]
    public void A_claim_takes_the_number_of_those_it_is_about(string sentence, string figure) => Expect.Of(sentence, $"harm place=Douma effect=killed figure={figure}");

    [Theory]
    [InlineData("The blast in Douma killed 50 people and wounded 127.", "harm effect=killed figure=50 ; harm effect=injured figure=127")]
    [InlineData("The army, 40 km north of Raqqa, killed three fighters.", "no harm figure=40")]
    [InlineData("The army captured Tabqa 15 days after 20 people were killed.", "no transfer figure=15 ; no transfer figure=20")]
    [InlineData("The coalition carried out 12 air strikes in Mosul.", "attack place=Mosul figure=12")]
    public void Two_numbers_are_kept_apart(string sentence, string expected) => Expect.Of(sentence, expected);
}
