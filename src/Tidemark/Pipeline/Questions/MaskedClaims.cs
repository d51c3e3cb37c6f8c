using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Claims without the names of private persons, for showing only: nothing is counted otherwise for it.</summary>
/// <param name="masking">Makes the masks of reports.</param>
internal sealed class MaskedClaims(Masking masking)
{
    internal MaskedClaims(Knowledge knowledge, IArchive archive)
        : this(new Masking(knowledge, archive))
    {
    }

    /// <summary>The claim with [person] for each such name, in its words, its roles, its speakers and what people noted about it.</summary>
    internal KnownClaim Of(KnownClaim known)
    {
        var mask = masking.Of(known);
        var (resolved, claim) = (known.Resolved, known.Resolved.Claim);
        return known with
        {
            Sentence = mask.Apply(known.Sentence),
            Quote = mask.Apply(known.Quote),
            Judgements = [.. known.Judgements.Select(j => j with { Person = PersonMask.Person, Note = mask.Apply(j.Note) })],
            Resolved = resolved with
            {
                Claim = claim with { Id = claim.Id, Condition = mask.Apply(claim.Condition), Figure = claim.Figure is { } figure ? figure with { Mention = mask.Apply(figure.Mention), Of = mask.Apply(figure.Of) } : null },
                Actor = All(resolved.Actor, mask),
                Target = All(resolved.Target, mask),
                Place = resolved.Place is { } place ? Of(place, mask) : null,
                Attribution = [.. resolved.Attribution.Select(a => a with { Speaker = Of(a.Speaker, mask) })],
            },
        };
    }

    private static ResolvedPlace Of(ResolvedPlace place, PersonMask mask) =>
        place.Id is not null && place.Mention.Relation is null ? place : place with { Name = place.Id is null ? mask.Apply(place.Name) : place.Name, Mention = Of(place.Mention, mask) };

    private static Mention Of(Mention mention, PersonMask mask) => mention with
    {
        Text = mask.Apply(mention.Text),
        Name = mask.Apply(mention.Name),
        Relation = mention.Relation is { } relation ? relation with { Anchors = [.. relation.Anchors.Select(a => a with { Mention = a.Mention with { Text = mask.Apply(a.Mention.Text) } })] } : null,
    };

    private static ImmutableArray<ResolvedName> All(ImmutableArray<ResolvedName> names, PersonMask mask) => [.. names.Select(n => Of(n, mask))];

    private static ResolvedName Of(ResolvedName name, PersonMask mask) => name.Id is not null ? name : name with { Name = mask.Apply(name.Name), Mention = Of(name.Mention, mask) };
}
