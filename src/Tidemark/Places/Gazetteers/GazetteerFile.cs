using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidemark.Places.Gazetteers;

/// <summary>
/// A compiled gazetteer, mapped from its file: places by number, by key of a name and by where they lie. Immutable and safe for many threads; must not be
/// used after it is disposed. Pages are read when they are touched.
/// </summary>
internal sealed unsafe class GazetteerFile : IDisposable
{
    private const long SummedAtOpening = 32L << 20;

    private readonly MemoryMappedFile? mapping;
    private readonly MemoryMappedViewAccessor? view;
    private readonly byte* image;
    private readonly (long At, long Length)[] columns = new (long, long)[GazetteerFormat.Columns];
    private readonly long length;
    private readonly int keyShift;
    private bool gone;

    private GazetteerFile(byte* image, long length, MemoryMappedFile? mapping, MemoryMappedViewAccessor? view, string name)
    {
        this.image = image;
        this.length = length;
        this.mapping = mapping;
        this.view = view;
        var header = new ReadOnlySpan<byte>(image, (int)Math.Min(length, GazetteerFormat.HeaderLength));
        if (Fault(header) is { } fault)
        {
            GC.SuppressFinalize(this); // the memory stays the caller's
            throw new InvalidDataException($"{name}: {fault}; make it anew with tidemark gazetteer add --new");
        }

        Count = (int)BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        keyShift = 64 - BitOperations.Log2((uint)(Column<uint>(GazetteerColumn.Buckets).Length - 1));
    }

    /// <summary>Frees memory that was never handed back.</summary>
    ~GazetteerFile() => Release();

    /// <summary>Number of places.</summary>
    internal int Count { get; }

    /// <summary>Number of entries in the index of names.</summary>
    internal int KeyCount => Column<GazetteerKey>(GazetteerColumn.Keys).Length;

    /// <summary>What it was made from, each with its SHA-256.</summary>
    internal ImmutableArray<(string Hash, string Path)> Sources =>
        [.. Encoding.UTF8.GetString(Column<byte>(GazetteerColumn.Sources)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).Select(p => (p[0], p[^1]))];

