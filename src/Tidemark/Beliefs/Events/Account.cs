using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>One claim about an event, with what tells which event it is about.</summary>
internal sealed record Account(KnownClaim Claim, Happening Happening, Locus Where, Moments? When)
{
    /// <summary>Who did it, as far as the packs know them: ids.</summary>
    internal ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>To whom, as far as the packs know them: ids.</summary>
    internal ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Who was harmed, in one of a few words: civilians, fighters, or empty where that is not told.</summary>
    internal string Victims { get; init; } = "";

    /// <summary>The value of the attribute that tells this sort of event best (means, phase, type, act), or empty.</summary>
    internal string Way { get; init; } = "";

    /// <summary>The effect of a harm, or empty.</summary>
    internal string Effect { get; init; } = "";

    /// <summary>The word stems of the sentence that can tell one event from another, sorted.</summary>
    internal ImmutableArray<uint> Words { get; init; } = [];

    /// <summary>Whether the claim speaks against the content: denied or negated, but not both.</summary>
    internal bool Against { get; init; }

    /// <summary>The share of days, in the month around, on which something of this sort is told of this place: where there are many events, place and day tell little.</summary>
    internal double Busy { get; init; }

    /// <summary>Whose word it is.</summary>
    internal Origin Origin { get; init; } = Origin.None;

    /// <summary>The same for accounts that cannot be told apart; it decides their order, and nothing about the order in which they came.</summary>
    internal string Signature { get; init; } = "";

    /// <summary>The value of an attribute, or empty.</summary>
    internal string Value(string attribute) => Claim.Resolved.Claim.Attributes.GetValueOrDefault(attribute, "");

    /// <summary>The claim as read.</summary>
    internal Claim Said => Claim.Resolved.Claim;

    /// <summary>By known time, report, position, id: an order that depends on content alone.</summary>
    internal static int Compare(Account one, Account other) => Compare(one.Claim, other.Claim);

    /// <summary>By known time, report, position, id.</summary>
    internal static int Compare(KnownClaim one, KnownClaim other)
    {
        var order = one.Known.CompareTo(other.Known);
        order = order == 0 ? string.CompareOrdinal(one.Capture.Report.Value, other.Capture.Report.Value) : order;
        order = order == 0 ? one.Number.CompareTo(other.Number) : order;
        return order == 0 ? string.CompareOrdinal(one.Resolved.Claim.Id, other.Resolved.Claim.Id) : order;
    }
}
