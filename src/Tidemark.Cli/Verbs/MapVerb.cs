using Tidemark.Pipeline.Questions;
using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Maps;
using Tidemark.Maps.Exports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary><c>map</c>: who held what on a day, as known by then, as a picture, as data, or as shares.</summary>
internal sealed class MapVerb : Verb
{
    private const double DefaultReach = 30;

    private static readonly ImmutableArray<string> _forms = [".svg", ".png", ".geojson", ".csv", ".json"];

    private readonly Option<string> _on = new("--on") { HelpName = "DAY", Required = true, Description = "The day asked for (2016-06-20)." };
    private readonly Option<string> _known = new("--as-known") { HelpName = "TIME", Description = "Count only what was published by then: a day, to its end in UTC, or an instant (2016-06-22T12:00:00Z). Everything if not given." };
    private readonly Option<string> _out = new("--out", "-o") { HelpName = "FILE", Description = "Write a map there: .svg or .png a picture, .geojson cells, .csv settlements (and FILE.dictionary.csv), .json all changes. Without it the shares are told." };
    private readonly Option<double> _reach = new("--reach") { HelpName = "KM", DefaultValueFactory = _ => DefaultReach, Description = "How far a word about a settlement reaches over land, in kilometres (30); 0 for as far as the next settlement." };
    private readonly Option<string> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "Compiled gazetteer: its settlements have ground of their own, too (without one the packs' alone)." };
    private readonly WorldviewOption _worldview = new();
    private readonly Option<int> _width = new("--width") { HelpName = "PX", DefaultValueFactory = _ => Drawing.UsualWidth, Description = $"How wide a .png is, in pixels ({Drawing.UsualWidth}); a very high one is drawn narrower." };
    private readonly Option<int> _draws = new("--draws") { HelpName = "N", DefaultValueFactory = _ => 200, Description = "Joint draws that give shares their bounds (200); 0 for none." };
    private readonly CaseChoice _case = new(required: true);

    public MapVerb()
    {
        Command = new("map", "Draw who held what on a day, as known by a day: a picture, cells, a table, changes, or the shares of land, settlements and people.");
        _case.AddTo(Command);
        Array.ForEach<Option>([_on, _known, _out, _width, _reach, _draws, _gazetteer, _worldview], Command.Add);
        _on.Validators.Add(r => Check(r.GetValueOrDefault<string>() is not { } day || Day(day) is not null, $"--on: '{r.GetValueOrDefault<string>()}' is no day; write 2016-06-20", r.AddError));
        _known.Validators.Add(r => Check(r.GetValueOrDefault<string>() is not { } time || KnownTime.Parse(time) is not null, $"--as-known: '{r.GetValueOrDefault<string>()}' is no time; write 2016-06-22 or 2016-06-22T12:00:00Z", r.AddError));
        _out.Validators.Add(r => Check(r.GetValueOrDefault<string>() is not { } file || _forms.Contains(Form(file)), $"--out: '{r.GetValueOrDefault<string>()}' ends in none of {string.Join(", ", _forms)}", r.AddError));
        _draws.Validators.Add(r => Check(r.Tokens is not [var token] || (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 5000), "--draws: give a number between 0 and 5000", r.AddError));
        _width.Validators.Add(r => Check(r.Tokens is not [var token] || (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var px) && px is >= Drawing.LeastWidth and <= Drawing.MostWidth), $"--width: give pixels between {Drawing.LeastWidth} and {Drawing.MostWidth}", r.AddError));
        _reach.Validators.Add(r => Check(r.Tokens is not [var token] || (double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var km) && km is >= 0 and <= 1000), "--reach: give kilometres between 0 and 1000", r.AddError));
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark map --case my.tidemark --on 2016-06-20 --as-known 2016-06-22 -o map.svg",
        "tidemark map --case my.tidemark --on 2016-06-20 -o map.png --width 1200",
        "tidemark map --case my.tidemark --on 2016-06-20 -o cells.geojson",
        "tidemark map --case my.tidemark --on 2016-06-20 --json",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.OpenCompared(parsed, terminal);
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()], Gazetteer = parsed.GetValue(_gazetteer) ?? "", Worldview = parsed.GetValue(_worldview)! }, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        KnownTime? known = parsed.GetValue(_known) is { } written ? KnownTime.Parse(written) : null;
        var reach = parsed.GetValue(_reach) is > 0 and var km ? km : double.PositiveInfinity;
        var on = Day(parsed.GetValue(_on)!)!.Value;
        var boundaries = Home.GroundBy(parsed.GetValue(_worldview)!).Words;
        if (new MapQuestion(archive, knowledge, known, boundaries).Make(on, reach, null, terminal.Stop) is not { } map)
        {
            terminal.Say("nothing was said by then of who holds any settlement of the packs: there is no map to draw; tidemark reports --case FILE tells what the case holds");
            return ExitCode.None;
        }

        foreach (var note in map.Notes)
        {
            terminal.Say(note);
        }

        var sheet = map.Sheet(on, Path.GetFileName(_case.Named(parsed)!), CaseVersion.Of(archive), parsed.GetValue(_draws));
        if (parsed.GetValue(_out) is { } file)
        {
            try
            {
                Write(sheet, file, parsed.GetValue(_width));
            }
            catch (FileNotFoundException e)
            {
                terminal.Say(e.Message);
                return ExitCode.None;
            }

            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{file}: {sheet.Frame.States.Count(s => s.Look != Look.NoWord):N0} of {sheet.Territory.Units.Length:N0} settlements, on {sheet.Day}, {sheet.Known}"));
        }
        else
        {
            Tell(sheet, _case.Json(parsed), terminal);
        }

        return ExitCode.All;
    }

    private static void Write(MapSheet sheet, string file, int width)
    {
        switch (Form(file))
        {
            case ".svg":
                File.WriteAllText(file, MapSvg.Write(sheet));
                break;
            case ".png":
                File.WriteAllBytes(file, Drawing.Png(MapSvg.Write(sheet), width));
                break;
            case ".csv":
                File.WriteAllText(file, MapCsv.Write(sheet));
                File.WriteAllText(Path.ChangeExtension(file, ".dictionary.csv"), MapCsv.Dictionary(sheet));
                break;
            default:
                File.WriteAllBytes(file, Json(json =>
                {
                    if (Form(file) == ".geojson")
                    {
                        MapGeoJson.Write(sheet, json);
                    }
                    else
                    {
                        MapJson.Write(sheet, json);
                    }
                }));
                break;
        }
    }

    /// <summary>The shares: a record for each measure, or a table.</summary>
    private static void Tell(MapSheet sheet, bool asRecords, Terminal terminal)
    {
        if (asRecords)
        {
            using var records = new Records(terminal);
            records.Write(json => MapJson.Head(sheet, json));
            return;
        }

        terminal.Line($"Expected shares on {sheet.Day}, {sheet.Known}; {sheet.Estimator}");
        terminal.Line();
        var table = new Table([.. sheet.Shares.Select(t => t.Name).Prepend("who")]);
        for (var row = 0; row <= sheet.Names.Length; row++)
        {
            if (sheet.Shares.Any(t => t.Outcomes[row].Share >= .0005))
            {
                table.Add([.. sheet.Shares.Select(t => Percent(t.Outcomes[row])).Prepend(row == sheet.Names.Length ? "nothing said, or out of reach" : sheet.Names[row])]);
            }
        }

        foreach (var line in table.Lines(Terminal.Width).Append("").Concat(sheet.Shares.Select(t => $"{t.Name}: of {t.Denominator}")).Concat(sheet.Basis).Append(MapSheet.Disclaimer))
        {
            terminal.Line(line);
        }
    }

    private static string Percent(BoundShare share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share.Share:0.0} %") + (share is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $" [{100 * low:0.0}-{100 * high:0.0}]") : "");

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(bytes, ClaimRecord.Options(indented: false)))
        {
            write(json);
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static string Form(string file) => Path.GetExtension(file).ToLowerInvariant();

    private static DateOnly? Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Check(bool good, string fault, Action<string> tell)
    {
        if (!good)
        {
            tell(fault);
        }
    }
}
