namespace Tidemark.Beliefs.Control;

/// <summary>
/// What is said of a place, given its stage and holder: kind × whom it is about × whom it is against, by the side of who says it. Actors appear only by
/// how they relate to the holder and to the speaker, so no actor is treated unlike another.
/// </summary>
internal static class Confusion
{
    /// <summary>Number of classes: kind × <see cref="Match"/> × target (none, the holder, another).</summary>
    internal const int Classes = Kinds * Matches * Aims;

    /// <summary>The speaker's side is the holder's, another, or unknown.</summary>
    internal const int Sides = 3;

    /// <summary>What a class comes to: for the holder, for another, against somebody or nothing, contested.</summary>
    internal const int Verdicts = 4;

    internal const int Kinds = 16, Matches = 4, Aims = 3;

    /// <summary>The speaker's side, seen from the holder's: 0 the same, 1 another, 2 unknown.</summary>
    internal static int Side(int speaker, int holder) => speaker < 0 || holder < 0 ? 2 : speaker == holder ? 0 : 1;

    /// <summary>Whom it is about: 0 the holder, 1 an ally of the holder, 2 one of the speaker's side against the holder's, 3 any other.</summary>
    internal static int Match(int actor, int holder, int campOfActor, int campOfHolder, int speaker) =>
        actor == holder && actor >= 0 ? 0
        : campOfActor >= 0 && campOfActor == campOfHolder ? 1
        : campOfActor >= 0 && campOfActor == speaker ? 2
        : 3;

    internal static int Class(SignKind kind, int match, int aim) => ((int)kind * Matches * Aims) + (match * Aims) + aim;

    /// <summary>What a class comes to.</summary>
    internal static int VerdictOf(int c) => _verdicts[c];

    private static readonly byte[] _verdicts = [.. Enumerable.Range(0, Classes).Select(c => (byte)Verdict((SignKind)(c / (Matches * Aims)), c / Aims % Matches))];

    private static int Verdict(SignKind kind, int match) => kind switch
    {
        SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Confirmed or SignKind.Admitted => match == 0 ? 0 : 1,
        SignKind.Not or SignKind.NegatedGain or SignKind.Denied => match == 0 ? 1 : 2,
        SignKind.Contested or SignKind.Part or SignKind.Reached => 3,
        _ => 2,
    };
}
