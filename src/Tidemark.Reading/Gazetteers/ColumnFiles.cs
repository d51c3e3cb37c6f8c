using System.Runtime.InteropServices;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>The columns of a gazetteer while they are written, each in a file of its own, and the whole file made from them.</summary>
/// <param name="folder">Where they lie.</param>
internal sealed class ColumnFiles(string folder) : IDisposable
{
    private readonly FileStream[] _columns =
    [
        .. Enum.GetValues<GazetteerColumn>().Select(c => new FileStream(
            Path.Combine(folder, $"column-{c}"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 15, Options = FileOptions.DeleteOnClose })),
    ];

    /// <summary>The stream of a column.</summary>
    internal FileStream this[GazetteerColumn column] => _columns[(int)column];

    /// <summary>Writes one number.</summary>
    internal void Write<T>(GazetteerColumn column, T value)
        where T : unmanaged => this[column].Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));

    /// <summary>Puts the columns together into one file, written beside it and then renamed.</summary>
    internal void Assemble(string path, int places)
    {
        var layout = new (long At, long Length)[_columns.Length];
        long at = GazetteerFormat.HeaderLength;
        for (var i = 0; i < layout.Length; i++)
        {
            layout[i] = (at, _columns[i].Length);
            at += (_columns[i].Length + 7) & ~7L;
        }

        var draft = Path.Combine(folder, "whole");
        using (var whole = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            whole.Write(new byte[GazetteerFormat.HeaderLength]);
            var sum = 0UL;
            var buffer = new byte[1 << 20];
            var held = 0;
            foreach (var column in _columns)
            {
                column.Position = 0;
                for (int read; (read = column.Read(buffer, held, buffer.Length - held)) > 0;)
                {
                    held = Hand(whole, buffer, held + read, ref sum);
                }

                var padded = (held + 7) & ~7;
                buffer.AsSpan(held, padded - held).Clear();
                held = Hand(whole, buffer, padded, ref sum);
            }

            sum = GazetteerFormat.Sum(sum, buffer.AsSpan(0, held));
            whole.Write(buffer, 0, held);
            whole.Position = 0;
            whole.Write(GazetteerFormat.Header(places, at, sum, layout));
            whole.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    public void Dispose()
    {
        foreach (var column in _columns)
        {
            column.Dispose();
        }
    }

    /// <summary>Writes out a full buffer; what is held of one that is not full stays.</summary>
    private static int Hand(FileStream whole, byte[] buffer, int held, ref ulong sum)
    {
        if (held < buffer.Length)
        {
            return held;
        }

        sum = GazetteerFormat.Sum(sum, buffer);
        whole.Write(buffer);
        return 0;
    }
}
