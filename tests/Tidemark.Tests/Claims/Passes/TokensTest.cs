namespace Tidemark.Tests.Claims.Passes;

public class TokensTest
{
    [Theory]
    [InlineData("Rebels took al-Bab.", "Rebels|took|al|-|Bab|.")]
    [InlineData("U.S. troops", "U.S.|troops")]
    [InlineData("the U.S.-led coalition", "the|U.S.|-|led|coalition")]
    [InlineData("J. Smith", "J.|Smith")]
    [InlineData("Syria's army", "Syria|'s|army")]
    [InlineData("Syria’s army", "Syria|’s|army")]
    [InlineData("They didn't go.", "They|did|n't|go|.")]
    [InlineData("He'll go; they've gone.", "He|'ll|go|;|they|'ve|gone|.")]
    [InlineData("1,200 people, 5.5 km", "1,200|people|,|5.5|km")]
    [InlineData("\"We hold it,\" he said.", "\"|We|hold|it|,|\"|he|said|.")]
    [InlineData("Sirte (airport and port)", "Sirte|(|airport|and|port|)")]
    [InlineData("14% of Iraq", "14|%|of|Iraq")]
    [InlineData("the Shi'ite militia", "the|Shi'ite|militia")]
    [InlineData("قوات سوريا", "قوات|سوريا")]
    public void Text_is_cut_into_words_numbers_endings_hyphens_and_marks(string text, string tokens) => Assert.Equal(tokens, Staged.Cut(text));

    [Theory]
    [InlineData("Gen. Khalifa Haftar spoke. Rebels left.", "Gen. Khalifa Haftar spoke.|Rebels left.")]
    [InlineData("The U.S. Army struck Mosul. Rebels left.", "The U.S. Army struck Mosul.|Rebels left.")]
    [InlineData("It began at 3 p.m. on Friday. Rebels left.", "It began at 3 p.m. on Friday.|Rebels left.")]
    [InlineData("Mr. J. Smith arrived. Rebels left.", "Mr. J. Smith arrived.|Rebels left.")]
    [InlineData("\"We hold Tabqa.\" He left.", "\"We hold Tabqa.\"|He left.")]
    [InlineData("Rebels left (on Friday.) They returned.", "Rebels left (on Friday.)|They returned.")]
    [InlineData("Who holds Tabqa? Rebels do! The army left...", "Who holds Tabqa?|Rebels do!|The army left...")]
    [InlineData("Army retakes Tabqa\nRebels left.", "Army retakes Tabqa|Rebels left.")]
    [InlineData("It covers 5.5 sq. km of Sirte.", "It covers 5.5 sq. km of Sirte.")]
    public void A_sentence_ends_at_a_stop_that_is_no_abbreviation_and_at_the_end_of_a_line(string text, string sentences) => Assert.Equal(sentences, Staged.Sentences(text));
}
