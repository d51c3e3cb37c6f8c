namespace Tidemark.Bench.Names;

/// <summary>Two names and whether they are spellings of one.</summary>
/// <param name="Query">The name asked for, in Latin letters.</param>
/// <param name="Other">The other, in Latin or Arabic letters.</param>
/// <param name="Same">Whether one place bears both.</param>
/// <param name="Vowels">Whether the Arabic names of two places differ in weak letters alone (رشيد, رشاد).</param>
/// <param name="Clear">
/// Whether the letters say so, by a fixed table that the model does not know (<see cref="Romanization"/>): one Arabic name of the place can be written
/// both ways; or neither place's Arabic names can be written as the other's Latin one.
/// </param>
/// <param name="Sounds">How alike they sound by a measure that the model does not know, 0 to 1 (<see cref="Sound"/>).</param>
internal sealed record NamePair(string Query, string Other, bool Same, double Sounds, bool Clear, bool Vowels = false);
