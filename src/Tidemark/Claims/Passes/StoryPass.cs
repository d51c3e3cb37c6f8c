using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Looks over all claims of a report, once they are there, and supplies what its sentences leave to one another, marked as implied: a report tells
/// of few events, and names the parties and the place of each but once. What stands in the words is never changed.
/// </summary>
internal sealed class StoryPass(Confidence confidence)
{
    /// <summary>How far apart two sentences may tell of one event.</summary>
    private const int Reach = 12;

    /// <summary>The share of the report's other blows that one party must have for an unsigned blow to be taken as its own.</summary>
    private const double Clear = 0.7;

    private const string Army = "army";

    /// <summary>Completes the claims of a report; the order stays.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="mentions">The names in the report.</param>
    internal void Settle(ImmutableArray<Claim>.Builder claims, IEnumerable<NameMention> mentions)
    {
        var army = claims.Any(c => c.Actor.Any(IsBareArmy)) ? OnlyArmy(mentions) : null;
        var sentences = Number(claims);
        var settled = new Dictionary<Claim, Claim>(ReferenceEqualityComparer.Instance);
        var before = claims.ToImmutable();
        for (var i = 0; i < before.Length; i++)
        {
            var claim = Named(Placed(Signed(before[i], i, before, sentences), i, before, sentences), army);
            claim = claim.About is { } about && settled.TryGetValue(about, out var known) ? claim with { About = known } : claim;
            if (!ReferenceEquals(claim, before[i]))
            {
                settled[before[i]] = claim;
                claims[i] = claim;
            }
        }
    }

    /// <summary>"the army" is the one that the report names, if it names no other: in a sentence before, where it was understood already, or further down.</summary>
    private static Claim Named(Claim claim, Mention? army) => army is null || !claim.Actor.Any(IsBareArmy) ? claim
        : claim with { Actor = [.. claim.Actor.Select(a => IsBareArmy(a) ? a with { Ref = army.Ref, Name = army.Name } : a)] };

    private static Mention? OnlyArmy(IEnumerable<NameMention> mentions) =>
        mentions.Where(m => !m.IsPlace && (m.Mention.Ref.Traits & NameTraits.Armed) != 0 && m.Mention.Text.EndsWith(Army, StringComparison.OrdinalIgnoreCase)).Select(m => m.Mention).DistinctBy(m => m.Ref).Take(2).ToArray()
            is [var only] ? only : null;

    private static bool IsBareArmy(Mention actor) => actor.Ref.IsNone && actor.Name.Equals(Army, StringComparison.OrdinalIgnoreCase);

    /// <summary>The claims of the sentences around: a report of any length costs what its claims' neighbourhoods cost.</summary>
    private static (int First, int End) Near(int[] sentences, int at, int reach)
    {
        var (first, end) = (at, at + 1);
        while (first > 0 && sentences[at] - sentences[first - 1] <= reach)
        {
            first--;
        }

        while (end < sentences.Length && sentences[end] - sentences[at] <= reach)
        {
            end++;
        }

        return (first, end);
    }

