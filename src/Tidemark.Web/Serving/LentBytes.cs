using System.Buffers;

namespace Tidemark.Web.Serving;

/// <summary>
/// Bytes that are written one behind another into an array that is lent from a pool: an answer is packed or copied before it is kept, so what it is written
/// into can serve the next one. Used by one thread at a time.
/// </summary>
internal sealed class LentBytes : IBufferWriter<byte>, IDisposable
{
    private const int First = 32 << 10;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private int _length;

    /// <summary>What was written; good until more is written or the array is given back.</summary>
    internal ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Make(sizeHint);
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Make(sizeHint);
        return _bytes.AsSpan(_length);
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            (_bytes, _length) = ([], 0);
        }
    }

    /// <summary>Makes room for so many bytes more, at least for one.</summary>
    private void Make(int room)
    {
        room = Math.Max(1, room);
        if (_bytes.Length - _length < room)
        {
            var wider = ArrayPool<byte>.Shared.Rent(Math.Max(_length + room, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
            _bytes.AsSpan(0, _length).CopyTo(wider);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = wider;
        }
    }
}
