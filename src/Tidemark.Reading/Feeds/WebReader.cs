using Tidemark.Reading.Fetching;
using Tidemark.Reading.Formats;
using Tidemark.Reports;

namespace Tidemark.Reading.Feeds;

/// <summary>Reads addresses: pages and texts as one report, feeds as their items.</summary>
/// <param name="web">Asks for addresses.</param>
internal sealed class WebReader(Web web)
{
    /// <summary>What is known of an address that was read before, so that its server need not send it again.</summary>
    internal Func<string, Retrieval?> Known { get; init; } = _ => null;

    /// <summary>Reads an address, an item at a time.</summary>
    internal IEnumerable<ReportRead> Read(string address, ReadingOptions options, CancellationToken stop)
    {
        var known = Known(address) is { } last ? Validators.Of(last) : Validators.None;
        switch (web.GetAsync(address, known, stop).GetAwaiter().GetResult())
        {
            case FetchOutcome.Got got:
                return FeedOf(got) is { } feed ? Items(feed, got, options, stop) : [Page(got, Details.None, options)];
            case FetchOutcome.Unchanged unchanged:
                return [new ReportRead.Unchanged(unchanged.Address)];
            case FetchOutcome.Failed failed:
                return [Failed(failed)];
            default:
                return [];
        }
    }

    /// <summary>The feed in an answer, or null where it is none.</summary>
    internal static Feed? FeedOf(FetchOutcome.Got got)
    {
        var decoded = Decoding.Decode(got.Body, page: true, got.Charset);
        return decoded.BinaryAt is null && FeedReader.IsFeed(decoded.Text) ? FeedReader.Read(decoded.Text, new Uri(got.Retrieval.Final)) : null;
    }

    /// <summary>An item as a report: its page where it only teases, else, and where the page says less, what the feed has of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feed">Its feed.</param>
    /// <param name="from">The answer that held the feed.</param>
    /// <param name="whole">Whether to ask for the page of an item that teases.</param>
    /// <param name="options">How to read.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<ItemRead> ReadAsync(ItemPage item, Feed feed, FetchOutcome.Got from, bool whole, ReadingOptions options, CancellationToken stop)
    {
        var own = With(item.Read(feed, from.Retrieval.Asked, options), from.Retrieval);
        if (!whole || !item.Teases)
        {
            return new(own, null);
        }

        var details = item.Details(feed, from.Retrieval.Asked);
        switch (await web.GetAsync(details.Url!, Validators.None, stop).ConfigureAwait(false))
        {
            case FetchOutcome.Got got:
                var page = Page(got, details, options);
                return new(Length(page) > Length(own) ? page : own, null);
            case FetchOutcome.Failed failed:
                return new(own, failed);
            default:
                return new(own, null);
        }
    }

    /// <summary>The page, or text, in an answer.</summary>
    internal static ReportRead PageOf(FetchOutcome.Got got, ReadingOptions options) => Page(got, Details.None, options);

    private IEnumerable<ReportRead> Items(Feed feed, FetchOutcome.Got from, ReadingOptions options, CancellationToken stop)
    {
        foreach (var remark in feed.Remarks)
        {
            yield return new ReportRead.Failed(from.Retrieval.Asked, remark, "nothing need be done; the rest was not there or not to be read");
        }

        foreach (var item in feed.Items.Where(i => !i.IsEmpty).Select(i => new ItemPage(i)).DistinctBy(i => i.Key))
        {
            var read = ReadAsync(item, feed, from, whole: true, options, stop).GetAwaiter().GetResult();
            if (read.Fault is { } fault)
            {
                yield return Failed(fault, "what the feed says of it is read");
            }

            yield return read.Read;
        }
    }

    private static ReportRead Page(FetchOutcome.Got got, Details stated, ReadingOptions options)
    {
        var address = got.Retrieval.Asked;
        if (got.Body.AsSpan().StartsWith("%PDF"u8))
        {
            return new ReportRead.Failed(address, "is a PDF file", "save it by hand and read the file");
        }

        var text = got.ContentType is "text/plain" && !InputWalk.LooksLikeHtml(got.Body);
        var sidecar = stated.FilledFrom(new() { Url = got.Retrieval.Final, Source = ItemPage.Host(got.Retrieval.Final) });
        return With(ReportReader.Read(got.Body, address, page: !text, sidecar, options, got.Charset), got.Retrieval);
    }

    private static ReportRead With(ReportRead read, Retrieval retrieval) => read switch
    {
        ReportRead.Done done => new ReportRead.Done(done.Report, done.Bytes, done.Remarks) { Retrieval = retrieval },
        ReportRead.NotRead notRead => new ReportRead.NotRead(notRead.Report, notRead.Bytes, notRead.Remarks) { Retrieval = retrieval },
        _ => read,
    };

    private static ReportRead.Failed Failed(FetchOutcome.Failed failed, string? toDo = null) => new(failed.Address, failed.What, toDo ?? failed.ToDo);

    private static int Length(ReportRead read) => (read as ReportRead.Done)?.Report.Text.Length ?? (read as ReportRead.NotRead)?.Report.Text.Length ?? 0;
}

/// <summary>An item that was read.</summary>
/// <param name="Read">The report, or why it is none.</param>
/// <param name="Fault">Why its page could not be had, where it only teases; the report is then what the feed has of it.</param>
internal sealed record ItemRead(ReportRead Read, FetchOutcome.Failed? Fault);
