namespace Tidemark.Claims.Syntax;

/// <summary>What an input slot of a network holds.</summary>
internal enum SlotKind : byte
{
    /// <summary>A number from the <see cref="Vocabulary"/>.</summary>
    Word,
    Suffix,
    Prefix,
    Shape,
    Tag,
    Relation,

    /// <summary>Eight bits for the kinds of children on one side.</summary>
    Set,
    Distance,
}
