using System.Runtime.CompilerServices;
using Tidemark.Maps;
using Tidemark.Maps.Exports;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Places;
using Tidemark.Web.Answers;

namespace Tidemark.Web.Serving;

/// <summary>
/// A case while it is served: a few archives that questions take in turn, what the case holds now, and what was reckoned of it. When another process has
/// stored something, all that was reckoned is reckoned anew. May be used by several threads.
/// </summary>
internal sealed class CaseHouse : IDisposable
{
    /// <summary>Questions that are answered at a time; others wait.</summary>
    internal static int Desks { get; } = Math.Clamp(2 * Environment.ProcessorCount, 4, 32);

    private const int Maps = 6, Books = 3, Territories = 4, MostWarmed = 10_000;

    /// <summary>Claims of places that stay at hand; one that tells of a region counts for each of its places.</summary>
    private const int MostClaims = 60_000;

    private readonly DeskQueue _desks;
    private readonly MaskShelf _masks = new();
    private readonly Lock _lock = new();
    private readonly IArchive _watch;
    private readonly Shelf<(long State, KnownTime? Known), CaseMap?> _maps = new(Maps);
    private readonly Shelf<(long State, KnownTime? Known), CaseBook> _books = new(Books);
    private readonly Shelf<CaseMap, TileCells> _tiles = new(Territories);
    private readonly ConditionalWeakTable<CaseMap, FrameRows> _frames = [];
    private readonly Shelf<(long State, KnownTime? Known, string Place), PlaceBasis> _places = new(MostClaims, b => b.Claims.Length);
    private readonly Shelf<string, Territory> _territories = new(Territories);
    private readonly Lazy<Dictionary<string, PlaceRecord>> _byId;
    private volatile bool _closed;
    private long _stamp;
    private CaseState _state;

    internal CaseHouse(ServedCase served)
    {
        Case = served;
        Search = new(served.Knowledge.Places);
        _byId = new(() => Ids(served.Knowledge.Places));
        _watch = served.Open();
        _desks = new(Desks, () => new(served, _masks));
        _stamp = _watch.Stamp();
        _state = CaseState.Of(_watch, 1);
    }

    /// <summary>What is served.</summary>
    internal ServedCase Case { get; }

    /// <summary>Finds places of the packs.</summary>
    internal PlaceSearch Search { get; }

