using System.Collections.Immutable;
using Tidemark.Beliefs.Events;

namespace Tidemark.Beliefs.Figures;

/// <summary>All that was said of one quantity: what, of whom, where, in which unit; with what follows from it by arithmetic.</summary>
/// <param name="What">territory, fighters, people, killed, ...</param>
/// <param name="Unit">percent, people, km2, ...</param>
/// <param name="Subject">Of whom: ids or folded words, joined.</param>
/// <param name="Place">Where: an id or folded words; empty where that is not told.</param>
internal sealed record Quantity(string What, string Unit, string Subject, string Place)
{
    /// <summary>The figures by day, then by known time.</summary>
    internal ImmutableArray<FigureReading> Readings { get; init; } = [];

    /// <summary>What follows from one origin's figures.</summary>
    internal ImmutableArray<Working> Workings { get; init; } = [];

    /// <summary>Figures that cannot both be so.</summary>
    internal ImmutableArray<FigureDispute> Disputes { get; init; } = [];

    /// <summary>The event whose counts they are, or empty.</summary>
    internal string Event { get; init; } = "";
}

/// <summary>A figure that follows from others by arithmetic.</summary>
/// <param name="Meaning">What it is: "lost, of what was held".</param>
/// <param name="Formula">How it was reckoned: "(40 - 14) / 40".</param>
/// <param name="Result">The result, in percent.</param>
/// <param name="From">The figures that it rests on, all of one origin.</param>
internal sealed record Working(string Meaning, string Formula, FigureSpan Result, ImmutableArray<FigureReading> From);

/// <summary>Two figures that cannot both be so, and on what that rests.</summary>
/// <param name="One">The first speaker's figures.</param>
/// <param name="OneResult">What they come to.</param>
/// <param name="OneFormula">How, or empty where the figure was said as it is.</param>
/// <param name="Other">The second speaker's figure.</param>
/// <param name="OtherResult">What it comes to.</param>
/// <param name="RestsOn">The assumption without which they do not contradict each other.</param>
internal sealed record FigureDispute(ImmutableArray<FigureReading> One, FigureSpan OneResult, string OneFormula, FigureReading Other, FigureSpan OtherResult, string RestsOn);
