namespace Tidemark.Beliefs.Events;

/// <summary>Sorts of events. Claims of one sort can be about the same event.</summary>
internal enum Happening : byte
{
    /// <summary>A blow and the harm it did: claims <c>attack</c> and <c>harm</c>.</summary>
    Attack,

    /// <summary>People in need: trapped, displaced, deprived.</summary>
    Plight,

    /// <summary>A place changes hands.</summary>
    Transfer,

    /// <summary>A movement of forces.</summary>
    Advance,

    /// <summary>A place or people shut in.</summary>
    Siege,

    /// <summary>An offensive or campaign.</summary>
    Operation,

    /// <summary>An agreement.</summary>
    Deal,

    /// <summary>Something said: a call, a demand, a threat.</summary>
    Statement,
}
