using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// Makes votes of statements. A copy family speaks once, a speech that several outlets quote is one statement, and what an origin has said lately, or its
/// side just said, counts for less. What is made of a statement depends on nothing that was published later.
/// </summary>
/// <param name="theatre">The names.</param>
/// <param name="againstInterest">Whether who admits a loss is believed more than who tells of a gain.</param>
internal sealed class SignReader(Theatre theatre, bool againstInterest = true)
{
    private const double SameSpeechDays = 4, OriginFloor = .15, OriginDays = 20, CampFloor = .5, CampDays = 10, RenewalDays = 7;
    private const int LongestRange = 15, LongestState = 400;
    private const int RenewalsAClaim = 20, FreeRenewals = 20_000;

    /// <summary>Up to so many speeches are kept in mind without a look at how old they are.</summary>
    private const int FewSpeeches = 50_000;

    /// <summary>What a word about the whole of a region counts for a place in it that nothing was said of for so many days.</summary>
    private const double OfRegion = .3, QuietDays = 60;

    private readonly WordHash _words = new();
    private readonly HashSet<UInt128> _families = [];
    private readonly Dictionary<UInt128, (int First, int Last)> _changes = [];
    private readonly Dictionary<UInt128, (int First, int Last)[]> _otherChanges = []; // few places change hands twice
    private readonly Dictionary<(int, int, UInt128), double> _speeches = [];
    private readonly Dictionary<(int, int, SignKind, int), (double Known, double At)> _ofOrigin = [];
    private readonly Dictionary<(int, int, SignKind, int), (double Known, double At, int Source)> _ofCamp = [];
    private readonly Dictionary<int, KeptPage> _pages = [];
    private readonly Dictionary<int, double> _lastOfPlace = [];
    private List<Sign>[] _signs = [];
    private long _renewals;
    private int _mostSpeeches = FewSpeeches;

    /// <summary>The votes about each place, by the time they speak of. Statements about other places and by unknown sources give none.</summary>
    internal static Sign[][] Read(Theatre theatre, IEnumerable<Statement> statements, bool againstInterest = true) =>
        ReadInOrder(theatre, statements.OrderBy(s => s.Known).ThenBy(s => s.Id, StringComparer.Ordinal), againstInterest);

