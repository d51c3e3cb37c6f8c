using System.Collections.Immutable;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Figures;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Beliefs.Ties;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;

namespace Tidemark.Web.Serving;

/// <summary>What follows from all claims of a case as known at a time; each part is made when it is first asked for.</summary>
internal sealed class CaseBook
{
    private readonly Lazy<ImmutableArray<Quantity>> _figures;
    private readonly Lazy<ImmutableArray<Contradiction>> _contradictions;
    private readonly Lazy<ImmutableArray<TieLine>> _ties;
    private ImmutableArray<Forecast> _forecasts;
    private DateOnly _today;

    private CaseBook(Knowledge knowledge, KnownTime? known, ImmutableArray<KnownClaim> claims)
    {
        (Known, Claims, Events) = (known, claims, new(knowledge, claims));
        _figures = new(() => [.. new FigureBook(new(knowledge.Places)).Of(claims)]);
        _contradictions = new(() => [.. new ContradictionFinder(knowledge.Actors, new(knowledge.Places)).Of(claims, Events.All)]);
        _ties = new(() => [.. TieBook.Of(claims)]);
    }

    /// <summary>The known time; null for everything.</summary>
    internal KnownTime? Known { get; }

    /// <summary>All claims, in the archive's order.</summary>
    internal ImmutableArray<KnownClaim> Claims { get; }

    /// <summary>Events.</summary>
    internal EventQuestion Events { get; }

    /// <summary>Figures by quantity.</summary>
    internal ImmutableArray<Quantity> Figures => _figures.Value;

    /// <summary>Words that cannot both be so.</summary>
    internal ImmutableArray<Contradiction> Contradictions => _contradictions.Value;

    /// <summary>Who is tied to whom.</summary>
    internal ImmutableArray<TieLine> Ties => _ties.Value;

    /// <summary>Forecasts and threats, and the last day that is told of.</summary>
    internal (ImmutableArray<Forecast> All, DateOnly Today) Forecasts(Knowledge knowledge, IArchive archive)
    {
        lock (_ties)
        {
            if (_forecasts.IsDefault)
            {
                var question = new LedgerQuestion(knowledge, archive, Claims, Known);
                (_today, _forecasts) = (question.Today, question.All());
            }

            return (_forecasts, _today);
        }
    }

    /// <summary>Reads the claims.</summary>
    internal static CaseBook Of(Knowledge knowledge, IArchive archive, KnownTime? known) => new(knowledge, known, [.. archive.Claims(ClaimQuery.All with { KnownBy = known })]);
}
