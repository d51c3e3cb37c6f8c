using System.Collections.Immutable;
using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>What a speaker said, on a time line beside shares and estimated changes of control.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs.</param>
/// <param name="claims">All claims that were known by the time asked for.</param>
/// <param name="known">That time; null for everything.</param>
/// <param name="shown">How claims are shown.</param>
/// <param name="masked">Whether names that the packs do not know stay untold.</param>
internal sealed class StatementQuestion(IArchive archive, Knowledge knowledge, ImmutableArray<KnownClaim> claims, KnownTime? known, Func<KnownClaim, KnownClaim> shown, bool masked)
{
    private const int MostPlaces = 24;

    /// <summary>What a speaker said, of what is wanted.</summary>
    internal KnownClaim[] Said(string speaker, Wanted wanted)
    {
        var (who, places) = (new Wanted(knowledge, [], [speaker]), new LocusReader(knowledge.Places));
        return [.. claims.Where(c => Speaks(c, who) && wanted.Has(c.Resolved, places.Above) && wanted.Days(c.Known.Day, c.Known.Day))];
    }

    /// <summary>The time line: statements, shares, changes, by day.</summary>
    internal IEnumerable<StatementRow> Rows(KnownClaim[] said, string speaker, Wanted wanted) =>
        said.Select(c => new StatementRow(c.Known.Day, "statement", shown(c), null, null)).Concat(Shares(new(knowledge, [], [speaker]), wanted)).Concat(Changes(said, wanted))
            .OrderBy(r => r.Day).ThenBy(r => r.Track, StringComparer.Ordinal).ThenBy(r => r.Claim?.Resolved.Claim.Id ?? r.Change!.Value.Place, StringComparer.Ordinal);

    private static bool Speaks(KnownClaim claim, Wanted speaker) =>
        claim.Resolved.Attribution is [var innermost, ..] ? speaker.Actor(innermost.Speaker) : claim.Resolved.Claim.Kind == ClaimKind.Statement && claim.Resolved.Actor.Any(speaker.Actor);

    /// <summary>Shares of a territory that anybody states of the speaker.</summary>
    private IEnumerable<StatementRow> Shares(Wanted speaker, Wanted wanted) =>
        from quantity in new FigureBook(new(knowledge.Places)).Of(claims)
        where quantity is { What: "territory", Unit: "percent" }
        from reading in quantity.Readings
        where reading.Claim.Resolved.Actor.Any(speaker.Actor) && wanted.Days(reading.When.First, reading.When.Last)
        select new StatementRow(reading.When.Last, "share", shown(reading.Claim), reading, null);

    /// <summary>Changes of control of the places that the speaker spoke of most.</summary>
    private IEnumerable<StatementRow> Changes(KnownClaim[] said, Wanted wanted)
    {
        var holding = new Holding(archive, knowledge, known);
        var spoken = said.Select(c => c.Resolved.Place).Where(p => p is { Id: not null, Precision: null or 1, Mention.Relation: null }).GroupBy(p => p!.Id!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostPlaces);
        foreach (var place in spoken)
        {
            var (changes, name) = holding.Changes(place.Key, masked);
            foreach (var change in changes.Where(c => wanted.Days(DateOnly.FromDayNumber(c.Day), DateOnly.FromDayNumber(c.Day))))
            {
                yield return new(DateOnly.FromDayNumber(change.Day), "change", null, null, new(place.Key, place.First()!.Name, change, name(change.From), name(change.To)));
            }
        }
    }
}

/// <summary>A row of a speaker's time line.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Track">"statement", "share" or "change".</param>
/// <param name="Claim">The claim as it is shown; null for a change.</param>
/// <param name="Reading">The share.</param>
/// <param name="Change">The change of control.</param>
internal readonly record struct StatementRow(DateOnly Day, string Track, KnownClaim? Claim, FigureReading? Reading, HeldChange? Change);

/// <summary>A change of control of a place that somebody spoke of.</summary>
/// <param name="Place">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Change">The change.</param>
/// <param name="From">Who held it.</param>
/// <param name="To">Who holds it.</param>
internal readonly record struct HeldChange(string Place, string Name, Change Change, string From, string To);
