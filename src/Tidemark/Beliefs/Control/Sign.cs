namespace Tidemark.Beliefs.Control;

/// <summary>One independent vote about one place. The default is a vote of nobody about nothing.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="At">The time it speaks of, in days.</param>
/// <param name="Known">When it was known, in days.</param>
/// <param name="Source">The number of its origin.</param>
/// <param name="Camp">The number of the origin's side, or -1 where none is declared.</param>
/// <param name="Actor">The number of the actor that it is about, or -1.</param>
/// <param name="Target">The number of the actor that it is against, or -1.</param>
/// <param name="Confidence">How sure the reading is, in [0, 1].</param>
/// <param name="Weight">How much of a vote it is, in (0, 1]: what the same origin said lately, and what its side says together, counts for less.</param>
/// <param name="Statement">The number of its statement.</param>
internal readonly record struct Sign(
    SignKind Kind, double At, double Known, int Source, int Camp, int Actor, int Target, double Confidence, double Weight, int Statement);
