using System.Collections.Concurrent;

namespace Tidemark.Web.Serving;

/// <summary>
/// Questions in the order in which they came, answered by a few threads of their own, each at its own desk. Threads of the pool take the newest of their own work
/// first, so that under load some who ask would wait several times as long as others. May be used by several threads.
/// </summary>
internal sealed class DeskQueue : TaskScheduler, IDisposable
{
    private const TaskCreationOptions Apart = TaskCreationOptions.RunContinuationsAsynchronously | TaskCreationOptions.DenyChildAttach | TaskCreationOptions.HideScheduler;

    private readonly BlockingCollection<Task> _waiting = [];
    private readonly ThreadLocal<Desk> _desks;
    private readonly Thread[] _threads;

    /// <param name="desks">How many questions are answered at a time.</param>
    /// <param name="open">Opens a desk, when a thread takes its first question; what it throws is thrown to who asked.</param>
    internal DeskQueue(int desks, Func<Desk> open)
    {
        _desks = new(open, trackAllValues: true);
        _threads = [.. Enumerable.Range(1, desks).Select(i => new Thread(Work) { IsBackground = true, Name = $"desk {i}" })];
        Array.ForEach(_threads, t => t.Start());
    }

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => _threads.Length;

    /// <summary>Has a question answered when its turn comes.</summary>
    /// <param name="work">Answers it; what it throws is thrown to who asked.</param>
    /// <param name="stop">Who asked went away: the question is dropped where its turn has not come.</param>
    internal Task<T> Of<T>(Func<Desk, T> work, CancellationToken stop) => Task.Factory.StartNew(() => work(_desks.Value!), stop, Apart, this);

    /// <summary>Answers what waits still, and closes the desks.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        Array.ForEach(_threads, t => t.Join());
        foreach (var desk in _desks.Values)
        {
            desk.Dispose();
        }

        _desks.Dispose();
        _waiting.Dispose();
    }

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _waiting.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => _waiting;

    private void Work()
    {
        foreach (var question in _waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(question);
        }
    }
}
