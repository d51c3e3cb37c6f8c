using System.Buffers;
using System.Text.Json;
using Tidemark.Resolution;

namespace Tidemark.Cli.Output;

/// <summary>Writes JSON records, one a line, as claims are written.</summary>
internal sealed class Records : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 12);
    private readonly Utf8JsonWriter _json;

    internal Records(Terminal terminal, bool indented = false) => (_terminal, _json) = (terminal, new(_bytes, ClaimRecord.Options(indented)));

    public void Dispose() => _json.Dispose();

    /// <summary>Writes one record of which <paramref name="fields"/> writes the inside.</summary>
    internal void Write(Action<Utf8JsonWriter> fields) => Whole(json =>
    {
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
    });

    /// <summary>Writes one record of which <paramref name="record"/> writes all.</summary>
    internal void Whole(Action<Utf8JsonWriter> record)
    {
        _bytes.ResetWrittenCount();
        record(_json);
        _json.Flush();
        _json.Reset();
        _bytes.Write("\n"u8);
        _terminal.Record(_bytes.WrittenSpan);
    }
}
