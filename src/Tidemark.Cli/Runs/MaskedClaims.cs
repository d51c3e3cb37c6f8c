using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Resolution;

namespace Tidemark.Cli.Runs;

/// <summary>Claims without the names of private persons, for showing only: nothing is counted otherwise for it.</summary>
internal sealed class MaskedClaims(Knowledge knowledge, IArchive archive)
{
    private readonly Masking _masking = new(knowledge, archive);
    private readonly Dictionary<ReportId, PersonMask> _masks = [];

    /// <summary>The claim with [person] for each such name, in its words, its roles, its speakers and what people noted about it.</summary>
    internal KnownClaim Of(KnownClaim known)
    {
        var report = known.Resolved.Claim.Report;
        if (!_masks.TryGetValue(report, out var mask))
        {
            _masks[report] = mask = _masking.Of(known);
        }

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
