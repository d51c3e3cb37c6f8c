namespace Tidemark.Claims;

/// <summary>A sentence that was read and gave no claim.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Why">Why.</param>
internal readonly record struct SilentSentence(int Start, int End, Silence Why);

/// <summary>Why a sentence gave no claim.</summary>
internal enum Silence
{
    /// <summary>It names no actor and no place, and no rule applies.</summary>
    NoName,

    /// <summary>It names an actor or a place, and no rule applies.</summary>
    NoRule,

    /// <summary>A rule applied, and a later pass set the finding aside: another sense of the word, too little said, said before in the sentence.</summary>
    SetAside,

    /// <summary>The reader itself failed on it: a fault of the program, not of the sentence.</summary>
    Failed,
}
