using System.Collections.Immutable;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reading.Feeds;
using Tidemark.Reading.Fetching;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

using Web = Tidemark.Reading.Fetching.Web;

/// <summary>One look at a feed: what is new in it is read and kept, a few items at a time, each together with the note that it was read.</summary>
/// <param name="web">Asks for addresses.</param>
/// <param name="vault">Where reports stay.</param>
/// <param name="plan">When to look again.</param>
/// <param name="options">How to read.</param>
internal sealed class FeedVisit(Web web, WatchVault vault, WatchPlan plan, ReadingOptions options)
{
    /// <summary>How often the page of an item that teases is tried, each time at another look, before what the feed says of it is read instead.</summary>
    private const int MostTries = 3;

    private const int Batch = 16;

    private readonly WebReader _reader = new(web);

    /// <summary>Looks at a feed.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="outlet">The outlet's name, or empty.</param>
    /// <param name="stop">Stops it between two items.</param>
    internal async Task<VisitResult> RunAsync(string address, string outlet, CancellationToken stop)
    {
        var state = vault.StateOf(address);
        switch (await web.GetAsync(address, new(state.Tag, state.Modified), stop).ConfigureAwait(false))
        {
            case FetchOutcome.Unchanged:
                vault.Save([], new(state with { Next = plan.Next(null), Failures = 0, IsHeld = false }, []));
                return new(address) { Unchanged = true };
            case FetchOutcome.Got got:
                return await ReadAsync(state, got, outlet, stop).ConfigureAwait(false);
            case FetchOutcome.Failed failed:
                var failures = Math.Min(state.Failures + 1, 1000);
                vault.Save([], new(state with { Next = plan.AfterFailures(failures, failed.RetryAt), Failures = failures, IsHeld = failed.RetryAt is not null }, []));
                return new(address) { Fault = failed.ToString() };
            default:
                return new(address);
        }
    }

    private async Task<VisitResult> ReadAsync(FeedState state, FetchOutcome.Got got, string outlet, CancellationToken stop)
    {
        var feed = WebReader.FeedOf(got);
        var result = new VisitResult(state.Address) { Remarks = feed?.Remarks ?? [] };
        var (batch, steps, pending) = (new List<Delivery>(), ImmutableArray.CreateBuilder<(ItemKey, int)>(), false);
        foreach (var (key, read) in feed is null ? Page(got) : Items(feed, got, stop))
        {
            stop.ThrowIfCancellationRequested();
            if (vault.TriesOf(state.Address, key) is not { } tries)
            {
                tries = 0;
            }
            else if (tries == 0)
            {
                result.Known++;
                continue;
            }

            var item = await read().ConfigureAwait(false);
            if (item.Fault is { Passing: true } && tries + 1 < MostTries)
            {
                pending = true;
                steps.Add((key, tries + 1));
                result.Waiting++;
                continue;
            }

            steps.Add((key, 0));
            Take(item, outlet, batch, result);
            if (steps.Count >= Batch)
            {
                Keep(state, batch, steps, result);
            }
        }

        // The validators count only once everything that they stand for was read.
        var known = pending ? Validators.None : Validators.Of(got.Retrieval);
        Keep(state with { Tag = known.Tag, Modified = known.Modified, Next = plan.Next(feed?.Pause), Failures = 0, IsHeld = false }, batch, steps, result);
        return result;
    }

    private IEnumerable<(ItemKey Key, Func<Task<ItemRead>> Read)> Items(Feed feed, FetchOutcome.Got got, CancellationToken stop) =>
        feed.Items.Where(i => !i.IsEmpty).Select(i => new ItemPage(i)).DistinctBy(i => i.Key)
            .Select(i => (i.Key, (Func<Task<ItemRead>>)(() => _reader.ReadAsync(i, feed, got, whole: true, options, stop))));

    /// <summary>A page that is no feed: each change of its words is an item.</summary>
    private IEnumerable<(ItemKey Key, Func<Task<ItemRead>> Read)> Page(FetchOutcome.Got got)
    {
        var read = WebReader.PageOf(got, options);
        var text = (read as ReportRead.Done)?.Report.Text ?? (read as ReportRead.NotRead)?.Report.Text ?? "";
        yield return (ItemKey.Of(["page/1", text]), () => Task.FromResult(new ItemRead(read, null)));
    }

    private void Take(ItemRead item, string outlet, List<Delivery> batch, VisitResult result)
    {
        if (item.Fault is { } fault)
        {
            result.Remarks = result.Remarks.Add($"{fault.Address}: {fault.What}; what the feed says of it is read");
        }

        if (vault.Read(item.Read, outlet) is { } delivery)
        {
            batch.Add(delivery);
        }
        else
        {
            result.Unreadable++;
            result.Remarks = result.Remarks.Add(item.Read.ToString()!);
        }
    }

    private void Keep(FeedState state, List<Delivery> batch, ImmutableArray<(ItemKey, int)>.Builder steps, VisitResult result)
    {
        var stored = vault.Save([.. batch], new(state, steps.ToImmutable()));
        result.Kept.AddRange(batch.Select(d => (d.Capture, d.Reading.Claims.Length)));
        result.New += stored.Captures;
        batch.Clear();
        steps.Clear();
    }
}

/// <summary>What a look at a feed came to.</summary>
/// <param name="address">The feed.</param>
internal sealed class VisitResult(string address)
{
    /// <summary>The feed.</summary>
    internal string Address => address;

    /// <summary>Whether its server said that nothing changed.</summary>
    internal bool Unchanged { get; init; }

    /// <summary>Why it could not be read, or null.</summary>
    internal string? Fault { get; init; }

    /// <summary>Reports that are on the disk now, with the number of their claims.</summary>
    internal List<(Capture Capture, int Claims)> Kept { get; } = [];

    /// <summary>How many of them, or of their captures, were new.</summary>
    internal int New { get; set; }

    /// <summary>Items that had been read before.</summary>
    internal int Known { get; set; }

    /// <summary>Items whose page could not be had yet.</summary>
    internal int Waiting { get; set; }

    /// <summary>Items that are no reports.</summary>
    internal int Unreadable { get; set; }

    /// <summary>What a person should know.</summary>
    internal ImmutableArray<string> Remarks { get; set; } = [];
}
