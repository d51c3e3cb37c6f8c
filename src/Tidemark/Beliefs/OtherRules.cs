using System.Collections.Immutable;

namespace Tidemark.Beliefs;

/// <summary>What other rules would make of the same evidence, to be shown beside the estimate.</summary>
internal static class OtherRules
{
    /// <summary>The rules in a fixed order, each with the holders that it decides for; none where it does not decide.</summary>
    /// <param name="answer">By the newest observation, with all evidence.</param>
    /// <param name="worth">What each origin's word is worth.</param>
    internal static ImmutableArray<(string Rule, string Means, ImmutableArray<Standing> Holders, double? P)> Of(Answer answer, OriginWorth worth)
    {
        var votes = Votes(answer);
        var (likely, best) = (votes.Length == 0 ? [] : worth.Weigh(votes, answer.Standings.Length), -1);
        best = likely.Length == 0 ? -1 : Array.IndexOf(likely, likely.Max());
        return
        [
            ("newest-observed", "the newest day that anything is told of decides; each origin has one vote", answer.Holders, null),
            ("majority", "each origin's newest word counts once, however old", Majority(answer, votes), null),
            ("dawid-skene", "as majority, each origin weighed by how often it agrees with the others elsewhere", best >= 0 && likely[best] > .5 ? [answer.Standings[best]] : [], best >= 0 ? likely[best] : null),
            ("most-conservative", "only what every origin says and nobody denies", Conservative(answer, votes), null),
            ("most-informative", "the newest single word for anybody, whoever says it", Informative(answer), null),
        ];
    }

    /// <summary>The newest word of each origin for a holder: what happened or was so, not what is told by the way.</summary>
    private static (int Holder, string Origin)[] Votes(Answer answer) =>
    [
        .. answer.Standings.SelectMany((s, i) => s.For.Where(e => e.Grade == Grade.Full).Select(e => (Holder: i, Evidence: e))).GroupBy(v => v.Evidence.Origin.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.OrderByDescending(v => v.Evidence.Seen).ThenByDescending(v => v.Evidence.Claim.Known).ThenBy(v => v.Holder).First().Holder, g.Key)),
    ];

    private static ImmutableArray<Standing> Majority(Answer answer, (int Holder, string Origin)[] votes)
    {
        var counts = votes.GroupBy(v => v.Holder).Select(g => (Holder: g.Key, Count: g.Count())).OrderByDescending(c => c.Count).ToArray();
        return counts is [var only] ? [answer.Standings[only.Holder]] : counts is [var first, var second, ..] && first.Count > second.Count ? [answer.Standings[first.Holder]] : [];
    }

    private static ImmutableArray<Standing> Conservative(Answer answer, (int Holder, string Origin)[] votes) =>
        votes.Select(v => v.Holder).Distinct().ToArray() is [var only] && answer.Standings[only].Against.IsEmpty ? [answer.Standings[only]] : [];

    private static ImmutableArray<Standing> Informative(Answer answer) =>
        answer.Standings.Where(s => !s.For.IsEmpty).OrderByDescending(s => s.For.Max(e => e.Seen)).ThenByDescending(s => s.For.Max(e => e.Claim.Known)).ThenBy(s => s.Holder, StringComparer.Ordinal).Take(1).ToImmutableArray();
}
