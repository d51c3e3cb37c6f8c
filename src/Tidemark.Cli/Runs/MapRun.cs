using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;
using Tidemark.Cli.Output;
using Tidemark.Maps;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Reading.Ground;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Runs;

/// <summary>Makes the map of a case: what is thought of each settlement of the countries that anything was said of.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs, and the gazetteer if there is one.</param>
/// <param name="known">What was published later does not count; null for everything.</param>
/// <param name="terminal">Where to talk.</param>
internal sealed class MapRun(CaseFile archive, Knowledge knowledge, KnownTime? known, Terminal terminal)
{
    /// <summary>The outcome that stands for everybody whom no pack knows: such a name may be a private person's.</summary>
    private const string Other = "other";

    private const int Around = 30, Seed = 1;

    private readonly Estimates _estimates = new(archive, knowledge) { Masked = true };

    /// <summary>The map of a day, or null where nothing was said of any settlement.</summary>
    /// <param name="on">The valid day.</param>
    /// <param name="reachKilometres">How far a word reaches over land; infinite for to the next settlement.</param>
    /// <param name="caseName">The name of the case to print.</param>
    /// <param name="draws">How many joint draws give shares their bounds; 0 for none.</param>
    internal MapSheet? Make(DateOnly on, double reachKilometres, string caseName, int draws)
    {
        KnownClaim[] claims = [.. archive.Claims(new() { KnownBy = known, Kinds = EvidenceReader.Kinds })];
        var byPlace = claims.Where(c => c.Resolved.Place is { Id: not null } p && p.Mention.Relation is null).ToLookup(c => c.Resolved.Place!.Id!, StringComparer.Ordinal);
        Settlement[] all = [.. Places().Where(p => Settlement.Is(p.Type) && !p.Abandoned).Select(Of)];
        var countries = all.Where(s => byPlace.Contains(s.Place)).Select(s => s.Country).ToHashSet(StringComparer.Ordinal);
        var files = GroundShelf.In(Home.Ground);
        var territory = TerritoryMaker.Make(all.Where(s => countries.Contains(s.Country)), knowledge.Terrain.Map, reachKilometres, string.Join(", ", files.Select(f => f.Name)));
        if (territory.Units.IsEmpty)
        {
            return null;
        }

        var list = List(territory, byPlace, on);
        if (list.Changes.IsEmpty)
        {
            return null;
        }

        TellLeftOut(byPlace, territory);
        var shares = new Shares(territory, list);
        return new()
        {
            Territory = territory,
            Frame = MapFrame.At(list, on),
            Shares = shares.On(on, draws > 0 ? Drawn(territory, list, byPlace, on, draws) : null),
            Basis = [.. shares.Basis()],
            Names = [.. list.Outcomes.Select(Name)],
            Case = caseName,
            CaseVersion = ContentHash.OfFields(claims.Select(c => c.Resolved.Claim.Id).Order(StringComparer.Ordinal))[..12],
            Program = $"tidemark {Version}, rules and packs {knowledge.Version[..12]}",
            Estimator = _estimates.Fit.Known <= 0 ? "control/1, broad priors" : $"control/1, learned from what was known on {Estimates.Iso((int)_estimates.Fit.Known)}",
            Breaks = Breaks(),
        };
    }

    private static string Version => typeof(MapRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private ChangeList List(Territory territory, ILookup<string, KnownClaim> byPlace, DateOnly on)
    {
        var maker = new ChangeListMaker(known, territory.Units.Length);
        for (var unit = 0; unit < territory.Units.Length; unit++)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            var place = territory.Units[unit].Place;
            if (byPlace.Contains(place) && _estimates.Of(place, known) is { } control)
            {
                int[] days = [.. byPlace[place].Select(c => c.Known.Day.DayNumber), on.DayNumber];
                maker.Add(unit, control, Id, days.Min() - Around, days.Max() + Around, Estimates.End(known), Besieged(place, [.. byPlace[place]]));
            }
        }

        return maker.Make();
    }

