using Tidemark.Names;

namespace Tidemark.Claims;

/// <summary>Which lexicon entry a mention points at; opaque here. The default points at nothing.</summary>
/// <param name="Kind">Kind of entry.</param>
/// <param name="Id">Index into the table of its kind.</param>
/// <param name="Traits">What the name says about what it names.</param>
internal readonly record struct NameRef(EntryKind Kind, int Id, NameTraits Traits)
{
    internal bool IsNone => Kind == EntryKind.None;
}
