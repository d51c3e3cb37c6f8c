namespace Tidemark.Beliefs.Events;

/// <summary>What somebody answered to what was said of an event.</summary>
/// <param name="Kind">How.</param>
/// <param name="Account">The claim that answers.</param>
/// <param name="Linked">Whether the report itself ties it to what it answers; else it was found by its content.</param>
internal sealed record Reply(ReplyKind Kind, Account Account, bool Linked);

/// <summary>Sorts of answers.</summary>
internal enum ReplyKind : byte
{
    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says no longer what it said before.</summary>
    TakesBack,

    /// <summary>Says that it is so after another did.</summary>
    Confirms,

    /// <summary>Confirms a part.</summary>
    ConfirmsInPart,

    /// <summary>Gives reasons for what its own side did.</summary>
    Justifies,

    /// <summary>Says what is against its own side's interest.</summary>
    Admits,

    /// <summary>Says that its own side did it.</summary>
    ClaimsResponsibility,
}
