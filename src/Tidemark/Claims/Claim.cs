using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Claims;

/// <summary>A source says that something holds, held, or will hold, somewhere, at some time (codebook). Immutable; always points at its words.</summary>
internal sealed record Claim
{
    /// <summary>The <see cref="Rule"/> of a claim that no rule found, but a person entered.</summary>
    internal const string PersonsRule = "person";

    internal required ReportId Report { get; init; }

    internal required ClaimKind Kind { get; init; }

    internal Modality Modality { get; init; }

    /// <summary>Whether the content is negated; a denial is a stance, not a negation.</summary>
    internal bool Negated { get; init; }

    /// <summary>"only X and Y remain".</summary>
    internal bool Exclusive { get; init; }

    /// <summary>The words of an if-clause, or empty.</summary>
    internal string Condition { get; init; } = "";

    internal ImmutableArray<Mention> Actor { get; init; } = [];

    internal ImmutableArray<Mention> Target { get; init; } = [];

    /// <summary>At most one: one claim is about one place.</summary>
    internal Mention? Place { get; init; }

    internal ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    private static readonly ImmutableSortedDictionary<string, string> NoAttributes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    internal Figure? Figure { get; init; }

    internal ClaimTime? Time { get; init; }

    internal ImmutableArray<Attribution> Attribution { get; init; } = [];

    /// <summary>The claim of the same report that this one answers, or null.</summary>
    internal Claim? About { get; init; }

    /// <summary>First UTF-16 unit of the quote.</summary>
    internal required int QuoteStart { get; init; }

    /// <summary>Behind the last UTF-16 unit of the quote.</summary>
    internal required int QuoteEnd { get; init; }

    /// <summary>First UTF-16 unit of the sentence.</summary>
    internal required int SentenceStart { get; init; }

    /// <summary>Behind the last UTF-16 unit of the sentence.</summary>
    internal required int SentenceEnd { get; init; }

    /// <summary>How sure the reader is that the text says so; calibrated.</summary>
    internal double Confidence { get; init; }

    /// <summary>What the confidence was reckoned from.</summary>
    internal Passes.ConfidenceFeatures Features { get; init; }

    /// <summary>The rule that made it.</summary>
    internal required string Rule { get; init; }

    /// <summary>How it was made.</summary>
    internal required Derivation Derivation { get; init; }

    /// <summary>Content id: report, kind, quote span, mention spans, modality and negation; never confidence, rule or resolved ids.</summary>
    internal string Id { get => field ??= MakeId(); init; }

    private string MakeId()
    {
        var quote = string.Create(CultureInfo.InvariantCulture, $"{QuoteStart}-{QuoteEnd}");
        return ContentHash.OfFields("c-", 24, Report.Value, Words.Of(Kind), quote, Spans(Actor), Spans(Target), Place is null ? "" : Span(Place), Figure?.Mention ?? "", Words.Of(Modality), Negated ? "1" : "0");
    }

    private static string Spans(ImmutableArray<Mention> mentions) => mentions.Length switch
    {
        0 => "",
        1 => Span(mentions[0]),
        _ => string.Join(',', mentions.Select(Span)),
    };

    private static string Span(Mention mention) => string.Create(CultureInfo.InvariantCulture, $"{mention.Start}-{mention.End}{(mention.Implied ? "i" : "")}");
}
