namespace Tidemark.Names;

/// <summary>One meaning of a name.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">Opaque: an index into the table of its kind.</param>
/// <param name="Cased">Whether it counts only in exactly the casing of an acronym (all capitals).</param>
/// <param name="Traits">Bits that the reader may use without knowing who it is: see <see cref="NameTraits"/>.</param>
internal readonly record struct LexiconEntry(EntryKind Kind, int Id, bool Cased, NameTraits Traits);
