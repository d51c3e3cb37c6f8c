using System.Buffers;
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
        var all = new ArrayBufferWriter<byte>(256);
        foreach (var field in fields)
        {
            var length = Encoding.UTF8.GetByteCount(field);
            var to = all.GetSpan(sizeof(int) + length);
            BinaryPrimitives.WriteInt32LittleEndian(to, length);
            Encoding.UTF8.GetBytes(field, to[sizeof(int)..]);
            all.Advance(sizeof(int) + length);
        }

        return OfBytes(all.WrittenSpan);
    }
}
