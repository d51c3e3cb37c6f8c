using System.Text.Json;

namespace Tidemark.Reading.Formats;

/// <summary>JSON Lines: one report a line, its identity the bytes of the line without the line end. Streamed; the size limit holds for a line.</summary>
internal static class JsonLines
{
    internal static IEnumerable<ReportRead> Read(string path, ReadingOptions options)
    {
        FileStream? stream = null;
        ReportRead? fault = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new ReportRead.Failed(path, $"cannot be opened ({e.Message})", "check that it exists and may be read");
        }

        if (fault is not null || stream is null)
        {
            return fault is null ? [] : [fault];
        }

        return Lines(stream, path, options);
    }

    /// <summary>One report from one line.</summary>
    internal static ReportRead ReadLine(ReadOnlyMemory<byte> line, string name, ReadingOptions options)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return NoReport(name, "is not a JSON object");
            }

            string? text = null;
            var details = Details.None;
            foreach (var field in json.RootElement.EnumerateObject())
            {
                var value = Written(field.Value);
                (text, details) = field.Name is "text" or "body" or "content" ? (text ?? value, details) : (text, details.With(field.Name, value ?? ""));
            }

            return text is null
                ? NoReport(name, "has no field 'text' (or 'body', 'content')")
                : DraftAssembly.Assemble(new Draft { Id = ReportId.Of(line.Span), Bytes = line.ToArray(), Name = name, Text = text, Own = details, Extractor = "jsonl/1" }, options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return NoReport(name, $"is not valid JSON ({e.Message.TrimEnd('.')})");
        }
    }

    private static ReportRead.Failed NoReport(string name, string what) => new(name, what, "write one JSON object a line, with a field 'text'");

    private static string? Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
        _ => null,
    };

    /// <summary>The same from bytes.</summary>
    internal static IEnumerable<ReportRead> Read(byte[] bytes, string name, ReadingOptions options) => Lines(new MemoryStream(bytes, writable: false), name, options);

    private static IEnumerable<ReportRead> Lines(Stream stream, string path, ReadingOptions options)
    {
        using (stream)
        {
            var source = new ByteLines(stream, options.SizeLimit);
            for (var number = 1; source.Next(); number++)
            {
                var name = $"{path}:{number}";
                if (source.TooLong)
                {
                    yield return ReportReader.TooLarge(name, source.Length, options);
                }
                else if (source.Line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
                {
                    yield return ReadLine(source.Line, name, options);
                }
            }
        }
    }
}
