using System.Buffers;
using System.Text.Json;

namespace Tidemark.Beliefs.Control;

/// <summary>The stored form of ties between sources; the same ties give the same bytes.</summary>
internal static class SourceOverlapsForm
{
    /// <summary>The name under which archives keep them.</summary>
    internal const string Name = "source-overlaps";

    private const int FormVersion = 1;

    /// <summary>The bytes.</summary>
    internal static byte[] Write(SourceOverlaps overlaps)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("form"u8, FormVersion);
            json.WriteStartArray("ties"u8);
            foreach (var tie in overlaps.Ties)
            {
                json.WriteStartArray();
                json.WriteStringValue(tie.From);
                json.WriteStringValue(tie.To);
                json.WriteNumberValue(tie.Shared);
                json.WriteNumberValue(tie.Agreed);
                json.WriteNumberValue(tie.Copies);
                json.WriteNumberValue(tie.Quotes);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The ties of such bytes, or null where they are of another version or damaged.</summary>
    internal static SourceOverlaps? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("form").GetInt32() != FormVersion ? null
                : new([.. root.GetProperty("ties").EnumerateArray().Select(t => new SourceTie(t[0].GetString()!, t[1].GetString()!, t[2].GetInt32(), t[3].GetInt32(), t[4].GetInt32(), t[5].GetInt32()))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
