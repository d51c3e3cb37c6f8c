using System.Collections.Immutable;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Takes the names of private persons out of an answer after it was reckoned: nothing is counted otherwise for it.</summary>
internal sealed class AnswerMask(Func<KnownClaim, PersonMask> masks)
{
    /// <summary>The answer without the names.</summary>
    internal Answer Of(Answer answer) => answer with
    {
        Holders = [.. answer.Holders.Select(Of)],
        Standings = [.. answer.Standings.Select(Of)],
        Odds = [.. answer.Odds.Select(o => o.Id.StartsWith("name:", StringComparison.Ordinal) ? o with { Id = "name:", Name = Untold } : o)],
        Rules = [.. answer.Rules.Select(r => r with { Holders = [.. r.Holders.Select(Of)] })],
        Collapses = [.. answer.Collapses.Select(c => c with { Name = Masked(answer, c) })],
        Because = [.. answer.Because.Select(b => b.Contains("name:", StringComparison.Ordinal) || answer.Odds.Any(o => o.Id.StartsWith("name:", StringComparison.Ordinal) && b.Contains(o.Name, StringComparison.Ordinal)) ? Untold : b)],
        Sightings = [.. answer.Sightings.Select(s => s with { Claim = Of(s.Claim) })],
    };

    /// <summary>What stands for a name that the packs do not know.</summary>
    internal const string Untold = "(a name that the packs do not know)";

    private string Masked(Answer answer, Collapse origin) =>
        answer.Standings.SelectMany(s => s.For.Concat(s.Against)).Where(e => e.Origin.Key == origin.Key).Aggregate(origin.Name, (name, e) => masks(e.Claim).Apply(name));

    private Standing Of(Standing standing)
    {
        PersonMask[] all = [.. standing.For.Concat(standing.Against).Select(e => masks(e.Claim)).Distinct()];
        string Masked(string name) => all.Aggregate(name, (text, mask) => mask.Apply(text));
        return standing with { Name = Masked(standing.Name), Also = [.. standing.Also.Select(Masked)], For = Of(standing.For), Against = Of(standing.Against) };
    }

    private ImmutableArray<Evidence> Of(ImmutableArray<Evidence> all) => [.. all.Select(e => e with
    {
        Claim = Of(e.Claim), Name = masks(e.Claim).Apply(e.Name), Origin = e.Origin with { Name = masks(e.Claim).Apply(e.Origin.Name) },
    })];

    private KnownClaim Of(KnownClaim known)
    {
        var mask = masks(known);
        return known with
        {
            Sentence = mask.Apply(known.Sentence), Quote = mask.Apply(known.Quote),
            Judgements = [.. known.Judgements.Select(j => j with { Person = PersonMask.Person, Note = mask.Apply(j.Note) })],
            Resolved = known.Resolved with { Attribution = [.. known.Resolved.Attribution.Select(a => a with { Speaker = Of(a.Speaker, mask) })] },
        };
    }

    private static ResolvedName Of(ResolvedName name, PersonMask mask) =>
        name.Id is not null ? name : name with { Name = mask.Apply(name.Name), Mention = name.Mention with { Text = mask.Apply(name.Mention.Text) } };
}
