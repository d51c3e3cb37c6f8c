namespace Tidemark.Beliefs.Control;

/// <summary>Where a place stands with its holder: it is held, threatened, fought over, newly settled, or settled of late.</summary>
internal enum Stage : byte
{
    /// <summary>Held, and quiet.</summary>
    Held,

    /// <summary>Held, while attacks on it or a siege are reported.</summary>
    Threatened,

    /// <summary>Fought over within; the holder is who held it before.</summary>
    Contested,

    /// <summary>Settled within days, by a new holder or the old: many sources do not know it yet.</summary>
    Fresh,

    /// <summary>Settled within weeks: sources of the losing side may still be silent about it.</summary>
    Recent,
}
