using System.Globalization;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Rows of a GeoNames dump (a country's file or allCountries): 19 fields with tabs between, as its readme describes them.</summary>
internal static class GeoNamesRows
{
    /// <summary>The number of fields.</summary>
    internal const int Fields = 19;

    /// <summary>Fills a row from a line.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal static string? Fill(PlaceRow row, ReadOnlySpan<char> line)
    {
        Span<Range> at = stackalloc Range[Fields + 1];
        if (line.Split(at, '\t') != Fields)
        {
            return $"{Count(line)} fields where GeoNames has {Fields}; leave the tabs between fields as they are";
        }

        if (!uint.TryParse(line[at[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            return $"\"{PlaceRow.Cut(line[at[0]])}\" is no GeoNames number";
        }

        if (row.Place(line[at[4]], line[at[5]]) is { } fault)
        {
            return fault;
        }

        var (name, code) = (line[at[1]].Trim().ToString(), line[at[7]].ToString());
        if (name.Length is 0 or > PlaceRow.LongestName)
        {
            return name.Length == 0 ? "no name" : string.Create(CultureInfo.InvariantCulture, $"a name of {name.Length:N0} characters; {PlaceRow.LongestName} are the most");
        }

        row.GeoNames = id;
        row.Type = FeatureCodes.Type(line[at[6]].ToString(), code);
        row.Marks = FeatureCodes.Marks(code) | PlaceMarks.GeoNames;
        row.Population = long.TryParse(line[at[14]], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? (int)Math.Min(people, int.MaxValue) : 0;
        row.Importance = FeatureCodes.Importance(row.Type, code, row.Population);
        row.Country = line[at[8]].Length == 2 ? line[at[8]].ToString() : "";
        Units(row, code, line[at[10]].ToString(), line[at[11]].ToString());
        row.Name(name, PlaceNameKind.Main);
        row.Name(line[at[2]].ToString(), PlaceNameKind.Latin);
        foreach (var part in line[at[3]].Split(','))
        {
            row.Name(line[at[3]][part].ToString(), PlaceNameKind.Latin);
        }

        return row.Names.Count == 0 ? PlaceRow.NoName : null;
    }

    private static void Units(PlaceRow row, string code, string first, string second)
    {
        var (country, province, district) = ($"gn/{row.Country}", $"gn/{row.Country}/{first}", $"gn/{row.Country}/{first}/{second}");
        row.Unit = code switch
        {
            "PCLI" or "PCL" or "PCLS" => country,
            "ADM1" => province,
            "ADM2" => district,
            _ => "",
        };
        foreach (var unit in new[] { second.Length > 0 ? district : "", first.Length > 0 && first != "00" ? province : "", country })
        {
            if (unit.Length > 0 && unit != row.Unit && !(row.Unit == province && unit == district) && row.Unit != country)
            {
                row.Parents.Add(unit);
            }
        }
    }

    private static int Count(ReadOnlySpan<char> line) => line.Count('\t') + 1;
}
