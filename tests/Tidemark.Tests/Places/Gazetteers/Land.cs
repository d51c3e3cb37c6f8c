using System.Globalization;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Tests.Places.Gazetteers;

/// <summary>Gazetteers of a made-up country, in a folder that goes away.</summary>
internal sealed class Land : IDisposable
{
    internal const string WofHeader = WofRows.Header;

    internal const string PackHeader = "id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until";

    internal string Folder { get; } = Directory.CreateTempSubdirectory("tidemark-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A row of a GeoNames dump.</summary>
    internal static string Row(int id, string name, double latitude, double longitude, string code = "PPL", string alternates = "", string province = "01", int population = 0, string country = "NL", char featureClass = 'P') =>
        string.Create(CultureInfo.InvariantCulture, $"{id}\t{name}\t{name}\t{alternates}\t{latitude}\t{longitude}\t{(code.StartsWith("ADM", StringComparison.Ordinal) || code.StartsWith("PCL", StringComparison.Ordinal) ? 'A' : featureClass)}\t{code}\t{country}\t\t{province}\t\t\t\t{population}\t\t0\tEtc/UTC\t2020-01-01");

    /// <summary>A row of a Who's On First table.</summary>
    internal static string Wof(int id, string name, double latitude, double longitude, string latin = "", string local = "", string geonames = "", string wikidata = "", string placetype = "locality", string region = "", string code = "PPL") =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{geonames},{wikidata},{placetype},{name},{latin},{local},,,{latitude},{longitude},,{code},{region},,1,geonames,Point");

    internal string Write(string name, params string[] lines) => WriteBytes(name, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    internal string WriteBytes(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal GazetteerBuilt Build(string to, params string[] files) => GazetteerShelf.Build(files, Path.Combine(Folder, to), null);

    internal GazetteerFile Open(params string[] files)
    {
        Build("land.tidegaz", files);
        return GazetteerFile.Open(Path.Combine(Folder, "land.tidegaz"));
    }
}
