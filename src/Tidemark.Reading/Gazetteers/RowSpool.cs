using System.Text;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>All rows of all sources: what merging needs in memory, the rest in a file.</summary>
internal sealed class RowSpool : IDisposable
{
    private readonly FileStream _file;
    private readonly MemoryStream _row = new();
    private readonly BinaryWriter _writer;
    private readonly byte[] _window = new byte[1 << 16];
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private long _windowAt = -1, _length;
    private int _windowLength;

    internal RowSpool(string folder)
    {
        _file = new FileStream(Path.Combine(folder, "rows"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose });
        _writer = new BinaryWriter(_row, Encoding.UTF8);
        Names = new HashSpill(folder);
    }

    internal int Count => Offset.Count;

    internal Chunks<uint> GeoNames { get; } = new();

    internal Chunks<uint> Wikidata { get; } = new();

    internal Chunks<float> Latitude { get; } = new();

    internal Chunks<float> Longitude { get; } = new();

    internal Chunks<byte> Type { get; } = new();

    internal Chunks<byte> Marks { get; } = new();

    internal Chunks<ushort> Country { get; } = new();

    /// <summary>A hash of all that the row says, by which rows are put in order.</summary>
    internal Chunks<ulong> Hash { get; } = new();

    /// <summary>Hashes of plain names and the rows that have them.</summary>
    internal HashSpill Names { get; }

    private Chunks<long> Offset { get; } = new();

    /// <summary>Takes a row.</summary>
    internal void Add(PlaceRow row)
    {
        var number = Count;
        Write(row);
        var bytes = _row.GetBuffer().AsSpan(0, (int)_row.Length);
        Offset.Add(_length);
        _file.Write(BitConverter.GetBytes(bytes.Length));
        _file.Write(bytes);
        _length += 4 + bytes.Length;
        Hash.Add(GazetteerFormat.Sum((ulong)bytes.Length, bytes));
        GeoNames.Add(row.GeoNames);
        Wikidata.Add(row.Wikidata);
        Latitude.Add((float)row.Latitude);
        Longitude.Add((float)row.Longitude);
        Type.Add((byte)row.Type);
        Marks.Add((byte)row.Marks);
        Country.Add(row.Country.Length == 2 ? (ushort)((row.Country[0] << 8) | (row.Country[1] & 255)) : (ushort)0);
        foreach (var name in row.Names)
        {
            var plain = PlaceKeys.Plain(name.Text);
            if (plain.Length > 0)
            {
                Names.Add(PlaceKeys.OfPlain(plain), number);
            }
        }

        if (row.Unit.Length > 0 && (!_units.TryGetValue(row.Unit, out var have) || Hash[number] < Hash[have]))
        {
            _units[row.Unit] = number;
        }
    }

    /// <summary>The row that other rows name so, or -1.</summary>
    internal int Unit(string key) => _units.GetValueOrDefault(key, -1);

    /// <summary>Fills a row from what was kept of it.</summary>
    internal void Read(int number, PlaceRow to)
    {
        _file.Flush();
        var length = BitConverter.ToInt32(Bytes(Offset[number], 4));
        using var reader = new BinaryReader(new MemoryStream(Bytes(Offset[number] + 4, length).ToArray()), Encoding.UTF8);
        to.Clear();
        to.GeoNames = GeoNames[number];
        to.Wikidata = Wikidata[number];
        to.WhosOnFirst = reader.ReadInt64();
        to.Slug = reader.ReadString();
        to.Type = (PlaceType)reader.ReadByte();
        to.Marks = (PlaceMarks)reader.ReadByte();
        to.Importance = reader.ReadByte();
        to.Country = reader.ReadString();
        to.Latitude = reader.ReadDouble();
        to.Longitude = reader.ReadDouble();
        to.Population = reader.ReadInt32();
        to.Unit = reader.ReadString();
        to.From = reader.ReadString();
        to.Until = reader.ReadString();
        for (var parents = reader.ReadByte(); parents > 0; parents--)
        {
            to.Parents.Add(reader.ReadString());
        }

        for (var names = reader.ReadInt32(); names > 0; names--)
        {
            var kind = (PlaceNameKind)reader.ReadByte();
            to.Names.Add(new(reader.ReadString(), kind));
        }
    }

    public void Dispose()
    {
        Names.Dispose();
        _writer.Dispose();
        _file.Dispose();
    }

    private void Write(PlaceRow row)
    {
        _row.SetLength(0);
        _writer.Write(row.WhosOnFirst);
        _writer.Write(row.Slug);
        _writer.Write((byte)row.Type);
        _writer.Write((byte)row.Marks);
        _writer.Write((byte)row.Importance);
        _writer.Write(row.Country);
        _writer.Write(row.Latitude);
        _writer.Write(row.Longitude);
        _writer.Write(row.Population);
        _writer.Write(row.Unit);
        _writer.Write(row.From);
        _writer.Write(row.Until);
        _writer.Write((byte)row.Parents.Count);
        row.Parents.ForEach(_writer.Write);
        _writer.Write(row.Names.Count);
        foreach (var name in row.Names)
        {
            _writer.Write((byte)name.Kind);
            _writer.Write(name.Text);
        }

        _writer.Flush();
    }

    private ReadOnlySpan<byte> Bytes(long at, int length)
    {
        if (length > _window.Length)
        {
            var large = new byte[length];
            _ = RandomAccess.Read(_file.SafeFileHandle, large, at);
            return large;
        }

        if (_windowAt < 0 || at < _windowAt || at + length > _windowAt + _windowLength)
        {
            _windowLength = RandomAccess.Read(_file.SafeFileHandle, _window, at);
            _windowAt = at;
        }

        return _window.AsSpan((int)(at - _windowAt), length);
    }
}
