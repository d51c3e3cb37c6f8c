namespace Tidemark.Reports;

/// <summary>How bytes came over the network: what was asked for, what answered, when, and the hash of the answer's body as it came.</summary>
internal sealed record Retrieval
{
    /// <summary>The address that was asked for.</summary>
    internal required string Asked { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    internal required string Final { get; init; }

    /// <summary>When the answer was whole.</summary>
    internal required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status.</summary>
    internal required int Status { get; init; }

    /// <summary>The answer's headers, <c>name: value</c> a line, without cookies.</summary>
    internal string Headers { get; init; } = "";

    /// <summary>SHA-256 of the body, decompressed, in hexadecimal digits: the page, or the feed that held the item.</summary>
    internal required string Hash { get; init; }

    /// <summary>The value of a header, or empty.</summary>
    internal string Header(string name)
    {
        foreach (var line in Headers.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return line[(colon + 1)..].Trim();
            }
        }

        return "";
    }
}
