using System.Buffers;
using System.Text;

namespace Tidemark.Maps.Exports;

/// <summary>
/// Writes one layer of a vector tile (Mapbox Vector Tile specification 2.1): polygons with whole numbers as ids. The protocol buffer is written by hand; fields are
/// those of <c>vector_tile.proto</c>.
/// </summary>
internal sealed class VectorTile
{
    /// <summary>Units of a tile's side.</summary>
    internal const int Extent = 4096;

    private const int Varint = 0, Bytes = 2, Polygon = 3, MoveTo = 1, LineTo = 2, ClosePath = 7;

    private readonly ArrayBufferWriter<byte> _features = new();
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Text, long Number), int> _values = [];

    /// <summary>Adds a polygon.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="rings">Its rings in tile units, y downwards: outer ones with positive area by the surveyor's formula, each followed by its holes; none closes on its first corner.</param>
    /// <param name="tags">Names and values; a value is words or a whole number.</param>
    internal void Add(long id, IReadOnlyList<(int X, int Y)[]> rings, params ReadOnlySpan<(string Name, object Value)> tags)
    {
        var (feature, geometry, packed) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        var (x, y) = (0, 0);
        foreach (var ring in rings)
        {
            Number(geometry, (1 << 3) | MoveTo);
            Move(geometry, ring[0], ref x, ref y);
            Number(geometry, (uint)(((ring.Length - 1) << 3) | LineTo));
            foreach (var corner in ring.AsSpan(1))
            {
                Move(geometry, corner, ref x, ref y);
            }

            Number(geometry, (1 << 3) | ClosePath);
        }

        foreach (var (name, value) in tags)
        {
            Number(packed, (uint)Index(_keys, name));
            Number(packed, (uint)Index(_values, value is string text ? (text, 0L) : (null, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))));
        }

        Field(feature, 1, Varint);
        Number(feature, unchecked((ulong)id));
        Part(feature, 2, packed.WrittenSpan);
        Field(feature, 3, Varint);
        Number(feature, Polygon);
        Part(feature, 4, geometry.WrittenSpan);
        Part(_features, 2, feature.WrittenSpan);
    }

    /// <summary>The tile with this one layer; without a feature it is empty.</summary>
    internal byte[] Tile(string layer)
    {
        if (_features.WrittenCount == 0)
        {
            return [];
        }

        var (inside, tile) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        Field(inside, 15, Varint);
        Number(inside, 2);
        Part(inside, 1, Encoding.UTF8.GetBytes(layer));
        inside.Write(_features.WrittenSpan);
        foreach (var key in _keys.OrderBy(k => k.Value))
        {
            Part(inside, 3, Encoding.UTF8.GetBytes(key.Key));
        }

        foreach (var value in _values.OrderBy(v => v.Value))
        {
            Part(inside, 4, Value(value.Key));
        }

        Field(inside, 5, Varint);
        Number(inside, Extent);
        Part(tile, 3, inside.WrittenSpan);
        return tile.WrittenSpan.ToArray();
    }

    private static byte[] Value((string? Text, long Number) value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        if (value.Text is { } text)
        {
            Part(bytes, 1, Encoding.UTF8.GetBytes(text));
        }
        else
        {
            Field(bytes, 4, Varint);
            Number(bytes, unchecked((ulong)value.Number));
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static int Index<T>(Dictionary<T, int> of, T key)
        where T : notnull => of.TryGetValue(key, out var index) ? index : of[key] = of.Count;

    private static void Move(ArrayBufferWriter<byte> to, (int X, int Y) corner, ref int x, ref int y)
    {
        Number(to, Zigzag(corner.X - x));
        Number(to, Zigzag(corner.Y - y));
        (x, y) = corner;
    }

    private static uint Zigzag(int value) => unchecked((uint)((value << 1) ^ (value >> 31)));

    private static void Field(ArrayBufferWriter<byte> to, int number, int type) => Number(to, (uint)((number << 3) | type));

    private static void Part(ArrayBufferWriter<byte> to, int number, ReadOnlySpan<byte> bytes)
    {
        Field(to, number, Bytes);
        Number(to, (uint)bytes.Length);
        to.Write(bytes);
    }

    private static void Number(ArrayBufferWriter<byte> to, ulong value)
    {
        Span<byte> bytes = stackalloc byte[10];
        var count = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[count++] = unchecked((byte)(value | 0x80));
        }

        bytes[count++] = (byte)value;
        to.Write(bytes[..count]);
    }
}
