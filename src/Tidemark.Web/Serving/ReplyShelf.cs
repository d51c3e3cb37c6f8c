namespace Tidemark.Web.Serving;

/// <summary>Answers that were given, by their address and how they are packed, up to so many bytes; those that nobody asked for longest go first. May be used by several threads.</summary>
/// <param name="mostBytes">How many bytes are kept.</param>
internal sealed class ReplyShelf(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(ReplyKey Key, Reply Reply)> _order = [];
    private readonly Dictionary<ReplyKey, LinkedListNode<(ReplyKey Key, Reply Reply)>> _nodes = [];
    private long _state, _bytes;

    /// <summary>Bytes that are kept.</summary>
    internal long Bytes => _bytes;

    /// <summary>The answer, or null. What was kept of another state is forgotten.</summary>
    internal Reply? Find(long state, ReplyKey key)
    {
        lock (_lock)
        {
            if (state != _state)
            {
                Clear(state);
                return null;
            }

            if (!_nodes.TryGetValue(key, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Reply;
        }
    }

    /// <summary>Keeps an answer; one that would fill an eighth of the shelf is not kept.</summary>
    internal void Keep(long state, ReplyKey key, Reply reply)
    {
        lock (_lock)
        {
            if (state != _state || reply.Held > mostBytes / 8 || _nodes.ContainsKey(key))
            {
                return;
            }

            _nodes[key] = _order.AddFirst((key, reply));
            _bytes += reply.Held;
            while (_bytes > mostBytes)
            {
                var last = _order.Last!.Value;
                _nodes.Remove(last.Key);
                _order.RemoveLast();
                _bytes -= last.Reply.Held;
            }
        }
    }

    private void Clear(long state)
    {
        _order.Clear();
        _nodes.Clear();
        (_state, _bytes) = (state, 0);
    }
}

/// <summary>What tells answers apart: what was asked, and how who asks wants the answer packed.</summary>
/// <param name="Address">The address that stands for all that ask the same.</param>
/// <param name="Packing">The packing.</param>
internal readonly record struct ReplyKey(string Address, Packing Packing);
