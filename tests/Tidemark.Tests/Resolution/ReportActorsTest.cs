using Tidemark.Reports;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Resolution;

/// <summary>Whom common nouns mean follows from the country that is spoken of, and from the day.</summary>
public class ReportActorsTest
{
    private static readonly DateOnly Day = new(2016, 6, 22);

    [Theory]
    [InlineData("Rebels captured Azaz on Monday.", "actor:syrian-armed-opposition")]
    [InlineData("Rebel fighters captured Azaz on Monday.", "actor:syrian-armed-opposition")]
    [InlineData("Government forces captured Azaz on Monday.", "actor:syrian-armed-forces")]
    [InlineData("Government forces captured Ramadi on Monday.", "actor:iraqi-security-forces")]
    [InlineData("The army captured Ramadi on Monday.", "actor:iraqi-army")]
    [InlineData("Rebels captured Ramadi on Monday.", null)]
    [InlineData("Rebel fighters captured Ramadi on Monday.", null)]
    [InlineData("Rebels captured Sirte on Monday.", null)]
    [InlineData("Militants captured Azaz on Monday.", null)]
    public void The_country_of_the_place_decides(string text, string? actor) => Assert.Equal(actor, Assert.Single(Assert.Single(FirstPack.ReadWhole(FirstPack.Report(text, Day)).Claims).Actor).Id);

    [Theory]
    [InlineData("2011-08-24", "actor:anti-gaddafi-forces")]
    [InlineData("2012-08-24", null)]
    [InlineData("", null)]
    public void So_does_the_day(string day, string? actor)
    {
        Publication published = day.Length > 0 ? new Publication.OnDay(DateOnly.ParseExact(day, "yyyy-MM-dd")) : Publication.Undated;
        var reading = FirstPack.ReadWhole(FirstPack.Report("Rebels captured Tripoli on Monday.") with { Published = published });
        Assert.Equal(actor, Assert.Single(Assert.Single(reading.Claims).Actor).Id);
    }

    [Fact]
    public void Without_a_place_most_places_of_the_report_decide()
    {
        const string here = "Rebels killed 12 soldiers on Monday.";
        Assert.Equal("actor:syrian-armed-opposition", Actor(here + " Clashes went on near Azaz, Idlib and Aleppo."));
        Assert.Null(Actor(here + " Clashes went on near Azaz and Ramadi."));
        Assert.Null(Actor(here));

        static string? Actor(string text) => FirstPack.ReadWhole(FirstPack.Report(text, Day)).Claims.First(c => c.Claim.Kind == Tidemark.Claims.ClaimKind.Harm).Actor[0].Id;
    }

    [Fact]
    public void Who_is_quoted_by_a_word_that_is_not_for_speakers_stays_as_written()
    {
        const string text = "Azaz was captured by the opposition on Monday, the opposition said.";
        var claim = Assert.Single(FirstPack.ReadWhole(FirstPack.Report(text, Day)).Claims);
        Assert.Equal(("actor:syrian-armed-opposition", null), (claim.Actor[0].Id, claim.Attribution[0].Speaker.Id));
    }

    [Fact]
    public void The_words_and_the_id_of_the_claim_stay()
    {
        const string text = "Rebels captured Azaz on Monday.";
        var claim = Assert.Single(FirstPack.ReadWhole(FirstPack.Report(text, Day)).Claims);
        Assert.Equal(("Syrian armed opposition", "Rebels"), (claim.Actor[0].Name, claim.Actor[0].Mention.Text));
        Assert.Equal((claim.Claim with { Actor = [claim.Claim.Actor[0] with { Ref = default }], Id = null! }).Id, claim.Claim.Id);
    }
}
