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
        foreach (var claim in claims.Where(c => c.Resolved.Attribution.IsEmpty).OrderBy(c => c.Known).ThenBy(c => c.Capture.Report.Value, StringComparer.Ordinal))
        {
            first.TryAdd(Text(claim), claim);
        }

        return claim => Of(claim, first);
    }

    private static Origin Of(KnownClaim claim, Dictionary<string, KnownClaim> first)
    {
        if (claim.Resolved.Attribution is [var innermost, ..])
        {
            var speaker = innermost.Speaker;
            return speaker.Id is { } id ? new(id, speaker.Name) : new($"{speaker.Name.ToLowerInvariant()}|{Text(claim)}", speaker.Name);
        }

        var capture = first.GetValueOrDefault(Text(claim), claim).Capture;
        return capture.Outlet.Length > 0 ? new("outlet:" + capture.Outlet.ToLowerInvariant(), capture.Outlet) : new("text:" + Text(claim), capture.Name);
    }

    /// <summary>A speaker without a name of its own, and a text without outlet, are known by their text.</summary>
    private static string Text(KnownClaim claim) => claim.Family.Length > 0 ? claim.Family : claim.Capture.Report.Value;
}