    /// <summary>Outcomes of all settlements drawn together; one that is too unlikely to be on the list counts as unknown.</summary>
    private short[][] Drawn(Territory territory, ChangeList list, ILookup<string, KnownClaim> byPlace, DateOnly on, int count)
    {
        Statement[] statements = [.. archive.Claims(new() { KnownBy = known }).Select(StatementReader.Of)];
        var theatre = StatementReader.Theatre(statements, knowledge.Actors, territory.Units.Select(u => u.Place).Where(byPlace.Contains));
        var (model, limit) = (new ControlModel(theatre, SignReader.Read(theatre, statements)), Estimates.End(known));
        model.Keep(_estimates.Fit with { Known = ControlModel.MonthEnd(limit) });
        var joint = new JointDraws(theatre, model, count, Seed);
        short[][] draws = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat((short)-1, territory.Units.Length).ToArray())];
        for (var unit = 0; unit < territory.Units.Length; unit++)
        {
            var place = theatre.Place(territory.Units[unit].Place);
            if (list.Last(unit, on.DayNumber) is null || place < 0 || model.Of(place, limit) is not { } control)
            {
                continue;
            }

            var drawn = joint.Of(place, [on.DayNumber], limit)[0];
            short[] numbers = [.. control.Cast.Holders.Select(h => (short)Math.Max(0, list.Outcomes.IndexOf(h < 0 ? "unknown" : Id(theatre.Actors[h])))), ChangeList.Contested];
            for (var draw = 0; draw < count; draw++)
            {
                draws[draw][unit] = numbers[drawn[draw]];
            }
        }

        return draws;
    }

    private IEnumerable<PlaceRecord> Places() =>
        knowledge.Beyond is { } beyond ? knowledge.Places.All.Concat(Enumerable.Range(0, beyond.Count).Select(beyond.Record)) : knowledge.Places.All;

    private static Settlement Of(PlaceRecord place) => new(place.CanonicalId, place.Name, new(place.Latitude, place.Longitude), place.Population, place.Country);

    /// <summary>Whether a place is told to be shut in, by the days on which that can change; null for one that no claim tells it of.</summary>
    private Func<int, bool>? Besieged(string place, KnownClaim[] claims)
    {
        if (!claims.Any(c => c.Resolved.Claim.Kind == ClaimKind.Siege || c.Resolved.Claim.Attributes.GetValueOrDefault("status", "") == "besieged"))
        {
            return null;
        }

        int[] days = [.. claims.SelectMany(Days).Distinct().Order()];
        var reconciler = new NewestObserved(knowledge.Actors);
        bool[] shut = [.. days.Select(d => reconciler.Answer(new(place, DateOnly.FromDayNumber(d), known ?? KnownTime.On(DateOnly.MaxValue)), claims).Besieged)];
        return day =>
        {
            var at = Array.BinarySearch(days, day);
            at = at >= 0 ? at : ~at - 1;
            return at >= 0 && shut[at];
        };
    }

    private static IEnumerable<int> Days(KnownClaim claim)
    {
        yield return claim.Known.Day.DayNumber;
        if (claim.Valid is { Start: { } start })
        {
            yield return start.DayNumber;
        }

        if (claim.Valid is { End: { } end })
        {
            yield return Math.Max(0, end.DayNumber - 1);
            yield return end.DayNumber;
        }
    }

    private string Id(int actor) => actor < 0 ? "unknown" : Id(_estimates.Names[actor]);

    private static string Id(string actor) => actor.StartsWith("actor:", StringComparison.Ordinal) ? actor : Other;

    private string Name(string outcome)
    {
        var at = outcome.StartsWith("actor:", StringComparison.Ordinal) ? knowledge.Actors.Find(outcome["actor:".Length..]) : -1;
        return at >= 0 ? knowledge.Actors[at].Name : outcome == Other ? "others, whom the packs do not know" : outcome;
    }

    /// <summary>The days on which outlets were heard for the first time, the first of them left aside: more reports may come of them than of events.</summary>
    private ImmutableArray<(DateOnly Day, string Reason)> Breaks() =>
    [
        .. archive.Claims(new() { KnownBy = known, Kinds = EvidenceReader.Kinds }).GroupBy(c => c.Capture.Outlet, StringComparer.Ordinal).Select(g => (Outlet: g.Key, Day: g.Min(c => c.Known.Day)))
            .GroupBy(o => o.Day).OrderBy(g => g.Key).Skip(1)
            .Select(g => (g.Key, string.Create(CultureInfo.InvariantCulture, $"first reports of {string.Join(", ", g.Select(o => o.Outlet.Length > 0 ? o.Outlet : "an outlet not named").Order(StringComparer.Ordinal))}"))),
    ];

    private void TellLeftOut(ILookup<string, KnownClaim> byPlace, Territory territory)
    {
        var units = territory.Units.Select(u => u.Place).ToHashSet(StringComparer.Ordinal);
        var left = byPlace.Where(p => !units.Contains(p.Key)).ToArray();
        if (left.Length > 0)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{left.Length:N0} places with {left.Sum(p => p.Count()):N0} claims are no settlements with ground of their own (regions, bases, parts of towns, unknown ids) and not on the map"));
        }

        if (territory.Map.IsEmpty)
        {
            terminal.Say("no outlines of countries at hand: cells end at their reach, and no land is drawn; build/world-atlas fetches them");
        }
    }
}
