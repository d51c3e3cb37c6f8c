namespace Tidemark.Resolution;

/// <summary>What a person decided about words and what was read from them.</summary>
internal enum Verdict
{
    /// <summary>It is as read.</summary>
    Accept,

    /// <summary>It is not so said.</summary>
    Reject,

    /// <summary>It is said otherwise; the note tells how.</summary>
    Correct,

    /// <summary>It is said, and the reader had not found it: a claim that a person entered.</summary>
    Add,
}
