using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>Whose word a claim is: the innermost speaker of the chain, else the outlet that had the text first.</summary>
/// <param name="Key">The same for all claims of one origin.</param>
/// <param name="Name">The name to show.</param>
internal sealed record Origin(string Key, string Name)
{
    /// <summary>Nobody's.</summary>
    internal static Origin None { get; } = new("", "");

    /// <summary>The origins of claims.</summary>
    /// <param name="claims">Claims, in an order that depends on their content alone.</param>
    internal static Func<KnownClaim, Origin> Of(IEnumerable<KnownClaim> claims)
    {
        var first = new Dictionary<string, KnownClaim>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (claim.Resolved.Attribution.IsEmpty && (!first.TryGetValue(Text(claim), out var known) || IsBefore(claim, known)))
            {
                first[Text(claim)] = claim;
            }
        }

        var printed = first.ToDictionary(f => f.Key, f => Of(f.Value), StringComparer.Ordinal);
        return claim => claim.Resolved.Attribution.IsEmpty && printed.TryGetValue(Text(claim), out var origin) ? origin : Of(claim);
    }

    /// <summary>The origin of a claim whose report, where nobody is quoted, had the text first.</summary>
    internal static Origin Of(KnownClaim claim) => claim.Resolved.Attribution is [var innermost, ..] ? Of(innermost.Speaker, claim) : Of(Text(claim), claim.Capture);

    /// <summary>A speaker without a name of its own, and a text without outlet, are known by their text.</summary>
    internal static string Text(KnownClaim claim) => claim.Family.Length > 0 ? claim.Family : claim.Capture.Report.Value;

    private static Origin Of(ResolvedName speaker, KnownClaim claim) => speaker.Id is { } id ? new(id, speaker.Name) : new($"{speaker.Name.ToLowerInvariant()}|{Text(claim)}", speaker.Name);

    private static Origin Of(string text, Capture capture) =>
        capture.Outlet.Length > 0 ? new("outlet:" + capture.Outlet.ToLowerInvariant(), capture.Outlet) : new("text:" + text, capture.Name);

    private static bool IsBefore(KnownClaim a, KnownClaim b) => a.Known.CompareTo(b.Known) is not 0 and var order ? order < 0 : string.CompareOrdinal(a.Capture.Report.Value, b.Capture.Report.Value) < 0;
}
