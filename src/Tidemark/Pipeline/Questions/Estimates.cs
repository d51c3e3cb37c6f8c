using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Estimates of control from a case file, with the fits that it keeps.</summary>
internal sealed class Estimates(IArchive archive, Knowledge knowledge)
{
    private readonly SideBook _book = new(knowledge.Actors, knowledge.Sources);
    private static readonly ImmutableArray<ClaimKind> _ofRegions = [ClaimKind.Holds, ClaimKind.Transfer];

    private readonly Lazy<Dictionary<string, PlaceRecord>> _places = new(() => knowledge.Places.All.GroupBy(p => p.CanonicalId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    private readonly PlaceSearch _search = new(knowledge.Places);
    private (double Limit, ControlFit? Fit)? _read;

    /// <summary>The ids of the regions that a place lies in: a word about the whole of one is weak evidence for it.</summary>
    internal ImmutableArray<string> RegionsOf(string place) => _places.Value.TryGetValue(place, out var record) ? [.. _search.RegionsOf(record).Where(r => r != place).Distinct()] : [];

    /// <summary>The claims that tell of the places in a region: who holds the whole of it.</summary>
    internal static ClaimQuery OfRegion(string region, KnownTime? known) => new() { Place = region, KnownBy = known, Kinds = _ofRegions, Whole = true };

    /// <summary>Whether a claim tells of the places in its place, if that is a region.</summary>
    internal static bool IsOfRegion(KnownClaim claim) => _ofRegions.Contains(claim.Resolved.Claim.Kind) && claim.Resolved.Claim.Attributes.GetValueOrDefault("extent") == "whole";

    /// <summary>Answers about a place as known at a time, by its claims, those of its regions and the last stored fit that was made by then; null where nothing was said.</summary>
    internal PlaceControl? Of(string place, KnownTime? known)
    {
        var around = RegionsOf(place).SelectMany(r => archive.Claims(OfRegion(r, known)));
        var (control, names, fit) = Of(place, archive.Claims(new() { Place = place, KnownBy = known, Kinds = SignReader.Kinds }).Concat(around), known, FitBy(known));
        (Names, Fit) = (names, fit);
        return control;
    }

    /// <summary>The same by claims that are at hand already; may be asked by several threads at a time.</summary>
    /// <param name="place">The place's id.</param>
    /// <param name="claims">The claims of the place, and those that tell who holds its regions, that were known by then.</param>
    /// <param name="known">The limit; null for everything.</param>
    /// <param name="fit">What was learned by then (<see cref="FitBy"/>).</param>
    /// <returns>What is thought of it, or null; the actors by number; the fit.</returns>
    internal (PlaceControl? Control, IReadOnlyList<string> Names, ControlFit Fit) Of(string place, IEnumerable<KnownClaim> claims, KnownTime? known, ControlFit fit)
    {
        var statements = StatementReader.Of(claims).ToArray();
        var theatre = StatementReader.Theatre(statements, _book, [place], regions: RegionsOf(place).ToDictionary(r => r, _ => (IReadOnlyList<string>)[place], StringComparer.Ordinal));
        var model = new ControlModel(theatre, SignReader.Read(theatre, statements));
        var limit = End(known);
        model.Keep(fit with { Known = Math.Max(ControlModel.MonthEnd(limit), double.MinValue) });
        return (model.Of(0, limit), theatre.Actors, fit);
    }

    /// <summary>The last stored fit that was made of what was known by then, else the priors.</summary>
    internal ControlFit FitBy(KnownTime? known) => LastBy(End(known)) ?? ControlFit.Prior;

    /// <summary>Whether names that the packs do not know stay untold.</summary>
    internal bool Masked { get; init; }

    /// <summary>The actors by number, of the last answer.</summary>
    internal IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The fit of the last answer.</summary>
    internal ControlFit Fit { get; private set; } = ControlFit.Prior;

    /// <summary>Makes the fits of all ends of months of known time, and stores those that differ from what is stored.</summary>
    /// <param name="now">When they are made.</param>
    /// <param name="threads">Threads to learn with.</param>
    /// <param name="told">Hears of each.</param>
    /// <returns>How many were stored, and the last.</returns>
    internal (int Stored, ControlFit Last) Learn(DateTimeOffset now, int threads, Action<DateOnly> told)
    {
        KnownClaim[] claims = [.. archive.Claims(ClaimQuery.All)];
        Statement[] statements = [.. claims.Select(StatementReader.Of)];
        var theatre = StatementReader.Theatre(statements, _book, statements.Select(s => s.Place).Where(p => p.Length > 0));
        var model = new ControlModel(theatre, SignReader.Read(theatre, statements), threads);
        var (stored, last) = (0, ControlFit.Prior);
        if (statements.Length == 0)
        {
            return (0, last);
        }

        var kept = archive.Fits(ControlFitForm.Name).GroupBy(f => f.KnownBy.Day).ToDictionary(g => g.Key, g => g.Last().Data);
        var end = statements.Max(s => s.Known);
        for (var month = DateOnly.FromDayNumber((int)model.First).AddMonths(1); month.AddDays(1 - month.Day).DayNumber <= end; month = month.AddMonths(1))
        {
            var day = month.AddDays(-month.Day);
            told(day);
            last = model.FitBy(day.DayNumber + .9999);
            var bytes = ControlFitForm.Write(last);
            if (!kept.TryGetValue(day, out var before) || !before.Span.SequenceEqual(bytes))
            {
                archive.Add(new Fit(ControlFitForm.Name, 0, KnownTime.On(day), now, bytes));
                stored++;
            }
        }

        return (stored, last);
    }

    /// <summary>When a limit ends, in days; everything if there is none.</summary>
    internal static double End(KnownTime? known) => known is not { } limit ? DateOnly.MaxValue.DayNumber : limit.Instant is null ? limit.Day.DayNumber + .9999 : StatementReader.Days(limit);

    /// <summary>An actor's name to show.</summary>
    internal string Name(int actor) => Name(actor < 0 ? "unknown" : Names[actor]);

    /// <summary>The name of an actor's id to show.</summary>
    internal string Name(string id)
    {
        var at = id.StartsWith("actor:", StringComparison.Ordinal) ? knowledge.Actors.Find(id["actor:".Length..]) : -1;
        return at >= 0 ? knowledge.Actors[at].Name : id.StartsWith("name:", StringComparison.Ordinal) ? (Masked ? "(a name that the packs do not know)" : id["name:".Length..]) : id;
    }

    /// <summary>A day in records.</summary>
    internal static string Iso(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Read once for all places of a map.</summary>
    private ControlFit? LastBy(double limit)
    {
        if (_read?.Limit != limit)
        {
            _read = (limit, Read(limit));
        }

        return _read?.Fit;
    }

    private ControlFit? Read(double limit) =>
        archive.Fits(ControlFitForm.Name).Where(f => f.KnownBy.Day.DayNumber + .9 <= limit).OrderBy(f => f.KnownBy.Day).ThenBy(f => f.Version)
            .Select(f => ControlFitForm.Read(f.Data)).LastOrDefault(f => f is not null);
}
