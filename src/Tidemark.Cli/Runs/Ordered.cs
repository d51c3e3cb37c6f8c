namespace Tidemark.Cli.Runs;

/// <summary>Does work on several threads and hands it over in the order of the input.</summary>
internal static class Ordered
{
    /// <summary>One item is made on this thread; with more than one, a window of them is in the making while the oldest is taken.</summary>
    internal static IEnumerable<TOut> Make<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> make, int jobs, CancellationToken stop)
    {
        using var source = items.GetEnumerator();
        if (!source.MoveNext())
        {
            yield break;
        }

        yield return make(source.Current);
        var making = new Queue<Task<TOut>>();
        var window = jobs == 1 ? 0 : jobs * 4;
        using var places = new SemaphoreSlim(jobs);
        while (source.MoveNext())
        {
            var item = source.Current;
            if (window == 0)
            {
                yield return make(item);
                continue;
            }

            places.Wait(stop);
            making.Enqueue(Task.Run(() => Freeing(places, () => make(item))));
            while (making.Count > window || (making.Count > 0 && making.Peek().IsCompleted))
            {
                yield return making.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (making.Count > 0)
        {
            yield return making.Dequeue().GetAwaiter().GetResult();
        }
    }

    private static T Freeing<T>(SemaphoreSlim places, Func<T> make)
    {
        try
        {
            return make();
        }
        finally
        {
            places.Release();
        }
    }
}
