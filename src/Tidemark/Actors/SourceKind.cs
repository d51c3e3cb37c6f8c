namespace Tidemark.Actors;

/// <summary>What sort of outlet a source is.</summary>
internal enum SourceKind : byte
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A newspaper or magazine.</summary>
    Newspaper,

    /// <summary>Radio or television.</summary>
    Broadcaster,

    /// <summary>A site on the web.</summary>
    Website,

    /// <summary>A body that observes and reports.</summary>
    Monitor,

    /// <summary>An outlet of a state.</summary>
    StateMedia,

    /// <summary>An outlet of a party or armed group.</summary>
    PartyMedia,

    /// <summary>An organ of government.</summary>
    Government,

    /// <summary>An organisation of several states.</summary>
    InternationalOrganisation,
}
