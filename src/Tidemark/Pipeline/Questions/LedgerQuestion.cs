using System.Collections.Immutable;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Pipeline.Records;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Forecasts and threats of a case, and what became of them.</summary>
/// <param name="knowledge">Packs.</param>
/// <param name="archive">The case.</param>
/// <param name="claims">All claims that were known by the time asked for.</param>
/// <param name="known">That time; null for everything.</param>
internal sealed class LedgerQuestion(Knowledge knowledge, IArchive archive, ImmutableArray<KnownClaim> claims, KnownTime? known)
{
    /// <summary>The last day that is told of: what should have come by then can be settled.</summary>
    internal DateOnly Today { get; } = known?.Day ?? claims.Where(c => c.Capture.Published is Publication.At or Publication.OnDay).Select(c => c.Known.Day).DefaultIfEmpty().Max();

    /// <summary>All of them.</summary>
    internal ImmutableArray<Forecast> All()
    {
        var book = new EventBook(knowledge.Actors, knowledge.Places);
        return [.. new ForecastLedger(knowledge.Actors, book.Places, new Holding(archive, knowledge, known).Of).Of(claims, book.Of(claims), Today)];
    }

    /// <summary>Those that are wanted.</summary>
    /// <param name="wanted">Places, actors, kinds, and the days on which they were made.</param>
    /// <param name="outcome">What became of them ("not-met"), or null for all.</param>
    internal IEnumerable<Forecast> Of(Wanted wanted, string? outcome) => Of(All(), knowledge, wanted, outcome);

    /// <summary>Those of some that are wanted.</summary>
    internal static IEnumerable<Forecast> Of(IEnumerable<Forecast> all, Knowledge knowledge, Wanted wanted, string? outcome)
    {
        var around = new LocusReader(knowledge.Places);
        return all.Where(f => wanted.Has(f.Claim.Resolved, around.Above) && wanted.Days(f.Made, f.Made) && (outcome is null || Word(f.Outcome.Kind) == outcome));
    }

    /// <summary>What became of a forecast, as it is asked for.</summary>
    internal static string Word(OutcomeKind kind) => ForecastText.Of(kind).Replace(' ', '-');
}
