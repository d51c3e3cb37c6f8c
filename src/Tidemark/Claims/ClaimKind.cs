namespace Tidemark.Claims;

/// <summary>The eleven kinds of claim (codebook, "Kinds and roles").</summary>
public enum ClaimKind
{
    /// <summary>Somebody holds a place.</summary>
    Holds,

    /// <summary>A place changes hands.</summary>
    Transfer,

    /// <summary>A blow struck.</summary>
    Attack,

    /// <summary>A place or people shut in.</summary>
    Siege,

    /// <summary>A movement of forces.</summary>
    Advance,

    /// <summary>An offensive or campaign as such.</summary>
    Operation,

    /// <summary>People or things harmed.</summary>
    Harm,

    /// <summary>A quantity.</summary>
    Measure,

    /// <summary>A relation between two actors.</summary>
    Tie,

    /// <summary>An agreement.</summary>
    Deal,

    /// <summary>A threat, call, pledge, demand, or a claim of responsibility.</summary>
    Statement,
}
