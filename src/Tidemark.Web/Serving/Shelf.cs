namespace Tidemark.Web.Serving;

/// <summary>Keeps the few things that were asked for last; each is made once, whoever waits for it. May be used by several threads.</summary>
/// <typeparam name="TKey">What it is asked for by.</typeparam>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="most">How many things are kept.</param>
internal sealed class Shelf<TKey, T>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, Lazy<T> Value)> _order = [];
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Lazy<T> Value)>> _nodes = [];

    /// <summary>The thing; made by the first who asks. What failed is made anew by the next.</summary>
    internal T Of(TKey key, Func<T> make)
    {
        var lazy = Node(key, make);
        try
        {
            return lazy.Value;
        }
        catch
        {
            Forget(key, lazy);
            throw;
        }
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        lock (_lock)
        {
            _order.Clear();
            _nodes.Clear();
        }
    }

    private Lazy<T> Node(TKey key, Func<T> make)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                return node.Value.Value;
            }

            var lazy = new Lazy<T>(make);
            _nodes[key] = _order.AddFirst((key, lazy));
            while (_nodes.Count > most)
            {
                _nodes.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }

            return lazy;
        }
    }

    private void Forget(TKey key, Lazy<T> lazy)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Value, lazy))
            {
                _order.Remove(node);
                _nodes.Remove(key);
            }
        }
    }
}