    private static int[] Number(ImmutableArray<Claim>.Builder claims)
    {
        var numbers = new int[claims.Count];
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] = numbers[i - 1] + (claims[i].SentenceStart == claims[i - 1].SentenceStart ? 0 : 1);
        }

        return numbers;
    }

    /// <summary>A blow that nobody signs is of the party behind the report's other blows of that means and place, if one party clearly is.</summary>
    private Claim Signed(Claim claim, int at, ImmutableArray<Claim> all, int[] sentences)
    {
        if (claim.Kind != ClaimKind.Attack || !claim.Actor.IsEmpty || claim.Modality != Modality.Asserted)
        {
            return claim;
        }

        var votes = Votes(claim, at, all, sentences, other => other.Kind == ClaimKind.Attack && Alike(claim, other) && !Struck(claim, other));
        votes = votes.Count > 0 ? votes : Votes(claim, at, all, sentences, other => Fought(claim, other));
        if (votes.Count == 0)
        {
            return claim;
        }

        var (leading, _, from) = votes.OrderByDescending(v => v.Value.Weight).ThenBy(v => v.Key, StringComparer.Ordinal).First().Value;
        return leading < Clear * votes.Values.Sum(v => v.Weight) ? claim : Again(claim with { Actor = Implied(from.Actor), Target = claim.Target.IsEmpty && claim.Attributes.GetValueOrDefault("means") == "clash" ? Implied(from.Target) : claim.Target }, from, "who struck");
    }

    /// <summary>What each party's other blows weigh: near ones more, those at the same place twice.</summary>
    private static SortedDictionary<string, (double Weight, double Best, Claim From)> Votes(Claim claim, int at, ImmutableArray<Claim> all, int[] sentences, Func<Claim, bool> counts)
    {
        var votes = new SortedDictionary<string, (double Weight, double Best, Claim From)>(StringComparer.Ordinal);
        var (first, end) = Near(sentences, at, Reach);
        for (var i = first; i < end; i++)
        {
            var other = all[i];
            var away = Math.Abs(sentences[i] - sentences[at]);
            if (i == at || other.Actor.IsEmpty || other.Negated || other.Attribution.Any(static a => a.Stance == Stance.Denies) || IsOwnWord(other) || other.Modality != Modality.Asserted || !counts(other))
            {
                continue;
            }

            var weight = (SamePlace(claim.Place, other.Place) ? 2.0 : 1.0) / (1 + away);
            var key = Key(other.Actor[0]);
            var held = votes.TryGetValue(key, out var known) ? known : (Weight: 0, Best: -1, From: other);
            votes[key] = (held.Weight + weight, Math.Max(held.Best, weight), weight > held.Best ? other : held.From);
        }

        return votes;
    }

    /// <summary>"claimed responsibility for the bombing": by his own word alone nobody signs a blow that the report leaves unsigned.</summary>
    private static bool IsOwnWord(Claim other) =>
        other.Kind == ClaimKind.Attack && other.Attributes.GetValueOrDefault("means") is null or "bombing" && other.Attribution.Any(a => Key(a.Speaker) == Key(other.Actor[0]));

    private static bool Alike(Claim claim, Claim other)
    {
        var (mine, theirs) = (claim.Attributes.GetValueOrDefault("means"), other.Attributes.GetValueOrDefault("means"));
        return (mine is null || theirs is null || Family(mine) == Family(theirs)) && !Apart(claim.Place, other.Place);
    }

    /// <summary>A clash at a place is part of the operation, the advance or the capture there.</summary>
    private static bool Fought(Claim claim, Claim other) =>
        claim.Attributes.GetValueOrDefault("means") == "clash" && SamePlace(claim.Place, other.Place)
        && (other.Kind is ClaimKind.Operation or ClaimKind.Transfer || (other.Kind == ClaimKind.Advance && other.Attributes.GetValueOrDefault("direction") == "forward"));

    /// <summary>Nobody strikes himself.</summary>
    private static bool Struck(Claim claim, Claim other) => claim.Target.Any(t => other.Actor.Any(a => Key(a) == Key(t)));

    /// <summary>What falls from the sky or from afar, what explodes on the spot, what is fought on foot.</summary>
    private static int Family(string means) => means switch
    {
        "airstrike" or "shelling" or "drone" or "chemical" => 0,
        "bombing" => 1,
        "mine" => 2,
        "clash" or "ground" or "raid" or "shooting" => 3,
        _ => 4,
    };

    /// <summary>Two settlements of different names.</summary>
    private static bool Apart(Mention? a, Mention? b) =>
        a is not null && b is not null && !a.Ref.IsNone && !b.Ref.IsNone && a.Ref.Id != b.Ref.Id && (a.Ref.Traits & b.Ref.Traits & NameTraits.Settlement) != 0;

    private static bool SamePlace(Mention? a, Mention? b) => a is not null && b is not null && Key(a) == Key(b);

    private static string Key(Mention mention) => mention.Ref.IsNone ? mention.Name.ToUpperInvariant() : $"{mention.Ref.Kind} {mention.Ref.Id}";

    /// <summary>People were harmed where the blow of the same sentence fell, or that of the sentence before.</summary>
    private Claim Placed(Claim claim, int at, ImmutableArray<Claim> all, int[] sentences)
    {
        if (claim.Kind == ClaimKind.Operation && claim.Place is null && !claim.Actor.IsEmpty)
        {
            return Ground(claim, at, all, sentences) is { } ground ? Again(claim with { Place = ground.Place! with /* has one: Ground looks for it */ { Implied = true } }, ground, "where") : claim;
        }

        if (claim.Kind is not (ClaimKind.Harm or ClaimKind.Attack) || claim.Place is not null)
        {
            return claim;
        }

        var (first, end) = Near(sentences, at, 1);
        for (var away = 0; away <= 1; away++)
        {
            for (var i = first; i < end; i++)
            {
                if (sentences[at] - sentences[i] == away && i != at && (all[i].Kind is ClaimKind.Harm or ClaimKind.Attack || (away == 0 && WentIn(claim, all[i]))) && all[i].Place is { } place && all[i].Modality == claim.Modality)
                {
                    return Again(claim with { Place = place with { Implied = true } }, all[i], "where");
                }
            }
        }

        return claim;
    }

    /// <summary>"entered the village and killed ten": where they had gone.</summary>
    private static bool WentIn(Claim claim, Claim other) => other.Kind == ClaimKind.Advance && other.QuoteStart <= claim.QuoteStart && other.Attributes.GetValueOrDefault("direction") == "forward" && other.Attributes.GetValueOrDefault("reached") == "true"
        && other.Actor.Any(a => claim.Actor.Any(c => Key(a) == Key(c)));

    /// <summary>"their battle": where the nearest of the same party's operations, sieges, advances and captures are.</summary>
    private static Claim? Ground(Claim claim, int at, ImmutableArray<Claim> all, int[] sentences)
    {
        Claim? best = null;
        var nearest = Reach + 1;
        var (first, end) = Near(sentences, at, Reach);
        for (var i = first; i < end; i++)
        {
            var other = all[i];
            var away = Math.Abs(sentences[i] - sentences[at]);
            if (i != at && away < nearest && other.Kind is ClaimKind.Operation or ClaimKind.Siege or ClaimKind.Advance or ClaimKind.Transfer && other.Place is { } place && (place.Ref.Traits & NameTraits.Country) == 0
                && other.Actor.Any(a => claim.Actor.Any(c => Key(a) == Key(c))))
            {
                (best, nearest) = (other, away);
            }
        }

        return best;
    }

    private static ImmutableArray<Mention> Implied(ImmutableArray<Mention> mentions) => [.. mentions.Select(m => m with { Implied = true })];

    private Claim Again(Claim claim, Claim from, string what)
    {
        var features = claim.Features | ConfidenceFeatures.Coreference | (claim.Actor.Any(a => !a.Ref.IsNone) ? ConfidenceFeatures.KnownActor : 0) | (claim.Place is { Ref.IsNone: false } ? ConfidenceFeatures.KnownPlace : 0);
        features &= ~((claim.Actor.IsEmpty && claim.Target.IsEmpty ? 0 : ConfidenceFeatures.NoParty) | (claim.Place is null ? 0 : ConfidenceFeatures.NoPlace));
        var step = new Derivation("story", $"{what}: from another sentence of the report", from.QuoteStart, from.QuoteEnd, []);
        return claim with
        {
            Features = features,
            Confidence = confidence.Of(features, claim.Kind, claim.Rule),
            Derivation = claim.Derivation with { Children = claim.Derivation.Children.Add(step) },
        };
    }
}
