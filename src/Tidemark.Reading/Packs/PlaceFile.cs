using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Tidemark.Claims;
using Tidemark.Places;

namespace Tidemark.Reading.Packs;

/// <summary>Reads places.csv.</summary>
internal static class PlaceFile
{
    private const int Deepest = 64;

    private static readonly string[] Columns = ["id", "name", "type", "country", "parent", "lat", "lon", "arabic", "spellings", "geonames", "wikidata", "from", "until"];

    /// <summary>The places; those without a usable id, type or coordinates are left out.</summary>
    internal static ImmutableArray<PlaceRecord> Read(string text, PackFaults faults)
    {
        var places = new List<(PlaceRecord Place, int Line)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || !csv.Record!.AsSpan().SequenceEqual(Columns)) // the record is there after a successful Read
        {
            faults.Add(1, $"the first line must be \"{string.Join(',', Columns)}\"");
            return [];
        }

        while (csv.Read())
        {
            if (Place(csv.Record!, csv.RawRow, ids, faults) is { } place) // as above
            {
                places.Add((place, csv.RawRow));
            }
        }

        foreach (var (place, line) in places.Where(p => p.Place.Parent.Length > 0 && !ids.Contains(p.Place.Parent)))
        {
            faults.Add(line, $"{place.Id}: the parent \"{place.Parent}\" is no place of this file; add it or mend its id");
        }

        return [.. Uncircled(places, faults)];
    }

    /// <summary>The places; one whose parents run in a circle loses its parent, and is told.</summary>
    private static IEnumerable<PlaceRecord> Uncircled(List<(PlaceRecord Place, int Line)> places, PackFaults faults)
    {
        var parents = places.DistinctBy(p => p.Place.Id).ToDictionary(p => p.Place.Id, p => p.Place.Parent, StringComparer.Ordinal);
        foreach (var (place, line) in places)
        {
            var at = place.Parent;
            for (var steps = 0; at.Length > 0 && at != place.Id && steps <= Deepest && parents.ContainsKey(at); steps++)
            {
                at = steps == Deepest ? place.Id : parents[at];
            }

            if (at != place.Id || place.Parent.Length == 0)
            {
                yield return place;
                continue;
            }

            faults.Add(line, $"{place.Id}: its parents run in a circle; mend the parent \"{place.Parent}\"");
            parents[place.Id] = "";
            yield return place with { Parent = "" };
        }
    }

    /// <summary>Two capitals.</summary>
    internal static bool IsCountryCode(string code) => code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);

    private static PlaceRecord? Place(string[] row, int line, HashSet<string> ids, PackFaults faults)
    {
        if (row.Length != Columns.Length)
        {
            faults.Add(line, $"{row.Length} fields where {Columns.Length} are due; put a field with a comma in quotation marks");
            return null;
        }

        string At(string column) => row[Array.IndexOf(Columns, column)].Trim();
        if (!faults.Id(line, At("id"), ids))
        {
            return null;
        }

        var (latitude, longitude) = (Degrees(At("lat"), 90, "lat", line, faults), Degrees(At("lon"), 180, "lon", line, faults));
        if (Words.Parse<PlaceType>(At("type")) is not { } type)
        {
            faults.Add(line, $"the type \"{At("type")}\" is unknown; write one of {string.Join(", ", Enum.GetValues<PlaceType>().Select(Words.Of))}");
            return null;
        }

        if (At("name").Length == 0 || !IsCountryCode(At("country")))
        {
            faults.Add(line, At("name").Length == 0 ? $"{At("id")} has no name; write it" : $"\"{At("country")}\" is no country code; write two capitals (ISO 3166-1)");
        }

        return latitude is null || longitude is null ? null : new()
        {
            Id = At("id"),
            Name = At("name"),
            Type = type,
            Country = At("country"),
            Parent = At("parent"),
            Latitude = latitude.Value,
            Longitude = longitude.Value,
            Arabic = Names(At("arabic")),
            Spellings = Names(At("spellings")),
            GeoNames = Number(At("geonames"), "", "geonames", line, faults),
            Wikidata = Number(At("wikidata"), "Q", "wikidata", line, faults),
            From = faults.Date(line, "from", At("from")),
            Until = faults.Date(line, "until", At("until")),
        };
    }

    private static ImmutableArray<string> Names(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static double? Degrees(string text, double most, string column, int line, PackFaults faults)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        faults.Add(line, $"{column} \"{text}\" is no number from -{most} to {most}; write degrees with a point, as in 36.5281");
        return null;
    }

    private static string Number(string text, string mark, string column, int line, PackFaults faults)
    {
        if (text.Length == 0 || (text.StartsWith(mark, StringComparison.Ordinal) && text.Length > mark.Length && !text.AsSpan(mark.Length).ContainsAnyExceptInRange('0', '9')))
        {
            return text;
        }

        faults.Add(line, $"{column} \"{text}\" is no such id; write {(mark.Length == 0 ? "the number alone" : "Q and the number")} or nothing");
        return "";
    }
}
