namespace Tidemark.Claims;

/// <summary>How a speaker stands to the content.</summary>
public enum Stance
{
    /// <summary>Says so.</summary>
    Asserts,

    /// <summary>Accuses.</summary>
    Alleges,

    /// <summary>Says that it is so after somebody else did.</summary>
    Confirms,

    /// <summary>Confirms a part.</summary>
    ConfirmsInPart,

    /// <summary>Says that it is not so; the content stays positive.</summary>
    Denies,

    /// <summary>Gives reasons for what its own side did.</summary>
    Justifies,

    /// <summary>Says what is against its own side's interest.</summary>
    Admits,

    /// <summary>Makes it known as its own act.</summary>
    Announces,

    /// <summary>Says that it will be so.</summary>
    Predicts,
}
