namespace Tidemark.Claims.Syntax;

/// <summary>A word in the course of a parse. Node numbers: 0 is nothing, 1..n are the words, n + 1 is the root above them.</summary>
internal struct ParseNode
{
    /// <summary>The number in the vocabulary.</summary>
    internal ushort Word;

    /// <summary>The outermost child on the left, and the one inside it.</summary>
    internal short Left, Left2;

    /// <summary>The outermost child on the right, and the one inside it.</summary>
    internal short Right, Right2;

    /// <summary>The head, 0 while it has none.</summary>
    internal short Head;

    /// <summary>The part of speech; <see cref="ParseState.NoTag"/> and <see cref="ParseState.RootTag"/> for the nodes that are no word.</summary>
    internal byte Tag;

    /// <summary>The relation to the head.</summary>
    internal byte Relation;

    /// <summary>Kinds of children on the left, see <see cref="ParseState.LeftBit"/>.</summary>
    internal byte LeftBits;

    /// <summary>Kinds of children on the right, see <see cref="ParseState.RightBit"/>.</summary>
    internal byte RightBits;
}
