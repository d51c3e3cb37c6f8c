using System.Buffers;
using SQLitePCL;

namespace Tidemark.Storage;

/// <summary>
/// Claims on their way into the file, put in many by one statement: one by one, half of the time of keeping them went into beginning and ending
/// statements. What is here is not in the file yet; a transaction puts it in before it looks at claims and before it ends.
/// </summary>
internal sealed class ClaimRows(Statements sql)
{
    private const int AtOnce = 32, Columns = 9;
    private const string Into = "INSERT INTO claim(id, reading, number, kind, spot, first, last, known, image) VALUES";

    private static readonly string Many = Into + string.Join(',', Enumerable.Range(0, AtOnce).Select(Values)), One = Into + Values(0);

    private readonly List<ClaimRow> _rows = new(AtOnce);
    private readonly ArrayBufferWriter<byte> _images = new(1 << 14);

    /// <summary>Adds a claim.</summary>
    /// <param name="row">Its columns.</param>
    /// <param name="image">Its image.</param>
    internal void Add(ClaimRow row, ReadOnlySpan<byte> image)
    {
        _images.Write(image);
        _rows.Add(row with { ImageEnd = _images.WrittenCount });
        if (_rows.Count == AtOnce)
        {
            Run(Many, 0, AtOnce);
            Forget();
        }
    }

    /// <summary>Puts in what is here.</summary>
    internal void Flush()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            Run(One, i, 1);
        }

        Forget();
    }

    /// <summary>Drops what is here: the transaction is taken back.</summary>
    internal void Forget()
    {
        _rows.Clear();
        _images.ResetWrittenCount();
    }

    private void Run(string into, int first, int count) => sql.RunBound(into, statement =>
    {
        for (var i = 0; i < count; i++)
        {
            Bind(statement, i * Columns, first + i);
        }
    });

    private void Bind(sqlite3_stmt statement, int at, int number)
    {
        var row = _rows[number];
        var start = number == 0 ? 0 : _rows[number - 1].ImageEnd;
        raw.sqlite3_bind_int64(statement, at + 1, row.Id);
        raw.sqlite3_bind_int64(statement, at + 2, row.Reading);
        raw.sqlite3_bind_int64(statement, at + 3, row.Number);
        raw.sqlite3_bind_int64(statement, at + 4, row.Kind);
        BindOptional(statement, at + 5, row.Spot);
        BindOptional(statement, at + 6, row.First);
        BindOptional(statement, at + 7, row.Last);
        raw.sqlite3_bind_int64(statement, at + 8, row.Known);
        raw.sqlite3_bind_blob(statement, at + 9, _images.WrittenSpan[start..row.ImageEnd]);
    }

    private static void BindOptional(sqlite3_stmt statement, int at, long? value)
    {
        if (value is { } number)
        {
            raw.sqlite3_bind_int64(statement, at, number);
        }
        else
        {
            raw.sqlite3_bind_null(statement, at);
        }
    }

    private static string Values(int row) => $"({string.Join(", ", Enumerable.Range((row * Columns) + 1, Columns).Select(i => $"?{i}"))})";
}

/// <summary>The columns of a claim but its image. The default is the first claim of nothing.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Reading">The row of the reading that it belongs to.</param>
/// <param name="Number">Its place in the reading.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Spot">The row of its spot, or null.</param>
/// <param name="First">The first day it speaks of, or null.</param>
/// <param name="Last">The last day, or null.</param>
/// <param name="Known">The day it was known.</param>
internal readonly record struct ClaimRow(long Id, long Reading, int Number, int Kind, long? Spot, int? First, int? Last, int Known)
{
    /// <summary>Behind its image among those that wait with it.</summary>
    internal int ImageEnd { get; init; }
}
