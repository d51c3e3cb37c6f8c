namespace Tidemark.Claims.Syntax;

/// <summary>
/// The hidden layer of the parser in parts: what a node adds as top of the stack, as the one under it, as the third, or as the next word is summed
/// once and kept until the node gets another child. A node on the stack gets children on its right only, so what it and its left adds is kept apart for
/// good and those rows are read once. Sums of 16 bits wrap round, so their order does not matter: the units are those of
/// <see cref="SyntaxNetwork"/> over all rows at once. Holds buffers: one per reader.
/// </summary>
internal sealed unsafe class ParseSums(SyntaxModel model)
{
    private const int Roles = 4, Top = 0, Under = 1, Third = 2, First = 3, Sides = 4, NoLeft = 1, NoRight = 2;

    /// <summary>Sums a node: one a role, and those of the top and the one under it without what hangs on the right.</summary>
    private const int Kept = Roles + 2;

    /// <summary>The sums that another child leaves as they are: the third has none of them, and what is kept apart does not see it.</summary>
    private const uint Lasting = (1u << Third) | (1u << (Roles + Top)) | (1u << (Roles + Under));

    private readonly int[] offsets = model.ParserLayout.Offsets;
    private readonly int hidden = model.Parser.Hidden;
    private readonly int[] rows = new int[16];
    private uint[] known = [];
    private short[] buffer = [];
    private short[] lacking = [];
    private short* sums;
    private short* childless;
    private int aheadOf;

    /// <summary>Begins a sentence.</summary>
    internal void Start(ReadOnlySpan<WordCode> words)
    {
        var nodes = words.Length + 2;
        if (childless is null)
        {
            SumChildless();
        }

        if (known.Length < nodes)
        {
            known = new uint[2 * nodes];
            buffer = GC.AllocateUninitializedArray<short>((((known.Length * Kept) + 1) * hidden) + 32, pinned: true);
            fixed (short* at = buffer)
            {
                sums = (short*)(((nint)at + 63) & ~63); // pinned for good, so the address outlives this block
            }
        }

        Array.Clear(known, 0, nodes);
        aheadOf = -1;
        Fetch(words);
    }

    /// <summary>Asks for the rows of all words in all their parts: the table is larger than the caches, and nearly all of them will be summed.</summary>
    private void Fetch(ReadOnlySpan<WordCode> words)
    {
        foreach (ref readonly var word in words)
        {
            foreach (var offset in offsets.AsSpan(0, ParseInputs.WordSlots))
            {
                model.Parser.Fetch(offset + word.Number);
            }
        }
    }

    /// <summary>Forgets the sums of a node that has got a child.</summary>
    internal void Changed(int node)
    {
        if (node != 0)
        {
            known[node] &= Lasting;
        }
    }

    /// <summary>Scores the moves of a state.</summary>
    internal void Score(ParseState state, int[] floor, byte[] units, int[] scores)
    {
        var nodes = state.Nodes;
        int top = state.Stacked(0), under = state.Stacked(1), third = state.Stacked(2), next = state.Ahead(0);
        var gap = next == 0 ? 0 : ParseInputs.Bucket(next - top);
        var inner = state.Single ? 0 : ParseInputs.Bucket(top - under);
        if (aheadOf != state.Next)
        {
            aheadOf = state.Next;
            SumAhead(nodes[state.Ahead(1)], nodes[state.Ahead(2)], nodes[state.Ahead(3)]);
        }

        var parts = new SumParts { Top = Of(nodes, top, Top), Under = Of(nodes, under, Under), Third = Of(nodes, third, Third), Next = Of(nodes, next, First), Ahead = Ahead };
        model.Parser.Score(in parts, offsets[36] + gap, offsets[37] + inner, floor, (state.MayLeft, state.MayRight), units, scores);
    }

    /// <summary>The part of the words behind the next one; it stands before the parts of the nodes.</summary>
    private short* Ahead => sums;

    private short* At(int node, int role) => unchecked(sums + ((nint)((node * Kept) + role + 1) * hidden));

    private void SumAhead(in ParseNode b1, in ParseNode b2, in ParseNode b3)
    {
        Put(0, 4, b1.Word, 5, b2.Word, 15, b1.Tag, 16, b2.Tag);
        rows[4] = offsets[22] + b3.Tag;
        model.Parser.Sum(rows.AsSpan(0, 5), Childless(0), Ahead);
    }

    private short* Of(ReadOnlySpan<ParseNode> nodes, int node, int role)
    {
        var at = At(node, role);
        var bit = 1u << role;
        if ((known[node] & bit) == 0)
        {
            known[node] |= bit;
            if (role is Top or Under)
            {
                SumRight(nodes, in nodes[node], role, LeftPart(nodes, node, role), at);
            }
            else
            {
                SumLeft(nodes, in nodes[node], role, at);
            }
        }

        return at;
    }

