using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>What a build made.</summary>
/// <param name="Rows">Good rows of all sources.</param>
/// <param name="Places">Places, rows of one place merged.</param>
/// <param name="Names">Further names from alternateNames.</param>
/// <param name="Faults">Rows that were left out and other faults, each as FILE:LINE: what.</param>
/// <param name="FaultCount">How many there are, told or not.</param>
internal sealed record GazetteerBuilt(long Rows, int Places, int Names, ImmutableArray<string> Faults, int FaultCount);

/// <summary>Compiles sources of places into one file. The same sources in any order give the same bytes.</summary>
/// <param name="folder">Where to work: a folder of its own on the disk of the result.</param>
internal sealed class GazetteerBuild(string folder)
{
    private const int MostNames = 400;

    private readonly PlaceRow _place = new(), _member = new();
    private readonly List<ulong> _keys = [];
    private readonly Chunks<byte> _importance = new();
    private readonly Chunks<int> _parents = new();

    /// <summary>Told how far it is.</summary>
    internal Action<string, long>? Progress { get; init; }

    /// <summary>Reads the sources and writes the gazetteer.</summary>
    /// <param name="sources">The files, each with the name to show and its SHA-256.</param>
    /// <param name="path">Where to write.</param>
    internal GazetteerBuilt Run(IReadOnlyList<(string Path, string Shown, string Hash)> sources, string path)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Directory.CreateDirectory(folder);
        var faults = new RowFaults();
        using var rows = new RowSpool(folder);
        using var names = new AlternateNames(folder);
        var reader = new SourceFile(rows, names, faults) { Progress = Progress };
        var good = 0L;
        foreach (var (file, shown, _) in sources)
        {
            good += reader.Read(file, shown);
        }

        Progress?.Invoke("merging", rows.Count);
        var merge = new PlaceMerge(rows);
        var (order, start, placeOf) = merge.Merge();
        foreach (var (a, b) in merge.Collisions.Take(RowFaults.ToldPerFile))
        {
            faults.Add("merging", 0, Collision(rows, a, b));
        }

        names.Sort();
        using var columns = new ColumnFiles(folder);
        using var keys = new HashSpill(folder);
        var cells = new ulong[start.Length - 1];
        for (var place = 0; place + 1 < start.Length; place++)
        {
            Gather(rows, names, order.AsSpan(start[place]..start[place + 1]));
            var parent = Parent(rows, placeOf, order.AsSpan(start[place]..start[place + 1]), place);
            Write(columns, keys, place, parent);
            cells[place] = ((ulong)GazetteerFormat.Cell(_place.Latitude, _place.Longitude) << 32) | (uint)place;
            if (place % 100_000 == 99_999)
            {
                Progress?.Invoke("writing", place + 1);
            }
        }

