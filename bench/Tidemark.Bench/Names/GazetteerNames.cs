using System.Globalization;
using CsvHelper;

namespace Tidemark.Bench.Names;

/// <summary>Reads the names of gazetteer files with the columns wof_id, name, names_latin, name_local, names_local_variants, names_other, lat, lon.</summary>
internal static class GazetteerNames
{
    /// <summary>The places of the files, in their order.</summary>
    internal static List<NamedPlace> Read(IEnumerable<string> paths)
    {
        var places = new List<NamedPlace>();
        foreach (var path in paths)
        {
            using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
            reader.Read();
            reader.ReadHeader();
            while (reader.Read())
            {
                places.Add(Place(reader));
            }
        }

        return places;
    }

    private static NamedPlace Place(CsvReader row)
    {
        string Field(string name) => row.GetField(name) ?? "";
        string[] own = [Field("name"), .. Field("names_latin").Split('|'), Field("name_local"), .. Field("names_local_variants").Split('|')];
        var others = Field("names_other").Split('|').Select(n => n[(n.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToArray();
        own = [.. own.Select(n => n.Trim()).Where(n => n.Length > 1 && !IsCode(n)).Distinct(StringComparer.Ordinal)];
        return new(
            long.Parse(Field("wof_id"), CultureInfo.InvariantCulture),
            double.Parse(Field("lat"), CultureInfo.InvariantCulture),
            double.Parse(Field("lon"), CultureInfo.InvariantCulture),
            [.. own.Where(IsLatin)],
            [.. own.Where(IsArabic)],
            [.. others.Where(n => n.Any(c => c is >= '\u0400' and < '\u0530'))]);
    }

    /// <summary>A code of an airport or country: up to four capitals.</summary>
    private static bool IsCode(string name) => name.Length <= 4 && name.All(char.IsAsciiLetterUpper);

    private static bool IsArabic(string name) => name.Any(c => c is >= '\u0600' and < '\u0700') && !name.Any(char.IsAsciiLetter);

    private static bool IsLatin(string name) => name.Any(char.IsAsciiLetter) && !name.Any(c => c > '\u0370' && c < '\u1E00');
}
