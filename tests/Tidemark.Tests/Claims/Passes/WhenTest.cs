using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

/// <summary>A time belongs to the verb that it stands with.</summary>
public class WhenTest
{
    [Theory]
    [InlineData("Rebels captured Tabqa on Monday.", "transfer time=2016-06-20")]
    [InlineData("On Monday, rebels captured Tabqa.", "transfer time=2016-06-20")]
    [InlineData("Rebels on Monday captured Tabqa.", "transfer time=2016-06-20")]
    [InlineData("Rebels captured Tabqa on Monday and attacked Manbij on Tuesday.", "transfer place=Tabqa time=2016-06-20 ; attack place=Manbij time=2016-06-21")]
    [InlineData("Rebels captured Tabqa on Monday, the governor said on Tuesday.", "transfer place=Tabqa time=2016-06-20")]
    [InlineData("The governor said on Tuesday that rebels had captured Tabqa on Monday.", "transfer place=Tabqa time=2016-06-20")]
    [InlineData("The governor said on Tuesday that rebels had captured Tabqa.", "no transfer time=2016-06-21")]
    [InlineData("Rebels captured Tabqa, the governor said on Tuesday.", "no transfer time=2016-06-21")]
    [InlineData("Islamic State, which captured Tabqa in 2014, attacked Manbij on Friday.", "transfer place=Tabqa time=2014 ; attack place=Manbij time=2016-06-17")]
    [InlineData("Islamic State has controlled Raqqa since 2014.", "holds place=Raqqa time=2014/..")]
    [InlineData("Rebels captured Tabqa.", "no transfer time=2016-06-22")]
    public void A_time_goes_to_its_own_verb(string sentence, string expected) => Expect.Of(sentence, expected);
}
