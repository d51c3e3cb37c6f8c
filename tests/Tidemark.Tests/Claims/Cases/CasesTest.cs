using System.Globalization;
using Xunit.Abstractions;

namespace Tidemark.Tests.Claims.Cases;

public class CasesTest(ITestOutputHelper output)
{
    /// <summary>
    /// The share of cases that must be met, by topic, in percent: as measured, rounded down. Raise a floor when the reader got better; "answers who" is
    /// the share of the expectations of answers.cases that ask for a speaker, a stance or a link.
    /// </summary>
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["advance"] = 90,
        ["answers"] = 84,
        ["attack"] = 81,
        ["attribution"] = 76,
        ["coreference"] = 80,
        ["deal"] = 96,
        ["figures"] = 70,
        ["groups"] = 77,
        ["harm"] = 86,
        ["hedging"] = 73,
        ["holds"] = 86,
        ["measure"] = 74,
        ["operation"] = 71,
        ["siege"] = 76,
        ["statement"] = 78,
        ["tie"] = 84,
        ["time"] = 89,
        ["transfer"] = 91,
        ["answers who"] = 84,
        ["must be found"] = 80,
        ["must not be found"] = 95,
        ["all"] = 81,
    };

    [Fact]
    public void Every_line_of_the_case_files_is_understood() => Assert.Equal("", string.Join('\n', CaseOutcome.Errors));

    [Fact]
    public void Cases_hold()
    {
        var open = OpenCases.Keys;
        var faults = string.Join('\n', CaseOutcome.All.Where(o => !o.IsMet && !open.Contains(o.Asked.Key)).Select(o => o.Fault));
        Assert.True(faults.Length == 0, faults);
    }

    [Fact]
    public void Open_cases_are_still_open()
    {
        var open = OpenCases.Keys;
        Assert.Equal("", string.Join('\n', CaseOutcome.All.Where(o => o.IsMet && open.Contains(o.Asked.Key)).Select(o => $"{o.Asked}: is met; take it out of open.txt (TIDEMARK_APPROVE=1 rewrites it)")));
    }

    [Fact]
    public void Open_cases_are_cases_in_order()
    {
        _ = OpenCases.Keys;
        var keys = CaseOutcome.All.Select(o => o.Asked.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(OpenCases.Lines.Where(l => !keys.Contains(l)).ToArray());
        Assert.Equal(OpenCases.Lines.Distinct().Order(StringComparer.Ordinal), OpenCases.Lines);
    }

    [Fact]
    public void The_share_of_cases_met_does_not_fall()
    {
        var shares = Shares();
        foreach (var (topic, (met, total)) in shares)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{topic,-22} {met,4} of {total,4}  {100.0 * met / total,5:0.0} %   floor {Floors.GetValueOrDefault(topic),3} %"));
        }

        Assert.Empty(Floors.Keys.Where(t => !shares.ContainsKey(t)).ToArray());
        Assert.Empty(shares.Where(s => 100 * s.Value.Met < Floors.GetValueOrDefault(s.Key) * s.Value.Total).Select(s => $"{s.Key}: {s.Value.Met} of {s.Value.Total}, floor {Floors[s.Key]} %").ToArray());
    }

    /// <summary>Met and total by topic, of all, of what must be found and what must not, and of the answers' speakers, stances and links.</summary>
    private static Dictionary<string, (int Met, int Total)> Shares()
    {
        var shares = CaseOutcome.All.GroupBy(o => o.Asked.Topic).ToDictionary(g => g.Key, g => (g.Count(o => o.IsMet), g.Count()));
        (int Met, int Total) Of(Func<CaseOutcome, Expectation, bool> which)
        {
            var asked = CaseOutcome.All.SelectMany(o => o.Asked.Expectations.Where(e => which(o, e)).Select(e => !o.Unmet.Contains(e))).ToArray();
            return (asked.Count(m => m), asked.Length);
        }

        shares["answers who"] = Of((o, e) => o.Asked.Topic == "answers" && e.AsksWho);
        shares["must be found"] = Of((_, e) => e.Wanted);
        shares["must not be found"] = Of((_, e) => !e.Wanted);
        shares["all"] = (CaseOutcome.All.Count(o => o.IsMet), CaseOutcome.All.Length);
        return shares;
    }
}
