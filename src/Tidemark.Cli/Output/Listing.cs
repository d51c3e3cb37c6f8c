using System.Text.Json;

namespace Tidemark.Cli.Output;

/// <summary>A list as an answer: records for programs, else a table for people.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="asRecords">Whether records are wanted.</param>
/// <param name="head">The heads of the table's columns.</param>
internal sealed class Listing(Terminal terminal, bool asRecords, params string[] head) : IDisposable
{
    private readonly Records _records = new(terminal);
    private readonly Table _table = new(head);

    /// <summary>Adds an item: the fields of its record, and the cells of its row.</summary>
    internal void Add(Action<Utf8JsonWriter> record, Func<string[]> row)
    {
        if (asRecords)
        {
            _records.Write(record);
        }
        else
        {
            _table.Add(row());
        }
    }

    /// <summary>Writes the table.</summary>
    public void Dispose()
    {
        foreach (var line in asRecords ? [] : _table.Lines(Terminal.Width))
        {
            terminal.Line(line);
        }

        _records.Dispose();
    }
}
