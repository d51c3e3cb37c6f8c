namespace Tidemark.Claims.Syntax;

/// <summary>What is added to scores: 0 for a choice that is open, so little that it never wins for one that is closed.</summary>
internal static class ScoreFloor
{
    /// <summary>Added to the score of a closed choice.</summary>
    internal const int Closed = -1_000_000_000;

    /// <summary>The floor for tags.</summary>
    internal static int[] OfTags { get; } = Make(i => i is > (int)Tag.None and <= (int)Tag.Decoration);

    /// <summary>The floor where a word waits and right arcs are closed: left arcs and the shift.</summary>
    internal static int[] OfLeft { get; } = Make(IsLeft);

    /// <summary>The floor where no word waits: right arcs.</summary>
    internal static int[] OfRight { get; } = Make(IsRight);

    /// <summary>The floor where everything is open.</summary>
    internal static int[] OfBoth { get; } = Make(i => IsLeft(i) || IsRight(i));

    /// <summary>The floor for the moves of a state in which more than one move is possible.</summary>
    internal static int[] Of(ParseState state) => !state.MayLeft ? OfRight : state.MayRight ? OfBoth : OfLeft;

    private static bool IsLeft(int move) => move == ParseState.Shift || IsRelation(move);

    private static bool IsRight(int move) => IsRelation(move - ParseState.Right);

    private static bool IsRelation(int number) => number is > (int)Relation.Root and <= (int)Relation.Other;

    private static int[] Make(Func<int, bool> open) => [.. Enumerable.Range(0, SyntaxNetwork.Outputs).Select(i => open(i) ? 0 : Closed)];
}
