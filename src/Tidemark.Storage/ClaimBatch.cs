using System.Buffers;

namespace Tidemark.Storage;

/// <summary>
/// Images of claims on their way out of the file. To read one takes longer than to fetch it, so that a second thread reads them while more are fetched, where they are many;
/// they come out in the order in which they went in.
/// </summary>
/// <typeparam name="T">What else a row tells.</typeparam>
/// <typeparam name="TRead">What is read.</typeparam>
/// <param name="own">Reads a row for whoever fetches them.</param>
/// <param name="other">Reads a row for the second thread.</param>
internal sealed class ClaimBatch<T, TRead>(ClaimBatch<T, TRead>.Reader own, ClaimBatch<T, TRead>.Reader other) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly List<Share> _shares = [];
    private readonly Stack<Share> _spare = [];
    private Share? _open;
    private int _next;
    private Task? _second;

    /// <summary>How many went in.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds one.</summary>
    internal void Add(T row, ReadOnlySpan<byte> image)
    {
        _open ??= _spare.TryPop(out var spare) ? spare : new();
        _open.Add(row, image);
        Count++;
        if (_open.IsFull)
        {
            Close();
            _second = _second is null or { IsCompletedSuccessfully: true } ? Task.Run(() => Work(other)) : _second; // one that failed is kept, so that its fault is told
        }
    }

    /// <summary>Takes out what was read of all that went in.</summary>
    internal TRead[] Read()
    {
        Close();
        Work(own);
        Wait();
        TRead[] read = [.. _shares.SelectMany(s => s.Results)];
        foreach (var share in _shares)
        {
            share.Clear();
            _spare.Push(share);
        }

        _shares.Clear();
        (Count, _next) = (0, 0);
        return read;
    }

    /// <summary>Waits until the second thread needs the file no more.</summary>
    public void Dispose()
    {
        ((IAsyncResult?)_second)?.AsyncWaitHandle.WaitOne();
        foreach (var share in _shares.Concat(_spare).Concat(_open is null ? [] : [_open]))
        {
            share.GiveBack();
        }
    }

    private void Wait() => _second?.GetAwaiter().GetResult();

    private void Close()
    {
        if (_open is { } full)
        {
            lock (_turn)
            {
                _shares.Add(full);
            }
        }

        _open = null;
    }

    private void Work(Reader reader)
    {
        while (Next() is { } share)
        {
            share.Read(reader);
        }
    }

    private Share? Next()
    {
        lock (_turn)
        {
            return _next < _shares.Count ? _shares[_next++] : null;
        }
    }

    /// <summary>Reads a row with the image of its claim.</summary>
    internal delegate TRead Reader(T row, ReadOnlySpan<byte> image);

    /// <summary>Rows that one thread reads.</summary>
    private sealed class Share
    {
        private const int Most = 256;

        private readonly List<(T Row, int End)> _rows = new(Most);
        private byte[] _images = ArrayPool<byte>.Shared.Rent(1 << 16);
        private int _length;

        internal List<TRead> Results { get; } = new(Most);

        internal bool IsFull => _rows.Count == Most;

        internal void Add(T row, ReadOnlySpan<byte> image)
        {
            if (_images.Length - _length < image.Length)
            {
                var more = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _images.Length, _length + image.Length));
                _images.AsSpan(0, _length).CopyTo(more);
                GiveBack();
                _images = more;
            }

            image.CopyTo(_images.AsSpan(_length));
            _length += image.Length;
            _rows.Add((row, _length));
        }

        internal void Read(Reader reader)
        {
            var from = 0;
            foreach (var (row, end) in _rows)
            {
                Results.Add(reader(row, _images.AsSpan(from..end)));
                from = end;
            }
        }

        internal void Clear()
        {
            _rows.Clear();
            Results.Clear();
            _length = 0;
        }

        /// <summary>Gives its memory back; it may not be used after.</summary>
        internal void GiveBack() => ArrayPool<byte>.Shared.Return(_images);
    }
}
