using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;

namespace Tidemark.Cli.Verbs;

/// <summary><c>serve</c>: the map room, in a browser and for programs.</summary>
internal sealed class ServeVerb : Verb
{
    private readonly CaseChoice _case = new(required: true);
    private readonly Option<int> _port = new("--port") { HelpName = "N", DefaultValueFactory = _ => 0, Description = "The port to listen at; 0 for any that is free." };
    private readonly Option<string> _bind = new("--bind") { HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1", Description = "The address to listen at (127.0.0.1: this machine alone). Whoever can reach another one reads the case." };
    private readonly Option<string[]> _name = new("--name") { HelpName = "NAME", Description = "A name of this machine by which it may be asked, besides localhost and addresses in digits; again for more." };
    private readonly Option<string> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "Compiled gazetteer: its settlements have ground of their own, too (without one the packs' alone)." };
    private readonly Option<string> _tiles = new("--tiles") { HelpName = "URL", Description = "Map tiles of another server below the estimate: an address with {z}, {x} and {y}. None if not given: then the page asks nothing of any other machine." };
    private readonly Option<string> _credit = new("--tiles-credit") { HelpName = "TEXT", Description = "Whom the tiles are owed to, printed beside the map and on its images." };
    private readonly WorldviewOption _worldview = new();
    private readonly Option<double> _reach = new("--reach") { HelpName = "KM", DefaultValueFactory = _ => ServingChoices.UsualReach, Description = "How far a word about a settlement reaches over land, in kilometres (30); 0 for as far as the next settlement." };

    public ServeVerb()
    {
        Command = new("serve", "Serve a case on this machine: the map room for a browser, and an interface for programs.");
        _case.AddTo(Command, json: false);
        Array.ForEach<Option>([_port, _bind, _name, _gazetteer, _reach, _worldview, _tiles, _credit], Command.Add);
        _tiles.Validators.Add(r => Check(r.GetValueOrDefault<string>() is not { } address || ServingChoices.AreTiles(address), "--tiles: give an http or https address with {z}, {x} and {y} once each behind its host", r.AddError));
        _port.Validators.Add(r => Check(r.Tokens is not [var token] || (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 65535), "--port: give a number between 0 and 65535", r.AddError));
        _bind.Validators.Add(r => Check(r.Tokens is not [var token] || IPAddress.TryParse(token.Value, out _), "--bind: give an address in digits (127.0.0.1)", r.AddError));
        _reach.Validators.Add(r => Check(r.Tokens is not [var token] || (double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var km) && km is >= 0 and <= 1000), "--reach: give kilometres between 0 and 1000", r.AddError));
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples => ["tidemark serve --case my.tidemark", "tidemark serve --case my.tidemark --port 8080", "tidemark serve --case my.tidemark --tiles 'https://tiles.example/{z}/{x}/{y}.png'"];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        _case.OpenCompared(parsed, terminal).Dispose();
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()], Gazetteer = parsed.GetValue(_gazetteer) ?? "", Worldview = parsed.GetValue(_worldview)! }, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var file = _case.Named(parsed)!;
        var reach = parsed.GetValue(_reach) is > 0 and var km ? km : double.PositiveInfinity;
        return ServingRun.Serve(file, Path.GetFileName(file), knowledge, new(IPAddress.Parse(parsed.GetValue(_bind)!), parsed.GetValue(_port), parsed.GetValue(_name) ?? [], reach, parsed.GetValue(_worldview)!) { Tiles = parsed.GetValue(_tiles), TilesCredit = parsed.GetValue(_credit) ?? "" }, terminal);
    }

    private static void Check(bool good, string fault, Action<string> tell)
    {
        if (!good)
        {
            tell(fault);
        }
    }
}
