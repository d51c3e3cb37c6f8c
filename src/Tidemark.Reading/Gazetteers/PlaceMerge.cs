using Tidemark.Places;

namespace Tidemark.Reading.Gazetteers;

/// <summary>
/// Finds rows that are one place: of one class and with one id and not far apart, or with one name and close by. What one source tells apart by its own
/// numbers stays apart. The result does not depend on the order in which rows came.
/// </summary>
/// <param name="rows">The rows.</param>
internal sealed class PlaceMerge(RowSpool rows)
{
    private const int Compared = 16;

    // By class: country, governorate, district, settlement, built, natural.
    private static readonly double[] SameId = [5000, 300, 100, 25, 25, 300], SameName = [5000, 150, 40, 2, 4, 20];

    private readonly List<(float Distance, int A, int B)> _pairs = [];
    private int[] _root = [], _rank = [];

    /// <summary>Pairs of rows that share an id and cannot be one place.</summary>
    internal List<(int A, int B)> Collisions { get; } = [];

    /// <summary>Numbers the places: for every row its place, and for every place its rows in order.</summary>
    /// <returns>The rows in the order of places, and where each place begins, with one more at the end.</returns>
    internal (int[] Rows, int[] Start, int[] PlaceOf) Merge()
    {
        var order = Order();
        _rank = new int[rows.Count];
        _root = new int[rows.Count];
        for (var i = 0; i < order.Length; i++)
        {
            _rank[order[i]] = i;
            _root[i] = i;
        }

        rows.Hash.Clear();
        GC.Collect();
        ById(order, r => rows.GeoNames[r]);
        var items = Array.FindAll(order, r => rows.Wikidata[r] != 0);
        Array.Sort(items, (a, b) => rows.Wikidata[a] != rows.Wikidata[b] ? rows.Wikidata[a].CompareTo(rows.Wikidata[b]) : _rank[a].CompareTo(_rank[b]));
        ById(items, r => rows.Wikidata[r]);
        ByName();
        _rank = [];
        _pairs.Clear();
        _pairs.TrimExcess();
        GC.Collect(); // millions of rows: what sorting took is given back before writing begins
        return Number(order);
    }

    /// <summary>The class of a type: only places of one class are one.</summary>
    internal static int Class(PlaceType type) => type switch
    {
        PlaceType.Country => 0,
        PlaceType.Governorate => 1,
        PlaceType.District => 2,
        PlaceType.City or PlaceType.Town or PlaceType.Village or PlaceType.Neighbourhood or PlaceType.Camp => 3,
        PlaceType.River or PlaceType.Lake or PlaceType.Mountain or PlaceType.Region or PlaceType.Road or PlaceType.Border => 5,
        _ => 4,
    };

    /// <summary>Rows by GeoNames number, then Wikidata item, then content: an order that no order of files changes.</summary>
    private int[] Order()
    {
        var order = new int[rows.Count];
        var keys = new ulong[rows.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = rows.GeoNames[i] != 0 ? rows.GeoNames[i] : rows.Wikidata[i] != 0 ? (1UL << 32) | rows.Wikidata[i] : 1UL << 33;
        }

        Array.Sort(keys, order);
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && keys[end] == keys[first])
            {
                end++;
            }

