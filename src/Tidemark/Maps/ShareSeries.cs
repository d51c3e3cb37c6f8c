using System.Collections.Immutable;

namespace Tidemark.Maps;

/// <summary>
/// Shares of a whole through valid time: each settlement counts with a weight (its land, one, its people), split among outcomes as they are likely. Made in
/// one pass over the changes, summed by settlement and then by day; a day is then looked up.
/// </summary>
internal sealed class ShareSeries
{
    private readonly int[] _days;
    private readonly double[] _sums;
    private readonly int _width;

    private ShareSeries(int[] days, double[] sums, int width, double whole) => (_days, _sums, _width, Whole) = (days, sums, width, whole);

    /// <summary>The denominator, in the unit of the weights.</summary>
    internal double Whole { get; }

    /// <summary>Number of columns: the outcomes of the change list, then what nothing was said of.</summary>
    internal int Width => _width;

    /// <summary>Sums a change list up.</summary>
    /// <param name="list">The changes.</param>
    /// <param name="weights">The weight of each settlement, at least 0.</param>
    /// <param name="whole">The denominator; what the settlements lack of it counts as without a word.</param>
    internal static ShareSeries Of(ChangeList list, ReadOnlySpan<double> weights, double whole)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (weights.Length != list.Units)
        {
            throw new ArgumentException("Each settlement has one weight.", nameof(weights));
        }

        var (width, days) = (list.Outcomes.Length + 1, DaysOf(list));
        var (sums, rowOf) = (new double[days.Length * width], new int[days.Length == 0 ? 0 : days[^1] - days[0] + 1]);
        for (var i = 0; i < days.Length; i++)
        {
            rowOf[days[i] - days[0]] = i * width;
        }

        for (var unit = 0; days.Length > 0 && unit < list.Units; unit++)
        {
            Add(list, unit, weights[unit], sums, rowOf, days[0]);
        }

        Pile(sums, width, whole);
        return new(days, sums, width, whole);
    }

    /// <summary>The sums of a day by outcome, in the unit of the weights, the last what nothing was said of. They add up to <see cref="Whole"/>.</summary>
    internal void On(DateOnly day, Span<double> into)
    {
        var at = Array.BinarySearch(_days, day.DayNumber);
        at = at >= 0 ? at : ~at - 1;
        if (at < 0)
        {
            into[.._width].Clear();
            into[_width - 1] = Whole;
            return;
        }

        _sums.AsSpan(at * _width, _width).CopyTo(into);
    }

    /// <summary>The sums of each day from one on, a row of <see cref="Width"/> a day.</summary>
    internal double[] Days(DateOnly first, int count)
    {
        var rows = new double[count * _width];
        var next = Array.BinarySearch(_days, first.DayNumber + 1);
        next = next >= 0 ? next : ~next;
        for (var i = 0; i < count; i++)
        {
            while (next < _days.Length && _days[next] <= first.DayNumber + i)
            {
                next++;
            }

            if (next == 0)
            {
                rows[((i + 1) * _width) - 1] = Whole;
            }
            else
            {
                _sums.AsSpan((next - 1) * _width, _width).CopyTo(rows.AsSpan(i * _width));
            }
        }

        return rows;
    }

    private static int[] DaysOf(ChangeList list)
    {
        var days = new List<int>();
        foreach (var change in list.Changes)
        {
            if (days.Count == 0 || days[^1] != change.Day)
            {
                days.Add(change.Day);
            }
        }

        return [.. days];
    }

    /// <summary>
    /// Adds what each day changes of one settlement, in hundredths of its weight: settlement by settlement, as the list's store lies, so that what a change
    /// takes back is what was read just before. By day the same sums took three to four times as long, for each change fetched two others from far away.
    /// </summary>
    private static void Add(ChangeList list, int unit, double weight, double[] sums, int[] rowOf, int first)
    {
        var width = list.Outcomes.Length + 1;
        var before = ReadOnlySpan<OutcomeShare>.Empty;
        foreach (var change in list.Of(unit).AsSpan())
        {
            var row = sums.AsSpan(rowOf[change.Day - first], width);
            var after = list.After(change);
            if (before.IsEmpty)
            {
                row[^1] -= weight * 100;
            }

            foreach (var share in before)
            {
                row[share.Outcome] -= weight * share.Hundredths;
            }

            foreach (var share in after)
            {
                row[share.Outcome] += weight * share.Hundredths;
            }

            before = after;
        }
    }

    /// <summary>What each day changes, in hundredths, becomes what holds on it.</summary>
    private static void Pile(double[] sums, int width, double whole)
    {
        var now = new double[width];
        now[^1] = whole * 100;
        for (var at = 0; at < sums.Length; at += width)
        {
            for (var i = 0; i < width; i++)
            {
                now[i] += sums[at + i];
                sums[at + i] = now[i] / 100;
            }
        }
    }
}

/// <summary>A share between 0 and 1, with bounds where draws were handed in.</summary>
/// <param name="Share">The expected share.</param>
/// <param name="Low">The bound below which a twentieth of the draws lie, or null without draws.</param>
/// <param name="High">The bound above which a twentieth of the draws lie, or null without draws.</param>
internal readonly record struct BoundShare(double Share, double? Low = null, double? High = null);

/// <summary>What is counted in shares.</summary>
/// <param name="Name">"land", "settlements" or "people".</param>
/// <param name="Unit">"km2" or "1".</param>
/// <param name="Denominator">What the whole is, and what it leaves out.</param>
/// <param name="Whole">How much that is.</param>
/// <param name="Outcomes">A share for each outcome of the change list, then for what nothing was said of.</param>
internal sealed record ShareTable(string Name, string Unit, string Denominator, double Whole, ImmutableArray<BoundShare> Outcomes);
