using Tidemark.Beliefs;
using Tidemark.Claims;

namespace Tidemark.Tests.Beliefs;

public class NamelessTest
{
    [Theory]
    [InlineData("militants", true)]
    [InlineData("Other armed groups", true)]
    [InlineData("Sunni Muslim jihadists", true)]
    [InlineData("they", true)]
    [InlineData("rebels", false)]
    [InlineData("government forces", false)]
    [InlineData("Shi'ite militias", false)]
    [InlineData("Hill Front fighters", false)]
    [InlineData("the Sunni", false)]
    public void Descriptions_name_nobody(string words, bool nameless) => Assert.Equal(nameless, Nameless.Is(new(null, words, new Mention { Text = words, Start = 0, End = words.Length })));

    [Fact]
    public void Whom_the_packs_know_is_named() => Assert.False(Nameless.Is(new("actor:islamic-state", "militants", new Mention { Text = "militants", Start = 0, End = 9 })));

    [Fact]
    public void Who_is_only_described_holds_nothing_but_the_loser_loses()
    {
        var claims = Saying.Of("wire.example", "2016-06-22", "Militants captured Azaz from Islamic State on Monday. Militants hold Manbij.");
        Assert.Equal(2, claims.Length);
        var said = Tidemark.Beliefs.Control.StatementReader.Of(claims[0]);
        Assert.Equal((0, "actor:islamic-state"), (said.Actors.Length, Assert.Single(said.Targets)));
        Assert.Empty(Tidemark.Beliefs.Control.StatementReader.Of(claims[1]).Actors);
        var reader = new EvidenceReader(claims[1].Resolved.Place!.Id!, []);
        reader.Add(claims[1]);
        Assert.Empty(reader.Tellings);
    }
}