    /// <summary>The same of statements that come in the order of publication, then of ids; none is kept.</summary>
    internal static Sign[][] ReadInOrder(Theatre theatre, IEnumerable<Statement> statements, bool againstInterest = true)
    {
        var reader = new SignReader(theatre, againstInterest) { _signs = [.. theatre.Places.Select(_ => new List<Sign>())] };
        var (number, together) = (0, new List<(Statement Said, int Number)>());
        foreach (var statement in statements)
        {
            if (together.Count > 0 && together[^1].Said.Known < statement.Known)
            {
                reader.Add(together);
            }

            together.Add((statement, number++));
        }

        reader.Add(together);

        var signs = new Sign[theatre.Places.Count][];
        for (var place = 0; place < signs.Length; place++)
        {
            signs[place] = [.. reader._signs[place]];
            reader._signs[place] = [];
            Array.Sort(signs[place], (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Known != b.Known ? a.Known.CompareTo(b.Known) : a.Statement != b.Statement ? a.Statement.CompareTo(b.Statement) : a.Actor.CompareTo(b.Actor));
        }

        return signs;
    }

    /// <summary>Adds what was published at one moment, and forgets it. Of what a report tells several times, the telling with the narrowest dates goes first: the others are copies of it.</summary>
    private void Add(List<(Statement Said, int Number)> together)
    {
        if (together.Count > 1)
        {
            together.Sort(static (a, b) => Vagueness(a.Said) is var one && Vagueness(b.Said) is var other && one != other ? one.CompareTo(other) : a.Number.CompareTo(b.Number));
        }

        foreach (var (said, number) in together)
        {
            Add(said, number);
        }

        together.Clear();
    }

    /// <summary>The length of the dates of a change of hands, in days; of other things, none.</summary>
    private static long Vagueness(Statement said) => said.Kind == ClaimKind.Transfer ? (long)DaysOf(said).Last - DaysOf(said).First : 0;

    /// <summary>The first day and the last of what is told; the ends of all time where nothing is said of one.</summary>
    private static (int First, int Last) DaysOf(Statement said) => (said.Valid?.Start?.DayNumber ?? int.MinValue, said.Valid?.End?.DayNumber - 1 ?? int.MaxValue);

    private void Add(Statement said, int number)
    {
        var place = theatre.Place(said.Place);
        var origin = said.Voices is [.., var innermost] ? theatre.Source(innermost.Speaker) : -1;
        origin = origin < 0 ? theatre.Source(said.Outlet) : origin;
        Renew(theatre.Source(said.Outlet), said.Known, number);
        if (place < 0 && origin >= 0 && theatre.PlacesIn(said.Place) is { Count: > 0 } within)
        {
            AddRegion(said, within, origin, number);
        }

        if (place < 0 || origin < 0 || Kind(said) is not { } kind || IsCopy(said) || IsQuotation(said, place, origin))
        {
            return;
        }

        _lastOfPlace[place] = said.Known;
        var at = At(said, kind);
        foreach (var actor in IsLoss(said) ? said.Targets : said.Actors.IsEmpty ? [""] : said.Actors)
        {
            var sign = new Sign(
                kind, at, said.Known, origin, theatre.CampOfSource(origin), theatre.Actor(actor), kind is not (SignKind.Holds or SignKind.Not or SignKind.Contested or SignKind.Part) && said.Targets is [var target, ..] ? theatre.Actor(target) : -1,
                said.Confidence, 1, number);
            sign = sign with { Weight = Weigh(sign, place) };
            if (IsEveryDay(said, kind) is { } range)
            {
                _signs[place].Add(sign with { At = range.First, Weight = sign.Weight / 2 });
                sign = sign with { At = range.Last, Weight = sign.Weight / 2 };
            }

            _signs[place].Add(sign);
            Stand(said, sign, place);
            if (kind == SignKind.GainUndated && Bounded(said) is { } bounds)
            {
                _signs[place].Add(sign with { Kind = SignKind.Before, At = Math.Min(bounds.First, said.Known) - 1 });
            }

            if (kind == SignKind.Gain || (kind is SignKind.Confirmed or SignKind.Admitted && Exact(said)))
            {
                _signs[place].Add(sign with { Kind = SignKind.Before, At = at - 1 });
            }
            else if (IsLoss(said) && Exact(said))
            {
                _signs[place].Add(sign with { Kind = SignKind.Before, At = at - 1, Actor = -1, Target = sign.Actor });
            }
        }
    }

    /// <summary>A word about the whole of a region is weak evidence for the places in it of which nothing was said lately.</summary>
    private void AddRegion(Statement said, IReadOnlyList<int> within, int origin, int number)
    {
        if (said.Kind is not (ClaimKind.Holds or ClaimKind.Transfer) || said["extent"] != "whole" || Kind(said) is not (SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Admitted or SignKind.Confirmed) || IsCopy(said))
        {
            return;
        }

        foreach (var place in within)
        {
            if (said.Known - _lastOfPlace.GetValueOrDefault(place, double.MinValue) < QuietDays)
            {
                continue;
            }

            foreach (var actor in said.Actors)
            {
                var sign = new Sign(SignKind.Holds, said.Known, said.Known, origin, theatre.CampOfSource(origin), theatre.Actor(actor), -1, said.Confidence, 1, number);
                _signs[place].Add(sign with { Weight = OfRegion * Weigh(sign, place) });
            }
        }
    }

    private bool IsCopy(Statement said)
    {
        _words.Clear();
        _words.Add(said.Family).Add(said.Place).Add((int)said.Kind).Add(said.Actors).Add(said.Targets);
        foreach (var (name, value) in said.Attributes)
        {
            _words.Add(name).Add(value);
        }

        var content = _words.Add(said.Asserted ? 1 : 0).Add(said.Negated ? 1 : 0).Hash();
        if (said.Kind != ClaimKind.Transfer)
        {
            return !_families.Add(content);
        }

        // A place can change hands twice, and one report can tell of both.
        var days = DaysOf(said);
        if (_changes.TryAdd(content, days))
        {
            return false;
        }

        var others = _otherChanges.GetValueOrDefault(content, []);
        if (AreNear(days, _changes[content]) || Array.Exists(others, other => AreNear(days, other)))
        {
            return true;
        }

        _otherChanges[content] = [.. others, days];
        return false;
    }

    private static bool AreNear((int First, int Last) one, (int First, int Last) other) =>
        one.First <= other.Last + (long)LongestRange && one.Last >= other.First - (long)LongestRange;

    /// <summary>Whether the origin said the same of the place within days, and this only quotes it. Every blow is news, however like the last.</summary>
    private bool IsQuotation(Statement said, int place, int origin)
    {
        _words.Clear();
        var words = _words.Add((int)said.Kind).Add(said.Actors).Add(said["status"]).Add(said["extent"]).Add(said.Asserted ? 1 : 0).Add(said.Negated ? 1 : 0)
            .Add((int)(said.Voices is [.., var v] ? v.Stance : Stance.Asserts)).Hash();
        var heard = _speeches.TryGetValue((place, origin, words), out var last) && said.Known - last < SameSpeechDays;
        if (heard && !said.Voices.IsEmpty && said.Kind != ClaimKind.Attack)
        {
            return true;
        }

        _speeches[(place, origin, words)] = said.Known;
        Forget(said.Known);
        return false;
    }

    /// <summary>Drops speeches that are too old to be quoted any more: of a long war they were most of what the reading takes of memory.</summary>
    private void Forget(double now)
    {
        if (_speeches.Count <= _mostSpeeches)
        {
            return;
        }

        foreach (var (speech, last) in _speeches)
        {
            if (now - last >= SameSpeechDays)
            {
                _speeches.Remove(speech);
            }
        }

        _mostSpeeches = Math.Max(FewSpeeches, 2 * _speeches.Count);
    }

    /// <summary>An entry that holds from its publication on, as on a map or a page that is kept, stands until its outlet says another thing of the place.</summary>
    private void Stand(Statement said, Sign sign, int place)
    {
        var outlet = theatre.Source(said.Outlet);
        if (outlet < 0)
        {
            return;
        }

        var page = _pages.TryGetValue(outlet, out var kept) ? kept : _pages[outlet] = new(sign.Known);
        if (said is { Kind: ClaimKind.Holds, Valid: { Start: { } start, End: null } } && start.DayNumber == Math.Floor(said.Known))
        {
            page.Write(place, sign);
        }
        else
        {
            page.Strike(place);
        }
    }

    /// <summary>Once a week, when an outlet is seen to publish, its standing entries are said again; not more often than claims so far allow.</summary>
    private void Renew(int outlet, double known, int number)
    {
        if (!_pages.TryGetValue(outlet, out var page) || known - page.Renewed < RenewalDays)
        {
            return;
        }

        page.Renewed = known;
        foreach (var (place, sign, share) in page.Entries)
        {
            if (known - sign.Known >= 1 && _renewals < (RenewalsAClaim * (number + 1L)) + FreeRenewals)
            {
                _renewals++;
                var again = sign with { At = known, Known = known };
                _signs[place].Add(again with { Weight = share * Weigh(again, place) });
            }
        }
    }

    private double Weigh(Sign sign, int place)
    {
        var kind = sign.Kind == SignKind.GainUndated ? SignKind.Gain : sign.Kind;
        var weight = 1.0;
        if (_ofOrigin.TryGetValue((place, sign.Source, kind, sign.Actor), out var last))
        {
            weight *= Grown(OriginFloor, OriginDays, Since(sign, last.Known, last.At));
        }

        _ofOrigin[(place, sign.Source, kind, sign.Actor)] = (sign.Known, sign.At);
        if (sign.Camp >= 0)
        {
            if (_ofCamp.TryGetValue((place, sign.Camp, kind, sign.Actor), out var ally) && ally.Source != sign.Source)
            {
                weight *= Grown(CampFloor, CampDays, Since(sign, ally.Known, ally.At));
            }

            _ofCamp[(place, sign.Camp, kind, sign.Actor)] = (sign.Known, sign.At, sign.Source);
        }

        return weight;
    }

    /// <summary>Days since the same was said; a word about another day is another word, however soon it follows.</summary>
    private static double Since(Sign sign, double known, double at) => Math.Max(sign.Known - known, Math.Abs(sign.At - at));

    private static double Grown(double floor, double days, double since) => floor + ((1 - floor) * (1 - Math.Exp(-Math.Max(0, since) / days)));

    private SignKind? Kind(Statement said) => said.Kind switch
    {
        ClaimKind.Transfer when !said.Asserted => SignKind.Plan,
        ClaimKind.Transfer when IsLoss(said) => SignKind.Not,
        ClaimKind.Transfer => Transfer(said),
        _ when !said.Asserted => null,
        ClaimKind.Holds => Holds(said),
        ClaimKind.Attack when !said.Negated => SignKind.Attack,
        ClaimKind.Operation when !said.Negated => SignKind.Attack,
        ClaimKind.Siege when !said.Negated => said["phase"] == "lifted" ? SignKind.Lifted : SignKind.Siege,
        ClaimKind.Advance when !said.Negated => said["direction"] switch
        {
            "none" => null,
            "back" => SignKind.Not,
            _ => said["reached"] == "true" ? SignKind.Reached : SignKind.Attack,
        },
        _ => null,
    };

    private SignKind Transfer(Statement said) => (said.Negated, said.Voices is [.., var innermost] ? innermost.Stance : Stance.Asserts) switch
    {
        (true, Stance.Denies) => SignKind.Confirmed,
        (true, _) => SignKind.NegatedGain,
        (_, Stance.Denies) => SignKind.Denied,
        (_, Stance.Confirms) => SignKind.Confirmed,
        (_, Stance.Admits) when againstInterest => SignKind.Admitted,
        _ => said["extent"] == "part" ? SignKind.Part : Exact(said) ? SignKind.Gain : SignKind.GainUndated,
    };

    /// <summary>Whether it tells who lost a place and not who took it: nobody else is named, but the loser holds it no more.</summary>
    private static bool IsLoss(Statement said) =>
        said is { Kind: ClaimKind.Transfer, Asserted: true, Negated: false, Actors.IsEmpty: true, Targets.IsEmpty: false } && said["extent"] != "part" && said.Voices is not [.., { Stance: Stance.Denies }];

    /// <summary>The kinds of claims that can give a vote.</summary>
    internal static ImmutableArray<ClaimKind> Kinds { get; } = [ClaimKind.Holds, ClaimKind.Transfer, ClaimKind.Attack, ClaimKind.Operation, ClaimKind.Siege, ClaimKind.Advance];

    private static SignKind Holds(Statement said)
    {
        var denied = said.Voices is [.., { Stance: Stance.Denies }];
        return (said.Negated != denied) != (said["extent"] == "none") ? SignKind.Not
            : said["status"] == "contested" ? SignKind.Contested
            : said["extent"] == "part" ? SignKind.Part
            : SignKind.Holds;
    }

    /// <summary>The first day and the last of a range in which a place changed hands on some day: before it, it had not; by its end, it had.</summary>
    private static (double First, double Last)? Bounded(Statement said) =>
        said.Valid is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber is > 1 and <= LongestRange && !said.Approximate ? (start.DayNumber, end.DayNumber - .01) : null;

    /// <summary>The first day and the last of a past range on every day of which a place was held.</summary>
    private static (double First, double Last)? IsEveryDay(Statement said, SignKind kind) =>
        kind is SignKind.Holds or SignKind.Not or SignKind.Contested or SignKind.Part && said.Kind != ClaimKind.Transfer && said.Valid is { Start: { } start, End: { } end } && !said.Approximate
        && end.DayNumber - start.DayNumber is > 2 and <= LongestState && end.DayNumber <= said.Known + 1 ? (start.DayNumber + .5, Math.Min(end.DayNumber - .5, said.Known)) : null;

    /// <summary>Whether the text gives one day.</summary>
    private static bool Exact(Statement said) => said.Valid is { Start: { } start, End: { } end } && !said.Approximate && end.DayNumber - start.DayNumber == 1;

    /// <summary>The time that is spoken of, never after the publication: the day given, the end of the days in which a place changed hands, the middle of another short range, else the publication itself.</summary>
    private static double At(Statement said, SignKind kind)
    {
        if (kind == SignKind.Plan || said.Valid is not { Start: { } start, End: { } end })
        {
            return said.Known;
        }

        if (Bounded(said) is { } bounds && said.Kind == ClaimKind.Transfer)
        {
            return Math.Min(bounds.Last, said.Known);
        }

        if (end.DayNumber - start.DayNumber > LongestRange)
        {
            return said.Kind == ClaimKind.Transfer ? Math.Min(end.DayNumber - .01, said.Known) : said.Known;
        }

        var middle = (start.DayNumber + end.DayNumber) / 2.0;
        return Exact(said) && Math.Floor(said.Known) == start.DayNumber ? said.Known : Math.Min(middle, said.Known);
    }
}
