using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Pipeline;

/// <summary>Which claims are wanted; what is not set does not limit. Only claims of current readings are found.</summary>
internal sealed record ClaimQuery
{
    /// <summary>All claims.</summary>
    internal static ClaimQuery All { get; } = new();

    /// <summary>The id of their place ("geonames:170063").</summary>
    internal string? Place { get; init; }

    /// <summary>The id of an actor or target ("actor:islamic-state").</summary>
    internal string? Actor { get; init; }

    /// <summary>The beginning of their id ("c-5d1f0e").</summary>
    internal string? Id { get; init; }

    /// <summary>Their kinds; empty for all.</summary>
    internal ImmutableArray<ClaimKind> Kinds { get; init; } = [];

    /// <summary>Only those about the whole of their place (the attribute extent is whole), as regions are said to be held.</summary>
    internal bool Whole { get; init; }

    /// <summary>Known by then.</summary>
    internal KnownTime? KnownBy { get; init; }

    /// <summary>Said of a day in this range; claims without a time are left out.</summary>
    internal DayRange? Valid { get; init; }

    /// <summary>Of this report.</summary>
    internal ReportId? Report { get; init; }

    /// <summary>With a point in this area.</summary>
    internal GeoArea? Within { get; init; }

    /// <summary>Only, with <see cref="Within"/>, of places that have no id there: described ones ("15 km east of ...") and unknown names.</summary>
    internal bool Unnamed { get; init; }
}

/// <summary>An area between two parallels and two meridians, in degrees, WGS 84; it does not cross the 180th meridian.</summary>
internal readonly record struct GeoArea(double South, double West, double North, double East);
