using System.Globalization;
using System.Text;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Rows of GeoNames' alternateNames: further names of rows of its dumps, with languages and times.</summary>
internal sealed class AlternateNames : IDisposable
{
    /// <summary>The number of fields, and of the older form without dates.</summary>
    internal const int Fields = 10, OlderFields = 8;

    private static readonly string[] NoNames = ["link", "post", "iata", "icao", "faac", "unlc", "tcid", "abbr", "fr_1793", "piny"];

    private readonly FileStream _file;
    private readonly Chunks<uint> _of = new();
    private readonly Chunks<long> _offset = new();
    private int[] _order = [];
    private long _length;

    internal AlternateNames(string folder) =>
        _file = new FileStream(Path.Combine(folder, "names"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose });

    internal int Count => _of.Count;

    /// <summary>Takes a line; one that names a page or a post code is passed over.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal string? Add(ReadOnlySpan<char> line)
    {
        Span<Range> at = stackalloc Range[Fields + 1];
        var fields = line.Split(at, '\t');
        if (fields is not (Fields or OlderFields))
        {
            return $"{line.Count('\t') + 1} fields where alternateNames has {Fields}; leave the tabs between fields as they are";
        }

        if (!uint.TryParse(line[at[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of == 0)
        {
            return $"\"{PlaceRow.Cut(line[at[1]])}\" is no GeoNames number";
        }

        var language = line[at[2]].ToString();
        var name = line[at[3]].Trim();
        if (Array.IndexOf(NoNames, language) >= 0)
        {
            return null;
        }

        if (name.Length is 0 or > PlaceRow.LongestName || name.ContainsAnyInRange('\0', '\u001F'))
        {
            return name.Length == 0 ? "no name" : string.Create(CultureInfo.InvariantCulture, $"a name of {name.Length:N0} characters; {PlaceRow.LongestName} are the most");
        }

        if (language == "wkdt" && !(name[0] == 'Q' && uint.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return $"\"{PlaceRow.Cut(name)}\" is no Wikidata item";
        }

        var historic = fields == Fields && line[at[7]].SequenceEqual("1");
        Keep(of, language == "wkdt" ? 'q' : historic ? 'h' : 'n', name);
        return null;
    }

    /// <summary>Puts them in the order of what they name.</summary>
    internal void Sort()
    {
        _order = [.. Enumerable.Range(0, Count)];
        Array.Sort(_order, (a, b) => _of[a] != _of[b] ? _of[a].CompareTo(_of[b]) : a.CompareTo(b));
        _file.Flush();
    }

    /// <summary>Adds the names of a number to a row, in an order that does not depend on that of the files.</summary>
    internal void AddTo(PlaceRow row, uint of)
    {
        var at = First(of);
        var names = new List<string>();
        for (; at < _order.Length && _of[_order[at]] == of; at++)
        {
            names.Add(Read(_order[at]));
        }

        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name[0] == 'q')
            {
                row.Wikidata = row.Wikidata == 0 ? uint.Parse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture) : row.Wikidata; // checked when it was taken
            }
            else
            {
                row.Name(name[1..], name[0] == 'h' ? PlaceNameKind.Former : PlaceNameKind.Latin);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private int First(uint of)
    {
        int first = 0, behind = _order.Length;
        while (first < behind)
        {
            var middle = (first + behind) / 2;
            (first, behind) = _of[_order[middle]] < of ? (middle + 1, behind) : (first, middle);
        }

        return first;
    }

    private void Keep(uint of, char mark, ReadOnlySpan<char> name)
    {
        var bytes = Encoding.UTF8.GetBytes($"{mark}{name}");
        _of.Add(of);
        _offset.Add(_length);
        _file.Write(BitConverter.GetBytes((ushort)bytes.Length));
        _file.Write(bytes);
        _length += 2 + bytes.Length;
    }

    private string Read(int number)
    {
        Span<byte> bytes = stackalloc byte[2 + (4 * (PlaceRow.LongestName + 1))];
        var read = RandomAccess.Read(_file.SafeFileHandle, bytes, _offset[number]);
        var length = BitConverter.ToUInt16(bytes);
        return Encoding.UTF8.GetString(bytes.Slice(2, Math.Min(length, read - 2)));
    }
}
