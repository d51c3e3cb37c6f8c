using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

public class NamesTest
{
    [Theory]
    [InlineData("The Islamic State of Iraq and the Levant left.", "Islamic State of Iraq and the Levant=Islamic State")]
    [InlineData("The Deir al-Zor Military Council left.", "Deir al-Zor Military Council=Deir ez-Zor Military Council")]
    [InlineData("The Manbij Military Council left Manbij.", "Manbij Military Council=Manbij Military Council|Manbij=Manbij")]
    [InlineData("The Syrian Observatory for Human Rights said so.", "Syrian Observatory for Human Rights=Syrian Observatory for Human Rights")]
    [InlineData("The Kurdistan Workers' Party left.", "Kurdistan Workers' Party=Kurdistan Workers' Party")]
    [InlineData("The Kurdistan Workers’ Party, or PKK, left.", "Kurdistan Workers’ Party=Kurdistan Workers' Party|PKK=Kurdistan Workers' Party")]
    [InlineData("Free Syrian Army fighters left.", "Free Syrian Army fighters=Free Syrian Army")]
    public void The_longest_name_wins(string text, string names) => Assert.Equal(names, Staged.Names(text));

    [Theory]
    [InlineData("IS captured Palmyra.", "transfer actor=Islamic_State place=Palmyra")]
    [InlineData("US jets bombed Palmyra.", "attack place=Palmyra")]
    [InlineData("He is in Palmyra and told us.", "no transfer ; no attack ; no holds")]
    public void Acronyms_that_are_words_count_only_in_capitals(string sentence, string expected) => Expect.Of(sentence, expected);

    [Theory]
    [InlineData("DEIR AL-ZOR", "Deir ez-Zor")]
    [InlineData("Deir al-Zor", "Deir ez-Zor")]
    [InlineData("Tadmur", "Palmyra")]
    [InlineData("Falluja", "Fallujah")]
    public void Spellings_of_a_place_are_one_place(string written, string name) => Expect.Of($"Rebels captured {written}.", $"transfer place={name.Replace(' ', '_')}");

    [Theory]
    [InlineData("Syrias government besieged Madaya.", "siege place=Madaya actor=Syria")]
    [InlineData("Syria's army has lost control of Palmyra.", "transfer target=Syrian_Arab_Army place=Palmyra")]
    [InlineData("Syria’s army has lost control of Palmyra.", "transfer target=Syrian_Arab_Army place=Palmyra")]
    public void A_possessive_is_known_with_and_without_its_apostrophe(string sentence, string expected) => Expect.Of(sentence, expected);

    [Theory]
    [InlineData("BEIRUT (Reuters) - Rebels captured Manbij.", "transfer place=Manbij ; no transfer place=Beirut")]
    [InlineData("BEIRUT Rebels captured Manbij on Friday.", "transfer place=Manbij ; no transfer place=Beirut")]
    [InlineData("FALLUJA/BAGHDAD, Iraq - The Iraqi army captured Manbij.", "transfer actor=Iraqi_Army place=Manbij")]
    public void A_date_line_is_no_part_of_the_sentence(string sentence, string expected) => Expect.Of(sentence, expected);

    [Theory]
    [InlineData("Islamic State-held Raqqa was bombed by warplanes.", "attack place=Raqqa")]
    [InlineData("The rebel-held town of Daraya was shelled.", "holds actor=rebel place=Daraya ; attack place=Daraya means=shelling")]
    [InlineData("U.S.-backed fighters captured Manbij.", "tie actor=United_States relation=supports ; transfer place=Manbij")]
    public void A_compound_with_a_name_tells_who_holds_or_backs(string sentence, string expected) => Expect.Of(sentence, expected);
}
