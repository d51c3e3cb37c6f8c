using System.Collections.Immutable;

namespace Tidemark.Beliefs.Events;

/// <summary>
/// Puts accounts of one event together, whichever report they stand in. Accounts that say the same of everything are one from the start; the others are
/// compared where they share a place (or one that contains it) and their days are near, and put together from the best pair down, as long as the two groups fit
/// on the whole. Deterministic; the order of the input changes nothing; the cost is linear in accounts but for sorting, as each is compared with a bounded number.
/// </summary>
internal sealed class EventFinder(AccountFit fit)
{
    private const int MostCompared = 96, MostSampled = 6;
    private const double MeanShare = 0.6, MostNever = 0.1, MostAgainst = -2;

    private List<ImmutableArray<Account>> _nodes = [];
    private int[] _group = [];
    private List<int>[] _members = [];

    /// <summary>The groups, each in the order of its accounts, ordered by their first account.</summary>
    internal ImmutableArray<ImmutableArray<Account>> Find(IReadOnlyCollection<Account> accounts)
    {
        _nodes = [.. accounts.GroupBy(a => a.Signature, StringComparer.Ordinal).Select(Sorted).OrderBy(g => g[0], Comparer<Account>.Create(Account.Compare))];
        _group = [.. Enumerable.Range(0, _nodes.Count)];
        _members = [.. _group.Select(g => new List<int> { g })];
        foreach (var (_, a, b) in Edges())
        {
            Join(_group[a], _group[b]);
        }

        return [.. _members.Where(m => m.Count > 0).Select(m => Sorted(m.SelectMany(i => _nodes[i]))).OrderBy(g => g[0], Comparer<Account>.Create(Account.Compare))];
    }

    private static ImmutableArray<Account> Sorted(IEnumerable<Account> accounts) => [.. accounts.Order(Comparer<Account>.Create(Account.Compare))];

    /// <summary>The pairs of nodes that can be one, the best first.</summary>
    private List<(double Score, int A, int B)> Edges()
    {
        var (edges, seen) = (new List<(double Score, int A, int B)>(), new HashSet<long>());
        foreach (var block in Blocks())
        {
            var owner = NextOwners(block);
            for (var i = 0; i < block.Length; i++)
            {
                var compared = 0;
                for (var j = Next(i); j < block.Length && compared < MostCompared && Reaches(block[i], block[j]); j = Next(j))
                {
                    compared++;
                    Weigh(block[i].Node, block[j].Node, seen, edges);
                }

                int Next(int at) => block[i].Owns ? at + 1 : owner[at + 1];
            }
        }

        Linked(edges);
        return [.. edges.OrderByDescending(e => e.Score).ThenBy(e => e.A).ThenBy(e => e.B)];
    }

    private void Weigh(int one, int other, HashSet<long> seen, List<(double Score, int A, int B)> edges)
    {
        var (a, b) = (Math.Min(one, other), Math.Max(one, other));
        if (a != b && seen.Add(((long)a << 32) | (uint)b) && fit.Score(_nodes[a][0], _nodes[b][0]) is var score && score >= AccountFit.Threshold)
        {
            edges.Add((score, a, b));
        }
    }

    /// <summary>An answer that the reader tied to a claim of its report is of that claim's event.</summary>
    private void Linked(List<(double Score, int A, int B)> edges)
    {
        var nodeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _nodes.Count; i++)
        {
            foreach (var account in _nodes[i])
            {
                nodeOf.TryAdd(account.Said.Id, i);
            }
        }

        foreach (var account in _nodes.SelectMany(n => n).Where(a => a.Said.About is not null))
        {
            if (nodeOf.TryGetValue(account.Said.About!.Id, out var about) && nodeOf[account.Said.Id] is var own && own != about && fit.Score(_nodes[own][0], _nodes[about][0]) is var score && score > AccountFit.Never)
            {
                edges.Add((Math.Max(score, AccountFit.Threshold) + AccountFit.Threshold, Math.Min(own, about), Math.Max(own, about)));
            }
        }
    }

    /// <summary>For each place in a block, and the one behind it, the next that owns the block's key.</summary>
    private static int[] NextOwners(Entry[] block)
    {
        var next = new int[block.Length + 1];
        next[block.Length] = block.Length;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            next[i] = block[i].Owns ? i : next[i + 1];
        }

        return next;
    }

    /// <summary>Whether the second, which begins later, can still be near the first in time. Nodes without days are compared with all of their block.</summary>
    private static bool Reaches(Entry one, Entry other) => one.Last is not { } last || other.First is not { } first || first - last <= one.Gap;

    /// <summary>Nodes by sort and place, and by report; within each by day.</summary>
    private IEnumerable<Entry[]> Blocks()
    {
        var blocks = new SortedDictionary<string, List<Entry>>(StringComparer.Ordinal);
        for (var i = 0; i < _nodes.Count; i++)
        {
            var account = _nodes[i][0];
            foreach (var (key, owns) in Keys(account))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                block.Add(new(i, owns, account.When?.First.DayNumber, account.When?.Last.DayNumber, AccountFit.MostGap(account.Happening)));
            }
        }

        return blocks.Values.Where(b => b.Count > 1).Select(b => b.OrderBy(e => e.First).ThenBy(e => e.Node).ToArray());
    }

    /// <summary>The blocks of an account: its place, which it owns, what contains it, and its report; a statement's speakers.</summary>
    private static IEnumerable<(string Key, bool Owns)> Keys(Account account)
    {
        var sort = account.Happening.ToString();
        yield return ($"{sort}|report|{account.Claim.Capture.Report.Value}", true);
        if (account.Where.IsPlaced)
        {
            yield return ($"{sort}|{account.Where.Key}", true);
            foreach (var above in account.Where.Above)
            {
                yield return ($"{sort}|{above}", false);
            }
        }

        foreach (var actor in account.Happening == Happening.Statement ? account.Actors : [])
        {
            yield return ($"{sort}|by|{actor}", true);
        }
    }

    /// <summary>Makes two groups one, when their members fit on the whole and hardly any two of them cannot be one event's.</summary>
    private void Join(int one, int other)
    {
        if (one == other || !Fit(_members[one], _members[other]))
        {
            return;
        }

        var (to, from) = (Math.Min(one, other), Math.Max(one, other));
        _members[from].ForEach(n => _group[n] = to);
        _members[to].AddRange(_members[from]);
        _members[to].Sort();
        _members[from] = [];
    }

    /// <summary>Whether two groups fit: over pairs of at most a few members of each, evenly drawn, the mean is high and few are out of the question.</summary>
    private bool Fit(List<int> one, List<int> other)
    {
        var (sum, count, never) = (0.0, 0, 0);
        foreach (var a in Sample(one))
        {
            foreach (var b in Sample(other))
            {
                var score = fit.Score(_nodes[a][0], _nodes[b][0]);
                if (score <= AccountFit.Never && AccountFit.AreOfDifferentDays(_nodes[a][0], _nodes[b][0]))
                {
                    return false;
                }

                sum += Math.Max(MostAgainst, score);
                count++;
                never += score <= AccountFit.Never ? 1 : 0;
            }
        }

        return sum / count >= AccountFit.Threshold * MeanShare && never <= MostNever * count;
    }

    private static IEnumerable<int> Sample(List<int> members) => members.Count <= MostSampled ? members : Enumerable.Range(0, MostSampled).Select(i => members[i * members.Count / MostSampled]);

    private readonly record struct Entry(int Node, bool Owns, int? First, int? Last, int Gap);
}
