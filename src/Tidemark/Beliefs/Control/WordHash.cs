using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// 128 bits that tell words and numbers apart, each word behind its length, and take less room than they. Twice the folded product of each eight bytes and the bits so
/// far (as wyhash has it), under keys that are drawn anew in each process: nobody can write reports that are taken for one another. For questions within the process
/// alone. Used again and again by one thread.
/// </summary>
internal sealed class WordHash
{
    private static readonly ulong[] _keys = MemoryMarshal.Cast<byte, ulong>(RandomNumberGenerator.GetBytes(4 * sizeof(ulong))).ToArray();

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
        Room((-_length) & 3).Clear();
        var (high, low) = (_keys[0], _keys[1]);
        foreach (var word in MemoryMarshal.Cast<char, ulong>(_chars.AsSpan(0, _length)))
        {
            high = Folded(high ^ word, _keys[2]);
            low = Folded(low ^ word, _keys[3]);
        }

        return new(Folded(high ^ (ulong)_length, _keys[3]), Folded(low ^ (ulong)_length, _keys[2]));
    }

    private static ulong Folded(ulong a, ulong b) => Math.BigMul(a, b, out var low) ^ low;

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
