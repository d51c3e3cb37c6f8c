using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>
/// How often each origin names the holder that is the likeliest by all origins' votes: the rule of A. P. Dawid and A. M. Skene (1979) with one number an origin.
/// What is voted on are places in spans of thirty days. For comparison only; no estimate rests on it.
/// </summary>
internal sealed class OriginWorth
{
    private const int Span = 30, Rounds = 12;
    private const double Right = 8, Wrong = 2;

    private readonly Dictionary<string, double> _worth = new(StringComparer.Ordinal);

    private OriginWorth()
    {
    }

    /// <summary>An origin's worth, between 0 and 1; of one that never voted beside others the worth that is taken for granted.</summary>
    internal double Of(string origin) => _worth.GetValueOrDefault(origin, Right / (Right + Wrong));

    /// <summary>Learns from all claims that were known by a time.</summary>
    internal static OriginWorth Learn(IEnumerable<KnownClaim> claims)
    {
        var votes = new List<(int Item, int Holder, string Origin)>();
        var (items, holders) = (0, new List<int>());
        foreach (var place in claims.Where(c => c.Resolved.Place is { Id: not null } p && p.Mention.Relation is null && EvidenceReader.Kinds.Contains(c.Resolved.Claim.Kind)).GroupBy(c => c.Resolved.Place!.Id!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var span in Spans(place.Key, place))
            {
                string[] named = [.. span.Select(v => v.Holder).Distinct().Order(StringComparer.Ordinal)];
                votes.AddRange(span.Select(v => (items, Array.IndexOf(named, v.Holder), v.Origin)));
                holders.Add(Math.Max(2, named.Length));
                items++;
            }
        }

        var worth = new OriginWorth();
        for (var round = 0; round < Rounds; round++)
        {
            worth.Learn(votes, holders);
        }

        return worth;
    }

    /// <summary>How likely each of some holders is, by the votes of origins.</summary>
    /// <param name="votes">The holder's number and the origin of each vote.</param>
    /// <param name="holders">How many holders there are.</param>
    internal double[] Weigh(IEnumerable<(int Holder, string Origin)> votes, int holders)
    {
        var logs = new double[holders];
        foreach (var (holder, origin) in votes)
        {
            var worth = Of(origin);
            logs[holder] += Math.Log(worth) - Math.Log((1 - worth) / Math.Max(1, holders - 1));
        }

        var most = logs.Max();
        double[] odds = [.. logs.Select(l => Math.Exp(l - most))];
        return [.. odds.Select(o => o / odds.Sum())];
    }

    private void Learn(List<(int Item, int Holder, string Origin)> votes, List<int> holders)
    {
        var (right, all) = (new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
        for (var at = 0; at < votes.Count;)
        {
            var (first, item) = (at, votes[at].Item);
            while (at < votes.Count && votes[at].Item == item)
            {
                at++;
            }

            var own = votes[first..at];
            if (own.Count < 2)
            {
                continue;
            }

            var likely = Weigh(own.Select(v => (v.Holder, v.Origin)), holders[item]);
            foreach (var vote in own)
            {
                right[vote.Origin] = right.GetValueOrDefault(vote.Origin) + likely[vote.Holder];
                all[vote.Origin] = all.GetValueOrDefault(vote.Origin) + 1;
            }
        }

        foreach (var (origin, count) in all)
        {
            _worth[origin] = (right[origin] + Right) / (count + Right + Wrong);
        }
    }

    /// <summary>The last vote of each origin in each span of days.</summary>
    private static IEnumerable<(string Holder, string Origin)[]> Spans(string place, IEnumerable<KnownClaim> claims)
    {
        var reader = new EvidenceReader(new(place, DateOnly.MaxValue, KnownTime.On(DateOnly.MaxValue)));
        foreach (var claim in claims)
        {
            reader.Add(claim);
        }

        var originOf = Origin.Of(reader.Evidence.Select(e => e.Claim));
        return reader.Evidence.Where(e => e.For && e.Grade == Grade.Full).GroupBy(e => e.Seen.DayNumber / Span).OrderBy(g => g.Key)
            .Select(g => g.GroupBy(e => originOf(e.Claim).Key, StringComparer.Ordinal).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.MaxBy(e => (e.Seen, e.Claim.Known, e.Holder))!.Holder, o.Key)).ToArray());
    }
}
