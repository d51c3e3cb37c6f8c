using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Cli.Verbs;

/// <summary><c>gazetteer get</c>: loads the GeoNames files of countries down.</summary>
internal sealed class GazetteerGetVerb : Verb
{
    private readonly Argument<string[]> _countries = new("CC") { Arity = ArgumentArity.OneOrMore, Description = "Countries, two letters each (ISO 3166-1), or allCountries." };
    private readonly Option<string> _from = new("--from") { HelpName = "URL", DefaultValueFactory = _ => GeoNamesDownload.DefaultAddress, Description = "Where the dump lies (GeoNames' own)." };
    private readonly Option<string> _to = new("--to") { HelpName = "DIR", Description = "Where to keep the files (geonames in $XDG_DATA_HOME/tidemark)." };
    private readonly Option<bool> _names = new("--names") { Description = "Also the files of alternate names." };

    public GazetteerGetVerb() => Command = new("get", "Load the GeoNames files of countries down; goes on where a broken load stopped.") { _countries, _from, _to, _names };

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark gazetteer get SY IQ LY && tidemark gazetteer add ~/.local/share/tidemark/geonames/*.zip",
        "tidemark gazetteer get SY --names --to downloads",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        if (!Uri.TryCreate(parsed.GetValue(_from), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            terminal.Say($"--from: '{parsed.GetValue(_from)}' is no address; write https://...");
            return ExitCode.None;
        }

        address = address.AbsoluteUri.EndsWith('/') ? address : new(address.AbsoluteUri + "/");
        var countries = parsed.GetValue(_countries)!; // the argument takes one or more
        if (Array.Find(countries, c => c != "allCountries" && !(c.Length == 2 && c.All(char.IsAsciiLetter))) is { } wrong)
        {
            terminal.Say($"'{wrong}' is no country; write two letters (SY)");
            return ExitCode.None;
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(30) };
        var download = new GeoNamesDownload(client, address, parsed.GetValue(_to) ?? GazetteerShelf.Downloads)
        {
            Progress = (name, bytes) => Step(terminal, name, bytes),
        };
        var names = countries.Select(c => c == "allCountries" ? c : c.ToUpperInvariant()).SelectMany(c => parsed.GetValue(_names) ? [c, c == "allCountries" ? "alternateNamesV2" : "alternatenames/" + c] : (string[])[c]);
        var (good, bad) = (0, 0);
        foreach (var name in names)
        {
            var (path, fault) = download.GetAsync(name + ".zip", terminal.Stop).GetAwaiter().GetResult();
            terminal.ClearPassing();
            if (path is null)
            {
                terminal.Say(fault ?? name);
                bad++;
                continue;
            }

            terminal.Line(Home.Shown(path));
            good++;
        }

        return bad == 0 ? ExitCode.All : good > 0 ? ExitCode.Some : ExitCode.None;
    }

    private static void Step(Terminal terminal, string name, long bytes)
    {
        if (terminal.TalkIsTerminal)
        {
            terminal.SayInPassing(string.Create(CultureInfo.InvariantCulture, $"{name}: {bytes / 1e6:N1} MB"));
        }
    }
}
