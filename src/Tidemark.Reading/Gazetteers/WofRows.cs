using System.Globalization;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Rows of a table of Who's On First places; the file's name tells the country (SY.csv).</summary>
/// <param name="country">ISO 3166-1 code of two letters, or empty.</param>
internal sealed class WofRows(string country)
{
    /// <summary>What the first line of such a table is.</summary>
    internal const string Header =
        "wof_id,geonames_id,wikidata_id,placetype,name,names_latin,name_local,names_local_variants,names_other,lat,lon,population,gn_feature_code,region,county,is_current,geom_src,geom_type";

    private static readonly int Fields = Header.Split(',').Length;

    private readonly List<string> _fields = [];

    /// <summary>Fills a row from a line.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal string? Fill(PlaceRow row, ReadOnlySpan<char> line)
    {
        if (!CsvLine.Split(line, _fields) || _fields.Count != Fields)
        {
            return $"{_fields.Count} fields where {Fields} are due; close every quotation mark in its line";
        }

        if (!long.TryParse(_fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            return $"\"{PlaceRow.Cut(_fields[0])}\" is no Who's On First number";
        }

        if (row.Place(_fields[9], _fields[10]) is { } fault)
        {
            return fault;
        }

        if (_fields[4].Length > PlaceRow.LongestName || string.Concat(_fields[4], _fields[5], _fields[6]).Length == 0)
        {
            return _fields[4].Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"a name of {_fields[4].Length:N0} characters; {PlaceRow.LongestName} are the most") : "no name";
        }

        row.WhosOnFirst = id;
        row.GeoNames = uint.TryParse(_fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var geonames) ? geonames : 0;
        row.Wikidata = _fields[2].StartsWith('Q') && uint.TryParse(_fields[2].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : 0;
        row.Population = int.TryParse(_fields[11], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0;
        row.Country = country;
        Kind(row, _fields[3], _fields[12]);
        Units(row, _fields[3], _fields[13], _fields[14]);
        Names(row);
        return row.Names.Count == 0 ? PlaceRow.NoName : null;
    }

    private static void Kind(PlaceRow row, string placetype, string code)
    {
        var settlement = FeatureCodes.Type("P", code);
        row.Type = placetype switch
        {
            "country" or "dependency" => PlaceType.Country,
            "region" or "macroregion" => PlaceType.Governorate,
            "county" or "macrocounty" or "localadmin" => PlaceType.District,
            "neighbourhood" or "macrohood" or "microhood" or "borough" => PlaceType.Neighbourhood,
            "campus" => PlaceType.Airport,
            _ => settlement == PlaceType.Camp ? PlaceType.Village : settlement,
        };
        row.Marks = PlaceMarks.WhosOnFirst | FeatureCodes.Marks(code);
        row.Importance = FeatureCodes.Importance(row.Type, row.Type is PlaceType.Country or PlaceType.Governorate or PlaceType.District ? "" : code.Length == 0 && placetype == "locality" ? "PPL" : code, row.Population);
    }

    private void Units(PlaceRow row, string placetype, string region, string county)
    {
        var (whole, first, second) = ($"wof/{country}", $"wof/{country}/{region}", $"wof/{country}/{region}/{county}");
        row.Unit = placetype switch
        {
            "country" => whole,
            "region" => $"wof/{country}/{(region.Length > 0 ? region : row.Names is [var name, ..] ? name.Text : _fields[4])}",
            "county" => $"wof/{country}/{region}/{(county.Length > 0 ? county : _fields[4])}",
            _ => "",
        };
        if (county.Length > 0 && placetype is not ("county" or "region" or "country"))
        {
            row.Parents.Add(second);
        }

        if (region.Length > 0 && placetype is not ("region" or "country"))
        {
            row.Parents.Add(first);
        }

        if (placetype != "country")
        {
            row.Parents.Add(whole);
        }
    }

    private void Names(PlaceRow row)
    {
        row.Name(_fields[4].Length > 0 ? _fields[4] : _fields[6].Length > 0 ? _fields[6] : _fields[5].Split('|')[0], PlaceNameKind.Main);
        foreach (var text in _fields[5].Split('|').Append(_fields[6]).Concat(_fields[7].Split('|')))
        {
            row.Name(text, PlaceNameKind.Latin);
        }

        foreach (var text in _fields[8].Split('|'))
        {
            row.Name(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..], PlaceNameKind.Latin);
        }
    }
}
