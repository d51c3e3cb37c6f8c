using System.Collections.Immutable;

namespace Tidemark.Maps;

/// <summary>
/// What is thought of every settlement through valid time, as known at one time: not days, but changes. Probabilities are in steps of five hundredths and
/// sum to one, so that a change is told only when it would be seen. Before its first change a settlement is without a word.
/// </summary>
internal sealed class ChangeList
{
    /// <summary>The number of what is not known: nobody named, or nothing said.</summary>
    internal const int Unknown = 0;

    /// <summary>The number of being fought over.</summary>
    internal const int Contested = 1;

    private readonly OutcomeShare[] _pool;
    private readonly int[] _firstOfUnit;
    private readonly MapChange[] _byUnit;

    internal ChangeList(KnownTime? known, ImmutableArray<string> outcomes, int units, ImmutableArray<MapChange> changes, OutcomeShare[] pool)
    {
        (Known, Outcomes, Units, Changes, _pool) = (known, outcomes, units, changes, pool);
        (_firstOfUnit, _byUnit) = (new int[units + 1], new MapChange[changes.Length]);
        var days = new List<int>();
        foreach (var change in changes)
        {
            _firstOfUnit[change.Unit + 1]++;
            if (days.Count == 0 || days[^1] != change.Day)
            {
                days.Add(change.Day);
            }
        }

        Days = [.. days];

        for (var unit = 0; unit < units; unit++)
        {
            _firstOfUnit[unit + 1] += _firstOfUnit[unit];
        }

        var next = _firstOfUnit[..units];
        foreach (var change in changes)
        {
            _byUnit[next[change.Unit]++] = change;
        }
    }

    /// <summary>What was published later does not count; null where everything counts.</summary>
    internal KnownTime? Known { get; }

    /// <summary>Ids of actors by number, in ordinal order; the first two are "unknown" and "contested".</summary>
    internal ImmutableArray<string> Outcomes { get; }

    /// <summary>Number of settlements.</summary>
    internal int Units { get; }

    /// <summary>By day, then by settlement.</summary>
    internal ImmutableArray<MapChange> Changes { get; }

    /// <summary>The numbers of the days on which anything changes, each once, in order.</summary>
    internal ImmutableArray<int> Days { get; }

    /// <summary>What is likely after a change, the likeliest first; the sum is 100.</summary>
    internal ReadOnlySpan<OutcomeShare> After(MapChange change) => _pool.AsSpan(change.First, change.Count);

    /// <summary>The last change of a settlement up to a day, or null.</summary>
    internal MapChange? Last(int unit, int day)
    {
        var (low, high) = (_firstOfUnit[unit], _firstOfUnit[unit + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _byUnit[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low == _firstOfUnit[unit] ? null : _byUnit[low - 1];
    }

    /// <summary>The changes of one settlement, by day.</summary>
    internal ArraySegment<MapChange> Of(int unit) => new(_byUnit, _firstOfUnit[unit], _firstOfUnit[unit + 1] - _firstOfUnit[unit]);

    /// <summary>The settlements of which something else was thought by another list: what a move of the known day changes.</summary>
    internal IEnumerable<int> Differing(ChangeList other)
    {
        if (Units != other.Units)
        {
            throw new ArgumentException("Two lists of one territory can be compared.", nameof(other));
        }

        return Enumerable.Range(0, Units).Where(u => !Of(u).Select(c => Told(this, c)).SequenceEqual(other.Of(u).Select(c => Told(other, c))));
    }

    private static string Told(ChangeList list, MapChange change)
    {
        var text = new System.Text.StringBuilder().Append(change.Day).Append(change.Besieged);
        foreach (var share in list.After(change))
        {
            text.Append(' ').Append(list.Outcomes[share.Outcome]).Append(share.Hundredths);
        }

        return text.ToString();
    }
}

/// <summary>From a day on something else is thought of a settlement.</summary>
/// <param name="Day">The day's number (<see cref="DateOnly.DayNumber"/>).</param>
/// <param name="Unit">The number of the settlement.</param>
/// <param name="First">Where its outcomes begin in the list's store.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Besieged">Whether it is shut in.</param>
internal readonly record struct MapChange(int Day, int Unit, int First, short Count, bool Besieged);

/// <summary>How likely one outcome is.</summary>
/// <param name="Outcome">Its number in the list.</param>
/// <param name="Hundredths">In hundredths, 5 to 100.</param>
internal readonly record struct OutcomeShare(short Outcome, byte Hundredths);
