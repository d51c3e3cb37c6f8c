using System.Text.Json;
using Tidemark.Pipeline.Questions;

namespace Tidemark.Pipeline.Records;

/// <summary>An outlet as a record.</summary>
internal static class OutletRecord
{
    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, string name, OutletTally outlet)
    {
        json.WriteString("source"u8, name);
        json.WriteNumber("reports"u8, outlet.Reports);
        json.WriteNumber("claims"u8, outlet.Claims);
        json.WriteString("first"u8, outlet.First.ToString());
        json.WriteString("last"u8, outlet.Last.ToString());
    }
}
