using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Beliefs.Control;

/// <summary>The stored form of a fit: JSON with every number written so that it reads back the same. The same fit gives the same bytes.</summary>
internal static class ControlFitForm
{
    /// <summary>The name under which archives keep such fits.</summary>
    internal const string Name = "control";

    /// <summary>The bytes of a fit.</summary>
    internal static byte[] Write(ControlFit fit)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("form"u8, ControlFit.FormVersion);
            json.WriteNumber("known"u8, fit.Known);
            Numbers(json, "rates", fit.Hazards.Rates);
            Numbers(json, "onsets", fit.Hazards.Onsets);
            Numbers(json, "table", fit.Table);
            Numbers(json, "background", fit.Background);
            Numbers(json, "correction", fit.Correction.Weights);
            json.WriteStartObject("sources"u8);
            foreach (var (id, weights) in fit.Sources)
            {
                json.WriteStartObject(id);
                Numbers(json, "ratios", weights.Ratios);
                Numbers(json, "counts", weights.Counts);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The fit of such bytes, or null where they are of another version or damaged: it is then made anew.</summary>
    internal static ControlFit? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("form").GetInt32() != ControlFit.FormVersion || Numbers(root, "table").Length != BroadPriors.Table.Length)
            {
                return null;
            }

            return new()
            {
                Known = root.GetProperty("known").GetDouble(),
                Hazards = BroadPriors.Hazards with { Rates = Numbers(root, "rates"), Onsets = Numbers(root, "onsets") },
                Table = Numbers(root, "table"),
                Background = Numbers(root, "background"),
                Correction = new(Numbers(root, "correction")),
                Sources = root.GetProperty("sources").EnumerateObject()
                    .ToImmutableSortedDictionary(s => s.Name, s => new SourceWeights(Numbers(s.Value, "ratios"), Numbers(s.Value, "counts")), StringComparer.Ordinal),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static double[] Numbers(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
}
