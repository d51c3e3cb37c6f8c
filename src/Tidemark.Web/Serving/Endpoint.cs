using System.Collections.Immutable;
using System.Text.Json;

namespace Tidemark.Web.Serving;

/// <summary>A question that can be asked by an address.</summary>
/// <param name="Path">Its path; parts in braces vary, the last may stand for all that follows ("{id}").</param>
/// <param name="About">What it answers, in a sentence.</param>
/// <param name="Parameters">What may be written behind the question mark.</param>
/// <param name="Answer">Answers.</param>
internal sealed record Endpoint(string Path, string About, ImmutableArray<Parameter> Parameters, Func<Ask, Body> Answer)
{
    /// <summary>The name of the answer's shape in the description.</summary>
    internal string Shape { get; init; } = "Record";

    /// <summary>The type of what it answers.</summary>
    internal string Type { get; init; } = Body.Json;
}

/// <summary>An answer: its bytes, and their type.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Type">The media type.</param>
internal sealed record Body(ReadOnlyMemory<byte> Bytes, string Type = Body.Json)
{
    /// <summary>The type of JSON.</summary>
    internal const string Json = "application/json; charset=utf-8";

    /// <summary>The type of GeoJSON.</summary>
    internal const string GeoJson = "application/geo+json; charset=utf-8";

    /// <summary>What the bytes shall be called when somebody keeps them, or empty.</summary>
    internal string FileName { get; init; } = "";

    /// <summary>Whether it is one of very many that are asked for one after another: then it is packed a little less, and twice as fast.</summary>
    internal bool IsPassing { get; init; }

    /// <summary>What the bytes were written into, to be given back when they are sent or copied; null where they are the answer's own.</summary>
    internal IDisposable? Lent { get; init; }

    /// <summary>One JSON object of which <paramref name="fields"/> writes the inside.</summary>
    internal static Body Of(Action<Utf8JsonWriter> fields, string type = Json) => Whole(
        json =>
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        },
        type);

    /// <summary>One JSON value of which <paramref name="value"/> writes all.</summary>
    internal static Body Whole(Action<Utf8JsonWriter> value, string type = Json)
    {
        var bytes = new LentBytes();
        try
        {
            using (var json = new Utf8JsonWriter(bytes, Resolution.ClaimRecord.Options(indented: false)))
            {
                value(json);
            }

            return new(bytes.Written, type) { Lent = bytes };
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }
}
