using System.Globalization;
using CsvHelper;

namespace Tidemark.Reading.Formats;

/// <summary>A table <c>reports.csv</c> beside reports: what their files do not state themselves. Columns: file, title, source, author, published, url, language, genre.</summary>
internal sealed class Sidecar
{
    private readonly Dictionary<string, Details> _byFile;

    private Sidecar(Dictionary<string, Details> byFile, string? fault) => (_byFile, Fault) = (byFile, fault);

    /// <summary>Why the table could not be read, or null.</summary>
    internal string? Fault { get; }

    internal static Sidecar Read(string path) => Read(() => new StreamReader(path));

    /// <summary>Reads a table that is opened only inside: what goes wrong with the opening is a fault of the table.</summary>
    internal static Sidecar Read(Func<TextReader> open)
    {
        var byFile = new Dictionary<string, Details>(StringComparer.Ordinal);
        try
        {
            using var reader = open();
            using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
            if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } columns || !columns.Contains("file", StringComparer.Ordinal))
            {
                return new(byFile, "has no column 'file'");
            }

            while (csv.Read())
            {
                var details = columns.Aggregate(Details.None, (d, column) => d.With(column, csv.TryGetField<string>(column, out var value) ? value ?? "" : ""));
                byFile[(csv.GetField("file") ?? "").Replace('\\', '/')] = details;
            }

            return new(byFile, null);
        }
        catch (Exception e) when (e is CsvHelperException or IOException or UnauthorizedAccessException)
        {
            return new(byFile, $"cannot be read as CSV ({e.Message.Split('\n')[0].Trim()})");
        }
    }

    /// <summary>What the table states of a file, named relative to the table's folder.</summary>
    internal Details Of(string file) => _byFile.GetValueOrDefault(file.Replace('\\', '/'), Details.None);
}
