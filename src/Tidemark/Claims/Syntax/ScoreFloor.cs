namespace Tidemark.Claims.Syntax;

/// <summary>
/// What is added to scores: 0 for a choice that is open, so little that it never wins for one that is closed. A choice is closed where the
/// move is not possible, where a word with this tag cannot stand in the relation (a finite verb is no adjective), and where a head has a subject already.
/// </summary>
internal static class ScoreFloor
{
    /// <summary>Added to the score of a closed choice.</summary>
    internal const int Closed = -1_000_000_000;

    private const int Tags = 64;

    private static readonly int[] AnyLeft = Make(IsLeft), AnyRight = Make(IsRight), AnyBoth = Make(i => IsLeft(i) || IsRight(i));

    private static readonly int[][] OfLeft = MakeAll(IsLeft), OfRight = MakeAll(IsRight), OfBoth = MakeAll(i => IsLeft(i) || IsRight(i));

    /// <summary>The floor for tags.</summary>
    internal static int[] OfTags { get; } = Make(i => i is > (int)Tag.None and <= (int)Tag.Decoration);

    /// <summary>The floor for the moves of a state in which more than one move is possible.</summary>
    internal static int[] Of(ParseState state)
    {
        var floors = !state.MayLeft ? OfRight : state.MayRight ? OfBoth : OfLeft;
        var nodes = state.Nodes;
        var full = (nodes[state.Next].LeftBits & ParseState.LeftBit[(int)Relation.Subject]) != 0;
        return floors[nodes[state.Stacked(0)].Tag + (full ? Tags : 0)];
    }

    /// <summary>The floor that closes only what no tree allows, whatever the tags: a tagger's errors must not close what a treebank says.</summary>
    internal static int[] Possible(ParseState state) => !state.MayLeft ? AnyRight : state.MayRight ? AnyBoth : AnyLeft;

    private static bool IsLeft(int move) => move == ParseState.Shift || IsRelation(move);

    private static bool IsRight(int move) => IsRelation(move - ParseState.Right);

    private static bool IsRelation(int number) => number is > (int)Relation.Root and <= (int)Relation.Other;

    // loops rather than queries, here and in ParseState: code for queries over numbers is compiled anew at every start
    private static int[] Make(Func<int, bool> open)
    {
        var floor = new int[SyntaxNetwork.Outputs];
        for (var i = 0; i < floor.Length; i++)
        {
            floor[i] = open(i) ? 0 : Closed;
        }

        return floor;
    }

    private static int[][] MakeAll(Func<int, bool> open)
    {
        var all = new int[Tags * 2][];
        for (var key = 0; key < all.Length; key++)
        {
            var one = key;
            all[key] = Make(move => open(move) && (move == ParseState.Shift || Suits(one, move)));
        }

        return all;
    }

    private static bool Suits(int key, int move)
    {
        var relation = (Relation)(move >= ParseState.Right ? move - ParseState.Right : move);
        var second = key >= Tags && move < ParseState.Right && relation is Relation.Subject or Relation.SubjectPassive;
        return !second && Suits((Tag)(key % Tags), relation);
    }

    /// <summary>Whether a word with this tag can stand in the relation.</summary>
    private static bool Suits(Tag tag, Relation relation) => tag switch
    {
        Tag.VBD or Tag.VBZ or Tag.VBP => relation is not (Relation.Adjective or Relation.Compound or Relation.Determiner or Relation.Case or Relation.Number or Relation.Possessor
            or Relation.Object or Relation.Oblique or Relation.NominalModifier or Relation.Adverb or Relation.Particle or Relation.Coordinator or Relation.Expletive or Relation.Marker),
        Tag.VB => relation is not (Relation.Determiner or Relation.Case or Relation.Number or Relation.Possessor or Relation.Marker or Relation.Coordinator or Relation.Expletive),
        Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS => relation is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Marker or Relation.Coordinator
            or Relation.Expletive or Relation.Particle or Relation.Determiner or Relation.Case),
        Tag.PRP => relation is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Marker or Relation.Coordinator or Relation.Particle or Relation.Determiner
            or Relation.Case or Relation.Adjective or Relation.Compound),
        Tag.CD => relation is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Marker or Relation.Coordinator or Relation.Particle or Relation.Case),
        Tag.JJ or Tag.JJR or Tag.JJS => relation is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Marker or Relation.Coordinator or Relation.Particle or Relation.Expletive),
        Tag.IN => relation is not (Relation.Subject or Relation.SubjectPassive or Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Determiner or Relation.Number
            or Relation.Adjective or Relation.Compound or Relation.Possessor or Relation.RelativeClause),
        Tag.DT => relation is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula or Relation.Case or Relation.AdverbialClause or Relation.RelativeClause or Relation.Particle),
        Tag.CC => relation is Relation.Coordinator or Relation.Other or Relation.Parataxis or Relation.Adverb or Relation.Determiner,
        Tag.MD => relation is not (Relation.Subject or Relation.Object or Relation.Oblique or Relation.NominalModifier or Relation.Adjective or Relation.Compound or Relation.Case or Relation.Marker or Relation.Determiner),
        Tag.Comma or Tag.Period or Tag.Colon or Tag.OpenQuote or Tag.CloseQuote or Tag.OpenBracket or Tag.CloseBracket => relation is Relation.Punctuation or Relation.Other,
        _ => true,
    };
}
