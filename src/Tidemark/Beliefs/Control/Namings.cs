using System.Buffers;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// How often each possible holder of a place was named there lately, as holding it, taking it or moving against it. Who comes next, and whom a source names that is
/// wrong or late, is mostly somebody who was named before: an attacker, or who held it.
/// </summary>
internal sealed class Namings
{
    /// <summary>Days after which a naming counts a third; what one as the target counts; what one as not holding it counts.</summary>
    private const double Days = 60, AsTarget = .5, AsGone = .3;

    /// <summary>What a naming as the holder counts for coming next, where one as attacking or taking counts 1.</summary>
    private const double AsHolder = .1;

    private readonly int[] _holders, _order;
    private readonly double[] _known;
    private readonly float[] _counts, _moves;

    /// <param name="holders">Numbers of actors by holder.</param>
    /// <param name="signs">The place's votes.</param>
    internal Namings(int[] holders, Sign[] signs)
    {
        (_holders, _order, _known) = (holders, new int[signs.Length], new double[signs.Length]);
        (_counts, _moves) = (ArrayPool<float>.Shared.Rent(signs.Length * holders.Length), ArrayPool<float>.Shared.Rent(signs.Length * holders.Length));
        int[] byKnown = [.. Enumerable.Range(0, signs.Length)];
        Array.Sort(byKnown, (a, b) => signs[a].Known != signs[b].Known ? signs[a].Known.CompareTo(signs[b].Known) : signs[a].Statement != signs[b].Statement ? signs[a].Statement.CompareTo(signs[b].Statement) : a.CompareTo(b));
        for (var n = 0; n < byKnown.Length; n++)
        {
            var sign = signs[byKnown[n]];
            (_order[byKnown[n]], _known[n]) = (n, sign.Known);
            var row = _counts.AsSpan(n * holders.Length, holders.Length);
            var moves = _moves.AsSpan(n * holders.Length, holders.Length);
            var fade = n > 0 ? (float)Fade(_known[n] - _known[n - 1]) : 0;
            if (n == 0)
            {
                row.Clear();
                moves.Clear();
            }
            else
            {
                Faded(_counts.AsSpan((n - 1) * row.Length, row.Length), row, fade);
                Faded(_moves.AsSpan((n - 1) * row.Length, row.Length), moves, fade);
            }

            if (sign.Kind != SignKind.Before)
            {
                Add(row, sign.Actor, sign.Weight * sign.Confidence * (sign.Kind == SignKind.Not ? AsGone : 1));
                Add(moves, sign.Actor, sign.Weight * sign.Confidence * (sign.Kind is SignKind.Holds or SignKind.Contested or SignKind.Not ? AsHolder : 1));
                Add(row, sign.Target, sign.Weight * sign.Confidence * AsTarget);
            }
        }
    }

    /// <summary>How often each was named at all before a vote was known.</summary>
    internal void Before(int sign, Span<double> counts)
    {
        var (n, known) = (_order[sign] - 1, _known[_order[sign]]);
        while (n >= 0 && _known[n] >= known)
        {
            n--;
        }

        Copy(_counts, n, known, counts);
    }

    /// <summary>How often each was named as moving against the place or taking it, at a time, of what was known by then and by another time.</summary>
    internal void At(double time, double known, Span<double> counts)
    {
        var (low, high) = (0, _known.Length);
        var until = Math.Min(time, known);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _known[middle] <= until ? (middle + 1, high) : (low, middle);
        }

        Copy(_moves, low - 1, time, counts);
    }

    /// <summary>Gives memory back; nothing may be asked after.</summary>
    internal void Forget()
    {
        ArrayPool<float>.Shared.Return(_counts);
        ArrayPool<float>.Shared.Return(_moves);
    }

    private static void Faded(ReadOnlySpan<float> before, Span<float> row, float fade)
    {
        for (var h = 0; h < row.Length; h++)
        {
            row[h] = before[h] * fade;
        }
    }

    private static double Fade(double days) => Math.Exp(-days / Days);

    private void Copy(float[] of, int n, double time, Span<double> counts)
    {
        var fade = n < 0 ? 0 : Fade(time - _known[n]);
        for (var h = 0; h < _holders.Length; h++)
        {
            counts[h] = n < 0 ? 0 : of[(n * _holders.Length) + h] * fade;
        }
    }

    private void Add(Span<float> row, int actor, double weight)
    {
        if (actor >= 0 && Array.IndexOf(_holders, actor) is var at and >= 0)
        {
            row[at] += (float)weight;
        }
    }
}
