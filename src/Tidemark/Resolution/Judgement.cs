namespace Tidemark.Resolution;

/// <summary>
/// A person's decision about a span of a report. It is tied to words, not to a reading, so it outlives every new reading; it is never changed, only
/// followed by another.
/// </summary>
internal sealed record Judgement
{
    internal required ReportId Report { get; init; }

    /// <summary>First code point of the span.</summary>
    internal required int Start { get; init; }

    /// <summary>Behind the last code point of the span.</summary>
    internal required int End { get; init; }

    internal required Verdict Verdict { get; init; }

    /// <summary>The id of the claim as it stood then, or empty where none stood there.</summary>
    internal string Claim { get; init; } = "";

    /// <summary>Why, or the correction.</summary>
    internal string Note { get; init; } = "";

    /// <summary>Who decided.</summary>
    internal required string Person { get; init; }

    internal required DateTimeOffset At { get; init; }
}
