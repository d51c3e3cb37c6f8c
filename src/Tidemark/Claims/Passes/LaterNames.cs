using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Gives "the army" its name where the report names one army only, and does so further down.</summary>
internal static class LaterNames
{
    private const string Army = "army";

    /// <param name="claims">The claims of a report.</param>
    /// <param name="mentions">The names in it.</param>
    internal static void Settle(ImmutableArray<Claim>.Builder claims, IEnumerable<NameMention> mentions)
    {
        if (!claims.Any(c => c.Actor.Any(IsBare)))
        {
            return;
        }

        var armies = mentions.Where(m => !m.IsPlace && (m.Mention.Ref.Traits & NameTraits.Armed) != 0 && m.Mention.Text.EndsWith(Army, StringComparison.OrdinalIgnoreCase)).Select(m => m.Mention).DistinctBy(m => m.Ref).Take(2).ToArray();
        if (armies is not [var only])
        {
            return;
        }

        var named = new Dictionary<Claim, Claim>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            claims[i] = claim.Actor.Any(IsBare) ? claim with { Actor = [.. claim.Actor.Select(a => IsBare(a) ? a with { Ref = only.Ref, Name = only.Name } : a)] } : claim;
            claims[i] = claim.About is { } about && named.TryGetValue(about, out var other) ? claims[i] with { About = other } : claims[i]; // an answer stands behind what it answers
            if (!ReferenceEquals(claims[i], claim))
            {
                named[claim] = claims[i];
            }
        }
    }

    private static bool IsBare(Mention actor) => actor.Ref.IsNone && actor.Name.Equals(Army, StringComparison.OrdinalIgnoreCase);
}
