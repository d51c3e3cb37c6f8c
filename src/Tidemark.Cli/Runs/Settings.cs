using System.Collections.Immutable;
using Tidemark.Reading;
using Tidemark.Reading.Feeds;
using Tidemark.Reading.Fetching;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

using Web = Tidemark.Reading.Fetching.Web;

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

    /// <summary>To which state disputed ground is counted.</summary>
    internal string Worldview { get; init; } = Places.Ground.Worldview.Un;

    /// <summary>How far fetching may go, where addresses are read.</summary>
    internal FetchRules Fetching { get; init; } = new();

    /// <summary>How many reports are read at a time. Never changes what is written.</summary>
    internal int Jobs { get; init; } = 1;

    /// <summary>What asks for addresses, or null where none is among the paths.</summary>
    internal Web? OpenWeb() => Paths.Any(WebAddress.IsMeant) ? new Web(Fetching, TimeProvider.System, Environment.ProcessId) : null;

    /// <summary>How to read.</summary>
    /// <param name="web">What asks for addresses, or null.</param>
    /// <param name="known">What is known of an address.</param>
    /// <param name="stop">Stops it.</param>
    internal ReadingOptions Options(Web? web, Func<string, Retrieval?>? known, CancellationToken stop) => ReadingOptions.Default with
    {
        Published = Published, Stop = stop, Web = web is null ? null : known is null ? new WebReader(web) : new WebReader(web) { Known = known },
    };
}
