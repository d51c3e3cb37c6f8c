namespace Tidemark.Claims.Syntax;

/// <summary>
/// A stack, a row of waiting words and the arcs made so far: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
/// One word hangs on the root, and only when no word waits; so every run of 2n moves ends in one projective tree.
/// </summary>
internal sealed class ParseState
{
    /// <summary>Scores per move: left arcs at their relation, the shift, right arcs at 32 + their relation.</summary>
    internal const int Moves = 64;

    /// <summary>The move that puts the next waiting word on the stack.</summary>
    internal const int Shift = 31;

    /// <summary>Where the right arcs begin.</summary>
    internal const int Right = 32;

    /// <summary>The tag of no word.</summary>
    internal const byte NoTag = 63;

    /// <summary>The tag of the root above the sentence.</summary>
    internal const byte RootTag = 62;

    private ParseNode[] nodes = new ParseNode[64];
    private short[] stack = new short[64];
    private int depth;

    /// <summary>How many words there are.</summary>
    internal int Length { get; private set; }

    /// <summary>The next waiting word, or <see cref="Length"/> + 1.</summary>
    internal int Next { get; private set; }

    /// <summary>Whether a word waits.</summary>
    internal bool Waiting => Next <= Length;

    /// <summary>Whether every word has its head.</summary>
    internal bool Finished => !Waiting && depth == 1;

    /// <summary>Whether nothing but the root lies on the stack.</summary>
    internal bool Bare => depth == 1;

    /// <summary>Whether exactly one word lies on the stack.</summary>
    internal bool Single => depth == 2;

    /// <summary>Whether a right arc is allowed now.</summary>
    internal bool MayRight => depth > 2 || (depth == 2 && !Waiting);

    /// <summary>Whether a left arc is allowed now.</summary>
    internal bool MayLeft => depth >= 2 && Waiting;

    /// <summary>The nodes; see <see cref="ParseNode"/> for their numbers.</summary>
    internal ReadOnlySpan<ParseNode> Nodes => nodes;

    /// <summary>The node <paramref name="below"/> the top of the stack, 0 where the stack ends.</summary>
    internal int Stacked(int below) => depth > below ? stack[depth - 1 - below] : 0;

    /// <summary>The word <paramref name="ahead"/> of the next one, 0 where the sentence ends.</summary>
    internal int Ahead(int ahead) => Next + ahead <= Length ? Next + ahead : 0;

    /// <summary>Begins a sentence.</summary>
    internal void Start(ReadOnlySpan<WordCode> words, ReadOnlySpan<Tag> tags)
    {
        if (nodes.Length < words.Length + 2)
        {
            nodes = new ParseNode[(2 * words.Length) + 2];
            stack = new short[nodes.Length];
        }

        nodes[0] = new ParseNode { Word = Vocabulary.Nothing, Tag = NoTag };
        for (var i = 0; i < words.Length; i++)
        {
            nodes[i + 1] = new ParseNode { Word = words[i].Number, Tag = (byte)tags[i] };
        }

        nodes[words.Length + 1] = new ParseNode { Word = Vocabulary.Root, Tag = RootTag };
        Length = words.Length;
        Next = 1;
        stack[0] = (short)(words.Length + 1);
        depth = 1;
    }

    /// <summary>Makes a move that is allowed.</summary>
    /// <returns>The node that got a child, or 0.</returns>
    internal int Make(int move)
    {
        if (move == Shift)
        {
            stack[depth++] = (short)Next++;
            return 0;
        }

        var child = stack[--depth];
        var relation = (byte)(move & 31);
        ref var node = ref nodes[child];
        node.Relation = relation;
        if (move < Right)
        {
            node.Head = (short)Next;
            ref var head = ref nodes[Next];
            (head.Left2, head.Left) = (head.Left, child);
            head.LeftBits |= LeftBit[relation];
        }
        else
        {
            node.Head = stack[depth - 1];
            ref var head = ref nodes[node.Head];
            (head.Right2, head.Right) = (head.Right, child);
            head.RightBits |= RightBit[relation];
        }

        return node.Head;
    }

    /// <summary>The bit of a relation among the children on the left.</summary>
    internal static byte[] LeftBit { get; } = Bits(r => r switch
    {
        Relation.Subject or Relation.SubjectPassive or Relation.Expletive => 1,
        Relation.Case => 2,
        Relation.Marker => 4,
        Relation.Auxiliary or Relation.AuxiliaryPassive => 8,
        Relation.Copula => 16,
        Relation.Determiner or Relation.Possessor => 32,
        Relation.Coordinator => 64,
        Relation.Compound or Relation.Adjective or Relation.Number => 128,
        _ => 0,
    });

    /// <summary>The bit of a relation among the children on the right.</summary>
    internal static byte[] RightBit { get; } = Bits(r => r switch
    {
        Relation.Object => 1,
        Relation.Oblique => 2,
        Relation.ClausalComplement or Relation.OpenComplement => 4,
        Relation.NominalModifier => 8,
        Relation.Conjunct => 16,
        Relation.Punctuation => 32,
        Relation.Particle or Relation.Case or Relation.Apposition => 64,
        Relation.AdverbialClause or Relation.AdjectivalClause or Relation.RelativeClause or Relation.Parataxis => 128,
        _ => 0,
    });

    private static byte[] Bits(Func<Relation, byte> bit)
    {
        var bits = new byte[32];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = bit((Relation)i);
        }

        return bits;
    }
}
