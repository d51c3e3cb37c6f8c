using System.Collections.Immutable;
using Tidemark.Reports;
using Tidemark.Reports.Mending;

namespace Tidemark.Reading;

/// <summary>An input whose format has been understood, before its date, language and marks are settled.</summary>
internal sealed record Draft
{
    internal required ReportId Id { get; init; }

    /// <summary>The item's bytes as they came.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; init; }

    internal required string Name { get; init; }

    internal required string Text { get; init; }

    internal int BodyStart { get; init; }

    /// <summary>What the item itself states.</summary>
    internal Details Own { get; init; } = Details.None;

    /// <summary>What a sidecar states.</summary>
    internal Details Sidecar { get; init; } = Details.None;

    /// <summary>Marks that the format itself gave.</summary>
    internal ImmutableArray<TextMark> Marks { get; init; } = [];

    internal string Extractor { get; init; } = "";

    /// <summary>What was mended while the bytes became text.</summary>
    internal ImmutableArray<Repair> Repairs { get; init; } = [];

    internal ImmutableArray<string> Remarks { get; init; } = [];
}
