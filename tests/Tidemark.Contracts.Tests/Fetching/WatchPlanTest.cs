using Tidemark.Cli.Runs;

namespace Tidemark.Contracts.Tests.Fetching;

public class WatchPlanTest
{
    private static readonly DateTimeOffset Now = new(2016, 6, 11, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Failures_double_the_wait_up_to_a_day_and_servers_are_heeded()
    {
        var plan = new WatchPlan(TimeSpan.FromMinutes(15), new Still(), seed: 1);
        for (var failures = 1; failures <= 40; failures++)
        {
            var wait = plan.AfterFailures(failures, null) - Now;
            var expected = Math.Min(15 * Math.Pow(2, Math.Min(failures - 1, 6)), 24 * 60);
            Assert.InRange(wait.TotalMinutes, expected * 0.9, expected * 1.1);
        }

        Assert.Equal(Now.AddDays(2), plan.AfterFailures(1, Now.AddDays(2)));
        Assert.True(plan.AfterFailures(3, Now.AddSeconds(5)) > Now.AddMinutes(50));
        Assert.InRange((plan.Next(TimeSpan.FromHours(2)) - Now).TotalMinutes, 108, 132);
        Assert.InRange((plan.Next(TimeSpan.FromMinutes(1)) - Now).TotalMinutes, 13.5, 16.5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_feeds_do_not_go_in_step()
    {
        static DateTimeOffset[] Ten(int seed)
        {
            var plan = new WatchPlan(TimeSpan.FromMinutes(15), new Still(), seed);
            return [.. Enumerable.Range(0, 10).Select(_ => plan.Next(null))];
        }

        Assert.Equal(Ten(1), Ten(1));
        Assert.NotEqual(Ten(1), Ten(2));
        Assert.Equal(10, Ten(1).Distinct().Count());
    }

    [Theory]
    [InlineData("90s", 90.0)]
    [InlineData("15m", 900.0)]
    [InlineData("1.5h", 5400.0)]
    [InlineData("1d", 86400.0)]
    [InlineData("0s", 0.0)]
    [InlineData("15", null)]
    [InlineData("m", null)]
    [InlineData("", null)]
    [InlineData("-5m", null)]
    [InlineData("999999d", null)]
    public void Lengths_of_time_are_read(string written, object? seconds) => Assert.Equal(seconds, Span.Parse(written)?.TotalSeconds);

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
