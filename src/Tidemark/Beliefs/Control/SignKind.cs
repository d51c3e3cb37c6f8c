namespace Tidemark.Beliefs.Control;

/// <summary>What a claim says about who holds a place: the codebook's table "Evidence about control", as the model tells its rows apart.</summary>
internal enum SignKind : byte
{
    /// <summary>The actor holds it.</summary>
    Holds,

    /// <summary>The actor does not hold it, or went away.</summary>
    Not,

    /// <summary>The actor took it, on a day that the text gives.</summary>
    Gain,

    /// <summary>The actor took it; the text gives no exact day.</summary>
    GainUndated,

    /// <summary>The day before a dated gain: the actor did not hold it yet.</summary>
    Before,

    /// <summary>The actor has not taken it.</summary>
    NegatedGain,

    /// <summary>It is contested; the actor holds what is held.</summary>
    Contested,

    /// <summary>The actor holds a part of it.</summary>
    Part,

    /// <summary>The actor has come into it.</summary>
    Reached,

    /// <summary>The actor attacks it, or moves against it.</summary>
    Attack,

    /// <summary>The actor shuts it in.</summary>
    Siege,

    /// <summary>The actor's siege is over.</summary>
    Lifted,

    /// <summary>The actor is to take it: planned, called for, forecast.</summary>
    Plan,

    /// <summary>It is denied that the actor took it.</summary>
    Denied,

    /// <summary>Somebody confirms that the actor took it.</summary>
    Confirmed,

    /// <summary>The losing side admits that the actor took it.</summary>
    Admitted,
}
