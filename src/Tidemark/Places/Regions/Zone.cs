namespace Tidemark.Places.Regions;

/// <summary>Which part of a place, or of the way between two, is spoken of.</summary>
internal enum Zone : byte
{
    /// <summary>None in particular.</summary>
    Any,

    /// <summary>Its rim: outskirts, suburbs, gates, edge.</summary>
    Outskirts,

    /// <summary>The land that belongs to it without the town itself.</summary>
    Countryside,

    /// <summary>Its built-up quarters.</summary>
    Quarters,

    /// <summary>Its middle.</summary>
    Centre,

    /// <summary>The middle of the way.</summary>
    Halfway,

    /// <summary>One bank of a river, or one side of a road.</summary>
    Bank,
}
