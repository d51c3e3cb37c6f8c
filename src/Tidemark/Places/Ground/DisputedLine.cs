using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>A line of which not all think that it is a border.</summary>
internal sealed record DisputedLine
{
    internal required string Id { get; init; }

    /// <summary>Its name to show.</summary>
    internal required string Name { get; init; }

    /// <summary>Its course, coarsely: at least two points.</summary>
    internal required ImmutableArray<GeoPoint> Course { get; init; }

    /// <summary>How far the course may lie from the true one, in kilometres; outlines of a stretch are looked for so near.</summary>
    internal required double WithinKilometres { get; init; }

    /// <summary>The states whose outlines it is a stretch of (ISO 3166-1, two letters); empty where outlines leave it out and the course itself is drawn.</summary>
    internal ImmutableArray<string> Between { get; init; } = [];

    /// <summary>Who calls it a border: codes of states, <c>un</c> for resolutions of the United Nations.</summary>
    internal ImmutableArray<string> BorderFor { get; init; } = [];

    /// <summary>Who does not.</summary>
    internal ImmutableArray<string> NotFor { get; init; } = [];

    /// <summary>Since when, EDTF; may be empty.</summary>
    internal string Since { get; init; } = "";

    /// <summary>A public document, or the state of affairs.</summary>
    internal string Basis { get; init; } = "";
}

/// <summary>Ground that outlines give to one state and a worldview to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inside">A point of it: the polygon that holds it moves.</param>
/// <param name="Views">The code of the state that it is counted to, by worldview.</param>
internal sealed record DisputedPiece(string Name, GeoPoint Inside, IReadOnlyDictionary<string, string> Views);

/// <summary>What is known of disputed lines, and what was wrong in the file.</summary>
/// <param name="Lines">Lines, in the order of the file.</param>
/// <param name="Pieces">Pieces of ground.</param>
/// <param name="Faults">What was left out.</param>
internal sealed record DisputeRead(ImmutableArray<DisputedLine> Lines, ImmutableArray<DisputedPiece> Pieces, ImmutableArray<GroundFault> Faults)
{
    /// <summary>Nothing is known to be disputed.</summary>
    internal static DisputeRead None { get; } = new([], [], []);
}
