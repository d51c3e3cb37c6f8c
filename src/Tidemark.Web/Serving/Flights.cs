using System.Collections.Concurrent;

namespace Tidemark.Web.Serving;

/// <summary>Answers that are being made: whoever asks the same meanwhile waits for the same, without a thread. May be used by several threads.</summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class Flights<TKey, T>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TaskCompletionSource<T>> _open = [];

    /// <summary>The answer; made by the first who asks. Where that one goes away before it is made, the next makes it.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="make">Makes it; what it throws is thrown to all who wait.</param>
    /// <param name="stop">Who asks goes away.</param>
    internal async Task<T> Of(TKey key, Func<Task<T>> make, CancellationToken stop)
    {
        var mine = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var first = _open.GetOrAdd(key, mine); first != mine; first = _open.GetOrAdd(key, mine))
        {
            try
            {
                return await first.Task.WaitAsync(stop);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                continue;
            }
        }

        try
        {
            var made = await make();
            _open.TryRemove(key, out _);
            mine.SetResult(made);
            return made;
        }
        catch (OperationCanceledException)
        {
            _open.TryRemove(key, out _);
            mine.SetCanceled(CancellationToken.None);
            throw;
        }
        catch (Exception fault)
        {
            _open.TryRemove(key, out _);
            mine.SetException(fault);
            _ = mine.Task.Exception; // nobody may be waiting
            throw;
        }
    }
}
