using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Claims;
using Tidemark.Maps;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Makes the map of a case: what is thought of each settlement of the countries that anything was said of.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs, and the gazetteer if there is one.</param>
/// <param name="known">What was published later does not count; null for everything.</param>
/// <param name="boundaries">Where outlines come from, to print beside areas.</param>
internal sealed class MapQuestion(IArchive archive, Knowledge knowledge, KnownTime? known, string boundaries)
{
    /// <summary>The outcome that stands for everybody whom no pack knows: such a name may be a private person's.</summary>
    internal const string Other = "other";

    private readonly Estimates _estimates = new(archive, knowledge) { Masked = true };

    /// <summary>The version of the program in what it writes.</summary>
    internal static string Program(Knowledge knowledge) => $"tidemark {Version}, rules and packs {knowledge.Version[..12]}";

    /// <summary>The version of the program.</summary>
    internal static string Version => typeof(MapQuestion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The map, or null where nothing was said of any settlement.</summary>
    /// <param name="until">The last day that changes are reckoned for, at least.</param>
    /// <param name="reachKilometres">How far a word reaches over land; infinite for to the next settlement.</param>
    /// <param name="territory">The territory where it is made already (<see cref="TerritoryOf"/>), or null.</param>
    /// <param name="stop">Ends it.</param>
    internal CaseMap? Make(DateOnly until, double reachKilometres, Territory? territory, CancellationToken stop)
    {
        KnownClaim[] claims = [.. archive.Claims(ClaimQuery.All with { KnownBy = known })];
        var byPlace = claims.Where(IsOfPlace).ToLookup(c => c.Resolved.Place!.Id!, StringComparer.Ordinal);
        territory ??= TerritoryOf(knowledge, byPlace.Where(p => p.Any(IsEvidence)).Select(p => p.Key), reachKilometres, boundaries);
        var fit = _estimates.FitBy(known);
        var list = territory.Units.IsEmpty ? null : List(territory, byPlace, fit, until, stop);
        if (list is null || list.Changes.IsEmpty)
        {
            return null;
        }

        ILookup<string, KnownClaim> told = claims.Where(c => IsEvidence(c) && IsOfPlace(c)).ToLookup(c => c.Resolved.Place!.Id!, StringComparer.Ordinal);
        var (limit, units) = (Estimates.End(known), territory.Units);
        return new()
        {
            Territory = territory,
            Changes = list,
            Shares = new(territory, list),
            Names = [.. list.Outcomes.Select(Name)],
            Evidence = [.. units.Select(u => told.Contains(u.Place) ? EvidenceTrail.Of(u.Place, told[u.Place]) : [])],
            Draws = new(territory, list, limit, Id, () => Model(claims, [.. units.Select(u => u.Place).Where(told.Contains)], fit, limit)),
            Estimator = fit.Known <= 0 ? $"{ControlReconciler.Model}, broad priors" : $"{ControlReconciler.Model}, learned from what was known on {Estimates.Iso((int)fit.Known)}",
            Program = Program(knowledge),
            Breaks = Breaks(claims.Where(IsEvidence)),
            Notes = [.. Notes(told, territory)],
            Days = (DateOnly.FromDayNumber(list.Changes[0].Day), until),
        };
    }

    /// <summary>The settlements of the countries of some places, with their ground.</summary>
    /// <param name="knowledge">Packs, and the gazetteer if there is one.</param>
    /// <param name="places">Ids of places of which something was said.</param>
    /// <param name="reachKilometres">How far a word reaches over land.</param>
    /// <param name="boundaries">Where outlines come from.</param>
    internal static Territory TerritoryOf(Knowledge knowledge, IEnumerable<string> places, double reachKilometres, string boundaries)
    {
        Settlement[] all = [.. Settlements(knowledge)];
        var countries = Countries(all, places);
        return TerritoryMaker.Make(all.Where(s => countries.Contains(s.Country)), knowledge.Terrain.Map, reachKilometres, boundaries);
    }

    /// <summary>The codes of the countries of some places, in ordinal order: on them alone a territory depends.</summary>
    internal static IEnumerable<string> CountriesOf(Knowledge knowledge, IEnumerable<string> places) => Countries([.. Settlements(knowledge)], places);

    /// <summary>Whether a claim can tell who holds its place.</summary>
    internal static bool IsEvidence(KnownClaim claim) => EvidenceReader.Kinds.Contains(claim.Resolved.Claim.Kind);

    private static bool IsOfPlace(KnownClaim claim) => claim.Resolved.Place is { Id: not null } place && place.Mention.Relation is null;

    private static SortedSet<string> Countries(Settlement[] all, IEnumerable<string> places)
    {
        var told = places.ToHashSet(StringComparer.Ordinal);
        return new(all.Where(s => told.Contains(s.Place)).Select(s => s.Country), StringComparer.Ordinal);
    }

    private static IEnumerable<Settlement> Settlements(Knowledge knowledge) => Places(knowledge).Where(p => Settlement.Is(p.Type) && !p.Abandoned).Select(Of);

    private static IEnumerable<PlaceRecord> Places(Knowledge knowledge) =>
        knowledge.Beyond is { } beyond ? knowledge.Places.All.Concat(Enumerable.Range(0, beyond.Count).Select(beyond.Record)) : knowledge.Places.All;

    private static Settlement Of(PlaceRecord place) => new(place.CanonicalId, place.Name, new(place.Latitude, place.Longitude), place.Population, place.Country);

    private ChangeList List(Territory territory, ILookup<string, KnownClaim> byPlace, ControlFit fit, DateOnly until, CancellationToken stop)
    {
        var maker = new ChangeListMaker(known, territory.Units.Length);
        var told = Enumerable.Range(0, territory.Units.Length).Where(u => byPlace[territory.Units[u].Place].Any(IsEvidence)).ToArray();
        var made = new UnitChanges?[territory.Units.Length];
        Parallel.ForEach(told, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, unit =>
        {
            KnownClaim[] claims = [.. byPlace[territory.Units[unit].Place]];
            var place = territory.Units[unit].Place;
            var (control, names, _) = _estimates.Of(place, [.. claims, .. _estimates.RegionsOf(place).SelectMany(r => byPlace[r]).Where(Estimates.IsOfRegion)], known, fit);
            if (control is not null)
            {
                KnownClaim[] evidence = [.. claims.Where(IsEvidence)];
                int[] days = [.. evidence.Select(c => c.Known.Day.DayNumber), until.DayNumber];
                made[unit] = ChangeListMaker.Follow(control, a => a < 0 ? "unknown" : Id(names[a]), days.Min() - CaseMap.Beyond, days.Max() + CaseMap.Beyond, Estimates.End(known), Besieged(place, evidence));
            }
        });
        foreach (var unit in told)
        {
            if (made[unit] is { } changes)
            {
                maker.Add(unit, changes);
            }
        }

        return maker.Make();
    }

    private (Theatre, ControlModel) Model(KnownClaim[] claims, string[] places, ControlFit fit, double limit)
    {
        Statement[] statements = [.. claims.Select(StatementReader.Of)];
        var regions = places.SelectMany(p => _estimates.RegionsOf(p).Select(r => (Region: r, Place: p))).GroupBy(p => p.Region, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Place)], StringComparer.Ordinal);
        var theatre = StatementReader.Theatre(statements, knowledge.Sides, places, regions: regions);
        var model = new ControlModel(theatre, SignReader.Read(theatre, statements));
        model.Keep(fit with { Known = ControlModel.MonthEnd(limit) });
        return (theatre, model);
    }

    /// <summary>Whether a place is told to be shut in, by the days on which that can change; null for one that no claim tells it of.</summary>
    private Func<int, bool>? Besieged(string place, KnownClaim[] claims)
    {
        // Before the first word of a siege nobody is shut in.
        var sieges = claims.Where(c => c.Resolved.Claim.Kind == ClaimKind.Siege ? c.Resolved.Claim.Attributes.GetValueOrDefault("form", "") is "encirclement" or "" : c.Resolved.Claim.Attributes.GetValueOrDefault("status", "") == "besieged").SelectMany(Days).ToArray();
        if (sieges.Length == 0)
        {
            return null;
        }

        var first = sieges.Min();
        int[] days = [.. claims.SelectMany(Days).Where(d => d >= first).Distinct().Order()];
        var (limit, testimony) = (known ?? KnownTime.On(DateOnly.MaxValue), new Testimony(place, [], claims, knowledge.Kinship));
        bool[] shut = [.. days.Select(d => NewestObserved.Answer(new(place, DateOnly.FromDayNumber(d), limit), testimony).Besieged)];
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

    /// <summary>The id on the map of an actor's id.</summary>
    internal static string Id(string actor) => actor.StartsWith("actor:", StringComparison.Ordinal) ? actor : Other;

    private string Name(string outcome) => outcome == Other ? "others, whom the packs do not know" : _estimates.Name(outcome);

    /// <summary>The days on which outlets were heard for the first time, the first of them left aside: more reports may come of them than of events.</summary>
    private static ImmutableArray<(DateOnly Day, string Reason)> Breaks(IEnumerable<KnownClaim> evidence) =>
    [
        .. evidence.GroupBy(c => c.Capture.Outlet, StringComparer.Ordinal).Select(g => (Outlet: g.Key, Day: g.Min(c => c.Known.Day)))
            .GroupBy(o => o.Day).OrderBy(g => g.Key).Skip(1)
            .Select(g => (g.Key, string.Create(CultureInfo.InvariantCulture, $"first reports of {string.Join(", ", g.Select(o => o.Outlet.Length > 0 ? o.Outlet : "an outlet not named").Order(StringComparer.Ordinal))}"))),
    ];

    private static IEnumerable<string> Notes(ILookup<string, KnownClaim> told, Territory territory)
    {
        var units = territory.Units.Select(u => u.Place).ToHashSet(StringComparer.Ordinal);
        var left = told.Where(p => !units.Contains(p.Key)).ToArray();
        if (left.Length > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{left.Length:N0} places with {left.Sum(p => p.Count()):N0} claims are no settlements with ground of their own (regions, bases, parts of towns, unknown ids) and not on the map");
        }

        if (territory.Map.IsEmpty)
        {
            yield return "no outlines of countries at hand: cells end at their reach, and no land is drawn; build/world-atlas fetches them (needs npm)";
        }
    }
}
