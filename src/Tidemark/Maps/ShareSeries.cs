using System.Collections.Immutable;

namespace Tidemark.Maps;

/// <summary>
/// Shares of a whole through valid time: each settlement counts with a weight (its land, one, its people), split among outcomes as they are likely. Made in
/// one pass over the changes, summed by settlement and then by day; a day is then looked up.
/// </summary>
internal sealed class ShareSeries
{
    /// <summary>From so many changes on two threads sum them up.</summary>
    private const int Many = 50_000;

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

        var scale = Scale(Math.Max(whole, Sum(weights)));
        var parts = new long[weights.Length];
        for (var unit = 0; unit < parts.Length; unit++)
        {
            parts[unit] = (long)Math.Round(weights[unit] * scale);
        }

        var (width, days) = (list.Outcomes.Length + 1, list.Days);
        var sums = Changed(list, parts, width);
        return new([.. days], Piled(sums, width, (long)Math.Round(whole * scale), 100 * scale), width, whole);
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

    /// <summary>
    /// So many parts make one of the unit of the weights, a power of two: weights are summed as whole numbers of parts, so that sums are exact in any order and
    /// threads can share them, and are as fine as the greatest allows for a hundred of it.
    /// </summary>
    private static double Scale(double greatest) => greatest > 0 ? Math.ScaleB(1, 53 - Math.ILogB(greatest)) : 1;

    private static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    /// <summary>What each day changes, in hundredths of parts, a row of outcomes for each day of the list.</summary>
    private static long[] Changed(ChangeList list, long[] parts, int width)
    {
        var days = list.Days;
        var sums = new long[days.Length * width];
        if (days.IsEmpty)
        {
            return sums;
        }

        var rowOf = new int[days[^1] - days[0] + 1];
        for (var i = 0; i < days.Length; i++)
        {
            rowOf[days[i] - days[0]] = i * width;
        }

        if (list.Changes.Length < Many || Environment.ProcessorCount == 1)
        {
            Add(list, 0, list.Units, parts, sums, rowOf);
            return sums;
        }

        var (half, more) = (list.Units / 2, new long[sums.Length]);
        Parallel.Invoke(() => Add(list, 0, half, parts, sums, rowOf), () => Add(list, half, list.Units, parts, more, rowOf));
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }

        return sums;
    }

    private static void Add(ChangeList list, int first, int end, long[] parts, long[] sums, int[] rowOf)
    {
        for (var unit = first; unit < end; unit++)
        {
            Add(list, list.Of(unit), parts[unit], sums, rowOf);
        }
    }

    /// <summary>
    /// Adds what each day changes of a settlement: settlement by settlement, as the list's store lies, each share once: where it begins, and taken back where the
    /// next change ends it. By day the same sums took three to four times as long, for each change fetched two others from far away.
    /// </summary>
    private static void Add(ChangeList list, ReadOnlySpan<MapChange> changes, long part, long[] sums, int[] rowOf)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        unchecked
        {
            var (width, first) = (list.Outcomes.Length + 1, list.Days[0]);
            var row = sums.AsSpan(rowOf[changes[0].Day - first], width);
            row[^1] -= part * 100;
            for (var i = 0; i < changes.Length - 1; i++)
            {
                var next = sums.AsSpan(rowOf[changes[i + 1].Day - first], width);
                foreach (var share in list.After(changes[i]))
                {
                    var (outcome, held) = ((int)share.Outcome, part * share.Hundredths);
                    row[outcome] += held;
                    next[outcome] -= held;
                }

                row = next;
            }

            foreach (var share in list.After(changes[^1]))
            {
                row[share.Outcome] += part * share.Hundredths;
            }
        }
    }

    /// <summary>What holds on each day, in the unit of the weights, of what each day changes.</summary>
    private static double[] Piled(long[] changed, int width, long whole, double scale)
    {
        var (now, sums) = (new long[width], new double[changed.Length]);
        now[^1] = whole * 100;
        for (var at = 0; at < changed.Length; at += width)
        {
            for (var i = 0; i < width; i++)
            {
                now[i] += changed[at + i];
                sums[at + i] = now[i] / scale;
            }
        }

        return sums;
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
