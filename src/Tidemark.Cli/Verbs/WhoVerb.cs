using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Cli.Telling;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>who</c>: who held a place on a day, as known by then, with every sentence for and against.</summary>
internal sealed class WhoVerb : Verb
{
    private const double NearbyKilometres = 20;

    private readonly Argument<string> _place = new("PLACE") { Description = "The place: any spelling, or its id (geonames:172349)." };
    private readonly Option<string> _on = new("--on") { HelpName = "DAY", Required = true, Description = "The day asked for (2016-06-20)." };
    private readonly KnownOption _known = new();
    private readonly Option<bool> _mask = new("--mask") { Description = "Put [person] for the names of private persons." };
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
        _on.Validators.Add(result => Check(result.GetValueOrDefault<string>(), w => Day(w) is not null, "--on", "day; write 2016-06-20", result.AddError));
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark who Manbij --case my.tidemark --on 2016-06-20 --as-known 2016-06-22",
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

        var known = _known.Of(parsed);
        var question = new Question(place.CanonicalId, Day(parsed.GetValue(_on)!)!.Value, known ?? KnownTime.On(DateOnly.MaxValue)) { Regions = search.RegionsOf(place) };
        KnownClaim[] claims = [.. Claims(archive, question, known)];
        var answer = new NewestObserved(knowledge.Actors).Answer(question, claims);
        answer = parsed.GetValue(_mask) ? new AnswerMask(new Masking(knowledge, archive).Of).Of(answer) : answer;
        var described = Described(archive, claims, place, known);
        var estimate = Estimate(new(archive, knowledge) { Masked = parsed.GetValue(_mask) }, question, known);
        if (_case.Json(parsed))
        {
            using var records = new Records(terminal);
            records.Write(json =>
            {
                new AnswerRecord(json).Fields(answer, place, described);
                estimate?.Record(json);
            });
        }
        else
        {
            new AnswerSheet(answer, place, described, terminal.Line).Write();
            estimate?.Say(terminal.Line);
        }

        return ExitCode.All;
    }

    /// <summary>What the model of control makes of the same claims, or null where nothing was said of the place itself.</summary>
    private static EstimateText? Estimate(Estimates estimates, Question question, KnownTime? known)
    {
        if (estimates.Of(question.Place, known) is not { } control)
        {
            return null;
        }

        var p = control.Answer([question.On.DayNumber], Estimates.End(known))[0];
        string[] names = [.. control.Cast.Holders.Select(estimates.Name), "contested"];
        return new(estimates.Fit, [.. names.Zip(p).GroupBy(n => n.First, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(n => n.Second)))]);
    }

    /// <summary>The claims about the place and its regions that can tell anything.</summary>
    private static IEnumerable<KnownClaim> Claims(CaseFile archive, Question question, KnownTime? known) =>
        question.Regions.Prepend(question.Place).Distinct().SelectMany(p => archive.Claims(new() { Place = p, KnownBy = known, Kinds = EvidenceReader.Kinds }));

    /// <summary>How many claims could tell something of the place, did their words name a place and not only describe one near it.</summary>
    private static int Described(CaseFile archive, KnownClaim[] claims, PlaceRecord place, KnownTime? known)
    {
        const double north = NearbyKilometres / 111.2;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(place.Latitude)));
        var area = new GeoArea(place.Latitude - north, place.Longitude - east, place.Latitude + north, place.Longitude + east);
        var nearby = archive.Claims(new() { Within = area, Unnamed = true, KnownBy = known, Kinds = EvidenceReader.Kinds });
        var here = claims.Where(c => c.Resolved.Place?.Id == place.CanonicalId);
        return nearby.Concat(here).Count(c => c.Resolved.Place?.Mention.Relation is not null);
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
