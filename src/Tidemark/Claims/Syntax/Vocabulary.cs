using System.Buffers.Binary;

namespace Tidemark.Claims.Syntax;

/// <summary>
/// The numbers of the words that were seen often; the others share numbers by shape and ending. Some words have one tag only.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of no word.</summary>
    internal const ushort Nothing = 0;

    /// <summary>The number of the root above a sentence.</summary>
    internal const ushort Root = 1;

    /// <summary>The first number of a word.</summary>
    internal const int First = 2;

    /// <summary>How many numbers the words that were not seen share.</summary>
    internal const int Shared = 1024;

    /// <summary>Bytes of an entry: hash, number, tag, 0.</summary>
    internal const int EntryLength = 8;

    private readonly ulong[] entries;
    private readonly int known;

    /// <summary>Reads a table of a power of two of entries; an entry of zeros is free.</summary>
    internal Vocabulary(ReadOnlySpan<byte> table)
    {
        entries = new ulong[table.Length / EntryLength];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = BinaryPrimitives.ReadUInt64LittleEndian(table[(EntryLength * i)..]);
            known += entries[i] == 0 ? 0 : 1;
        }
    }

    /// <summary>How many numbers there are.</summary>
    internal int Count => First + known + Shared;

    /// <summary>The number of a word and, where it has only one, its tag.</summary>
    internal (ushort Number, Tag Only) Find(in WordForm word)
    {
        var mask = (uint)entries.Length - 1;
        for (var at = word.Form & mask; entries[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(entries[at] & 0xFFFFFFFF) == word.Form)
            {
                return ((ushort)((entries[at] >> 32) & 0xFFFF), (Tag)((entries[at] >> 48) & 0xFF));
            }
        }

        return (SharedNumber(in word), Tag.None);
    }

    /// <summary>Whether a word was seen often enough to have a number of its own.</summary>
    internal bool Holds(uint form)
    {
        var mask = (uint)entries.Length - 1;
        for (var at = form & mask; entries[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(entries[at] & 0xFFFFFFFF) == form)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number that a word would have if it had not been seen.</summary>
    internal ushort SharedNumber(in WordForm word) =>
        (ushort)(First + known + (int)(unchecked(((word.Shape * 0x9E3779B1u) + (word.Suffix & 0xFFFF)) * 0x85EBCA6Bu) >> 22));
}
