namespace Tidemark.Reading.Containers;

/// <summary>What comes out of a packed stream, counted; it breaks off when more comes out than any honest file holds.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="packed">Bytes of the packed file, or 0 where they are not known.</param>
internal sealed class UnpackedStream(Stream inner, long packed) : Stream
{
    private long _out;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _out; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _out += read;
        return _out > Limits.Total || (packed > 0 && _out > Limits.RatioFrom && _out / packed > Limits.Ratio)
            ? throw new InvalidDataException($"it unpacks to more than {(_out > Limits.Total ? $"{Limits.Total >> 30} GiB" : $"{Limits.Ratio} times its size")}, as no honest file does") : read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
