using System.Collections.Immutable;

namespace Tidemark.Beliefs;

/// <summary>Counts the votes of origins on the day of the newest observation.</summary>
internal sealed class VoteCount
{
    private readonly ImmutableArray<ImmutableArray<Evidence>> _sides;
    private readonly Grade _grade;
    private readonly HashSet<string>[] _for, _against;

    internal VoteCount(ImmutableArray<ImmutableArray<Evidence>> sides)
    {
        _sides = sides;
        _grade = Grade.Weak + 1;
        foreach (var side in sides)
        {
            foreach (var e in side)
            {
                if (e.For && (e.Grade < _grade || (e.Grade == _grade && e.Seen > Decided)))
                {
                    (_grade, Decided) = (e.Grade, e.Seen);
                }
            }
        }

        _grade = _grade > Grade.Weak ? Grade.Full : _grade;
        _for = [.. sides.Select(s => Voters(s, isFor: true))];
        _against = [.. sides.Select(s => Voters(s, isFor: false))];
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

    /// <summary>The origins whose newest word about a side, from the deciding day on, is for or against it.</summary>
    private HashSet<string> Voters(ImmutableArray<Evidence> side, bool isFor) =>
        [.. side.Where(e => e.Seen >= Decided && e.Grade <= _grade).GroupBy(e => e.Origin.Key)
            .Where(g => g.OrderBy(e => e.Seen).ThenBy(e => e.Claim.Known).ThenBy(e => e.For).Last().For == isFor).Select(g => g.Key)];

    /// <summary>Whether a side is said to be gone since.</summary>
    private bool IsGone(int side) => _sides[side].Any(e => !e.For && e.Grade <= _grade && e.Seen > Decided);

    /// <summary>Whether the same claims name both sides.</summary>
    private bool Together(int one, int other) => Claims(one).SetEquals(Claims(other));

    private HashSet<string> Claims(int side) => [.. _sides[side].Where(e => e.For && e.Grade == _grade && e.Seen == Decided).Select(e => e.Claim.Resolved.Claim.Id)];
}
