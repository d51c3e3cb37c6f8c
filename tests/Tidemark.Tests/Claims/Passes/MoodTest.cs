using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

public class MoodTest
{
    [Theory]
    [InlineData("The army captured Tabqa.", "asserted not-negated")]
    [InlineData("The army has captured Tabqa.", "asserted not-negated")]
    [InlineData("The army has now captured all of Tabqa.", "asserted not-negated")]
    [InlineData("The army will capture Tabqa.", "planned")]
    [InlineData("The army wants to capture Tabqa.", "planned")]
    [InlineData("The army vowed to capture Tabqa.", "planned")]
    [InlineData("The army hopes to capture Tabqa.", "planned")]
    [InlineData("The army tried to capture Tabqa.", "planned")]
    [InlineData("The army will probably capture Tabqa.", "forecast")]
    [InlineData("The army is likely to capture Tabqa.", "forecast")]
    [InlineData("The governor urged the army to capture Tabqa.", "called-for")]
    [InlineData("If the army captures Tabqa, the road will be opened.", "conditional")]
    [InlineData("The army could capture Tabqa.", "doubted")]
    [InlineData("The army might capture Tabqa.", "doubted")]
    [InlineData("The army may have captured Tabqa.", "doubted")]
    public void A_verb_says_whether_it_is_a_fact(string sentence, string mood) => Expect.Of(sentence, $"transfer place=Tabqa modality={mood}");

    [Theory]
    [InlineData("The army did not capture Tabqa.")]
    [InlineData("The army has not captured Tabqa.")]
    [InlineData("The army hasn't captured Tabqa.")]
    [InlineData("The army never captured Tabqa.")]
    [InlineData("The army failed to capture Tabqa.")]
    [InlineData("The army was unable to capture Tabqa.")]
    [InlineData("The army has yet to capture Tabqa.")]
    public void A_negation_is_kept(string sentence) => Expect.Of(sentence, "transfer place=Tabqa negated ; no transfer not-negated");

    [Theory]
    [InlineData("The army captured Tabqa, not Manbij.", "transfer place=Tabqa not-negated")]
    [InlineData("The army, which has not spoken, captured Tabqa.", "transfer place=Tabqa not-negated")]
    [InlineData("Rebels did not leave, and the army captured Tabqa.", "transfer place=Tabqa not-negated")]
    public void A_negation_reaches_no_further_than_its_clause(string sentence, string expected) => Expect.Of(sentence, expected);

    [Theory]
    [InlineData("If the army captures Tabqa, the road will be opened.", "army_captures_Tabqa")]
    [InlineData("The road will be opened if the army captures Tabqa.", "army_captures_Tabqa")]
    public void A_condition_keeps_its_words(string sentence, string words) => Expect.Of(sentence, $"transfer place=Tabqa modality=conditional condition={words}");
}
