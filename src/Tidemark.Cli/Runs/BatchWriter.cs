using System.Collections.Concurrent;
using Tidemark.Pipeline;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>
/// Writes reports into an archive on a thread of its own, while others are read: each goes into the batch's transaction as it comes, so that its claims
/// live as short as where nothing is kept. Used by one thread.
/// </summary>
/// <param name="archive">The archive; used by nobody else until this is disposed of.</param>
internal sealed class BatchWriter(IArchive archive) : IDisposable
{
    /// <summary>Reports that are handed over at once: to wake the writer for each costs both sides more than they wait for.</summary>
    private const int AtOnce = 16;

    /// <summary>Hand-overs that may wait for the writer.</summary>
    private const int MostWaiting = 4;

    /// <summary>Milliseconds after which a writer that takes nothing is looked after.</summary>
    private const int Patience = 100;

    private readonly List<Delivery> _gathered = new(AtOnce);
    private BlockingCollection<Delivery[]>? _open, _ended;
    private List<WrittenReport> _batch = [], _before = [];
    private Task _writing = Task.CompletedTask, _writingBefore = Task.CompletedTask;

    /// <summary>Reports in the batch.</summary>
    internal int Count => _batch.Count;

    /// <summary>Adds a report to the batch, and begins one where none is open.</summary>
    /// <exception cref="ArchiveException">The archive cannot take it, or could not take one before.</exception>
    internal void Add(Delivery delivery)
    {
        _gathered.Add(delivery);
        if (_gathered.Count == AtOnce && !HandOver())
        {
            _writing.GetAwaiter().GetResult(); // it takes no more because it failed
        }

        var reading = delivery.Reading;
        _batch.Add(new(delivery.Capture, delivery.Read, reading.Sentences, reading.Claims.Length, reading.Failures, reading.Report.Repairs.IsEmpty ? null : reading.Report));
    }

    /// <summary>Ends the batch. What is left of it is written while the next is read.</summary>
    /// <returns>The reports of the batch before, which is on the disk.</returns>
    /// <exception cref="ArchiveException">The archive could not take them.</exception>
    internal IReadOnlyCollection<WrittenReport> End()
    {
        _writingBefore.GetAwaiter().GetResult();
        var done = _before;
        _ended?.Dispose();
        Close();
        (_ended, _open, _before, _writingBefore, _batch) = (_open, null, _batch, _writing, []);
        return done;
    }

    /// <summary>Ends the batch and waits until it is on the disk.</summary>
    /// <returns>All reports that were not told of.</returns>
    /// <exception cref="ArchiveException">The archive could not take them.</exception>
    internal IReadOnlyCollection<WrittenReport> Settle() => [.. End(), .. End()];

    /// <summary>Lets the writer end: the archive may be closed. A fault is told where the batch is waited for.</summary>
    public void Dispose()
    {
        Close();
        _ = Task.WaitAny(_writing);
        _open?.Dispose();
        _ended?.Dispose();
    }

    /// <summary>Hands over what is gathered, and the batch ends. A writer that failed is told of where the batch is waited for.</summary>
    private void Close()
    {
        HandOver();
        _open?.CompleteAdding();
    }

    /// <summary>Hands over what is gathered.</summary>
    /// <returns>Whether the writer took it; else it failed.</returns>
    private bool HandOver()
    {
        if (_gathered.Count == 0)
        {
            return true;
        }

        var (open, deliveries) = (_open ??= Begin(), _gathered.ToArray());
        _gathered.Clear();
        while (!open.TryAdd(deliveries, Patience))
        {
            if (_writing.IsCompleted)
            {
                return false;
            }
        }

        return true;
    }

    private BlockingCollection<Delivery[]> Begin()
    {
        var (queue, before) = (new BlockingCollection<Delivery[]>(MostWaiting), _writing);
        _writing = Task.Factory.StartNew(
            () =>
            {
                before.GetAwaiter().GetResult();
                archive.Save(queue.GetConsumingEnumerable().SelectMany(d => d));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return queue;
    }
}

/// <summary>What is told of a report when it is on the disk.</summary>
/// <param name="Capture">Where and when it was found.</param>
/// <param name="Read">Whether its language could be read.</param>
/// <param name="Sentences">Sentences read.</param>
/// <param name="Claims">Claims found.</param>
/// <param name="Failures">Sentences on which the reader failed.</param>
/// <param name="Mended">The report, where something was mended before reading.</param>
internal sealed record WrittenReport(Capture Capture, bool Read, int Sentences, int Claims, int Failures, Report? Mended);
