namespace Tidemark.Tests.Claims.Passes;

/// <summary>The tree after the repairs, where news sentences need it to be right.</summary>
public class GrammarTest
{
    [Theory]
    [InlineData("Rebels captured Manbij on Friday.", "Rebels", "Subject of captured")]
    [InlineData("Rebels captured Manbij on Friday.", "Manbij", "Object of captured")]
    [InlineData("Manbij was captured by rebels.", "Manbij", "SubjectPassive of captured")]
    [InlineData("Manbij was captured by rebels.", "rebels", "Oblique of captured")]
    [InlineData("Rebels withdrew from Manbij.", "Manbij", "Oblique of withdrew")]
    [InlineData("The army said it had captured Manbij.", "it", "Subject of captured")]
    [InlineData("The army said it had captured Manbij.", "captured", "ClausalComplement of said")]
    [InlineData("The army denied that it had lost Tabqa.", "it", "Subject of lost")]
    [InlineData("The army denied that it had lost Tabqa.", "Tabqa", "Object of lost")]
    [InlineData("The army has captured Tabqa.", "army", "Subject of captured")]
    [InlineData("The army may have captured Tabqa.", "Tabqa", "Object of captured")]
    [InlineData("The Iraqi army, which recaptured Ramadi in December, is in Fallujah.", "Ramadi", "Object of recaptured")]
    [InlineData("Islamic State controls Raqqa.", "Raqqa", "Object of controls")]
    [InlineData("The Peshmerga hold Kirkuk.", "Kirkuk", "Object of hold")]
    [InlineData("Shells hit Nubl.", "Nubl", "Object of hit")]
    [InlineData("Russia denied bombing Azaz.", "Azaz", "Object of bombing")]
    [InlineData("The capture of Palmyra by the Syrian army closed a road.", "Palmyra", "NominalModifier of capture")]
    [InlineData("The capture of Palmyra by the Syrian army closed a road.", "Syrian army", "NominalModifier of capture")]
    [InlineData("Islamic State lost Tikrit, Baiji and Ramadi.", "Baiji", "Conjunct of Tikrit")]
    public void Words_hang_where_they_belong(string sentence, string words, string relation) => Assert.Equal(relation, Staged.Relation(sentence, words));

    [Theory(Timeout = 20_000)]
    [InlineData("The raids came a day after the coalition opened an inquiry near Hama claimed 20 lives.")]
    [InlineData("Strikes a day after the coalition opened an inquiry near Hama claimed 20 lives.")]
    public async Task No_two_repairs_hang_words_on_one_another_in_a_ring(string sentence) => Assert.NotEmpty(await Task.Run(() => Staged.Grammar(sentence)));

    [Theory]
    [InlineData("Rebels captured Manbij.")]
    [InlineData("\"We hold Tabqa,\" the governor said on Monday, adding that (as he put it) rebels had left.")]
    [InlineData("In 2014, and again on May 30, 2016, at least 27 people - most of them soldiers - were killed in Homs, Hama and Douma.")]
    [InlineData("Army retakes Tabqa")]
    [InlineData("...")]
    public void The_grammar_is_one_tree(string sentence)
    {
        var rows = Staged.Grammar(sentence);
        Assert.Single(rows, r => r.Head.Length == 0);
    }
}
