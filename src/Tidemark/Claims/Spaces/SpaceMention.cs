namespace Tidemark.Claims.Spaces;

/// <summary>A description of a place in a sentence.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">Behind its last unit.</param>
/// <param name="Relation">What it says.</param>
internal readonly record struct SpaceMention(int First, int End, PlaceRelation Relation);
