using System.Collections.Immutable;
using Tidemark.Places;

namespace Tidemark.Beliefs.Events;

/// <summary>Where a claim puts its event, for comparing it with others.</summary>
/// <param name="Key">The place's id, else "name:" and its folded words; empty where the words name none.</param>
/// <param name="Above">The ids of the places that contain it, the smallest first, without the country.</param>
internal sealed record Locus(string Key, ImmutableArray<string> Above)
{
    /// <summary>Nowhere in particular.</summary>
    internal static Locus Nowhere { get; } = new("", []);

    /// <summary>How large the named place is.</summary>
    internal Breadth Breadth { get; init; } = Breadth.Unknown;

    /// <summary>Whether the event lies only near the place, and not in it ("north of X", "near X").</summary>
    internal bool Near { get; init; }

    /// <summary>Whether only a part of the place is meant ("a market in X").</summary>
    internal bool Part { get; init; }

    /// <summary>The point that stands for it, or null.</summary>
    internal GeoPoint? Point { get; init; }

    /// <summary>Whether it tells an event's place at all: a country or nothing does not.</summary>
    internal bool IsPlaced => Key.Length > 0 && Breadth != Breadth.Country;
}

/// <summary>How large a named place is.</summary>
internal enum Breadth : byte
{
    /// <summary>A settlement, a part of one, a site.</summary>
    Spot,

    /// <summary>A district.</summary>
    District,

    /// <summary>A governorate, region, road or river.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A name that no pack knows.</summary>
    Unknown,
}
