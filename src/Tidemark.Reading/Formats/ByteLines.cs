namespace Tidemark.Reading.Formats;

/// <summary>The lines of a stream as bytes without their line ends, one at a time; a line above the limit is skipped and counted.</summary>
internal sealed class ByteLines
{
    private readonly Stream _stream;
    private readonly int _limit;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _first = true;

    internal ByteLines(Stream stream, int limit) => (_stream, _limit) = (stream, limit);

    /// <summary>The line that <see cref="Next"/> found; valid until the next call.</summary>
    internal ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The length of the line in bytes.</summary>
    internal long Length { get; private set; }

    internal bool TooLong => Length > _limit;

    /// <summary>Moves to the next line; false at the end.</summary>
    internal bool Next()
    {
        long dropped = 0;
        for (var scanned = 0; ;)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(scanned + found, dropped);
                _start += scanned + found + 1;
                return true;
            }

            scanned = _end - _start;
            if (scanned > _limit)
            {
                dropped += scanned;
                _start = _end = scanned = 0;
            }

            if (!Fill())
            {
                Take(scanned, dropped);
                _start = _end;
                return scanned > 0 || dropped > 0;
            }
        }
    }

    private void Take(int length, long dropped)
    {
        var line = _buffer.AsMemory(_start, length);
        if (_first && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        _first = false;
        Line = line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
        Length = dropped + Line.Length;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
