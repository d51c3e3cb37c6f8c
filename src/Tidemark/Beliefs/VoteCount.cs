using System.Collections.Immutable;

namespace Tidemark.Beliefs;

/// <summary>Counts the votes of origins on the day of the newest observation.</summary>
internal sealed class VoteCount
{
    private readonly Side[] _sides;
    private readonly Grade _grade;
    private readonly HashSet<string>[] _for, _against;

    internal VoteCount(Side[] sides)
    {
        _sides = sides;
        _grade = Grade.Weak + 1;
        foreach (var side in sides)
        {
            foreach (var e in side.For)
            {
                if (e.Grade < _grade || (e.Grade == _grade && e.Seen > Decided))
                {
                    (_grade, Decided) = (e.Grade, e.Seen);
                }
            }
        }

        _grade = _grade > Grade.Weak ? Grade.Full : _grade;
        (_for, _against) = (new HashSet<string>[sides.Length], new HashSet<string>[sides.Length]);
        for (var i = 0; i < sides.Length; i++)
        {
            (_for[i], _against[i]) = Voters(sides[i]);
        }
    }

    /// <summary>The day of the newest observation of a holder; the first day of year 1 without one.</summary>
    internal DateOnly Decided { get; }

    /// <summary>The sides that the votes decide for; empty where they do not.</summary>
    internal ImmutableArray<int> Winners
    {
        get
        {
            int[] nets = [.. Enumerable.Range(0, _sides.Length).Select(Net)];
            var best = nets.DefaultIfEmpty().Max();
            int[] first = [.. Enumerable.Range(0, _sides.Length).Where(i => best > 0 && nets[i] == best)];
            return first.Any(IsGone) || first.Skip(1).Any(i => !Together(first[0], i)) ? [] : [.. first];
        }
    }

    /// <summary>Votes for a side.</summary>
    internal int For(int side) => _for[side].Count;

    /// <summary>Votes against a side.</summary>
    internal int Against(int side) => _against[side].Count;

    /// <summary>
    /// Votes for less votes against. Who says that another holds it has voted by that already: "A took it from B" against "B holds it" is even.
    /// </summary>
    private int Net(int side) => _for[side].Count - _against[side].Count(o => !_for.Where((_, i) => i != side).Any(f => f.Contains(o)));

    /// <summary>The origins whose newest word about a side, from the deciding day on, is for it, and those whose newest word is against it.</summary>
    private (HashSet<string> For, HashSet<string> Against) Voters(Side side)
    {
        var (votesFor, votesAgainst) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (origin, newest) in Newest(side))
        {
            (newest.For ? votesFor : votesAgainst).Add(origin);
        }

        return (votesFor, votesAgainst);
    }

    /// <summary>By origin its newest word about a side, from the deciding day on.</summary>
    private Dictionary<string, Evidence> Newest(Side side)
    {
        var newest = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        foreach (var e in Since(side.For, Decided).Concat(Since(side.Against, Decided)))
        {
            if (!newest.TryGetValue(e.Origin.Key, out var other) || IsNewer(e, other))
            {
                newest[e.Origin.Key] = e;
            }
        }

        return newest;
    }

    private static bool IsNewer(Evidence e, Evidence other) =>
        e.Seen != other.Seen ? e.Seen > other.Seen : e.Claim.Known.CompareTo(other.Claim.Known) is not 0 and var order ? order > 0 : e.For && !other.For;

    /// <summary>What counts of evidence that has the newest first, from a day on.</summary>
    private IEnumerable<Evidence> Since(IReadOnlyList<Evidence> newestFirst, DateOnly day) => newestFirst.TakeWhile(e => e.Seen >= day).Where(e => e.Grade <= _grade);

    /// <summary>Whether a side is said to be gone since.</summary>
    private bool IsGone(int side) => Since(_sides[side].Against, Decided).Any(e => e.Seen > Decided);

    /// <summary>Whether the same claims name both sides.</summary>
    private bool Together(int one, int other) => Claims(one).SetEquals(Claims(other));

    private HashSet<string> Claims(int side) => [.. Since(_sides[side].For, Decided).Where(e => e.Grade == _grade && e.Seen == Decided).Select(e => e.Claim.Resolved.Claim.Id)];
}