        Finish(columns, keys, cells, sources);
        columns.Assemble(path, start.Length - 1);
        return new(good, start.Length - 1, names.Count, faults.Lines, faults.Count);
    }

    private string Collision(RowSpool rows, int a, int b)
    {
        rows.Read(a, _place);
        rows.Read(b, _member);
        return string.Create(CultureInfo.InvariantCulture, $"\"{_place.Names[0].Text}\" and \"{_member.Names[0].Text}\" share an id and lie {new GeoPoint(_place.Latitude, _place.Longitude).KilometresTo(new(_member.Latitude, _member.Longitude)):N0} km apart; both are kept");
    }

    /// <summary>Puts the rows of one place together: a pack's word before GeoNames', GeoNames' before Who's On First's.</summary>
    private void Gather(RowSpool rows, AlternateNames names, ReadOnlySpan<int> members)
    {
        _place.Clear();
        var first = true;
        foreach (var mark in (ReadOnlySpan<PlaceMarks>)[PlaceMarks.Pack, PlaceMarks.GeoNames, PlaceMarks.WhosOnFirst])
        {
            foreach (var row in members)
            {
                if (((PlaceMarks)rows.Marks[row] & mark) == 0)
                {
                    continue;
                }

                rows.Read(row, _member);
                if (first)
                {
                    (_place.Type, _place.Latitude, _place.Longitude, first) = (_member.Type, _member.Latitude, _member.Longitude, false);
                    _place.Marks = _member.Marks & PlaceMarks.Abandoned;
                }

                Join();
            }
        }

        if (_place.GeoNames != 0)
        {
            names.AddTo(_place, _place.GeoNames);
        }
    }

    private void Join()
    {
        var (place, row) = (_place, _member);
        place.GeoNames = place.GeoNames == 0 ? row.GeoNames : place.GeoNames;
        place.Wikidata = place.Wikidata == 0 ? row.Wikidata : place.Wikidata;
        place.WhosOnFirst = place.WhosOnFirst == 0 ? row.WhosOnFirst : place.WhosOnFirst;
        place.Slug = place.Slug.Length == 0 ? row.Slug : place.Slug;
        place.Country = place.Country.Length == 0 ? row.Country : place.Country;
        place.Population = place.Population == 0 ? row.Population : place.Population;
        place.Importance = Math.Max(place.Importance, row.Importance);
        place.Marks |= row.Marks & ~PlaceMarks.Abandoned;
        place.From = place.From.Length == 0 ? row.From : place.From;
        place.Until = place.Until.Length == 0 ? row.Until : place.Until;
        foreach (var parent in row.Parents.Where(p => !place.Parents.Contains(p)))
        {
            place.Parents.Add(parent);
        }

        foreach (var name in row.Names)
        {
            if (place.Names.Count < MostNames)
            {
                place.Name(name.Text, place.Names.Count == 0 ? PlaceNameKind.Main : name.Kind == PlaceNameKind.Main ? PlaceNameKind.Latin : name.Kind);
            }
        }
    }

    /// <summary>The first of the units that the rows name which is a larger place of the gazetteer, or -1.</summary>
    private int Parent(RowSpool rows, int[] placeOf, ReadOnlySpan<int> members, int place)
    {
        var (best, level) = (-1, -1);
        foreach (var key in _place.Parents)
        {
            var unit = rows.Unit(key);
            if (unit < 0 || placeOf[unit] == place)
            {
                continue;
            }

            var size = PlaceMerge.Class((PlaceType)rows.Type[unit]);
            if (size > level)
            {
                (best, level) = (placeOf[unit], size);
            }
        }

        return members.IsEmpty ? -1 : best;
    }

    private void Write(ColumnFiles to, HashSpill keys, int place, int parent)
    {
        to.Write(GazetteerColumn.Latitude, (int)Math.Round(_place.Latitude * GazetteerFormat.Degree));
        to.Write(GazetteerColumn.Longitude, (int)Math.Round(_place.Longitude * GazetteerFormat.Degree));
        to.Write(GazetteerColumn.Type, (byte)_place.Type);
        to.Write(GazetteerColumn.Marks, (byte)_place.Marks);
        to.Write(GazetteerColumn.Importance, (byte)_place.Importance);
        to.Write(GazetteerColumn.Country, _place.Country.Length == 2 ? (ushort)((_place.Country[0] << 8) | (_place.Country[1] & 255)) : (ushort)0);
        to.Write(GazetteerColumn.Population, _place.Population);
        to.Write(GazetteerColumn.Start, to[GazetteerColumn.Text].Position);
        _importance.Add((byte)_place.Importance);
        _parents.Add(parent);
        var ids = Ids();
        GazetteerText.Write(to[GazetteerColumn.Text], ids, _place.Names);
        foreach (var id in (ReadOnlySpan<string>)[ids.Id.Length > 0 ? "place:" + ids.Id : "", ids.GeoNames.Length > 0 ? "geonames:" + ids.GeoNames : "", ids.Wikidata.Length > 0 ? "wikidata:" + ids.Wikidata : "", ids.WhosOnFirst.Length > 0 ? "wof:" + ids.WhosOnFirst : ""])
        {
            if (id.Length > 0)
            {
                keys.Add(PlaceKeys.OfId(id), place);
            }
        }

        _keys.Clear();
        _place.Names.ForEach(n => PlaceKeys.Of(n.Text, _keys));
        foreach (var key in _keys)
        {
            keys.Add(key, place);
        }
    }

    private PlaceRecord Ids() => new()
    {
        Id = _place.Slug,
        GeoNames = _place.GeoNames == 0 ? "" : _place.GeoNames.ToString(CultureInfo.InvariantCulture),
        Wikidata = _place.Wikidata == 0 ? "" : "Q" + _place.Wikidata.ToString(CultureInfo.InvariantCulture),
        WhosOnFirst = _place.WhosOnFirst == 0 ? "" : _place.WhosOnFirst.ToString(CultureInfo.InvariantCulture),
        From = _place.From.Length == 0 ? default : new(_place.From),
        Until = _place.Until.Length == 0 ? default : new(_place.Until),
        Name = "",
        Type = _place.Type,
        Latitude = 0,
        Longitude = 0,
    };

    private void Finish(ColumnFiles to, HashSpill keys, ulong[] cells, IReadOnlyList<(string Path, string Shown, string Hash)> sources)
    {
        to.Write(GazetteerColumn.Start, to[GazetteerColumn.Text].Position);
        Uncircle();
        for (var place = 0; place < _parents.Count; place++)
        {
            to.Write(GazetteerColumn.Parent, _parents[place]);
        }

        Progress?.Invoke("indexing", keys.Count);
        KeyColumns.Write(to, keys, _importance);
        Array.Sort(cells);
        foreach (var cell in cells)
        {
            to.Write(GazetteerColumn.Cells, (uint)(cell >> 32));
            to.Write(GazetteerColumn.CellPlaces, (int)(uint)(cell & uint.MaxValue));
        }

        to[GazetteerColumn.Sources].Write(Encoding.UTF8.GetBytes(string.Concat(sources.Select(s => $"{s.Hash}\t{s.Path}\n").Order(StringComparer.Ordinal))));
    }

    /// <summary>Takes the parent from one place of every circle of parents.</summary>
    private void Uncircle()
    {
        var seen = new int[_parents.Count];
        for (var first = 0; first < seen.Length; first++)
        {
            var at = first;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = first + 1;
                var next = _parents[at];
                if (next >= 0 && seen[next] == first + 1)
                {
                    _parents[at] = -1;
                }

                at = _parents[at];
            }
        }
    }
}