    /// <summary>The place with an id, or null.</summary>
    internal PlaceRecord? Place(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>What the case holds now.</summary>
    internal CaseState State()
    {
        lock (_lock)
        {
            // Somebody may store while the case is looked through: then once more.
            for (var stamp = _watch.Stamp(); stamp != _stamp; stamp = _watch.Stamp())
            {
                _state = CaseState.Of(_watch, _state.Number + 1);
                _stamp = stamp;
                _masks.Clear();
                _maps.Clear();
                _books.Clear();
                _tiles.Clear();
                _places.Clear();
            }

            return _state;
        }
    }

    /// <summary>Has a question answered with an archive that is its own meanwhile, after those that came before it.</summary>
    internal Task<T> AtDesk<T>(Func<Desk, T> work, CancellationToken stop) => _desks.Of(work, stop);

    /// <summary>Reckons the map of all that is known.</summary>
    internal void Warm()
    {
        using var desk = new Desk(Case, _masks);
        Map(State(), desk, null);
    }

    /// <summary>
    /// Makes the masks of all reports, which need each of them read again, weighs origins, and gathers what answers about the places rest on of which most is said; a fault is
    /// told to who asks for the same.
    /// </summary>
    internal void WarmMore()
    {
        try
        {
            using var desk = new Desk(Case, _masks);
            var state = State();
            _ = Book(state, desk, null).Events;
            foreach (var report in state.Reports.Take(MostWarmed))
            {
                if (_closed)
                {
                    return;
                }

                desk.Mask(report.Report.Id);
            }

            WarmPlaces(state, desk);
            WarmFrames(state, desk);

            // Reading all reports again left far more behind than stays; later it would be given back while somebody waits.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (ArchiveException)
        {
            return;
        }
    }

    /// <summary>Makes the rows of frames, and some frames: the first who plays the days does not wait for what makes them.</summary>
    private void WarmFrames(CaseState state, Desk desk)
    {
        const int some = 100;
        if (Map(state, desk, null) is not { } map)
        {
            return;
        }

        for (var (i, rows) = (0, Frames(map)); i < some && !_closed; i++)
        {
            Reply.Of(Body.Of(json => rows.Write(json, map.LastEvidence.AddDays(-i))) with { IsPassing = true }, "", Packing.Brotli);
        }
    }

    /// <summary>Gathers what the busiest places rest on, as much as stays at hand.</summary>
    private void WarmPlaces(CaseState state, Desk desk)
    {
        if (Map(state, desk, null) is not { } map)
        {
            return;
        }

        const int some = 6;
        var (gathered, last) = (0, LastDay(state, null));
        var first = state.Known?.First.Day ?? last;

        // The newest day, some between and the first: each shows other sentences, and before the first of them all votes are still to come.
        DateOnly[] days = [.. Enumerable.Range(0, some).Select(i => last.AddDays((first.DayNumber - last.DayNumber) * i / (some - 1))).Distinct()];
        foreach (var unit in Enumerable.Range(0, map.Territory.Units.Length).Where(u => !map.Evidence[u].IsEmpty).OrderByDescending(u => map.Evidence[u].Length))
        {
            if (_closed || gathered >= MostClaims)
            {
                return;
            }

            if (Place(map.Territory.Units[unit].Place) is not { } place)
            {
                continue;
            }

            // The first who asks does not wait for what makes an answer, either.
            foreach (var day in days)
            {
                var told = Who(state, desk, null, place, day, parts: false);
                gathered += day == last ? told.Claims.Count : 0;
                Body.Of(told.Record).Lent?.Dispose();
            }
        }
    }

    /// <summary>The map as known at a time; null where nothing was said of any settlement by then.</summary>
    internal CaseMap? Map(CaseState state, Desk desk, KnownTime? known) => _maps.Of((state.Number, known), () => Make(state, desk, known));

    /// <summary>What follows from all claims as known at a time.</summary>
    internal CaseBook Book(CaseState state, Desk desk, KnownTime? known) => _books.Of((state.Number, known), () => CaseBook.Of(Case.Knowledge, desk.Archive, known));

    /// <summary>Who held a place on a day, as known at a time, names masked.</summary>
    /// <param name="state">What the case holds.</param>
    /// <param name="desk">An archive for this question alone.</param>
    /// <param name="known">What may be known; null for everything.</param>
    /// <param name="place">The place.</param>
    /// <param name="on">The day.</param>
    /// <param name="parts">Whether to tell what the answer would lose without each sentence.</param>
    internal WhoAnswer Who(CaseState state, Desk desk, KnownTime? known, PlaceRecord place, DateOnly on, bool parts)
    {
        var question = new WhoQuestion(desk.Archive, Case.Knowledge, known, desk.Mask) { Parts = parts };
        var basis = _places.Of((state.Number, known, place.CanonicalId), () => question.Gather(place, Search.RegionsOf(place)));
        lock (basis)
        {
            return question.Of(basis, on);
        }
    }

    /// <summary>The cells of a map, to be cut into tiles.</summary>
    internal TileCells Tiles(CaseMap map) => _tiles.Of(map, () => new(map.Territory, cell => cell.Units.OrderBy(u => !map.Evidence[u].IsEmpty)));

    /// <summary>The rows of the frames of a map.</summary>
    internal FrameRows Frames(CaseMap map) => _frames.GetValue(map, m => new(m));

    public void Dispose()
    {
        _closed = true;
        _desks.Dispose();
        _watch.Dispose();
    }

    /// <summary>The day of the newest report of a certain date that was known by a time; the list of changes is reckoned up to it, and never knows of later ones.</summary>
    internal static DateOnly LastDay(CaseState state, KnownTime? known)
    {
        var last = state.Known?.Last.Day ?? DateOnly.MinValue;
        return known is not { } limit ? last
            : state.Reports.Where(r => CaseState.IsDated(r) && r.Known.IsBy(limit)).Select(r => r.Known.Day).DefaultIfEmpty(last).Max();
    }

    private static Dictionary<string, PlaceRecord> Ids(Gazetteer places)
    {
        var byId = new Dictionary<string, PlaceRecord>(StringComparer.Ordinal);
        foreach (var place in places.All)
        {
            byId.TryAdd(place.CanonicalId, place);
            byId.TryAdd("place:" + place.Id, place);
        }

        return byId;
    }

    private CaseMap? Make(CaseState state, Desk desk, KnownTime? known)
    {
        var places = desk.Archive.Claims(new() { KnownBy = known, Kinds = Beliefs.EvidenceReader.Kinds }).Where(c => c.Resolved.Place is { Id: not null } p && p.Mention.Relation is null)
            .Select(c => c.Resolved.Place!.Id!).ToHashSet(StringComparer.Ordinal);
        var territory = _territories.Of(
            string.Join(' ', MapQuestion.CountriesOf(Case.Knowledge, places)), () => MapQuestion.TerritoryOf(Case.Knowledge, places, Case.ReachKilometres, Case.Boundaries));
        return new MapQuestion(desk.Archive, Case.Knowledge, known, Case.Boundaries).Make(LastDay(state, known), Case.ReachKilometres, territory, CancellationToken.None);
    }
}
