using Tidemark.Beliefs.Events;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Figures;

/// <summary>One figure that somebody gave for a quantity.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Span">Its bounds, in the quantity's unit.</param>
/// <param name="When">The days that it is said of.</param>
/// <param name="Origin">Whose word it is.</param>
internal sealed record FigureReading(KnownClaim Claim, FigureSpan Span, Moments When, Origin Origin)
{
    /// <summary>Whether the same origin gave another figure later for the same days.</summary>
    internal bool Replaced { get; init; }

    /// <summary>Whether it is a loss, in percent of what was held, and not a share.</summary>
    internal bool IsLoss { get; init; }

    /// <summary>Against when it is counted, as the words say; empty where they do not.</summary>
    internal string Since => Claim.Resolved.Claim.Figure?.Since ?? "";

    /// <summary>The bounds with half a unit of the last digit that is not 0 either way, for numbers so round that they may be rounded.</summary>
    internal FigureSpan Loose => Span.High - Span.Low < 1 && Span.Low >= 1000 && FigureSpan.Rounding(Span.Low) >= 100 ? new(Span.Low - (FigureSpan.Rounding(Span.Low) / 2), Span.High + (FigureSpan.Rounding(Span.Low) / 2)) : Span;
}