    /// <summary>A hash of the content.</summary>
    internal string Version => BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(image + 24, 8)).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Maps a file.</summary>
    /// <exception cref="InvalidDataException">It is no whole gazetteer of this version; the message says what to do.</exception>
    internal static GazetteerFile Open(string path)
    {
        var size = new FileInfo(path).Length;
        if (size < GazetteerFormat.HeaderLength)
        {
            throw new InvalidDataException($"{path}: no gazetteer, or cut short; make it anew with tidemark gazetteer add --new");
        }

        var mapping = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = mapping.CreateViewAccessor(0, size, MemoryMappedFileAccess.Read);
        byte* image = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref image);
        try
        {
            return new GazetteerFile(image, size, mapping, view, path);
        }
        catch (InvalidDataException)
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            mapping.Dispose();
            throw;
        }
    }

    /// <summary>A gazetteer from the bytes of its file.</summary>
    /// <exception cref="InvalidDataException">They are no whole gazetteer of this version.</exception>
    internal static GazetteerFile Load(ReadOnlySpan<byte> file)
    {
        var image = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(8, file.Length), 64);
        file.CopyTo(new Span<byte>(image, file.Length));
        try
        {
            return new GazetteerFile(image, file.Length, null, null, "gazetteer");
        }
        catch (InvalidDataException)
        {
            NativeMemory.AlignedFree(image);
            throw;
        }
    }

    /// <summary>Whether every byte is as it was written; reads the whole file.</summary>
    internal bool IsWhole()
    {
        var sum = 0UL;
        for (long at = GazetteerFormat.HeaderLength; at < length; at += 1 << 20)
        {
            sum = GazetteerFormat.Sum(sum, new ReadOnlySpan<byte>(image + at, (int)Math.Min(1 << 20, length - at)));
        }

        GC.KeepAlive(this);
        return sum == BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(image + 24, 8));
    }

    /// <summary>Where a place is.</summary>
    internal GeoPoint Point(int place) => new(Column<int>(GazetteerColumn.Latitude)[place] / GazetteerFormat.Degree, Column<int>(GazetteerColumn.Longitude)[place] / GazetteerFormat.Degree);

    /// <summary>Its type.</summary>
    internal PlaceType Type(int place) => (PlaceType)Column<byte>(GazetteerColumn.Type)[place];

    /// <summary>Who tells of it, and what is special about it.</summary>
    internal PlaceMarks Marks(int place) => (PlaceMarks)Column<byte>(GazetteerColumn.Marks)[place];

    /// <summary>How well known it is, 0 to 15: by rank of administration, then by inhabitants.</summary>
    internal int Importance(int place) => Column<byte>(GazetteerColumn.Importance)[place];

    /// <summary>Inhabitants, or 0.</summary>
    internal int Population(int place) => Column<int>(GazetteerColumn.Population)[place];

    /// <summary>ISO 3166-1 code of two letters, or empty.</summary>
    internal string Country(int place) => Column<ushort>(GazetteerColumn.Country)[place] is var code and > 0 ? string.Create(2, code, static (s, c) => (s[0], s[1]) = ((char)(c >> 8), (char)(c & 255))) : "";

    /// <summary>The place that contains it, or -1.</summary>
    internal int Parent(int place) => Column<int>(GazetteerColumn.Parent)[place];

    /// <summary>The places that contain it, the smallest first; ends even where parents run in a circle.</summary>
    internal IEnumerable<int> Parents(int place)
    {
        var at = Parent(place);
        for (var depth = 0; at >= 0 && at < Count && depth < 8; depth++)
        {
            yield return at;
            at = Parent(at);
        }
    }

    /// <summary>Whether one place lies in another, by its parents.</summary>
    internal bool IsWithin(int place, int region) => Parents(place).Contains(region);

    /// <summary>The places with a name that has a key, the best known first; no more than <paramref name="most"/>.</summary>
    internal ReadOnlySpan<GazetteerKey> WithKey(ulong hash, int most = 4096)
    {
        var buckets = Column<uint>(GazetteerColumn.Buckets);
        var keys = Column<GazetteerKey>(GazetteerColumn.Keys);
        var bucket = keyShift == 64 ? 0 : (int)(hash >> keyShift);
        var entries = keys[(int)buckets[bucket]..(int)buckets[bucket + 1]];
        var low = unchecked((uint)hash);
        int first = 0, behind = entries.Length;
        while (first < behind)
        {
            var middle = (first + behind) / 2;
            (first, behind) = entries[middle].Low < low ? (middle + 1, behind) : (first, middle);
        }

        var end = first;
        while (end < entries.Length && entries[end].Low == low && end - first < most)
        {
            end++;
        }

        return entries[first..end];
    }

    /// <summary>The place with an id as records write it ("geonames:170063", "wof:85632413", "wikidata:Q858", "place:aleppo"), or -1.</summary>
    internal int Find(string id) => WithKey(PlaceKeys.OfId(id), 1) is [var key] ? key.Place : -1;

    /// <summary>All places within a distance of a point, in no particular order that a reader may count on but always the same.</summary>
    internal List<(int Place, double Kilometres)> Near(GeoPoint point, double kilometres)
    {
        var found = new List<(int, double)>();
        var high = kilometres / 111.0;
        var wide = Math.Min(180, high / Math.Max(0.01, Math.Cos(Math.Min(89, Math.Abs(point.Latitude) + high) * Math.PI / 180)));
        for (var row = Row(point.Latitude - high); row <= Row(point.Latitude + high); row++)
        {
            var (west, east) = (point.Longitude - wide, point.Longitude + wide);
            InRow(row, Math.Max(west, -180), Math.Min(east, 180), point, kilometres, found);
            if (west < -180 && wide < 180)
            {
                InRow(row, west + 360, 180, point, kilometres, found);
            }

            if (east > 180 && wide < 180)
            {
                InRow(row, -180, east - 360, point, kilometres, found);
            }
        }

        return found;
    }

    /// <summary>The name to show.</summary>
    internal string Name(int place) => new GazetteerText(Text(place)).Names() is [var first, ..] ? first.Text : "";

    /// <summary>All names, the one to show first.</summary>
    internal ImmutableArray<PlaceName> Names(int place) => new GazetteerText(Text(place)).Names();

    /// <summary>The id in records.</summary>
    internal string Id(int place) => Record(place).CanonicalId;

    /// <summary>All that is known of a place.</summary>
    internal PlaceRecord Record(int place)
    {
        var text = new GazetteerText(Text(place));
        var names = text.Names();
        var point = Point(place);
        return text.Ids() with
        {
            Name = names.Length > 0 ? names[0].Text : "",
            Type = Type(place),
            Country = Country(place),
            Latitude = point.Latitude,
            Longitude = point.Longitude,
            Population = Population(place),
            Abandoned = (Marks(place) & PlaceMarks.Abandoned) != 0,
            Arabic = [.. names.Where(n => n.Kind == PlaceNameKind.Native).Select(n => n.Text)],
            Spellings = [.. names.Skip(1).Where(n => n.Kind != PlaceNameKind.Native).Select(n => n.Text)],
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static int Row(double latitude) => (int)(GazetteerFormat.Cell(latitude, -180) / GazetteerFormat.RowCells);

    private void InRow(int row, double west, double east, GeoPoint point, double kilometres, List<(int Place, double Kilometres)> found)
    {
        var cells = Column<uint>(GazetteerColumn.Cells);
        var places = Column<int>(GazetteerColumn.CellPlaces);
        var start = (uint)(row * GazetteerFormat.RowCells);
        var (first, last) = (start + (GazetteerFormat.Cell(0, west) % GazetteerFormat.RowCells), start + (GazetteerFormat.Cell(0, east) % GazetteerFormat.RowCells));
        var at = cells.BinarySearch(first);
        at = at < 0 ? ~at : at;
        while (at > 0 && cells[at - 1] == first)
        {
            at--;
        }

        for (; at < cells.Length && cells[at] <= last; at++)
        {
            var distance = point.KilometresTo(Point(places[at]));
            if (distance <= kilometres)
            {
                found.Add((places[at], distance));
            }
        }
    }

    /// <summary>What is wrong with a header, or null.</summary>
    private string? Fault(ReadOnlySpan<byte> header)
    {
        if (!header.StartsWith(GazetteerFormat.AnyMark))
        {
            return "no gazetteer";
        }

        if (header.Length < GazetteerFormat.Mark.Length)
        {
            return "a damaged gazetteer, or one cut short";
        }

        if (!header.StartsWith(GazetteerFormat.Mark))
        {
            return $"a gazetteer of version {Encoding.ASCII.GetString(header[6..8])} where this program reads {Encoding.ASCII.GetString(GazetteerFormat.Mark[6..])}";
        }

        if (header.Length < GazetteerFormat.HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(header[^8..]) != GazetteerFormat.Sum(0, header[..^8])
            || BinaryPrimitives.ReadInt64LittleEndian(header[16..]) != length)
        {
            return "a damaged gazetteer, or one cut short";
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(header[GazetteerFormat.KeysAt..]) != PlaceKeys.Version)
        {
            return "a gazetteer whose names were indexed by another version of this program";
        }

        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = (BinaryPrimitives.ReadInt64LittleEndian(header[(GazetteerFormat.ColumnsAt + (16 * i))..]), BinaryPrimitives.ReadInt64LittleEndian(header[(GazetteerFormat.ColumnsAt + 8 + (16 * i))..]));
        }

        return length <= SummedAtOpening && !IsWhole() ? "a damaged gazetteer" : null;
    }

    private ReadOnlySpan<byte> Text(int place)
    {
        var start = Column<long>(GazetteerColumn.Start);
        var (at, bytes) = columns[(int)GazetteerColumn.Text];
        var (from, to) = (start[place], start[place + 1]);
        return from < 0 || to < from || to > bytes ? [] : new ReadOnlySpan<byte>(image + at + from, (int)(to - from));
    }

    private ReadOnlySpan<T> Column<T>(GazetteerColumn column)
        where T : unmanaged
    {
        ObjectDisposedException.ThrowIf(gone, this);
        var (at, bytes) = columns[(int)column];
        return new ReadOnlySpan<T>(image + at, checked((int)(bytes / sizeof(T))));
    }

    private void Release()
    {
        if (gone)
        {
            return;
        }

        gone = true;
        if (view is null)
        {
            NativeMemory.AlignedFree(image);
            return;
        }

        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        mapping?.Dispose();
    }
}
