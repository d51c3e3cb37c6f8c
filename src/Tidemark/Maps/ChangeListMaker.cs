using System.Collections.Immutable;
using Tidemark.Beliefs.Control;

namespace Tidemark.Maps;

/// <summary>Makes a change list of what is thought of settlements day by day.</summary>
/// <param name="known">What was published later does not count; null where everything counts.</param>
/// <param name="units">Number of settlements.</param>
internal sealed class ChangeListMaker(KnownTime? known, int units)
{
    /// <summary>Probabilities are told in steps of so many hundredths.</summary>
    private const int Step = 5;

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
        string[] outcomes = [.. control.Cast.Holders.Select(nameOf), "contested"];
        var (answers, changes) = (control.Answer(days, knownDays), new UnitChanges());
        for (var i = 0; i < answers.Length; i++)
        {
            changes.Add(first + i, Rounded(outcomes, answers[i]), besieged?.Invoke(first + i) ?? false);
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
        list.Add(day, Rounded(outcomes, probabilities), besieged);
    }

    /// <summary>The list of all that was added.</summary>
    internal ChangeList Make()
    {
        var outcomes = _of.Values.SelectMany(l => l.All).SelectMany(c => c.Shares).Select(s => s.Outcome).Where(o => o is not ("unknown" or "contested")).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Prepend("contested").Prepend("unknown").ToImmutableArray();
        var number = outcomes.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => (short)p.i, StringComparer.Ordinal);
        var (pool, changes) = (new List<OutcomeShare>(), ImmutableArray.CreateBuilder<MapChange>());
        foreach (var (day, unit, shares, besieged) in _of.SelectMany(u => u.Value.All.Select(c => (c.Day, Unit: u.Key, c.Shares, c.Besieged))).OrderBy(c => c.Day).ThenBy(c => c.Unit))
        {
            changes.Add(new(day, unit, pool.Count, (short)shares.Length, besieged));
            pool.AddRange(shares.Select(s => new OutcomeShare(number[s.Outcome], (byte)s.Hundredths)).OrderByDescending(s => s.Hundredths).ThenBy(s => s.Outcome));
        }

        return new(known, outcomes, units, changes.ToImmutable(), [.. pool]);
    }

    /// <summary>Steps by the largest remainders, ties by id, so that the sum is 100; outcomes of one id are taken together.</summary>
    private static (string Outcome, int Hundredths)[] Rounded(IReadOnlyList<string> outcomes, ReadOnlySpan<double> probabilities)
    {
        if (outcomes.Count != probabilities.Length || probabilities.IsEmpty)
        {
            throw new ArgumentException("Each outcome has one probability.", nameof(probabilities));
        }

        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < outcomes.Count; i++)
        {
            sums[outcomes[i]] = sums.GetValueOrDefault(outcomes[i]) + (double.IsFinite(probabilities[i]) ? Math.Max(0, probabilities[i]) : 0);
        }

        var total = sums.Values.Sum();
        if (total <= 0)
        {
            return [("unknown", 100)];
        }

        var parts = sums.Select(s => (Outcome: s.Key, Exact: s.Value / total * (100 / Step))).Select(s => (s.Outcome, Whole: (int)Math.Floor(s.Exact + 1e-9), s.Exact)).ToArray();
        var left = (100 / Step) - parts.Sum(p => p.Whole);
        var up = parts.OrderByDescending(p => p.Exact - p.Whole).ThenBy(p => p.Outcome, StringComparer.Ordinal).Take(left).Select(p => p.Outcome).ToHashSet(StringComparer.Ordinal);
        return [.. parts.Select(p => (p.Outcome, (p.Whole + (up.Contains(p.Outcome) ? 1 : 0)) * Step)).Where(p => p.Item2 > 0)];
    }
}

/// <summary>What is thought of one settlement, from each day on which that changes.</summary>
internal sealed class UnitChanges
{
    private readonly List<(int Day, (string Outcome, int Hundredths)[] Shares, bool Besieged)> _all = [];

    /// <summary>By day.</summary>
    internal IReadOnlyList<(int Day, (string Outcome, int Hundredths)[] Shares, bool Besieged)> All => _all;

    /// <summary>Adds a day; one that changes nothing is left out.</summary>
    internal void Add(int day, (string Outcome, int Hundredths)[] shares, bool besieged)
    {
        if (_all.Count > 0 && _all[^1].Day >= day)
        {
            throw new ArgumentException("Days of one settlement come in order.", nameof(day));
        }

        if (_all.Count == 0 || _all[^1].Besieged != besieged || !_all[^1].Shares.SequenceEqual(shares))
        {
            _all.Add((day, shares, besieged));
        }
    }
}
