using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>Looks at feeds when their time has come, several at once, until it is stopped, or once.</summary>
/// <param name="visit">A look at one feed.</param>
/// <param name="vault">Where reports stay.</param>
/// <param name="time">The clock.</param>
/// <param name="terminal">Where to talk.</param>
internal sealed class WatchRun(FeedVisit visit, WatchVault vault, TimeProvider time, Terminal terminal)
{
    private const int AtOnce = 8;
    private const int CompareAfter = 1000;
    private static readonly TimeSpan TalkEvery = TimeSpan.FromMinutes(1);

    private readonly PriorityQueue<(string Address, string Outlet), DateTimeOffset> _due = new();
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _began = time.GetUtcNow();
    private int _asked, _unchanged, _failed, _new, _claims, _good;
    private DateTimeOffset _talked = time.GetUtcNow();

    /// <summary>Told of every report that is kept, after it is on the disk.</summary>
    internal Action<string, Capture, int> Kept { get; init; } = (_, _, _) => { };

    /// <summary>Whether it ends when every feed was looked at once.</summary>
    internal bool Once { get; init; }

    /// <summary>Watches.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; all that was read is kept.</exception>
    internal int Run(IReadOnlyCollection<(string Address, string Outlet)> feeds)
    {
        foreach (var feed in feeds)
        {
            var state = vault.StateOf(feed.Address);
            _due.Enqueue(feed, Once && !state.IsHeld ? default : state.Next);
        }

        try
        {
            LoopAsync().GetAwaiter().GetResult();
        }
        finally
        {
            vault.Compare();
            Summary(terminal.Stop.IsCancellationRequested ? "; stopped, the same command goes on" : "");
        }

        return _failed == 0 ? ExitCode.All : _good > 0 ? ExitCode.Some : ExitCode.None;
    }

    private async Task LoopAsync()
    {
        var running = new List<Task<VisitResult>>();
        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            while (running.Count > 0 || _due.Count > 0)
            {
                terminal.Stop.ThrowIfCancellationRequested();
                Start(running, outlets);
                if (Once && running.Count == 0)
                {
                    Rest();
                    return;
                }

                await WaitAsync(running).ConfigureAwait(false);
                Settle(running, outlets);
                if (vault.Uncompared >= CompareAfter)
                {
                    vault.Compare();
                }

                Talk();
            }
        }
        finally
        {
            // What is under way stops between two items; nothing touches the archive after this.
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Feeds whose servers asked for more patience than one look has.</summary>
    private void Rest()
    {
        while (_due.TryDequeue(out var feed, out var when))
        {
            _failed++;
            terminal.Say($"{feed.Address}: its server asks to be left alone for {Span.Written(when - time.GetUtcNow())} yet; look again then");
        }
    }

    private void Start(List<Task<VisitResult>> running, Dictionary<string, string> outlets)
    {
        while (running.Count < AtOnce && _due.TryPeek(out var feed, out var when) && when <= time.GetUtcNow())
        {
            _due.Dequeue();
            outlets[feed.Address] = feed.Outlet;
            running.Add(Task.Run(() => visit.RunAsync(feed.Address, feed.Outlet, terminal.Stop)));
        }
    }

    private async Task WaitAsync(List<Task<VisitResult>> running)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(terminal.Stop);
        var waits = new List<Task>(running);
        if (running.Count < AtOnce && _due.TryPeek(out _, out var when))
        {
            var wait = when - time.GetUtcNow();
            wait = wait < TalkEvery ? wait : TalkEvery;
            waits.Add(Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), time, woken.Token));
        }

        await Task.WhenAny(waits).ConfigureAwait(false);
        await woken.CancelAsync().ConfigureAwait(false);
    }

    private void Settle(List<Task<VisitResult>> running, Dictionary<string, string> outlets)
    {
        foreach (var done in running.Where(r => r.IsCompleted).ToArray())
        {
            running.Remove(done);
            var result = done.GetAwaiter().GetResult();
            Tell(result);
            if (!Once)
            {
                _due.Enqueue((result.Address, outlets[result.Address]), vault.StateOf(result.Address).Next);
            }
        }
    }

    private void Tell(VisitResult result)
    {
        _asked++;
        foreach (var remark in result.Remarks)
        {
            terminal.Say(remark.StartsWith("http", StringComparison.Ordinal) ? remark : $"{result.Address}: {remark}");
        }

        if (result.Fault is { } fault)
        {
            _failed += _failing.Add(result.Address) ? 1 : 0;
            terminal.Say(fault);
            return;
        }

        _failed -= _failing.Remove(result.Address) ? 1 : 0;
        (_good, _unchanged, _new) = (_good + 1, _unchanged + (result.Unchanged ? 1 : 0), _new + result.New);
        foreach (var (capture, claims) in result.Kept)
        {
            _claims += claims;
            Kept(result.Address, capture, claims);
        }

        if (result.New > 0 || result.Waiting > 0)
        {
            terminal.Flush();
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{result.Address}: {result.New} new, {result.Known} known{(result.Waiting > 0 ? $", {result.Waiting} whose page is tried again" : "")}"));
        }
    }

    private void Talk()
    {
        if (time.GetUtcNow() - _talked >= TalkEvery)
        {
            Summary("");
        }
    }

    private void Summary(string end)
    {
        _talked = time.GetUtcNow();
        terminal.Flush();
        var next = !Once && end.Length == 0 && _due.TryPeek(out _, out var when) ? $"; next in {Span.Written(when - time.GetUtcNow())}" : "";
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"tidemark: {_asked:N0} looks at feeds, {_unchanged:N0} unchanged, {_failed:N0} {(_failed == 1 ? "feed" : "feeds")} not readable, {_new:N0} reports kept, {_claims:N0} claims ({Span.Written(time.GetUtcNow() - _began)}){next}{end}"));
    }
}
