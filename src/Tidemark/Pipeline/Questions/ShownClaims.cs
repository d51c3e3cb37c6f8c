using System.Collections.Concurrent;
using System.Text.Json;
using Tidemark.Pipeline.Records;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>
/// How the claims about a place are shown: without the names of private persons, and as they stand in an answer's record. Made once, for the answers of all days. May be
/// used by several threads, all of which write records in the same way.
/// </summary>
internal sealed class ShownClaims
{
    private readonly ConcurrentDictionary<KnownClaim, ShownClaim> _shown = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<KnownClaim, byte[]> _fields = new(ReferenceEqualityComparer.Instance);

    /// <summary>A claim as it is shown.</summary>
    /// <param name="known">The claim as it is.</param>
    /// <param name="masks">The mask of a claim's report.</param>
    internal ShownClaim Of(KnownClaim known, Func<KnownClaim, PersonMask> masks)
    {
        if (_shown.TryGetValue(known, out var shown))
        {
            return shown;
        }

        var mask = masks(known);
        return _shown.GetOrAdd(known, new ShownClaim(mask, Without(known, mask)));
    }

    /// <summary>The fields of a shown claim within a record (<see cref="AnswerRecord.Fields(Utf8JsonWriter, KnownClaim)"/>): from the value of the first field on.</summary>
    internal byte[] Fields(KnownClaim shown, JsonWriterOptions options) =>
        _fields.TryGetValue(shown, out var fields) ? fields : _fields.GetOrAdd(shown, AnswerRecord.FieldsOf(shown, options));

    private static KnownClaim Without(KnownClaim known, PersonMask mask) => mask.IsEmpty && known.Judgements.IsEmpty ? known : known with
    {
        Sentence = mask.Apply(known.Sentence), Quote = mask.Apply(known.Quote),
        Judgements = [.. known.Judgements.Select(j => j with { Person = PersonMask.Person, Note = mask.Apply(j.Note) })],
        Resolved = known.Resolved with { Attribution = [.. known.Resolved.Attribution.Select(a => a with { Speaker = Of(a.Speaker, mask) })] },
    };

    private static ResolvedName Of(ResolvedName name, PersonMask mask) =>
        name.Id is not null ? name : name with { Name = mask.Apply(name.Name), Mention = name.Mention with { Text = mask.Apply(name.Mention.Text) } };
}

/// <summary>A claim as it is shown, and the mask that made it so.</summary>
internal sealed record ShownClaim(PersonMask Mask, KnownClaim Claim);
