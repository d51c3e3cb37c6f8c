using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

public class SpeakersTest
{
    [Theory]
    [InlineData("Rebels captured Tabqa.", "-")]
    [InlineData("Rebels captured Tabqa, the governor said.", "governor:asserts")]
    [InlineData("The governor said rebels captured Tabqa.", "governor:asserts")]
    [InlineData("The governor said that rebels had captured Tabqa.", "governor:asserts")]
    [InlineData("\"Rebels have captured Tabqa,\" the governor said.", "governor:asserts")]
    [InlineData("According to the governor, rebels captured Tabqa.", "governor:asserts")]
    [InlineData("Rebels captured Tabqa, according to the governor.", "governor:asserts")]
    [InlineData("Rebels captured Tabqa, according to the Syrian Observatory for Human Rights.", "Syrian_Observatory_for_Human_Rights:asserts")]
    [InlineData("A spokesman for the Iraqi army said rebels had captured Tabqa.", "Iraqi_army:asserts")]
    [InlineData("The governor admitted that rebels had captured Tabqa.", "governor:admits")]
    [InlineData("The governor announced that rebels had captured Tabqa.", "governor:announces")]
    [InlineData("The governor told Reuters that rebels had captured Tabqa.", "governor:asserts")]
    [InlineData("The governor said on Tuesday that rebels had captured Tabqa on Monday.", "governor:asserts")]
    [InlineData("Residents said rebels had captured Tabqa.", "Residents:asserts")]
    [InlineData("Rebels reportedly captured Tabqa.", "_unnamed:asserts")]
    [InlineData("Rebels allegedly captured Tabqa.", "_unnamed:alleges")]
    public void The_speaker_is_found_with_the_stance(string sentence, string by) => Expect.Of(sentence, $"transfer actor=rebels place=Tabqa by={by}");

    [Theory]
    [InlineData("The governor accused rebels of shelling Tabqa.", "attack actor=rebels place=Tabqa by=governor:alleges")]
    [InlineData("The governor spoke on Monday. Rebels captured Tabqa.", "transfer place=Tabqa by=-")]
    [InlineData("The said town is in the east. Rebels captured Tabqa.", "transfer place=Tabqa by=-")]
    public void An_accusation_is_one_and_a_plain_sentence_has_no_speaker(string sentence, string expected) => Expect.Of(sentence, expected);
}
