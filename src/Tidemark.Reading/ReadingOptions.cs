using System.Collections.Immutable;
using Tidemark.Reports;

namespace Tidemark.Reading;

/// <summary>How to read. The default reads English, marks what is not prose, and refuses an item above 64 MB.</summary>
public sealed record ReadingOptions
{
    /// <summary>The default options.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The publication to assume where neither the file nor its sidecar states one; it goes before a date line in the text. Null: none.</summary>
    public Publication? Published { get; init; }

    /// <summary>The language to assume where neither the file nor its sidecar states one, an ISO 639-1 code. Null: detect it.</summary>
    public string? Language { get; init; }

    /// <summary>The largest item in bytes: a file, or a line of JSON Lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in 1 .. 1 GiB.</exception>
    public int SizeLimit { get; init => field = value is > 0 and <= 1 << 30 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A size limit lies in 1 .. 1 GiB."); } = 64 << 20;

    /// <summary>Whether to mark what is not prose.</summary>
    public bool Mark { get; init; } = true;

    /// <summary>The languages that can be read.</summary>
    public ImmutableArray<string> LanguagesRead { get; init; } = ["en"];

    /// <summary>Where <c>-</c> reads from. Null: the process's standard input.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>What reads addresses. Null: none is asked for.</summary>
    internal Feeds.WebReader? Web { get; init; }

    /// <summary>Stops the asking.</summary>
    internal CancellationToken Stop { get; init; }
}
