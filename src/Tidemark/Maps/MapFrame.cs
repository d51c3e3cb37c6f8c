using System.Collections.Immutable;

namespace Tidemark.Maps;

/// <summary>What is thought of every settlement on one day, as known at one time.</summary>
internal sealed class MapFrame
{
    private MapFrame(DateOnly day, ChangeList list, ImmutableArray<UnitState> states) => (Day, List, States) = (day, list, states);

    /// <summary>The valid day.</summary>
    internal DateOnly Day { get; }

    /// <summary>What it was taken from; its known time is the frame's.</summary>
    internal ChangeList List { get; }

    /// <summary>By the settlement's number.</summary>
    internal ImmutableArray<UnitState> States { get; }

    /// <summary>The frame of a day.</summary>
    internal static MapFrame At(ChangeList list, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(list);
        var states = ImmutableArray.CreateBuilder<UnitState>(list.Units);
        for (var unit = 0; unit < list.Units; unit++)
        {
            states.Add(list.Last(unit, day.DayNumber) is { } change ? State(list, change) : UnitState.NoWord);
        }

        return new(day, list, states.MoveToImmutable());
    }

    /// <summary>What is likely of a settlement, the likeliest first; empty without a word.</summary>
    internal ReadOnlySpan<OutcomeShare> Of(int unit) => List.Last(unit, Day.DayNumber) is { } change ? List.After(change) : default;

    /// <summary>How a settlement is shown after a change.</summary>
    internal static UnitState State(ChangeList list, MapChange change)
    {
        var shares = list.After(change);
        var (best, contested) = (shares[0], 0);
        foreach (var share in shares)
        {
            contested += share.Outcome == ChangeList.Contested ? share.Hundredths : 0;
        }

        var look = best.Outcome == ChangeList.Contested || contested >= 40 ? Look.Contested
            : best.Outcome != ChangeList.Unknown && best.Hundredths >= 50 ? Look.Held : Look.Undecided;
        return new(look, best.Outcome == ChangeList.Contested && shares.Length > 1 ? shares[1].Outcome : best.Outcome, best.Hundredths, change.Besieged);
    }
}

/// <summary>How a settlement is shown; the default is without a word.</summary>
/// <param name="Look">In what way.</param>
/// <param name="Outcome">The likeliest holder (of a contested one, the likeliest but for that), a number of the change list.</param>
/// <param name="Hundredths">How likely the likeliest outcome is.</param>
/// <param name="Besieged">Whether it is shut in.</param>
internal readonly record struct UnitState(Look Look, short Outcome, byte Hundredths, bool Besieged)
{
    /// <summary>Nothing was said of it.</summary>
    internal static UnitState NoWord => default;
}

/// <summary>In what way a settlement is shown.</summary>
internal enum Look : byte
{
    /// <summary>Nothing was said of it that tells who holds it.</summary>
    NoWord,

    /// <summary>Something was said, and no holder is as likely as not.</summary>
    Undecided,

    /// <summary>One holder is at least as likely as not.</summary>
    Held,

    /// <summary>Being fought over is the likeliest, or has two fifths.</summary>
    Contested,
}
