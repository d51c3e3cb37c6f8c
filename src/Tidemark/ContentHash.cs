using System.Buffers.Binary;
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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
