namespace Tidemark.Tests.Claims.Cases;

/// <summary>Asks of a sentence what a case file would.</summary>
internal static class Expect
{
    /// <summary>Reads the sentence, and fails where an expectation ("transfer place=Hit ; no holds") is not met.</summary>
    internal static void Of(string sentence, string expectations)
    {
        var (cases, errors) = CaseFile.Read("test.cases", $"{sentence} => {expectations}");
        Assert.Empty(errors);
        var asked = Assert.Single(cases);
        var claims = FirstPack.Read(asked.Text, asked.Published).Claims;
        var outcome = new CaseOutcome(asked, [.. CaseRunner.Unmet(asked, claims)], [.. claims.Select(c => ClaimLine.Of(c))]);
        Assert.True(outcome.IsMet, outcome.Fault);
    }
}
