using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;

namespace Tidemark.Cli.Runs;

/// <summary>Claims that another program wrote, as <c>tidemark claims</c> writes them, with tables of places, actors and sources beside them.</summary>
internal sealed class ClaimsFolder
{
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, string> _actors = new(StringComparer.Ordinal), _sources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double, double)> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _regions = new(StringComparer.Ordinal);

    /// <summary>What was claimed.</summary>
    internal IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Lines that are no claims, each with its reason.</summary>
    internal List<string> Faults { get; } = [];

    /// <summary>Reads the claims and the tables; a table that is not there is empty.</summary>
    /// <exception cref="IOException">The claims cannot be read.</exception>
    internal static ClaimsFolder Read(string claims, string? places, string? actors, string? sources)
    {
        var folder = new ClaimsFolder();
        foreach (var row in Table(actors))
        {
            folder._actors[row["id"]] = row.GetValueOrDefault("camp", row.GetValueOrDefault("side", ""));
        }

        foreach (var row in Table(sources))
        {
            folder._sources[row["id"]] = row.GetValueOrDefault("camp", row.GetValueOrDefault("side", ""));
        }

        foreach (var row in Table(places))
        {
            folder.Place(row);
        }

        folder.ReadClaims(claims, open: places is null || !File.Exists(places));
        return folder;
    }

    /// <summary>The names, numbered.</summary>
    /// <param name="sides">Whether it is taken into account who stands on which side.</param>
    internal Theatre Theatre(bool sides = true)
    {
        string Side(string side) => sides ? side : "";
        var actors = _actors.ToDictionary(a => a.Key, a => Side(a.Value.Length > 0 ? a.Value : _sources.GetValueOrDefault(a.Key, "")), StringComparer.Ordinal);
        var sources = _sources.ToDictionary(s => s.Key, s => Side(s.Value), StringComparer.Ordinal);
        foreach (var (actor, side) in actors)
        {
            sources[actor] = side;
        }

        return new(actors, sources, _places, _regions) { Points = _points };
    }

    private void Place(Dictionary<string, string> row)
    {
        var id = row["id"];
        _places.Add(id);
        if (double.TryParse(row.GetValueOrDefault("lat"), CultureInfo.InvariantCulture, out var latitude) && double.TryParse(row.GetValueOrDefault("lon"), CultureInfo.InvariantCulture, out var longitude))
        {
            _points[id] = (latitude, longitude);
        }

        if (row.GetValueOrDefault("district") is { Length: > 0 } district)
        {
            ((List<string>)(_regions.TryGetValue(district, out var within) ? within : _regions[district] = new List<string>())).Add(id);
        }
    }

    private void ReadClaims(string path, bool open)
    {
        var number = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var record = JsonDocument.Parse(line);
                var said = ClaimLine.Read(record.RootElement);
                if (!ids.Add(said.Id))
                {
                    Faults.Add($"{path}:{number}: another claim has the id {said.Id}; both are kept");
                    said = said with { Id = $"{said.Id}#{number}" };
                }

                Take(said, open);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                Faults.Add($"{path}:{number}: no claim: {e.Message.ReplaceLineEndings(" ")}");
            }
        }
    }

    private void Take(Statement said, bool open)
    {
        _statements.Add(said);
        foreach (var actor in said.Actors.Concat(said.Targets))
        {
            _actors.TryAdd(actor, "");
        }

        foreach (var source in said.Voices.Select(v => v.Speaker).Append(said.Outlet))
        {
            _sources.TryAdd(source, _actors.GetValueOrDefault(source, ""));
        }

        if (open && said.Place.Length > 0)
        {
            _places.Add(said.Place);
        }
    }

    /// <summary>The rows of a CSV table with a header; quoted cells may hold commas.</summary>
    private static IEnumerable<Dictionary<string, string>> Table(string? path)
    {
        if (path is null || !File.Exists(path))
        {
            yield break;
        }

        string[]? header = null;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            var cells = Cells(line);
            if (header is null)
            {
                header = cells;
                continue;
            }

            yield return header.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }

    private static string[] Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
