using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tidemark;

/// <summary>
/// Hashes content into ids: SHA-256 (FIPS 180-4) over length-prefixed fields, so that ("news","x") and ("new","sx") never share one.
/// </summary>
public static class ContentHash
{
    private const int OnStack = 1024;

    /// <summary>The SHA-256 of <paramref name="bytes"/> as 64 lower-case hexadecimal digits.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The SHA-256 of the fields, each preceded by its length in UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string OfFields(IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return OfFields("", 2 * SHA256.HashSizeInBytes, [.. fields]);
    }

    /// <summary>The first digits of the same, behind a prefix.</summary>
    internal static string OfFields(string prefix, int digits, params ReadOnlySpan<string> fields)
    {
        var most = 0;
        foreach (var field in fields)
        {
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(field.Length);
        }

        var all = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = 0;
        foreach (var field in fields)
        {
            var written = Encoding.UTF8.GetBytes(field, all[(length + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(all[length..], written);
            length += sizeof(int) + written;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all[..length], hash);
        Span<char> hex = stackalloc char[2 * SHA256.HashSizeInBytes];
        Convert.TryToHexStringLower(hash, hex, out _);
        return string.Concat(prefix, hex[..digits]);
    }
}
