namespace Tidemark.Actors;

/// <summary>What sort of body an actor is.</summary>
internal enum ActorType : byte
{
    /// <summary>A group in arms outside the state.</summary>
    ArmedGroup,

    /// <summary>An army, a branch or a unit of one.</summary>
    Army,

    /// <summary>Police.</summary>
    Police,

    /// <summary>A government or an organ of one.</summary>
    Government,

    /// <summary>A state.</summary>
    State,

    /// <summary>A coalition, alliance or joint command.</summary>
    Coalition,

    /// <summary>A political party or movement.</summary>
    Party,

    /// <summary>An agency.</summary>
    Agency,

    /// <summary>A body that observes and reports.</summary>
    Monitor,

    /// <summary>Another organisation.</summary>
    Organisation,

    /// <summary>An office, whoever holds it.</summary>
    Office,

    /// <summary>A person in a public role.</summary>
    Person,

    /// <summary>An organised community.</summary>
    Community,

    /// <summary>A medium that acts for somebody.</summary>
    Media,
}
