using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Beliefs;

/// <summary>Claims of reports as a case file gives them, for tests.</summary>
internal static class Saying
{
    /// <summary>What the reader finds in a text that an outlet published on a day.</summary>
    internal static KnownClaim[] Of(string outlet, string day, string text, string family = "")
    {
        var published = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var reading = FirstPack.ReadWhole(FirstPack.Report(text, published));
        var report = ReportId.Of(System.Text.Encoding.UTF8.GetBytes(outlet + day + text));
        var capture = new Capture { Report = report, Name = outlet, Outlet = outlet, Published = new Publication.OnDay(published), Captured = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        return [.. reading.Claims.Select((c, i) => new KnownClaim(c with { Claim = c.Claim with { Id = c.Claim.Id, Report = report } }, text[c.Claim.QuoteStart..c.Claim.QuoteEnd], text[c.Claim.SentenceStart..c.Claim.SentenceEnd], capture) { Number = i, Family = family })];
    }

    /// <summary>All claims of some reports.</summary>
    internal static KnownClaim[] All(params KnownClaim[][] reports) => [.. reports.SelectMany(r => r)];
}
