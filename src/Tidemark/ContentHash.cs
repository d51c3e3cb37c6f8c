using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tidemark;

/// <summary>
/// Hashes content into ids: SHA-256 (FIPS 180-4) over length-prefixed fields, so that ("news","x") and ("new","sx") never share one.
/// </summary>
public static class ContentHash
{
    /// <summary>The SHA-256 of <paramref name="bytes"/> as 64 lower-case hexadecimal digits.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The SHA-256 of the fields, each preceded by its length in UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string OfFields(IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var all = new HashedFields(stackalloc byte[HashedFields.OnStack]);
        foreach (var field in fields)
        {
            all.Add(field);
        }

        return all.Hash("", 2 * SHA256.HashSizeInBytes);
    }
}

/// <summary>Fields on their way into a <see cref="ContentHash"/>, written one after another, so that a field of several parts needs no string of its own.</summary>
/// <param name="room">Where they are written; more is taken when it is full.</param>
internal ref struct HashedFields(Span<byte> room)
{
    /// <summary>Room that nearly all need, in bytes.</summary>
    internal const int OnStack = 512;

    private Span<byte> _room = room;
    private int _length, _field;

    /// <summary>Adds a field.</summary>
    internal void Add(ReadOnlySpan<char> field)
    {
        Begin();
        Write(field);
        End();
    }

    /// <summary>Begins a field, whose parts are written next.</summary>
    internal void Begin()
    {
        _field = _length;
        Reserve(sizeof(int));
        _length += sizeof(int);
    }

    /// <summary>Writes a part of a field.</summary>
    internal void Write(ReadOnlySpan<char> part)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(part.Length));
        _length += Encoding.UTF8.GetBytes(part, _room[_length..]);
    }

    /// <summary>Writes a number in decimal digits.</summary>
    internal void Write(int number)
    {
        const int mostDigits = 11;
        Reserve(mostDigits);
        Utf8Formatter.TryFormat(number, _room[_length..], out var written);
        _length += written;
    }

    /// <summary>Ends a field.</summary>
    internal readonly void End() => BinaryPrimitives.WriteInt32LittleEndian(_room[_field..], _length - _field - sizeof(int));

    /// <summary>The first digits of the hash of all fields, behind a prefix.</summary>
    internal readonly string Hash(string prefix, int digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_room[.._length], hash);
        Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
        Convert.TryToHexStringLower(hash, hex, out _);
        return string.Concat(prefix, hex[..digits]);
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _room.Length)
        {
            var more = new byte[Math.Max(_length + bytes, 2 * _room.Length)];
            _room[.._length].CopyTo(more);
            _room = more;
        }
    }
}
