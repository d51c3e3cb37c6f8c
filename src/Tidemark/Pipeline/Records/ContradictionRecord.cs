using System.Text.Json;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Words that cannot both be so, as a record.</summary>
internal static class ContradictionRecord
{
    /// <summary>Writes the fields.</summary>
    internal static void Fields(Utf8JsonWriter json, Contradiction contradiction, Func<KnownClaim, KnownClaim> shown)
    {
        json.WriteString("about"u8, contradiction.Kind.ToString().ToLowerInvariant());
        json.WriteString("day"u8, Marks.Day(contradiction.Day));
        json.WriteString("event"u8, contradiction.Event.Length > 0 ? contradiction.Event : null);
        json.WriteString("rests-on"u8, contradiction.RestsOn);
        json.WriteString("one-reckoned"u8, contradiction.OneReckoned.Length > 0 ? contradiction.OneReckoned : null);
        json.WriteString("other-reckoned"u8, contradiction.OtherReckoned.Length > 0 ? contradiction.OtherReckoned : null);
        ClaimWord.List(json, "one", contradiction.One.Select(shown));
        ClaimWord.List(json, "other", contradiction.Other.Select(shown));
    }
}
