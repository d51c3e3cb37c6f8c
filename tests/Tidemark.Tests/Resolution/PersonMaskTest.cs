using Tidemark.Names;
using Tidemark.Resolution;

namespace Tidemark.Tests.Resolution;

public class PersonMaskTest
{
    [Theory]
    [InlineData("Residents said that Adam al-Example fled Ports.", "Adam al-Example", "Residents said that [person] fled Ports.")]
    [InlineData("The town's baker, Dr. Sample, fled.", "Dr. Sample", "The town's baker, Dr. [person], fled.")]
    [InlineData("A man named Sample fled; Sample is gone.", "Sample", "A man named [person] fled; [person] is gone.")]
    [InlineData("Residents fled.", "Residents", "Residents fled.")]
    [InlineData("The Northern Brigade fled.", "The Northern Brigade", "The Northern Brigade fled.")]
    [InlineData("Then rebel fighters fled.", "rebel fighters", "Then rebel fighters fled.")]
    public void Names_of_unknown_persons_are_masked(string text, string mention, string masked)
    {
        var report = ResolvedText.Report(text);
        var claim = ResolvedText.Claim(report) with { Target = [ResolvedText.Mention(report, mention)] };
        var record = ResolvedText.Record(claim, report, mask: true);
        Assert.Equal(masked, record.GetProperty("quote").GetProperty("exact").GetString());
        Assert.Equal(text, ResolvedText.Record(claim, report).GetProperty("quote").GetProperty("exact").GetString());
    }

    [Fact]
    public void Who_is_in_the_pack_is_shown()
    {
        var report = ResolvedText.Report("The Hill Front took Ports.");
        var claim = ResolvedText.Claim(report) with { Actor = [ResolvedText.Mention(report, "Hill Front", EntryKind.Actor, 2)] };
        Assert.Equal("Hill Front", ResolvedText.Record(claim, report, mask: true).GetProperty("actor")[0].GetProperty("mention").GetString());
    }

    [Fact]
    public void A_name_of_the_report_is_masked_in_every_claim()
    {
        var report = ResolvedText.Report("Adam Example fled. They shot at Example in Ports.");
        var mask = PersonMask.Of(report, [new("actor", 0, 12, "Adam Example", null, "Adam Example")]);
        Assert.Equal("[person] fled. They shot at [person] in Ports.", mask.Apply(report.Text));
    }
}
