using System.Collections.Immutable;

namespace Tidemark.Actors;

/// <summary>Common nouns that mean an actor where a report speaks of certain countries: "the rebels", "government forces". Said of another country they mean somebody else.</summary>
/// <param name="Words">The words, each in every form that counts.</param>
/// <param name="Countries">The countries, as two capitals (ISO 3166-1).</param>
/// <param name="From">Since when; the default is open.</param>
/// <param name="Until">Until when; the default is open.</param>
/// <param name="Speaks">Whether who is quoted by these words is the actor, too.</param>
internal sealed record CommonUse(ImmutableArray<string> Words, ImmutableArray<string> Countries, Edtf From, Edtf Until, bool Speaks);
