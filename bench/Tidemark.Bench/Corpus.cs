using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Bench;

/// <summary>Reports in memory: files and folders, and tables of articles with the columns article_title and article_content.</summary>
internal static class Corpus
{
    private const int LeastCharacters = 1 << 20;

    /// <summary>The reports of the paths, over and over until there is a megabyte of them.</summary>
    internal static ImmutableArray<Report> Load(IEnumerable<string> paths)
    {
        var once = paths.SelectMany(Read).ToArray();
        var all = ImmutableArray.CreateBuilder<Report>();
        for (long characters = 0; once.Length > 0 && characters < LeastCharacters;)
        {
            all.AddRange(once);
            characters += once.Sum(r => (long)r.Text.Length);
        }

        return all.ToImmutable();
    }

    private static IEnumerable<Report> Read(string path)
    {
        var reads = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Table(path) : ReportReader.ReadAll([path], ReadingOptions.Default);
        return reads.OfType<ReportRead.Done>().Select(r => r.Report);
    }

    private static IEnumerable<ReportRead> Table(string path)
    {
        using var file = new StreamReader(path, Encoding.UTF8);
        using var csv = new CsvReader(file, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        for (var row = 1; csv.Read(); row++)
        {
            var text = $"{csv.GetField("article_title")}\n\n{csv.GetField("article_content")}\n";
            yield return ReportReader.Read(Encoding.UTF8.GetBytes(text), $"{row}.txt", ReadingOptions.Default);
        }
    }
}
