using Tidemark.Claims;
using Tidemark.Reports;
using Tidemark.Reports.Mending;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>Puts a reading of a mended text back over the stored one: every span and every word that has a span is the stored one; names and dates stay as read.</summary>
internal sealed class StoredReading
{
    private readonly Report _report;
    private readonly MendedText _over;
    private readonly Dictionary<Claim, Claim> _claims = new(ReferenceEqualityComparer.Instance);

    private StoredReading(Report report, MendedText over) => (_report, _over) = (report, over);

    /// <summary>The reading over the stored text.</summary>
    /// <param name="report">The report as it is stored.</param>
    /// <param name="reading">What was read of the mended text.</param>
    /// <param name="over">How the mended text lies over the stored one.</param>
    internal static ReportReading Of(Report report, ReportReading reading, MendedText over)
    {
        var back = new StoredReading(report with { Repairs = [.. report.Repairs.Where(r => !over.Repairs.Any(o => o.Kind == r.Kind)), .. over.Repairs] }, over);
        return new(
            back._report,
            [.. reading.Claims.Select(back.Stored)],
            [.. reading.Mentions.Select(back.Stored)],
            reading.Sentences,
            [.. reading.Silent.Select(s => back.Span(s.Start, s.End) is var (start, end) ? s with { Start = start, End = end } : s)]);
    }

    private (int Start, int End) Span(int start, int end) => _over.Stored(start, end, _report.Text.Length);

    private ResolvedClaim Stored(ResolvedClaim resolved) => new(
        Stored(resolved.Claim),
        [.. resolved.Actor.Select(Stored)],
        [.. resolved.Target.Select(Stored)],
        resolved.Place is { } place ? place with { Mention = Stored(place.Mention), Anchors = [.. place.Anchors.Select(a => a with { Name = Stored(a.Name) })] } : null,
        [.. resolved.Attribution.Select(a => a with { Speaker = Stored(a.Speaker) })]);

    private ResolvedName Stored(ResolvedName name) => name with { Mention = Stored(name.Mention) };

    private ResolvedMention Stored(ResolvedMention mention)
    {
        var (start, end) = Span(mention.Start, mention.End);
        return mention with { Start = start, End = end, Text = _report.Text[start..end] };
    }

    private Mention Stored(Mention mention)
    {
        var (start, end) = Span(mention.Start, mention.End);
        return mention with
        {
            Start = start,
            End = end,
            Text = mention.Implied ? mention.Text : _report.Text[start..end],
            Name = mention.Name.Length > 0 ? mention.Name : mention.Text,
            Relation = mention.Relation is { } relation ? relation with { Anchors = [.. relation.Anchors.Select(a => a with { Mention = Stored(a.Mention) })] } : null,
        };
    }

    private Claim Stored(Claim claim)
    {
        if (_claims.TryGetValue(claim, out var done))
        {
            return done;
        }

        var (quoteStart, quoteEnd) = Span(claim.QuoteStart, claim.QuoteEnd);
        var (sentenceStart, sentenceEnd) = Span(claim.SentenceStart, claim.SentenceEnd);
        var stored = claim with
        {
            Id = null!, // made anew from the stored spans
            Actor = [.. claim.Actor.Select(Stored)],
            Target = [.. claim.Target.Select(Stored)],
            Place = claim.Place is { } place ? Stored(place) : null,
            Attribution = [.. claim.Attribution.Select(a => a with { Speaker = Stored(a.Speaker) })],
            About = claim.About is { } about ? Stored(about) : null,
            Figure = claim.Figure is { } figure ? figure with { Mention = Words(figure.Mention, claim) } : null,
            Time = claim.Time is { } time ? time with { Mention = Words(time.Mention, claim) } : null,
            Condition = Words(claim.Condition, claim),
            QuoteStart = quoteStart,
            QuoteEnd = quoteEnd,
            SentenceStart = sentenceStart,
            SentenceEnd = sentenceEnd,
            Derivation = Stored(claim.Derivation),
        };
        return _claims[claim] = stored;
    }

    private Derivation Stored(Derivation derivation)
    {
        var (start, end) = Span(derivation.Start, derivation.End);
        return derivation with { Start = start, End = end, Children = [.. derivation.Children.Select(Stored)] };
    }

    /// <summary>The stored words of words of a claim's sentence; the same words where they do not stand in it.</summary>
    private string Words(string seen, Claim claim)
    {
        var at = seen.Length == 0 ? -1 : _over.Text.IndexOf(seen, claim.SentenceStart, claim.SentenceEnd - claim.SentenceStart, StringComparison.Ordinal);
        return at >= 0 && Span(at, at + seen.Length) is var (start, end) ? _report.Text[start..end] : seen;
    }
}