    /// <summary>What a node on the stack and its children on the left add; none comes to them while it lies there.</summary>
    private short* LeftPart(ReadOnlySpan<ParseNode> nodes, int node, int role)
    {
        var at = At(node, Roles + role);
        var bit = 1u << (Roles + role);
        if ((known[node] & bit) == 0)
        {
            known[node] |= bit;
            SumLeft(nodes, in nodes[node], role, at);
        }

        return at;
    }

    private void SumLeft(ReadOnlySpan<ParseNode> nodes, in ParseNode node, int role, short* at)
    {
        var count = Own(role, node, 0);
        var without = node.Left == 0 ? NoLeft : 0;
        count = without == 0 ? LeftOf(nodes, node, role, count) : count;
        model.Parser.Sum(rows.AsSpan(0, count), Childless((role * Sides) + without), at);
    }

    private void SumRight(ReadOnlySpan<ParseNode> nodes, in ParseNode node, int role, short* left, short* at)
    {
        if (node.Right == 0)
        {
            model.Parser.Add(left, Childless((role * Sides) + NoRight), at);
        }
        else
        {
            model.Parser.Sum(rows.AsSpan(0, RightOf(nodes, node, role, 0)), left, at);
        }
    }

    /// <summary>What stands for the children that a node does not have: the same for all, so summed once. Without any, nothing.</summary>
    private short* Childless(int which) => childless + ((nint)which * hidden);

    private void SumChildless()
    {
        lacking = GC.AllocateUninitializedArray<short>((Roles * Sides * hidden) + 32, pinned: true);
        fixed (short* at = lacking)
        {
            childless = (short*)(((nint)at + 63) & ~63); // pinned for good, so the address outlives this block
        }

        new Span<short>(childless, hidden).Clear();
        ReadOnlySpan<ParseNode> none = [new ParseNode { Word = Vocabulary.Nothing, Tag = ParseState.NoTag }];
        for (var which = 1; which < Roles * Sides; which++)
        {
            int role = which / Sides, without = which % Sides;
            var count = (without & NoLeft) != 0 ? LeftOf(none, in none[0], role, 0) : 0;
            count = (without & NoRight) != 0 ? RightOf(none, in none[0], role, count) : count;
            model.Parser.Sum(rows.AsSpan(0, count), childless, Childless(which));
        }
    }

    private int Own(int role, in ParseNode node, int count)
    {
        var slot = role switch { Top => 0, Under => 1, Third => 2, _ => 3 };
        rows[count++] = offsets[slot] + node.Word;
        rows[count++] = offsets[slot + 11] + node.Tag;
        return count;
    }

    private int LeftOf(ReadOnlySpan<ParseNode> nodes, in ParseNode node, int role, int count)
    {
        ref readonly var left = ref nodes[node.Left];
        switch (role)
        {
            case Top:
                count = Put(count, 6, left.Word, 17, left.Tag, 25, left.Relation, 31, node.LeftBits);
                rows[count++] = offsets[24] + nodes[node.Left2].Tag;
                return count;
            case Under:
                return Put(count, 8, left.Word, 19, left.Tag, 27, left.Relation, 33, node.LeftBits);
            case First:
                return Put(count, 10, left.Word, 21, left.Tag, 29, left.Relation, 35, node.LeftBits);
            default:
                return count;
        }
    }

    private int RightOf(ReadOnlySpan<ParseNode> nodes, in ParseNode node, int role, int count)
    {
        ref readonly var right = ref nodes[node.Right];
        switch (role)
        {
            case Top:
                count = Put(count, 7, right.Word, 18, right.Tag, 26, right.Relation, 32, node.RightBits);
                rows[count++] = offsets[23] + nodes[node.Right2].Tag;
                rows[count++] = offsets[30] + nodes[node.Right2].Relation;
                return count;
            case Under:
                return Put(count, 9, right.Word, 20, right.Tag, 28, right.Relation, 34, node.RightBits);
            default:
                return count;
        }
    }

    // unchecked, as it stands in the innermost loop: a row's number is below the number of rows
    private int Put(int at, int slot0, int value0, int slot1, int value1, int slot2, int value2, int slot3, int value3)
    {
        rows[at] = unchecked(offsets[slot0] + value0);
        rows[at + 1] = unchecked(offsets[slot1] + value1);
        rows[at + 2] = unchecked(offsets[slot2] + value2);
        rows[at + 3] = unchecked(offsets[slot3] + value3);
        return at + 4;
    }
}
