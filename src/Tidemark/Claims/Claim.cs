using System.Collections.Immutable;

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
        var fields = new HashedFields(stackalloc byte[HashedFields.OnStack]);
        fields.Add(Report.Value);
        fields.Add(Words.Of(Kind));
        fields.Begin();
        Span(ref fields, QuoteStart, QuoteEnd);
        fields.End();
        Add(ref fields, Actor.AsSpan());
        Add(ref fields, Target.AsSpan());
        Add(ref fields, Place is null ? [] : [Place]);
        fields.Add(Figure?.Mention);
        fields.Add(Words.Of(Modality));
        fields.Add(Negated ? "1" : "0");
        return fields.Hash("c-", 24);
    }

    private static void Add(ref HashedFields fields, params ReadOnlySpan<Mention> mentions)
    {
        fields.Begin();
        for (var i = 0; i < mentions.Length; i++)
        {
            fields.Write(i == 0 ? "" : ",");
            Span(ref fields, mentions[i].Start, mentions[i].End);
            fields.Write(mentions[i].Implied ? "i" : "");
        }

        fields.End();
    }

    private static void Span(ref HashedFields fields, int start, int end)
    {
        fields.Write(start);
        fields.Write("-");
        fields.Write(end);
    }
}
