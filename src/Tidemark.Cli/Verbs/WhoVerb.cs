using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Places;

namespace Tidemark.Cli.Verbs;

/// <summary><c>who</c>: who held a place on a day, as known by then, with every sentence for and against.</summary>
internal sealed class WhoVerb : Verb
{
    private readonly Argument<string> _place = new("PLACE") { Description = "The place: any spelling, or its id (geonames:172349)." };
    private readonly Option<string> _on = new("--on") { HelpName = "DAY", Required = true, Description = "The day asked for (2016-06-20)." };
    private readonly KnownOption _known = new();
    private readonly Option<bool> _mask = new("--mask") { Description = "Put [person] for the names of private persons." };
    private readonly Option<string> _rule = new("--rule") { HelpName = "RULE", Description = "What makes one answer of many words: ours (the model of control, if not given), newest, majority, dawid-skene, most-conservative or most-informative." };
    private readonly Option<string> _sides = new("--sides") { HelpName = "off", Description = "off: take no account of who stands on which side." };
    private readonly Option<string> _interest = new("--against-interest") { HelpName = "off", Description = "off: believe who admits a loss no more than anybody." };
    private readonly CaseChoice _case = new(required: true);

    public WhoVerb()
    {
        Command = new("who", "Tell who held a place on a day, as known by a day, with every sentence for and against.") { _place };
        _case.AddTo(Command);
        _place.Validators.Add(result =>
        {
            if (result.Tokens.All(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("give the name of a place, or its id");
            }
        });
        Command.Add(_on);
        _known.AddTo(Command);
        Command.Add(_mask);
        _rule.AcceptOnlyFromAmong([.. AggregationRules.Names]);
        _sides.AcceptOnlyFromAmong("on", "off");
        _interest.AcceptOnlyFromAmong("on", "off");
        Command.Add(_rule);
        Command.Add(_sides);
        Command.Add(_interest);
        _on.Validators.Add(result => Check(result.GetValueOrDefault<string>(), w => Day(w) is not null, "--on", "day; write 2016-06-20", result.AddError));
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark who Manbij --case my.tidemark --on 2016-06-20 --as-known 2016-06-22",
        "tidemark who Manbij --case my.tidemark --on 2016-06-20 --rule majority",
        "tidemark who منبج --case my.tidemark --on 2016-06-20 --json",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = _case.OpenCompared(parsed, terminal);
        if (Shelf.Open(new Settings { Paths = [], Packs = [.. Home.Packs()] }, terminal) is not { } knowledge)
        {
            return ExitCode.None;
        }

        var search = new PlaceSearch(knowledge.Places);
        if (Place(parsed.GetValue(_place)!, search, knowledge, terminal) is not { } place)
        {
            return ExitCode.None;
        }

        var masking = parsed.GetValue(_mask) ? new Masking(knowledge, archive) : null;
        var asked = new WhoQuestion(archive, knowledge, _known.Of(parsed), masking is null ? null : masking.Of)
        {
            Rule = AggregationRules.Parse(parsed.GetValue(_rule)) ?? AggregationRule.Ours,
            Choices = new(parsed.GetValue(_sides) != "off", parsed.GetValue(_interest) != "off"),
        };
        var told = asked.Of(place, search.RegionsOf(place), Day(parsed.GetValue(_on)!)!.Value);
        if (_case.Json(parsed))
        {
            using var records = new Records(terminal);
            records.Write(told.Record);
        }
        else
        {
            new AnswerSheet(told.Answer, place, told.Described, terminal.Line).Write();
        }

        return ExitCode.All;
    }

    /// <summary>The one place that words name; where there is none or several, that is told.</summary>
    internal static PlaceRecord? Place(string words, PlaceSearch search, Knowledge knowledge, Terminal terminal)
    {
        var found = search.Find(words);
        if (found is [var only])
        {
            return only;
        }

        var offered = found.IsEmpty ? search.Like(words) : found;
        terminal.Say(found.IsEmpty
            ? $"{words}: no place of the packs is called so{(offered.IsEmpty ? "; try another spelling or an id" : "; these begin like it:")}"
            : string.Create(CultureInfo.InvariantCulture, $"{words}: {found.Length} places are called so; write the id of one:"));
        foreach (var place in offered)
        {
            var parent = knowledge.Places.Find(place.Parent) is var number and >= 0 ? knowledge.Places[number].Name : place.Country;
            terminal.Say($"  {place.CanonicalId}  {place.Name}, {place.Type.ToString().ToLowerInvariant()}{(parent.Length > 0 ? " in " + parent : "")}");
        }

        return null;
    }

    private static DateOnly? Day(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Check(string? written, Func<string, bool> good, string option, string what, Action<string> fault)
    {
        if (written is not null && !good(written))
        {
            fault($"{option}: '{written}' is no {what}");
        }
    }
}
