using System.Collections.Immutable;
using Tidemark.Beliefs.Control;

namespace Tidemark.Maps;

/// <summary>Makes a change list of what is thought of settlements day by day.</summary>
/// <param name="known">What was published later does not count; null where everything counts.</param>
/// <param name="units">Number of settlements.</param>
internal sealed class ChangeListMaker(KnownTime? known, int units)
{
    private readonly SortedDictionary<int, UnitChanges> _of = [];

    /// <summary>What the model of control thinks of a settlement, for all days of a range. Several threads may follow several settlements.</summary>
    /// <param name="control">What is thought of it.</param>
    /// <param name="nameOf">The id of an actor by its number; "unknown" for -1.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="knownDays">The known time in days, as <see cref="PlaceControl.Answer"/> takes it.</param>
    /// <param name="besieged">Whether it is shut in on a day; null for never.</param>
    internal static UnitChanges Follow(PlaceControl control, Func<int, string> nameOf, int first, int last, double knownDays, Func<int, bool>? besieged = null)
    {
        double[] days = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(d => (double)d)];
        var slots = new Slots([.. control.Cast.Holders.Select(nameOf), "contested"]);
        var (answers, changes) = (control.Answer(days, knownDays), new UnitChanges());
        for (var i = 0; i < answers.Length; i++)
        {
            changes.Add(first + i, slots, answers[i], besieged?.Invoke(first + i) ?? false);
        }

        return changes;
    }

    /// <summary>Adds what was followed of a settlement.</summary>
    /// <param name="unit">Its number; each comes once.</param>
    /// <param name="changes">Its changes.</param>
    internal void Add(int unit, UnitChanges changes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, units);
        _of.Add(unit, changes);
    }

    /// <summary>Adds what is thought of a settlement from a day on; days of one settlement come in order.</summary>
    internal void Add(int unit, int day, IReadOnlyList<string> outcomes, ReadOnlySpan<double> probabilities, bool besieged)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unit, units);
        var list = _of.TryGetValue(unit, out var had) ? had : _of[unit] = new();
        list.Add(day, new Slots([.. outcomes]), probabilities, besieged);
    }

    /// <summary>The list of all that was added.</summary>
    internal ChangeList Make()
    {
        var outcomes = _of.Values.SelectMany(l => l.All).SelectMany(c => c.Shares).Select(s => s.Outcome).Where(o => o is not ("unknown" or "contested")).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Prepend("contested").Prepend("unknown").ToImmutableArray();
        var number = outcomes.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => (short)p.i, StringComparer.Ordinal);
        var (pool, changes) = (new List<OutcomeShare>(), new List<MapChange>());
        foreach (var (unit, followed) in _of)
        {
            foreach (var (day, shares, besieged) in followed.All)
            {
                changes.Add(new(day, unit, pool.Count, (short)shares.Length, besieged));
                pool.AddRange(shares.Select(s => new OutcomeShare(number[s.Outcome], (byte)s.Hundredths)).OrderByDescending(s => s.Hundredths).ThenBy(s => s.Outcome));
            }
        }

        return new(known, outcomes, units, [.. changes.OrderBy(c => c.Day).ThenBy(c => c.Unit)], [.. pool]);
    }
}

/// <summary>What is thought of one settlement, from each day on which that changes.</summary>
internal sealed class UnitChanges
{
    private readonly List<(int Day, (string Outcome, int Hundredths)[] Shares, bool Besieged)> _all = [];
    private Slots? _last;
    private int[] _rounded = [];

    /// <summary>By day.</summary>
    internal IReadOnlyList<(int Day, (string Outcome, int Hundredths)[] Shares, bool Besieged)> All => _all;

    /// <summary>Adds a day; one that changes nothing is left out.</summary>
    /// <param name="day">The day.</param>
    /// <param name="slots">The outcomes.</param>
    /// <param name="probabilities">How likely each is.</param>
    /// <param name="besieged">Whether the settlement is shut in.</param>
    internal void Add(int day, Slots slots, ReadOnlySpan<double> probabilities, bool besieged)
    {
        if (_all.Count > 0 && _all[^1].Day >= day)
        {
            throw new ArgumentException("Days of one settlement come in order.", nameof(day));
        }

        var rounded = slots.Rounded(probabilities);
        if (_last is { } last && ReferenceEquals(last, slots) && _all[^1].Besieged == besieged && rounded.SequenceEqual(_rounded))
        {
            return;
        }

        var shares = slots.Told(rounded);
        (_last, _rounded) = (slots, rounded.ToArray());
        if (_all.Count == 0 || _all[^1].Besieged != besieged || !_all[^1].Shares.SequenceEqual(shares))
        {
            _all.Add((day, shares, besieged));
        }
    }
}

/// <summary>The outcomes of a settlement by id, and how their probabilities are rounded. Used by one thread at a time.</summary>
internal sealed class Slots
{
    /// <summary>Probabilities are told in steps of so many hundredths.</summary>
    private const int Step = 5;

    private readonly string[] _ids;
    private readonly int[] _slotOf, _whole;
    private readonly double[] _sums;

    /// <param name="outcomes">Ids of outcomes; those of one id are taken together.</param>
    internal Slots(string[] outcomes)
    {
        _ids = [.. outcomes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _slotOf = [.. outcomes.Select(o => Array.BinarySearch(_ids, o, StringComparer.Ordinal))];
        (_sums, _whole) = (new double[_ids.Length], new int[_ids.Length]);
    }

    /// <summary>Steps by the largest remainders, ties by id, so that the sum is 100 hundredths. What it returns is good until the next call.</summary>
    internal ReadOnlySpan<int> Rounded(ReadOnlySpan<double> probabilities)
    {
        if (probabilities.Length != _slotOf.Length || probabilities.IsEmpty)
        {
            throw new ArgumentException("Each outcome has one probability.", nameof(probabilities));
        }

        Array.Clear(_sums);
        var total = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var p = double.IsFinite(probabilities[i]) ? Math.Max(0, probabilities[i]) : 0;
            _sums[_slotOf[i]] += p;
            total += p;
        }

        if (total <= 0)
        {
            Array.Clear(_whole);
            return _whole;
        }

        var left = 100 / Step;
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] = _sums[i] / total * (100 / Step);
            _whole[i] = (int)Math.Floor(_sums[i] + 1e-9);
            left -= _whole[i];
            _sums[i] -= _whole[i];
        }

        for (; left > 0; left--)
        {
            var best = 0;
            for (var i = 1; i < _sums.Length; i++)
            {
                best = _sums[i] > _sums[best] ? i : best;
            }

            _whole[best]++;
            _sums[best] = double.NegativeInfinity;
        }

        return _whole;
    }

    /// <summary>The outcomes that are left after rounding; "unknown" where there is none.</summary>
    internal (string Outcome, int Hundredths)[] Told(ReadOnlySpan<int> rounded)
    {
        var told = new List<(string, int)>();
        for (var i = 0; i < rounded.Length; i++)
        {
            if (rounded[i] > 0)
            {
                told.Add((_ids[i], rounded[i] * Step));
            }
        }

        return told.Count == 0 ? [("unknown", 100)] : [.. told];
    }
}
