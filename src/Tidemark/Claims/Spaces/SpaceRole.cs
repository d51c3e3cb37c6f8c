namespace Tidemark.Claims.Spaces;

/// <summary>What a small word does in a description of a place.</summary>
internal enum SpaceRole : byte
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>"the", "a", "just", "located": says nothing of where.</summary>
    Filler,

    /// <summary>"north", "NE".</summary>
    Compass,

    /// <summary>"northern".</summary>
    CompassAdjective,

    /// <summary>"of".</summary>
    Of,

    /// <summary>"from", "off".</summary>
    From,

    /// <summary>"to".</summary>
    To,

    /// <summary>"with".</summary>
    With,

    /// <summary>"and".</summary>
    And,

    /// <summary>"in", "within", "inside".</summary>
    In,

    /// <summary>"on", "along", "at".</summary>
    On,

    /// <summary>"near", "outside", "by".</summary>
    Near,

    /// <summary>"around", "surrounding".</summary>
    Around,

    /// <summary>"between".</summary>
    Between,

    /// <summary>"halfway", "midway".</summary>
    Halfway,

    /// <summary>"outskirts", "suburbs", "edge", "gates".</summary>
    Outskirts,

    /// <summary>"countryside", "hinterland", "rural".</summary>
    Countryside,

    /// <summary>"neighbourhoods", "districts", "quarters".</summary>
    Quarters,

    /// <summary>"centre", "heart", "downtown", "central".</summary>
    Centre,

    /// <summary>"part", "parts", "side".</summary>
    Part,

    /// <summary>"border", "frontier".</summary>
    Border,

    /// <summary>"road", "highway".</summary>
    Road,

    /// <summary>"bank", "banks", "shore".</summary>
    Bank,

    /// <summary>"linking", "connecting".</summary>
    Linking,

    /// <summary>"villages", "area": what lies there.</summary>
    Thing,
}
