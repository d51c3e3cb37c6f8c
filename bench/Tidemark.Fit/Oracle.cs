using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>
/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the treebank's tree a move puts out of reach.
/// </summary>
internal sealed class Oracle
{
    private int[] head = [];
    private byte[] relation = [];

    /// <summary>Begins a sentence. Nodes are numbered as in <see cref="ParseNode"/>.</summary>
    internal void Start(TreeSentence sentence)
    {
        var n = sentence.Words.Length;
        head = [0, .. sentence.Words.Select(w => w.Head < 0 ? n + 1 : w.Head + 1), 0];
        relation = [0, .. sentence.Words.Select(w => (byte)w.Relation), 0];
    }

    /// <summary>The costs of shift, left and right; <see cref="int.MaxValue"/> for a move that is closed.</summary>
    internal (int Shift, int Left, int Right) Costs(ParseState state, ReadOnlySpan<bool> stacked)
    {
        int top = state.Stacked(0), under = state.Stacked(1), next = state.Next, n = state.Length;
        return (
            state.Waiting ? ShiftCost(top, next, n, stacked) : int.MaxValue,
            state.MayLeft ? Lost(top, next + 1, n) + (head[top] == under ? 1 : 0) + Children(top, next, n) : int.MaxValue,
            state.MayRight ? Lost(top, next, n) + Children(top, next, n) : int.MaxValue);
    }

    /// <summary>The relation a node has in the treebank.</summary>
    internal int RelationOf(int node) => relation[node];

    private int ShiftCost(int top, int next, int n, ReadOnlySpan<bool> stacked)
    {
        var cost = head[next] != top && stacked[head[next]] ? 1 : 0;
        for (var i = 1; i <= n; i++)
        {
            cost += stacked[i] && head[i] == next ? 1 : 0;
        }

        return cost;
    }

    private int Lost(int node, int first, int n) => head[node] >= first && head[node] <= n ? 1 : 0;

    private int Children(int node, int first, int n)
    {
        var count = 0;
        for (var i = first; i <= n; i++)
        {
            count += head[i] == node ? 1 : 0;
        }

        return count;
    }
}