            Array.Sort(order, first, end - first, Comparer<int>.Create((a, b) => rows.Hash[a] != rows.Hash[b] ? rows.Hash[a].CompareTo(rows.Hash[b]) : a.CompareTo(b)));
            first = end;
        }

        return order;
    }

    private void ById(int[] order, Func<int, uint> id)
    {
        for (var i = 1; i < order.Length; i++)
        {
            var number = id(order[i]);
            for (var j = i - 1; number != 0 && j >= 0 && i - j <= Compared && id(order[j]) == number; j--)
            {
                var (a, b) = (order[j], order[i]);
                if (ClassOf(a) != ClassOf(b))
                {
                    continue;
                }

                if (Distance(a, b) <= SameId[ClassOf(a)])
                {
                    Join(a, b);
                }
                else
                {
                    Collisions.Add((a, b));
                }
            }
        }
    }

    private void ByName()
    {
        foreach (var part in rows.Names.Parts())
        {
            part.Span.Sort((a, b) =>
                a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash)
                : ClassOf(a.Number) != ClassOf(b.Number) ? ClassOf(a.Number).CompareTo(ClassOf(b.Number))
                : rows.Latitude[a.Number] != rows.Latitude[b.Number] ? rows.Latitude[a.Number].CompareTo(rows.Latitude[b.Number])
                : _rank[a.Number].CompareTo(_rank[b.Number]));
            for (var i = 0; i < part.Length; i++)
            {
                Compare(part.Span, i);
            }
        }

        _pairs.Sort((x, y) => x.Distance != y.Distance ? x.Distance.CompareTo(y.Distance) : _rank[x.A] != _rank[y.A] ? _rank[x.A].CompareTo(_rank[y.A]) : _rank[x.B].CompareTo(_rank[y.B]));
        foreach (var (_, a, b) in _pairs)
        {
            var (x, y) = (Root(a), Root(b));
            if (x != y && !Differ(x, y))
            {
                Join(a, b);
            }
        }
    }

    private void Compare(ReadOnlySpan<HashSpill.Pair> part, int i)
    {
        var a = part[i].Number;
        var limit = SameName[ClassOf(a)];
        for (var j = i + 1; j < part.Length && j <= i + Compared; j++)
        {
            var b = part[j].Number;
            if (part[j].Hash != part[i].Hash || ClassOf(b) != ClassOf(a) || (rows.Latitude[b] - rows.Latitude[a]) * 110 > limit)
            {
                return;
            }

            if (a != b && !Differ(a, b) && (rows.Country[a] == rows.Country[b] || rows.Country[a] == 0 || rows.Country[b] == 0) && Distance(a, b) is var distance && distance <= limit)
            {
                _pairs.Add(_rank[a] < _rank[b] ? ((float)distance, a, b) : ((float)distance, b, a));
            }
        }
    }

    /// <summary>Whether GeoNames counts them as two.</summary>
    private bool Differ(int a, int b) => rows.GeoNames[a] != 0 && rows.GeoNames[b] != 0 && rows.GeoNames[a] != rows.GeoNames[b];

    /// <summary>The root of a group is its first row, which has a GeoNames number if any has.</summary>
    private void Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        if (x != y)
        {
            (x, y) = _rank[x] < _rank[y] ? (x, y) : (y, x);
            _root[y] = x;
        }
    }

    private int Root(int row)
    {
        while (_root[row] != row)
        {
            row = _root[row] = _root[_root[row]];
        }

        return row;
    }

    private (int[] Rows, int[] Start, int[] PlaceOf) Number(int[] order)
    {
        var placeOf = new int[rows.Count];
        var places = 0;
        foreach (var row in order)
        {
            placeOf[row] = Root(row) == row ? places++ : -1;
        }

        var start = new int[places + 1];
        foreach (var row in order)
        {
            placeOf[row] = placeOf[Root(row)];
            start[placeOf[row] + 1]++;
        }

        for (var i = 0; i < places; i++)
        {
            start[i + 1] += start[i];
        }

        var sorted = new int[rows.Count];
        foreach (var row in order)
        {
            sorted[start[placeOf[row]]++] = row;
        }

        Array.Copy(start, 0, start, 1, places); // each place's end is where the next begins
        start[0] = 0;
        return (sorted, start, placeOf);
    }

    private int ClassOf(int row) => Class((PlaceType)rows.Type[row]);

    private double Distance(int a, int b) => new GeoPoint(rows.Latitude[a], rows.Longitude[a]).KilometresTo(new(rows.Latitude[b], rows.Longitude[b]));
}
