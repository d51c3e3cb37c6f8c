namespace Tidemark.Cli.Runs;

/// <summary>When to look at a feed again, with jitter, so that many feeds, or many watchers, do not ask in step.</summary>
/// <param name="every">The time between two looks.</param>
/// <param name="time">The clock.</param>
/// <param name="seed">Of the jitter.</param>
internal sealed class WatchPlan(TimeSpan every, TimeProvider time, int seed)
{
    private const int MostDoublings = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Random _dice = new(seed);
    private readonly Lock _guard = new();

    /// <summary>After a look that went well: the time between two looks, or longer where the feed asks for it.</summary>
    internal DateTimeOffset Next(TimeSpan? asked) => time.GetUtcNow() + Jittered(asked > every ? asked.Value : every);

    /// <summary>After failures in a row: the wait doubles with each, up to a day; never before the instant that the server named.</summary>
    internal DateTimeOffset AfterFailures(int failures, DateTimeOffset? asked)
    {
        var wait = every * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        var next = time.GetUtcNow() + Jittered(wait < Longest ? wait : Longest);
        return asked > next ? asked.Value : next;
    }

    private TimeSpan Jittered(TimeSpan wait)
    {
        lock (_guard)
        {
            return wait * (0.9 + (0.2 * _dice.NextDouble()));
        }
    }
}
