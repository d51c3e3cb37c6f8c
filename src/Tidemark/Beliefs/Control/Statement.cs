using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Beliefs.Control;

/// <summary>A claim as the model of control needs it: names are ids, times are days (a day's number and its fraction, UTC).</summary>
internal sealed record Statement
{
    internal required string Id { get; init; }

    /// <summary>The outlet that printed it.</summary>
    internal required string Outlet { get; init; }

    /// <summary>When it was published.</summary>
    internal required double Known { get; init; }

    /// <summary>The copy family, or the report itself: a family speaks once.</summary>
    internal required string Family { get; init; }

    internal required ClaimKind Kind { get; init; }

    internal required string Place { get; init; }

    internal ImmutableArray<string> Actors { get; init; } = [];

    internal ImmutableArray<string> Targets { get; init; } = [];

    internal ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    private static readonly ImmutableSortedDictionary<string, string> NoAttributes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The days that the text gives; null where it gives none.</summary>
    internal DayRange? Valid { get; init; }

    /// <summary>Whether the days are meant roughly.</summary>
    internal bool Approximate { get; init; }

    internal bool Asserted { get; init; } = true;

    internal bool Negated { get; init; }

    /// <summary>Who says so, nearest first.</summary>
    internal ImmutableArray<Voice> Voices { get; init; } = [];

    /// <summary>How sure the reader is that the text says so, in [0, 1].</summary>
    internal double Confidence { get; init; } = 1;

    /// <summary>An attribute's value, or empty.</summary>
    internal string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");
}

/// <summary>One link of an attribution.</summary>
/// <param name="Speaker">The id of an actor or a source.</param>
/// <param name="Stance">How it is said.</param>
internal readonly record struct Voice(string Speaker, Stance Stance);
