using System.Text;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>Reads the one layer of a vector tile, written apart from what writes it.</summary>
internal sealed class Tile
{
    internal string Name { get; private set; } = "";

    internal int Version { get; private set; }

    internal int Extent { get; private set; }

    internal List<(long Id, Dictionary<string, string> Tags, double Area)> Features { get; } = [];

    internal static Tile Read(byte[] bytes)
    {
        var tile = new Tile();
        var (keys, values, features) = (new List<string>(), new List<string>(), new List<byte[]>());
        var layer = Assert.Single(Fields(bytes)).Bytes;
        foreach (var field in Fields(layer))
        {
            switch (field.Number)
            {
                case 1:
                    tile.Name = Encoding.UTF8.GetString(field.Bytes);
                    break;
                case 2:
                    features.Add(field.Bytes);
                    break;
                case 3:
                    keys.Add(Encoding.UTF8.GetString(field.Bytes));
                    break;
                case 4:
                    var value = Fields(field.Bytes).Single();
                    values.Add(value.Number == 1 ? Encoding.UTF8.GetString(value.Bytes) : value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    break;
                case 5:
                    tile.Extent = (int)field.Value;
                    break;
                default:
                    tile.Version = (int)field.Value;
                    break;
            }
        }

        foreach (var feature in features)
        {
            var fields = Fields(feature).ToDictionary(f => f.Number);
            var tags = Numbers(fields[2].Bytes).Chunk(2).ToDictionary(t => keys[(int)t[0]], t => values[(int)t[1]]);
            Assert.Equal(3UL, fields[3].Value);
            tile.Features.Add(((long)fields[1].Value, tags, Area([.. Numbers(fields[4].Bytes)])));
        }

        return tile;
    }

    /// <summary>Twice the area by the surveyor's formula, holes taken off.</summary>
    private static double Area(ulong[] geometry)
    {
        var (x, y, area) = (0L, 0L, 0.0);
        var ring = new List<(long X, long Y)>();
        for (var at = 0; at < geometry.Length;)
        {
            var (command, count) = (geometry[at] & 7, geometry[at++] >> 3);
            if (command == 7)
            {
                area += ring.Select((p, i) => (p.X * ring[(i + 1) % ring.Count].Y) - (ring[(i + 1) % ring.Count].X * p.Y)).Sum();
                ring.Clear();
                continue;
            }

            for (; count > 0; count--)
            {
                (x, y) = (x + Signed(geometry[at++]), y + Signed(geometry[at++]));
                ring.Add((x, y));
            }
        }

        Assert.Empty(ring);
        return area;
    }

    private static long Signed(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static IEnumerable<ulong> Numbers(byte[] packed)
    {
        for (var at = 0; at < packed.Length;)
        {
            yield return Varint(packed, ref at);
        }
    }

    private static IEnumerable<Field> Fields(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var key = Varint(bytes, ref at);
            var value = Varint(bytes, ref at);
            var inside = Array.Empty<byte>();
            if ((key & 7) == 2)
            {
                inside = bytes[at..(at + (int)value)];
                at += (int)value;
            }

            yield return new((int)(key >> 3), value, inside);
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        for (; (bytes[at] & 0x80) != 0; shift += 7)
        {
            value |= (ulong)(bytes[at++] & 0x7F) << shift;
        }

        return value | ((ulong)bytes[at++] << shift);
    }

    private sealed record Field(int Number, ulong Value, byte[] Bytes);
}
