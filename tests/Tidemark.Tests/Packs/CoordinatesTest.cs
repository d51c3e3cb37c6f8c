using System.Globalization;
using CsvHelper;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Reading.Packs;

namespace Tidemark.Tests.Packs;

public class CoordinatesTest
{
    private const string Gazetteer = "data/gazetteer_wof";

    [FactWithShared(Gazetteer)]
    public void Every_place_lies_where_the_gazetteer_has_it()
    {
        var pack = PackReader.Read(Path.Combine(FactWithSharedAttribute.RepoRoot, "packs", "iraq-syria-libya")).Pack;
        var far = new List<string>();
        var compared = 0;
        foreach (var country in Directory.GetFiles(Path.Combine(FactWithSharedAttribute.Folder, Gazetteer), "*.csv").Order(StringComparer.Ordinal))
        {
            var rows = Rows(country);
            foreach (var place in pack.Places.Where(p => p.Country == Path.GetFileNameWithoutExtension(country) && p.Type != PlaceType.Country))
            {
                if (Nearest(rows, place) is { } kilometres)
                {
                    compared++;
                    var most = place.Type is PlaceType.Governorate or PlaceType.District or PlaceType.Region ? 15 : 5;
                    if (kilometres > most)
                    {
                        far.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Id} ({place.Type}): {kilometres:0.0} km off"));
                    }
                }
            }
        }

        Assert.True(compared >= 500, $"only {compared} places could be compared");
        Assert.True(far.Count == 0, $"{far.Count} of {compared} places lie too far off:\n{string.Join('\n', far)}");
    }

    /// <summary>
    /// Kilometres to the row with the same id; without one to the nearest row of the same name and like sort, where a namesake more than 50 km away
    /// is another place.
    /// </summary>
    private static double? Nearest(ILookup<string, Row> rows, PlaceRecord place)
    {
        double To(Row row) => row.Point.KilometresTo(new(place.Latitude, place.Longitude));
        var same = new[] { place.GeoNames, place.Wikidata }.Where(id => id.Length > 0).SelectMany(id => rows[id]).Select(To).ToList();
        if (same.Count == 0)
        {
            same = [.. rows[Folding.Fold(place.Name)].Where(r => IsLike(r.Sort, place.Type)).Select(To).Where(km => km <= 50)];
        }

        return same.Count == 0 ? null : same.Min();
    }

    private static bool IsLike(string sort, PlaceType type) => type switch
    {
        PlaceType.Governorate => sort == "region",
        PlaceType.District => sort == "county",
        PlaceType.City or PlaceType.Town or PlaceType.Village => sort == "locality",
        PlaceType.Neighbourhood => sort is "neighbourhood" or "macrohood" or "borough",
        PlaceType.Airbase or PlaceType.Airport => sort == "campus",
        _ => false,
    };

    /// <summary>The rows of a country by each of their ids and by their folded names.</summary>
    private static ILookup<string, Row> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<(string Key, Row Row)>();
        while (csv.Read())
        {
            double Number(string column) => double.Parse(csv.GetField(column)!, CultureInfo.InvariantCulture);
            var row = new Row(csv.GetField("placetype")!, new(Number("lat"), Number("lon")));
            string[] keys = [csv.GetField("geonames_id")!, csv.GetField("wikidata_id")!, Folding.Fold(csv.GetField("name"))];
            rows.AddRange(keys.Where(k => k.Length > 0).Select(k => (k, row)));
        }

        return rows.ToLookup(r => r.Key, r => r.Row, StringComparer.Ordinal);
    }

    private sealed record Row(string Sort, GeoPoint Point);
}
