using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>
/// Takes the names of private persons out of an answer after it was reckoned: nothing is counted otherwise for it.
/// </summary>
/// <param name="masks">The mask of a claim's report.</param>
/// <param name="claims">What was made of claims, for the answers of other days.</param>
internal sealed class AnswerMask(Func<KnownClaim, PersonMask> masks, ShownClaims claims)
{
    private static readonly HashSet<PersonMask> _none = [];

    private readonly Dictionary<Standing, Standing> _standings = new(ReferenceEqualityComparer.Instance);
    private bool _hides;

    /// <summary>The answer without the names.</summary>
    internal Answer Of(Answer answer)
    {
        ImmutableArray<Standing> standings = [.. answer.Standings.Select(Of)];
        return answer with
        {
            Holders = [.. answer.Holders.Select(Of)],
            Standings = standings,
            Odds = [.. answer.Odds.Select(o => o.Id.StartsWith("name:", StringComparison.Ordinal) ? o with { Id = "name:", Name = Untold } : o)],
            Rules = [.. answer.Rules.Select(r => r with { Holders = [.. r.Holders.Select(Of)] })],
            Collapses = Of(answer.Collapses, answer.Standings),
            Because = [.. answer.Because.Select(b => b.Contains("name:", StringComparison.Ordinal) || answer.Odds.Any(o => o.Id.StartsWith("name:", StringComparison.Ordinal) && b.Contains(o.Name, StringComparison.Ordinal)) ? Untold : b)],
            Sightings = [.. answer.Sightings.Select(s => s with { Claim = Of(s.Claim).Claim })],
        };
    }

    /// <summary>What stands for a name that the packs do not know.</summary>
    internal const string Untold = "(a name that the packs do not know)";

    /// <summary>The masks of some evidence that hide anything, each once, in its order.</summary>
    private HashSet<PersonMask> Masks(params ReadOnlySpan<ImmutableArray<Evidence>> evidence)
    {
        HashSet<PersonMask>? all = null;
        foreach (var some in evidence)
        {
            foreach (var one in some)
            {
                if (Of(one.Claim).Mask is { IsEmpty: false } mask)
                {
                    (all ??= []).Add(mask);
                }
            }
        }

        return all ?? _none;
    }

    /// <summary>An origin's name without what the reports that have its word hide.</summary>
    private ImmutableArray<Collapse> Of(ImmutableArray<Collapse> collapses, ImmutableArray<Standing> standings)
    {
        if (!_hides)
        {
            return collapses;
        }

        var told = standings.SelectMany(s => s.For.Concat(s.Against)).ToLookup(e => e.Origin.Key, StringComparer.Ordinal);
        return [.. collapses.Select(c => c with { Name = Apply(Masks([.. told[c.Key]]), c.Name) })];
    }

    private static string Apply(HashSet<PersonMask> all, string name)
    {
        foreach (var mask in all)
        {
            name = mask.Apply(name);
        }

        return name;
    }

    /// <summary>A standing is often the answer, one of the standings and what some rules say: it is looked at once.</summary>
    private Standing Of(Standing standing)
    {
        if (!_standings.TryGetValue(standing, out var shown))
        {
            var all = Masks(standing.For, standing.Against);
            shown = standing with { Name = Apply(all, standing.Name), Also = all.Count == 0 ? standing.Also : [.. standing.Also.Select(n => Apply(all, n))], For = Of(standing.For), Against = Of(standing.Against) };
            _standings[standing] = shown;
        }

        return shown;
    }

    /// <summary>Evidence as it is shown; the same where nothing is hidden.</summary>
    private ImmutableArray<Evidence> Of(ImmutableArray<Evidence> all)
    {
        Evidence[]? shown = null;
        for (var i = 0; i < all.Length; i++)
        {
            var e = all[i];
            var (mask, claim) = Of(e.Claim);
            if (!mask.IsEmpty || !ReferenceEquals(claim, e.Claim))
            {
                shown ??= [.. all];
                shown[i] = mask.IsEmpty ? e with { Claim = claim } : e with { Claim = claim, Name = mask.Apply(e.Name), Origin = e.Origin with { Name = mask.Apply(e.Origin.Name) } };
            }
        }

        return shown is null ? all : ImmutableCollectionsMarshal.AsImmutableArray(shown);
    }

    private ShownClaim Of(KnownClaim known)
    {
        var shown = claims.Of(known, masks);
        _hides |= !shown.Mask.IsEmpty;
        return shown;
    }
}
