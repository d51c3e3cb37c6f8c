using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Places;
using Tidemark.Places.Resolving;
using Tidemark.Reading.Formats;

namespace Tidemark.Cli.Verbs;

/// <summary><c>places resolve</c>: answers many queries, one JSON record a line.</summary>
internal sealed class PlacesResolveVerb : Verb
{
    private const int LongestLine = 1 << 20;

    private readonly Argument<string> _queries = new("QUERIES") { Arity = ArgumentArity.ZeroOrOne, Description = "File of queries, one JSON record a line (name, within, country, date, lat, lon, source, home, recent); standard input if not given." };
    private readonly Option<double> _least = new("--least") { HelpName = "P", DefaultValueFactory = _ => PlaceWeights.Threshold, Description = "Least probability of an answer; below it a place is doubtful." };
    private readonly Option<int> _most = new("--candidates") { HelpName = "N", DefaultValueFactory = _ => 5, Description = "Candidates shown (5)." };
    private readonly GazetteerChoice _choice = new();

    public PlacesResolveVerb()
    {
        Command = new("resolve", "Say which place each query means, with candidates and how likely they are.") { _queries, _least, _most };
        _choice.AddTo(Command);
        _choice.AddScriptsTo(Command);
        _least.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<double>() is < 0 or > 1 or double.NaN)
            {
                r.AddError("--least takes a number from 0 to 1");
            }
        });
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        """echo '{"query":1,"name":"Menbij","within":"Aleppo province","country":"SY"}' | tidemark places resolve""",
        "tidemark places resolve queries.ndjson --gazetteer mine.tidegaz > answers.ndjson",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var places = _choice.Open(parsed, terminal);
        if (places is null)
        {
            return ExitCode.None;
        }

        var path = parsed.GetValue(_queries);
        using var input = path is null or "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        using var records = new Records(terminal);
        var (lines, resolver, sheet) = (new ByteLines(input, LongestLine), new PlaceResolver(places, _choice.Spelling(parsed)), new PlaceSheet(places, parsed.GetValue(_most), parsed.GetValue(_least)));
        var (number, good, wrong, used) = (0, 0, 0, new EarlierUse());
        while (lines.Next())
        {
            terminal.Stop.ThrowIfCancellationRequested();
            number++;
            if (lines.Line.IsEmpty)
            {
                continue;
            }

            if (lines.TooLong || Query(lines.Line) is not { } query)
            {
                terminal.Say($"{path ?? "standard input"}:{number}: no query; write {{\"query\":1,\"name\":\"Menbij\",\"country\":\"SY\"}}");
                wrong++;
                continue;
            }

            good++;
            var choice = resolver.Resolve(query.Query with { Used = used.Of(query.Source, query.Query.Name) });
            used.Add(query.Source, query.Query.Name, choice, parsed.GetValue(_least), places);
            records.Write(json => sheet.Fields(json, query.Number ?? number, choice));
        }

        terminal.Flush();
        return wrong == 0 ? ExitCode.All : good > 0 ? ExitCode.Some : ExitCode.None;
    }

    private static (PlaceQuery Query, JsonElement? Number, string Source)? Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string Text(string key) => root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        double? Number(string key) => root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        var query = new PlaceQuery(name.GetString()!) // a string's text
        {
            Within = Text("within"),
            Country = Text("country").ToUpperInvariant(),
            On = DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Near = Number("lat") is { } latitude && Number("lon") is { } longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? [new GeoPoint(latitude, longitude)] : [],
            Home = root.TryGetProperty("home", out var home) ? Point(home) : null,
            Recent = root.TryGetProperty("recent", out var recent) && recent.ValueKind == JsonValueKind.Array ? [.. recent.EnumerateArray().Select(Point).OfType<GeoPoint>()] : [],
        };
        return (query, root.TryGetProperty("query", out var number) ? number.Clone() : null, Text("source"));
    }

    /// <summary>A point written [degrees north, degrees east]; null for anything else.</summary>
    private static GeoPoint? Point(JsonElement pair) =>
        pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair[0].ValueKind == JsonValueKind.Number && pair[1].ValueKind == JsonValueKind.Number
            && pair[0].GetDouble() is var latitude && pair[1].GetDouble() is var longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new(latitude, longitude) : null;

    private static (PlaceQuery Query, object? Number, string Source)? Query(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Parse(document.RootElement) is { } parsed ? (parsed.Query, parsed.Number, parsed.Source) : null;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }
}
