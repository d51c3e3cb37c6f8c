using Tidemark.Pipeline.Questions;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Runs;

/// <summary>The options of commands that answer over a whole case: as known when, of which days, places and actors.</summary>
internal sealed class AskedOf
{
    private readonly KnownOption _known = new();
    private readonly Option<string> _on = new("--on") { HelpName = "DAY", Description = "Only what is told of this day (2016-06-20)." };
    private readonly Option<string> _since = new("--since") { HelpName = "DAY", Description = "Only what is told of this day or later." };
    private readonly Option<string> _until = new("--until") { HelpName = "DAY", Description = "Only what is told of this day or earlier." };
    private readonly Option<string[]> _place = new("--place") { HelpName = "NAME", Description = "Only of this place and what lies in it: any spelling, words of the text, or id; again for more." };
    private readonly Option<string[]> _actor = new("--actor") { HelpName = "NAME", Description = "Only with this actor or a part of it: name, words of the text, or id; again for more." };
    private readonly Option<string[]> _kind = new("--kind") { HelpName = "KIND", Description = "Only of this kind of claim (attack, transfer, ...), again for more." };
    private readonly Option<bool> _mask = new("--mask") { Description = "Put [person] for the names of private persons." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="kinds">Whether kinds of claims can be chosen.</param>
    internal void AddTo(Command command, bool kinds = true)
    {
        foreach (var option in new[] { _on, _since, _until })
        {
            option.Validators.Add(r => Check(r, w => Day(w) is not null, option.Name, "day; write 2016-06-20"));
        }

        _kind.Validators.Add(result =>
        {
            foreach (var word in (result.GetValueOrDefault<string[]>() ?? []).SelectMany(Split).Where(w => Words.Parse<ClaimKind>(w) is null))
            {
                result.AddError($"--kind: '{word}' is no kind; the kinds are {string.Join(", ", Enum.GetValues<ClaimKind>().Select(Words.Of))}");
            }
        });
        _known.AddTo(command);
        foreach (var option in new Option[] { _on, _since, _until, _place, _actor })
        {
            command.Add(option);
        }

        if (kinds)
        {
            command.Add(_kind);
        }

        command.Add(_mask);
    }

    /// <summary>What may be known, or null for all.</summary>
    internal KnownTime? Known(ParseResult parsed) => _known.Of(parsed);

    /// <summary>All claims of the case that were known by then, whatever else is asked for: what is left out later may tell of what is shown.</summary>
    internal IEnumerable<KnownClaim> Claims(ParseResult parsed, CaseFile archive) => archive.Claims(ClaimQuery.All with { KnownBy = Known(parsed) });

    /// <summary>What is wanted of it.</summary>
    internal Wanted Wanted(ParseResult parsed, Knowledge knowledge)
    {
        var on = parsed.GetValue(_on) is { } day ? Day(day) : null;
        return new(knowledge, parsed.GetValue(_place) ?? [], parsed.GetValue(_actor) ?? [])
        {
            First = Later(on, parsed.GetValue(_since) is { } since ? Day(since) : null),
            Last = Earlier(on, parsed.GetValue(_until) is { } until ? Day(until) : null),
            Kinds = [.. (parsed.GetValue(_kind) ?? []).SelectMany(Split).Select(w => Words.Parse<ClaimKind>(w)!.Value)],
        };
    }

    /// <summary>How claims are shown: as they are, or without the names of private persons.</summary>
    internal Func<KnownClaim, KnownClaim> Shown(ParseResult parsed, Knowledge knowledge, CaseFile archive) => parsed.GetValue(_mask) ? new MaskedClaims(knowledge, archive).Of : claim => claim;

    /// <summary>Whether names of private persons are left out.</summary>
    internal bool Masked(ParseResult parsed) => parsed.GetValue(_mask);

    /// <summary>What was asked, in words for the head of an answer.</summary>
    internal string Told(ParseResult parsed) => Known(parsed) is { } known ? $"as known on {known}" : "with all that the case holds";

    /// <summary>The packs' knowledge; null, after a line that says why, where there is none.</summary>
    internal static Knowledge? Knowledge(Terminal terminal) => Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()] }, terminal);

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? a > b ? a : b : one ?? other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? a < b ? a : b : one ?? other;

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Check(OptionResult result, Func<string, bool> good, string option, string what)
    {
        if (result.GetValueOrDefault<string>() is { } written && !good(written))
        {
            result.AddError($"{option}: '{written}' is no {what}");
        }
    }
}
