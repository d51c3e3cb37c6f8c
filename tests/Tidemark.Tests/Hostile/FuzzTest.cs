using Tidemark.Bench.Fuzz;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Hostile;

public class FuzzTest
{
    [Fact]
    public void A_short_run_over_every_reader_finds_nothing()
    {
        var run = new FuzzRun(FuzzTargets.All(FirstPack.Knowledge), 20160622);
        var done = run.Run(20_000, TimeSpan.FromSeconds(20));
        Assert.Equal("", string.Join('\n', run.Findings.Select(f => $"{f.Target}: {f.What}: {Convert.ToHexString(f.Input)[..Math.Min(200, f.Input.Length * 2)]}")));
        Assert.True(done > 500, $"{done} runs");
        Assert.All(run.Table, row => Assert.True(row.Outcomes > 0 || row.Runs == 0, row.Name));
    }

    [Fact]
    public void A_reader_that_throws_is_found()
    {
        var run = new FuzzRun([new("thrower", 1, b => b.Length > 3 && b[3] == 'x' ? throw new InvalidTimeZoneException("at 7") : "ok", ["abcd"u8.ToArray()])], 1);
        run.Run(20_000, TimeSpan.FromSeconds(20));
        Assert.StartsWith("InvalidTimeZoneException", Assert.Single(run.Findings).What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        string Outcomes()
        {
            var seen = new List<string>();
            var target = new FuzzTarget("echo", 1, b => { seen.Add(Convert.ToHexString(b)); return $"{b.Length}"; }, ["abcd"u8.ToArray()]);
            new FuzzRun([target], 7).Run(200, TimeSpan.FromMinutes(1));
            return string.Join(' ', seen);
        }

        Assert.Equal(Outcomes(), Outcomes());
    }
}
