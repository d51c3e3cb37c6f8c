namespace Tidemark.Places.Gazetteers;

/// <summary>One way to write the name of a place.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">What sort of name.</param>
internal readonly record struct PlaceName(string Text, PlaceNameKind Kind);

/// <summary>What sort of name it is.</summary>
internal enum PlaceNameKind : byte
{
    /// <summary>The name to show.</summary>
    Main,

    /// <summary>Another in Latin letters.</summary>
    Latin,

    /// <summary>In the script of the place.</summary>
    Native,

    /// <summary>In another script.</summary>
    Other,

    /// <summary>A name that it had.</summary>
    Former,
}
