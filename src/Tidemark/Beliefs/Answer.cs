using System.Collections.Immutable;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Beliefs;

/// <summary>Who held a place on a day, as known by then, with every claim for and against. What was said, not what was so.</summary>
internal sealed record Answer
{
    internal required Question Question { get; init; }

    /// <summary>The reconciler and its version ("newest-observed/1").</summary>
    internal required string Reconciler { get; init; }

    internal required Outcome Outcome { get; init; }

    /// <summary>The holders that the votes decide for: one, several who hold it together, or none.</summary>
    internal ImmutableArray<Standing> Holders { get; init; } = [];

    /// <summary>All that were named as holders or as not holding it; those decided for first.</summary>
    internal ImmutableArray<Standing> Standings { get; init; } = [];

    internal ImmutableArray<Sighting> Sightings { get; init; } = [];

    internal bool Contested { get; init; }

    internal bool Besieged { get; init; }

    /// <summary>The last day, not after the day asked for, that any evidence tells of, or null without evidence.</summary>
    internal DateOnly? NewestEvidence { get; init; }

    /// <summary>When the newest report among the evidence had been published, or null.</summary>
    internal KnownTime? NewestReport { get; init; }

    /// <summary>Number of different origins among the evidence.</summary>
    internal int Origins { get; init; }

    /// <summary>How likely each outcome is, the likeliest first; empty where nothing was said of the place itself.</summary>
    internal ImmutableArray<Likelihood> Odds { get; init; } = [];

    /// <summary>What each rule makes of it, ours first; empty where only one was asked.</summary>
    internal ImmutableArray<RuleAnswer> Rules { get; init; } = [];

    /// <summary>Which reports come to one vote.</summary>
    internal ImmutableArray<Collapse> Collapses { get; init; } = [];

    /// <summary>What the probabilities rest on, in words; empty where there are none.</summary>
    internal string Basis { get; init; } = "";

    /// <summary>Why it is undetermined, in words.</summary>
    internal ImmutableArray<string> Because { get; init; } = [];

    /// <summary>The day since which there is no word, when the newest evidence is older than the day asked for.</summary>
    internal DateOnly? NoWordSince => NewestEvidence is { } day && day < Question.On ? day : null;
}

/// <summary>What votes came to.</summary>
internal enum Outcome : byte
{
    /// <summary>No claim tells who held it.</summary>
    NoEvidence,

    /// <summary>Votes cannot decide.</summary>
    Undetermined,

    /// <summary>They name a holder, or several together.</summary>
    Held,

    /// <summary>It is likeliest fought over.</summary>
    Contested,
}
