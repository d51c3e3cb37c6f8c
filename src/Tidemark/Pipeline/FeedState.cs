using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Pipeline;

/// <summary>How far a watched feed was read.</summary>
/// <param name="Address">The feed's address, as it stands in the list of feeds.</param>
internal sealed record FeedState(string Address)
{
    /// <summary>The validator that the server gave (ETag), or empty.</summary>
    internal string Tag { get; init; } = "";

    /// <summary>The date of change that the server gave (Last-Modified), or empty.</summary>
    internal string Modified { get; init; } = "";

    /// <summary>When it may be asked again.</summary>
    internal DateTimeOffset Next { get; init; }

    /// <summary>Whether its server named that instant.</summary>
    internal bool IsHeld { get; init; }

    /// <summary>How often in a row it could not be read.</summary>
    internal int Failures { get; init; }
}

/// <summary>A step in the reading of a feed: the state that it comes to, and what became of items.</summary>
/// <param name="State">The state from now on.</param>
/// <param name="Items">Items that were read (0 tries), or whose page could not be had yet (the number of tries so far), by their keys.</param>
internal sealed record FeedStep(FeedState State, ImmutableArray<(ItemKey Key, int Tries)> Items);

/// <summary>What an item of a feed is known by: the first 128 bits of the hash of its content. The default is no item's.</summary>
internal readonly record struct ItemKey(UInt128 Value)
{
    /// <summary>The key of an item whose fields are these.</summary>
    internal static ItemKey Of(IEnumerable<string> fields) => new(UInt128.Parse(ContentHash.OfFields(fields)[..32], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
