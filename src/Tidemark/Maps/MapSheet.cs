using System.Collections.Immutable;

namespace Tidemark.Maps;

/// <summary>A frame with all that must stand on a map of it.</summary>
internal sealed record MapSheet
{
    /// <summary>Printed on every exported map.</summary>
    internal const string Disclaimer = "An estimate from published reports: what they make likely, never what was so. Borders and names imply no opinion on any status. Not for targeting or navigation.";

    internal required Territory Territory { get; init; }

    internal required MapFrame Frame { get; init; }

    /// <summary>Shares of the frame's day.</summary>
    internal required ImmutableArray<ShareTable> Shares { get; init; }

    /// <summary>What areas rest on (<see cref="Maps.Shares.Basis"/>).</summary>
    internal required ImmutableArray<string> Basis { get; init; }

    /// <summary>The names to show of the outcomes of the change list.</summary>
    internal required ImmutableArray<string> Names { get; init; }

    /// <summary>The name of the case.</summary>
    internal required string Case { get; init; }

    /// <summary>What the case held when this was made: a hash.</summary>
    internal required string CaseVersion { get; init; }

    /// <summary>The program and what it reads with.</summary>
    internal required string Program { get; init; }

    /// <summary>The estimator and its fit.</summary>
    internal required string Estimator { get; init; }

    /// <summary>Days and reasons why figures before and after do not compare: sources or method changed.</summary>
    internal ImmutableArray<(DateOnly Day, string Reason)> Breaks { get; init; } = [];

    /// <summary>The valid day as it is written.</summary>
    internal string Day => Iso(Frame.Day);

    /// <summary>The known time in words.</summary>
    internal string Known => Frame.List.Known is { } time ? $"as known on {time}" : "with everything in the case";

    /// <summary>A day as it is written.</summary>
    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How a look is told in tables.</summary>
    internal static string Word(Look look) => look switch { Look.Held => "held", Look.Contested => "contested", Look.Undecided => "undetermined", _ => "no-word" };
}
