namespace Tidemark.Claims.Syntax;

/// <summary>
/// What the parser takes in: three nodes of the stack, three waiting words, their outer children, the relations already there and the
/// distances (after Chen and Manning 2014).
/// </summary>
internal static class ParseInputs
{
    /// <summary>How many slots take a word; they come first.</summary>
    internal const int WordSlots = 11;

    private const int TagSlots = 14;
    private const int OtherSlots = 13;

    /// <summary>The kind of each slot.</summary>
    internal static SlotKind[] Kinds { get; } =
    [
        .. Enumerable.Repeat(SlotKind.Word, WordSlots),
        .. Enumerable.Repeat(SlotKind.Tag, TagSlots),
        .. Enumerable.Repeat(SlotKind.Relation, 6),
        .. Enumerable.Repeat(SlotKind.Set, 5),
        .. Enumerable.Repeat(SlotKind.Distance, 2),
    ];

    /// <summary>Writes the rows of the state.</summary>
    internal static void Fill(ParseState state, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        var nodes = state.Nodes;
        int top = state.Stacked(0), under = state.Stacked(1), next = state.Ahead(0);
        ref readonly var s0 = ref nodes[top];
        ref readonly var s1 = ref nodes[under];
        ref readonly var b0 = ref nodes[next];
        ref readonly var s2 = ref nodes[state.Stacked(2)];
        ref readonly var b1 = ref nodes[state.Ahead(1)];
        ref readonly var b2 = ref nodes[state.Ahead(2)];
        ref readonly var s0l = ref nodes[s0.Left];
        ref readonly var s0r = ref nodes[s0.Right];
        ref readonly var s1l = ref nodes[s1.Left];
        ref readonly var s1r = ref nodes[s1.Right];
        ref readonly var b0l = ref nodes[b0.Left];
        FillWords([s0.Word, s1.Word, s2.Word, b0.Word, b1.Word, b2.Word, s0l.Word, s0r.Word, s1l.Word, s1r.Word, b0l.Word], offsets, rows);
        FillOthers(
            [s0.Tag, s1.Tag, s2.Tag, b0.Tag, b1.Tag, b2.Tag, s0l.Tag, s0r.Tag, s1l.Tag, s1r.Tag, b0l.Tag, nodes[state.Ahead(3)].Tag, nodes[s0.Right2].Tag, nodes[s0.Left2].Tag],
            offsets[WordSlots..],
            rows[WordSlots..]);
        var gap = next == 0 ? (byte)0 : Bucket(next - top);
        var inner = state.Single ? (byte)0 : Bucket(top - under);
        FillOthers(
            [s0l.Relation, s0r.Relation, s1l.Relation, s1r.Relation, b0l.Relation, nodes[s0.Right2].Relation, s0.LeftBits, s0.RightBits, s1.LeftBits, s1.RightBits, b0.LeftBits, gap, inner],
            offsets[(WordSlots + TagSlots)..],
            rows[(WordSlots + TagSlots)..]);
    }

    private static void FillWords(ReadOnlySpan<ushort> values, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        for (var i = 0; i < values.Length; i++)
        {
            rows[i] = offsets[i] + values[i];
        }
    }

    private static void FillOthers(ReadOnlySpan<byte> values, ReadOnlySpan<int> offsets, Span<int> rows)
    {
        for (var i = 0; i < values.Length; i++)
        {
            rows[i] = offsets[i] + values[i];
        }
    }

    /// <summary>The class of a distance.</summary>
    internal static byte Bucket(int distance) => (byte)(distance < 7 ? distance : distance < 11 ? 7 : distance < 20 ? 8 : 9);
}
