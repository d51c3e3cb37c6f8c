using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>What a run reads, and with what.</summary>
internal sealed record Settings
{
    /// <summary>Files, folders, or <c>-</c>.</summary>
    internal required ImmutableArray<string> Paths { get; init; }

    /// <summary>The publication of reports that state none, or null.</summary>
    internal Publication? Published { get; init; }

    /// <summary>The outlet of reports that state none, or empty.</summary>
    internal string Source { get; init; } = "";

    /// <summary>The folder of rules.</summary>
    internal string Rules { get; init; } = Home.Rules;

    /// <summary>The folders of packs, the most important first.</summary>
    internal ImmutableArray<string> Packs { get; init; } = [];

    /// <summary>The compiled gazetteer beyond the packs, or empty.</summary>
    internal string Gazetteer { get; init; } = "";

    /// <summary>How many reports are read at a time. Never changes what is written.</summary>
    internal int Jobs { get; init; } = 1;
}
