using Tidemark.Beliefs.Events;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Parties of an event in words.</summary>
internal static class PartyText
{
    /// <summary>A party's name as its claim may be shown.</summary>
    internal static string Of(NamedParty party, Func<KnownClaim, KnownClaim> shown)
    {
        var (claim, mask) = (party.Account.Claim.Resolved, shown(party.Account.Claim).Resolved);
        var at = claim.Actor.IndexOf(party.Name);
        return NameText.Of(at >= 0 ? mask.Actor[at] : claim.Target.IndexOf(party.Name) is var target and >= 0 ? mask.Target[target] : party.Name);
    }

    /// <summary>"Turkey (2 origins), the army": all parties, those that more origins name first.</summary>
    internal static string Of(IEnumerable<NamedParty> parties, Func<KnownClaim, KnownClaim> shown) =>
        string.Join(", ", parties.Select(p => Of(p, shown) + (p.Origins > 1 ? $" ({p.Origins} origins)" : "")).Distinct(StringComparer.Ordinal));
}
