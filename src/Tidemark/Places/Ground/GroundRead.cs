using System.Collections.Immutable;

namespace Tidemark.Places.Ground;

/// <summary>The outlines that a file held, and what was wrong in it.</summary>
/// <param name="Areas">The good ones, mended ones among them.</param>
/// <param name="Faults">What was mended or left out.</param>
internal sealed record GroundRead(ImmutableArray<GroundArea> Areas, ImmutableArray<GroundFault> Faults);
