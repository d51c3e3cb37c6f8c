using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

public class CoreferenceTest
{
    [Theory]
    [InlineData("Islamic State captured Ramadi. The city was bombed on Monday.", "attack place=Ramadi")]
    [InlineData("Rebels hold Manbij. The army attacked the town.", "attack actor=army place=Manbij")]
    [InlineData("Islamic State captured Ramadi. The group also captured Palmyra.", "transfer actor=Islamic_State place=Palmyra")]
    [InlineData("Islamic State captured Ramadi. It also captured Palmyra.", "transfer actor=Islamic_State place=Palmyra")]
    [InlineData("Islamic State said it had captured Palmyra.", "transfer actor=Islamic_State place=Palmyra by=Islamic_State:asserts")]
    [InlineData("Islamic State said its fighters had captured Palmyra.", "transfer actor=Islamic_State place=Palmyra")]
    [InlineData("The Syrian Democratic Forces captured Shaddadi. These forces are backed by the United States.", "tie actor=United_States target=Syrian_Democratic_Forces relation=supports")]
    [InlineData("The Iraqi army attacked Fallujah. Its troops entered the city on Monday.", "advance actor=Iraqi_army place=Fallujah time=2016-06-20")]
    [InlineData("Islamic State attacked Fallujah after losing Ramadi.", "transfer target=Islamic_State place=Ramadi")]
    [InlineData("The YPG captured Manbij. It then attacked Tabqa.", "attack actor=People's_Protection_Units place=Tabqa")]
    public void A_phrase_means_what_the_report_spoke_of(string text, string expected) => Expect.Of(text, expected);
}
