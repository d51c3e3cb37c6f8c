using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Claims.Spaces;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary><c>place</c>: which place a name or description means.</summary>
internal sealed class PlaceVerb : Verb
{
    private readonly Argument<string> _name = new("NAME") { Description = "A name in any spelling, or a description (\"X village, Y district\")." };
    private readonly Option<string> _within = new("--within") { HelpName = "R", Description = "Region that contains it, in any spelling." };
    private readonly Option<string> _country = new("--country") { HelpName = "CC", Description = "Country, two letters (SY)." };
    private readonly Option<string> _on = new("--on") { HelpName = "DATE", Description = "The day for which it is asked (2016-06-20): renamed and destroyed places." };
    private readonly Option<string> _near = new("--near") { HelpName = "LAT,LON", Description = "A point that it is likely near to (36.5,37.9)." };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON record." };
    private readonly Option<bool> _geo = new("--geojson") { Description = "One GeoJSON feature collection." };
    private readonly Option<bool> _explain = new("--explain") { Description = "Also how each spelling was laid beside the one asked for, and what speaks for and against each candidate." };
    private readonly GazetteerChoice _choice = new();

    public PlaceVerb()
    {
        Command = new("place", "Say which place a name or description means, with candidates and how likely they are.") { _name, _within, _country, _on, _near, _json, _geo, _explain };
        _choice.AddTo(Command);
        _choice.AddScriptsTo(Command);
        _on.Validators.Add(r => Check(r.GetValueOrDefault<string>(), w => Day(w) is not null, "--on", "day; write 2016-06-20", r.AddError));
        _near.Validators.Add(r => Check(r.GetValueOrDefault<string>(), w => Point(w) is not null, "--near", "point; write degrees north and east, 36.5,37.9", r.AddError));
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark place Menbij --country SY",
        "tidemark place \"Al Mansoura village\" --within Raqqa --on 2017-05-28 --json",
        "tidemark place منبج --near 36.4,38.0 --geojson",
        "tidemark place Mambij --explain --no-transliteration cyrillic",
        "tidemark place \"15 km from Tabqa Military Airport and 45 km from Raqqa\" --geojson",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var places = _choice.Open(parsed, terminal);
        if (places is null)
        {
            return ExitCode.None;
        }

        var name = parsed.GetValue(_name)!; // the argument is required
        var choice = name.Contains(':', StringComparison.Ordinal) && places.Find(name) is var known and >= 0
            ? new PlaceChoice([new(known, places.Name(known), 1, PhraseRole.Head, [])], 0) { Probability = 1 }
            : new PlaceResolver(places, _choice.Spelling(parsed)).Resolve(new(name)
            {
                Within = parsed.GetValue(_within) ?? "",
                Country = (parsed.GetValue(_country) ?? "").ToUpperInvariant(),
                On = parsed.GetValue(_on) is { } day ? Day(day) : null,
                Near = parsed.GetValue(_near) is { } near ? [Point(near)!.Value] : [], // checked when parsed
            });
        if (!name.Contains(':', StringComparison.Ordinal) && Described(parsed, terminal, places, name, choice.IsAnswer && PlaceKeys.Plain(choice.Candidates[0].Name) == PlaceKeys.Plain(name)) is { } told)
        {
            return told;
        }

        Write(parsed, terminal, places, name, choice);
        return choice.IsAnswer ? ExitCode.All : choice.Candidates.IsEmpty ? ExitCode.None : ExitCode.Some;
    }

    /// <summary>
    /// Tells where a description points; null when the words are a name. Words that may be either ("northern X") are a name when a place
    /// is called by all of them.
    /// </summary>
    private int? Described(ParseResult parsed, Terminal terminal, GazetteerFile places, string words, bool isName)
    {
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. _choice.Packs(parsed)] }, terminal) is not { } knowledge)
        {
            return null;
        }

        var read = new PhraseReader(knowledge.Lexicon).Read(words);
        if (read.Relations.IsEmpty || (isName && read.Relations.All(r => r.Type is "part" or "within")))
        {
            return null;
        }

        if (!read.Unread.IsEmpty)
        {
            terminal.Say($"{words}: not understood, and left out: {string.Join(", ", read.Unread)}");
        }

        var reading = new DescribedPlaces(knowledge.Actors, knowledge.Places, new(new GazetteerPlaces(places, GazetteerChoice.Spelling()), knowledge.Terrain)).Of(read.Relations);
        new RegionSheet(terminal, words, read).Write(reading, parsed.GetValue(_json), parsed.GetValue(_geo));
        return reading.Region is null ? ExitCode.None : read.Unread.IsEmpty ? ExitCode.All : ExitCode.Some;
    }

    private void Write(ParseResult parsed, Terminal terminal, GazetteerFile places, string name, PlaceChoice choice)
    {
        var sheet = new PlaceSheet(places, 5, PlaceWeights.Threshold, parsed.GetValue(_explain) ? new(_choice.Spelling(parsed)) : null);
        if (parsed.GetValue(_geo) || parsed.GetValue(_json))
        {
            using var records = new Records(terminal);
            records.Write(json =>
            {
                if (parsed.GetValue(_geo))
                {
                    sheet.Collection(json, choice);
                }
                else
                {
                    json.WriteString("name"u8, name);
                    sheet.Answer(json, choice);
                }
            });
            return;
        }

        if (!choice.IsAnswer)
        {
            terminal.Say(choice.Candidates.IsEmpty ? $"{name}: no place of the gazetteer is called so" : $"{name}: doubtful; these may be meant, or none of them ({choice.None:P0}):");
        }

        foreach (var candidate in choice.Candidates.Take(choice.IsAnswer ? 3 : 5))
        {
            terminal.Line(Line(places, candidate));
            foreach (var reason in parsed.GetValue(_explain) ? new PlaceReasons(_choice.Spelling(parsed)).Of(candidate) : [])
            {
                terminal.Line("      " + reason);
            }
        }
    }

    private static string Line(GazetteerFile places, PlaceCandidate candidate)
    {
        var record = places.Record(candidate.Place);
        var within = string.Join(", ", places.Parents(candidate.Place).Select(places.Name));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{candidate.Probability:0.00}  {record.Name}{(candidate.Name == record.Name ? "" : $" ({candidate.Name})")}, {Words.Of(record.Type)}{(within.Length > 0 ? " in " + within : "")}  {record.Latitude:0.0000}, {record.Longitude:0.0000}  {record.CanonicalId}{(record.Abandoned ? "  abandoned" : "")}");
    }

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static GeoPoint? Point(string written) =>
        written.Split(',') is [var north, var east] && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new GeoPoint(latitude, longitude) : null;

    private static void Check(string? written, Func<string, bool> good, string option, string what, Action<string> fault)
    {
        if (written is not null && !good(written))
        {
            fault($"{option}: '{written}' is no {what}");
        }
    }
}
