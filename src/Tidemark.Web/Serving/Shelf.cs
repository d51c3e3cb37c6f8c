using System.Diagnostics.CodeAnalysis;

namespace Tidemark.Web.Serving;

/// <summary>Keeps the few things that were asked for last; each is made once, whoever waits for it. May be used by several threads.</summary>
/// <typeparam name="TKey">What it is asked for by.</typeparam>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="most">How much is kept.</param>
/// <param name="weight">How much of that a thing takes; null for one each. The thing that was asked for last is kept whatever it takes.</param>
internal sealed class Shelf<TKey, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(int most, Func<T, int>? weight = null)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _order = [];
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _nodes = [];
    private long _held;

    /// <summary>The thing; made by the first who asks. What failed is made anew by the next.</summary>
    internal T Of(TKey key, Func<T> make)
    {
        var entry = Find(key, make);
        try
        {
            var value = entry.Value.Value;
            Weigh(entry, value);
            return value;
        }
        catch
        {
            Forget(entry);
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
            _held = 0;
        }
    }

    private Entry Find(TKey key, Func<T> make)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                _order.Remove(node);
                _order.AddFirst(node);
                return node.Value;
            }

            var entry = new Entry(key, new(make));
            _nodes[key] = _order.AddFirst(entry);
            _held++;
            Trim();
            return entry;
        }
    }

    /// <summary>Notes what a thing takes, once it is made.</summary>
    private void Weigh(Entry entry, T value)
    {
        if (weight is null || entry.Weight != Entry.NotWeighed)
        {
            return;
        }

        var takes = Math.Max(1, weight(value));
        lock (_lock)
        {
            if (entry.Weight == Entry.NotWeighed && _nodes.TryGetValue(entry.Key, out var node) && ReferenceEquals(node.Value, entry))
            {
                entry.Weight = takes;
                _held += takes - 1;
                Trim();
            }
        }
    }

    private void Trim()
    {
        while (_held > most && _order.Count > 1)
        {
            Remove(_order.Last!);
        }
    }

    private void Forget(Entry entry)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(entry.Key, out var node) && ReferenceEquals(node.Value, entry))
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _order.Remove(node);
        _nodes.Remove(node.Value.Key);
        _held -= Math.Max(1, node.Value.Weight);
    }

    private sealed class Entry(TKey key, Lazy<T> value)
    {
        internal const int NotWeighed = 0;

        internal TKey Key => key;

        internal Lazy<T> Value => value;

        internal int Weight { get; set; }
    }
}
