using System.Collections.Immutable;
using Tidemark.Beliefs.Figures;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>Takes the claims that tell of events, and those that answer others.</summary>
internal sealed class AccountReader(LocusReader places)
{
    /// <summary>All accounts of claims, in an order that depends on their content alone.</summary>
    /// <param name="claims">Claims, in any order; those that tell of no event are passed over.</param>
    internal ImmutableArray<Account> Read(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims.DistinctBy(c => (c.Resolved.Claim.Report, c.Resolved.Claim.Id))];
        Array.Sort(ordered, Account.Compare);
        var origin = Origin.Of(ordered);
        var first = new Dictionary<string, Moments?>(StringComparer.Ordinal);
        return [.. ordered.Select(c => Of(c, origin)).OfType<Account>().Select(a => AsFirstTold(a, first)).ToArray().AsBusy().Select(a => a with { Signature = Signature(a) })];
    }

    /// <summary>Whether a claim puts its content as having happened.</summary>
    internal static bool IsFact(Claim claim, ImmutableArray<ResolvedAttribution> chain) =>
        claim.Modality is Modality.Asserted or Modality.Doubted && !chain.Any(a => a.Stance == Stance.Predicts);

    private Account? Of(KnownClaim known, Func<KnownClaim, Origin> origin)
    {
        var (resolved, claim) = (known.Resolved, known.Resolved.Claim);
        if (!IsFact(claim, resolved.Attribution) || HappeningOf(claim) is not { } happening || RunningTotal.Is(known))
        {
            return null;
        }

        return new Account(known, happening, places.Of(resolved.Place), Moments.Of(known))
        {
            Actors = Ids(resolved.Actor),
            Targets = Ids(resolved.Target),
            Victims = happening is Happening.Attack or Happening.Plight ? VictimWords.Of(resolved.Target) : "",
            Way = Way(claim),
            Effect = claim.Kind == ClaimKind.Harm ? claim.Attributes.GetValueOrDefault("effect", "") : "",
            Words = TellingWords.Of(known),
            Against = claim.Negated != resolved.Attribution.Any(a => a.Stance == Stance.Denies),
            Origin = origin(known),
        };
    }

    /// <summary>A copy tells of the days that its first print told of.</summary>
    private static Account AsFirstTold(Account account, Dictionary<string, Moments?> first)
    {
        if (account.Claim.Family.Length == 0 || account.When is { Told: true })
        {
            return account;
        }

        var key = $"{account.Claim.Family}|{account.Said.Kind}|{account.Claim.Sentence}";
        return first.TryAdd(key, account.When) ? account : account with { When = first[key] };
    }

    private static Happening? HappeningOf(Claim claim) => claim.Kind switch
    {
        ClaimKind.Harm when claim.Attributes.GetValueOrDefault("effect", "") is "trapped" or "displaced" or "deprived" => Happening.Plight,
        ClaimKind.Attack or ClaimKind.Harm => Happening.Attack,
        ClaimKind.Transfer => Happening.Transfer,
        ClaimKind.Advance => Happening.Advance,
        ClaimKind.Siege => Happening.Siege,
        ClaimKind.Operation => Happening.Operation,
        ClaimKind.Deal => Happening.Deal,
        ClaimKind.Statement when claim.Attributes.GetValueOrDefault("act", "") is not ("pledges" or "threatens") => Happening.Statement,
        _ => null,
    };

    private static string Way(Claim claim) => claim.Kind switch
    {
        ClaimKind.Attack => claim.Attributes.GetValueOrDefault("means", ""),
        ClaimKind.Harm => claim.Attributes.GetValueOrDefault("effect", "") switch
        {
            "executed" => "execution",
            "abducted" or "detained" or "disappeared" => "seizure",
            "tortured" or "abused" or "sexual-violence" => "abuse",
            "trapped" or "displaced" or "deprived" => claim.Attributes["effect"],
            _ => "",
        },
        ClaimKind.Siege => claim.Attributes.GetValueOrDefault("form", ""),
        ClaimKind.Advance => claim.Attributes.GetValueOrDefault("direction", ""),
        ClaimKind.Deal => claim.Attributes.GetValueOrDefault("type", ""),
        ClaimKind.Statement => claim.Attributes.GetValueOrDefault("act", ""),
        _ => "",
    };

    private static ImmutableArray<string> Ids(ImmutableArray<ResolvedName> names) =>
        [.. names.Select(n => n.Id).OfType<string>().Where(i => i.StartsWith("actor:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What makes two accounts one without further weighing: the same of everything, in place and time that tell something; else the sentence itself.</summary>
    private static string Signature(Account account)
    {
        var figure = account.Said.Figure is { } f ? FormattableString.Invariant($"{f.Low}-{f.High}-{f.Value}") : "";
        var telling = account.Where is { IsPlaced: true, Near: false, Breadth: Breadth.Spot } && account.When is { IsNarrow: true };
        var where = telling ? account.Where.Key : account.Claim.Family.Length > 0 ? account.Claim.Family + account.Claim.Sentence : account.Claim.Capture.Report.Value + account.Said.SentenceStart;
        return string.Join('|', account.Happening, account.Said.Kind, where, account.Where.Key, account.When, string.Join(',', account.Actors), string.Join(',', account.Targets), account.Victims, account.Way, account.Effect, figure, account.Against);
    }
}
