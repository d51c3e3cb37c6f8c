using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Tidemark.Places.Gazetteers;

/// <summary>The columns of a gazetteer file, in the order in which they lie.</summary>
internal enum GazetteerColumn
{
    /// <summary>Degrees north, times <see cref="GazetteerFormat.Degree"/>, 32 bits.</summary>
    Latitude,

    /// <summary>Degrees east, the same.</summary>
    Longitude,

    /// <summary><see cref="PlaceType"/>, 8 bits.</summary>
    Type,

    /// <summary><see cref="PlaceMarks"/>, 8 bits.</summary>
    Marks,

    /// <summary>0 to 15, how well known, 8 bits.</summary>
    Importance,

    /// <summary>Two capital letters, 16 bits; 0 is none.</summary>
    Country,

    /// <summary>Inhabitants, 32 bits.</summary>
    Population,

    /// <summary>The place that contains it, 32 bits; -1 is none.</summary>
    Parent,

    /// <summary>Where the texts of each place begin, 64 bits, with one more at the end.</summary>
    Start,

    /// <summary>Ids, dates and names of each place.</summary>
    Text,

    /// <summary>First entry of each bucket of keys, 32 bits, with one more at the end.</summary>
    Buckets,

    /// <summary><see cref="GazetteerKey"/>, 64 bits, by bucket.</summary>
    Keys,

    /// <summary>The cell of each entry of the grid, ascending, 32 bits.</summary>
    Cells,

    /// <summary>The place of each entry of the grid, 32 bits.</summary>
    CellPlaces,

    /// <summary>What it was made from: UTF-8 lines, hash, tab, path.</summary>
    Sources,
}

/// <summary>One entry of the index of names: the low bits of a key's hash and the place that has a name with it.</summary>
/// <param name="Low">The low 32 bits.</param>
/// <param name="Place">The place.</param>
internal readonly record struct GazetteerKey(uint Low, int Place);

/// <summary>
/// How a gazetteer file is laid out: a mark with the version, the number of places, a sum over all that follows, the version of the
/// names' keys, where each column lies, a sum over this header; then the columns, each at a multiple of eight bytes. Numbers are little-endian.
/// </summary>
internal static class GazetteerFormat
{
    /// <summary>Parts of a degree that coordinates are kept in.</summary>
    internal const double Degree = 1e6;

    /// <summary>Cells of the grid per degree.</summary>
    internal const int CellsPerDegree = 10;

    /// <summary>Cells of one row of the grid.</summary>
    internal const int RowCells = 360 * CellsPerDegree;

    /// <summary>The number of columns.</summary>
    internal const int Columns = (int)GazetteerColumn.Sources + 1;

    /// <summary>Where the header tells the version of the keys (<see cref="PlaceKeys.Version"/>).</summary>
    internal const int KeysAt = 32;

    /// <summary>Where the header tells the columns.</summary>
    internal const int ColumnsAt = KeysAt + 8;

    /// <summary>Bytes of the header.</summary>
    internal const int HeaderLength = ColumnsAt + (16 * Columns) + 8;

    /// <summary>What a file of this version begins with.</summary>
    internal static ReadOnlySpan<byte> Mark => "TIDEGZ02"u8;

    /// <summary>What a file of any version begins with.</summary>
    internal static ReadOnlySpan<byte> AnyMark => "TIDEGZ"u8;

    /// <summary>The cell of a point.</summary>
    internal static uint Cell(double latitude, double longitude)
    {
        var row = Math.Clamp((int)Math.Floor((latitude + 90) * CellsPerDegree), 0, (180 * CellsPerDegree) - 1);
        var column = Math.Clamp((int)Math.Floor((longitude + 180) * CellsPerDegree), 0, RowCells - 1);
        return (uint)((row * RowCells) + column);
    }

    /// <summary>The header of a file.</summary>
    internal static byte[] Header(int places, long length, ulong sum, ReadOnlySpan<(long At, long Length)> columns)
    {
        var header = new byte[HeaderLength];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), places);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), length);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(24), sum);
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(KeysAt), PlaceKeys.Version);
        for (var i = 0; i < columns.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ColumnsAt + (16 * i)), columns[i].At);
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(ColumnsAt + 8 + (16 * i)), columns[i].Length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(HeaderLength - 8), Sum(0, header.AsSpan(0, HeaderLength - 8)));
        return header;
    }

    /// <summary>A sum that changes with every bit, to be carried on over pieces of a multiple of eight bytes; no protection against intent.</summary>
    internal static ulong Sum(ulong sum, ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            const ulong Odd = 0x9E3779B97F4A7C15UL;
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            {
                sum = BitOperations.RotateLeft((sum ^ word) * Odd, 29);
            }

            foreach (var b in bytes[(bytes.Length & ~7)..])
            {
                sum = BitOperations.RotateLeft((sum ^ b) * Odd, 29);
            }

            return sum;
        }
    }
}
