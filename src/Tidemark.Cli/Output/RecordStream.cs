using System.Runtime.InteropServices;

namespace Tidemark.Cli.Output;

/// <summary>
/// Standard output that tells when its reader has gone. The console's own stream keeps silent about that, so that a long run behind <c>head</c> would
/// read on for nothing.
/// </summary>
internal sealed partial class RecordStream : Stream
{
    private const int Interrupted = 4, TryAgain = 11, BrokenPipe = 32;

    private RecordStream()
    {
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Standard output, buffered.</summary>
    internal static Stream Open() => new BufferedStream(OperatingSystem.IsLinux() ? new RecordStream() : Console.OpenStandardOutput(), 1 << 16);

    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            for (nint done = 0; done < buffer.Length;)
            {
                var written = WriteTo(1, start + done, buffer.Length - done);
                done += Math.Max(written, 0);
                if (written < 0)
                {
                    Fault(Marshal.GetLastPInvokeError());
                }
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static void Fault(int error)
    {
        switch (error)
        {
            case Interrupted:
                return;
            case TryAgain:
                Thread.Sleep(1);
                return;
            case BrokenPipe:
                throw new ReaderGoneException();
            default:
                throw new IOException($"standard output cannot be written: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial nint WriteTo(int descriptor, byte* buffer, nint count);
}
