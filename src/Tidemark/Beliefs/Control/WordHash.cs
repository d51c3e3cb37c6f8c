using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tidemark.Beliefs.Control;

/// <summary>Half a SHA-256 of words and numbers, each word behind its length: what is said is told apart by it, and takes less room. Used again and again by one thread.</summary>
internal sealed class WordHash
{
    private char[] _chars = new char[512];
    private int _length;

    /// <summary>Begins anew.</summary>
    internal void Clear() => _length = 0;

    /// <summary>Adds a number.</summary>
    internal WordHash Add(int number)
    {
        var to = Room(2);
        (to[0], to[1]) = (unchecked((char)number), unchecked((char)(number >> 16)));
        return this;
    }

    /// <summary>Adds a word.</summary>
    internal WordHash Add(string word)
    {
        Add(word.Length);
        word.CopyTo(Room(word.Length));
        return this;
    }

    /// <summary>Adds words, in their order.</summary>
    internal WordHash Add(ImmutableArray<string> words)
    {
        Add(words.Length);
        foreach (var word in words)
        {
            Add(word);
        }

        return this;
    }

    /// <summary>The hash of all that was added.</summary>
    internal UInt128 Hash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(_chars.AsSpan(0, _length)), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private Span<char> Room(int length)
    {
        if (_length + length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(2 * _chars.Length, _length + length));
        }

        _length += length;
        return _chars.AsSpan(_length - length, length);
    }
}
