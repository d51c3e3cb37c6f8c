namespace Tidemark.Actors;

/// <summary>For whom an actor stood, when, and who says so: a dated and sourced fact, not a label.</summary>
/// <param name="Side">The id of an actor or coalition.</param>
/// <param name="From">Since when; the default is open.</param>
/// <param name="Until">Until when; the default is open.</param>
/// <param name="Source">The public document, in words.</param>
internal sealed record ActorSide(string Side, Edtf From, Edtf Until, string Source);
