using System.Collections.Immutable;
using Tidemark.Maps;

namespace Tidemark.Pipeline.Questions;

/// <summary>The map of a case as known at one time: what is the same for every day of it. Immutable but for its draws, which wait for one another.</summary>
internal sealed record CaseMap
{
    /// <summary>For so many days behind the last that was asked for changes are reckoned, too.</summary>
    internal const int Beyond = 30;

    internal required Territory Territory { get; init; }

    internal required ChangeList Changes { get; init; }

    internal required Shares Shares { get; init; }

    /// <summary>The names to show of the outcomes.</summary>
    internal required ImmutableArray<string> Names { get; init; }

    /// <summary>By settlement, from which day on how much evidence there is.</summary>
    internal required ImmutableArray<ImmutableArray<EvidenceStep>> Evidence { get; init; }

    /// <summary>What makes draws of all settlements together.</summary>
    internal required MapDraws Draws { get; init; }

    /// <summary>The estimator and its fit.</summary>
    internal required string Estimator { get; init; }

    /// <summary>The program and what it reads with.</summary>
    internal required string Program { get; init; }

    /// <summary>The days on which outlets were heard for the first time, the first of them left aside.</summary>
    internal required ImmutableArray<(DateOnly Day, string Reason)> Breaks { get; init; }

    /// <summary>What is not on the map, and why.</summary>
    internal required ImmutableArray<string> Notes { get; init; }

    /// <summary>The first day that anything is told of, and the last for which the list of changes was reckoned.</summary>
    internal required (DateOnly First, DateOnly Last) Days { get; init; }

    /// <summary>The first day that any evidence tells of; without evidence of settlements the first day of the list.</summary>
    internal DateOnly FirstEvidence => Evidence.Where(e => !e.IsEmpty).Select(e => DateOnly.FromDayNumber(e[0].Day)).DefaultIfEmpty(Days.First).Min();

    /// <summary>The last day that any evidence tells of.</summary>
    internal DateOnly LastEvidence => Evidence.Where(e => !e.IsEmpty).Select(e => DateOnly.FromDayNumber(e[^1].Day)).DefaultIfEmpty(Days.Last).Max();

    /// <summary>A day of it with all that must stand on a map.</summary>
    /// <param name="on">The valid day.</param>
    /// <param name="name">The name of the case.</param>
    /// <param name="version">The version of the case.</param>
    /// <param name="draws">How many joint draws give shares their bounds; 0 for none.</param>
    internal MapSheet Sheet(DateOnly on, string name, string version, int draws) => new()
    {
        Territory = Territory,
        Frame = MapFrame.At(Changes, on),
        Shares = Shares.On(on, draws > 0 ? Draws.On(on, draws) : null),
        Basis = [.. Shares.Basis()],
        Names = Names,
        Case = name,
        CaseVersion = version,
        Program = Program,
        Estimator = Estimator,
        Breaks = Breaks,
    };
}
