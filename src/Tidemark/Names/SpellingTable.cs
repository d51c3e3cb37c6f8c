namespace Tidemark.Names;

/// <summary>
/// Costs of pairs of units for two scripts, and the cheapest way to lay one name beside another (dynamic programming over units of one or two symbols,
/// Viterbi). A cost is -ln of the joint probability of the pair, as <c>bench/names</c> learns it.
/// </summary>
internal sealed class SpellingTable
{
    /// <summary>The cost of a pair that was never seen: it is not used, since both units can stand alone.</summary>
    internal const float Never = 40;

    /// <summary>The cost of a unit that stands alone and was never seen to.</summary>
    internal const float Alone = 12;

    private readonly float[] _costs;
    private readonly float[] _evidence;
    private readonly float[] _bestLeft;
    private readonly float[] _bestRight;
    private readonly float[] _ownLeft;
    private readonly float[] _ownRight;

    /// <summary>A table of costs, and of what each pair says for (or against) one name beyond its cost, by left unit times <see cref="SpellingUnits.Count"/> plus right unit.</summary>
    internal SpellingTable(float[] costs, float[] evidence, SpellingContexts contexts)
    {
        (_costs, _evidence, Contexts) = (costs, evidence, contexts);
        _bestLeft = new float[SpellingUnits.Count];
        _bestRight = new float[SpellingUnits.Count];
        _ownLeft = new float[SpellingUnits.Count];
        _ownRight = new float[SpellingUnits.Count];
        for (var u = 0; u < SpellingUnits.Count; u++)
        {
            var (left, right, bestLeft, bestRight) = (0.0, 0.0, float.MaxValue, float.MaxValue);
            for (var v = 0; v < SpellingUnits.Count; v++)
            {
                (bestLeft, bestRight) = (Math.Min(bestLeft, Cost(u, v)), Math.Min(bestRight, Cost(v, u)));
                left += Likelihood(Cost(u, v));
                right += Likelihood(Cost(v, u));
            }

            (_bestLeft[u], _bestRight[u], _ownLeft[u], _ownRight[u]) = (bestLeft, bestRight, Rarity(left), Rarity(right));
        }
    }

    /// <summary>The costs, as the table was made of them; not to be changed.</summary>
    internal float[] Costs => _costs;

    /// <summary>What pairs say beyond their costs, as the table was made of it; not to be changed.</summary>
    internal float[] Evidences => _evidence;

    /// <summary>What pairs say by what stands beside them.</summary>
    internal SpellingContexts Contexts { get; }

    /// <summary>A table in which nothing was seen.</summary>
    internal static float[] Empty()
    {
        var costs = new float[SpellingUnits.Count * SpellingUnits.Count];
        Array.Fill(costs, Never);
        for (var u = 0; u < SpellingUnits.Count; u++)
        {
            if (u >= SpellingUnits.None && !SpellingUnits.IsDigraph(u))
            {
                continue;
            }

            costs[(u * SpellingUnits.Count) + SpellingUnits.None] = Alone;
            costs[(SpellingUnits.None * SpellingUnits.Count) + u] = Alone;
        }

        return costs;
    }

    /// <summary>No evidence for any pair.</summary>
    internal static float[] NoEvidence() => new float[SpellingUnits.Count * SpellingUnits.Count];

    /// <summary>The cost of a pair, in nats.</summary>
    internal float Cost(int left, int right) => _costs[(left * SpellingUnits.Count) + right];

    /// <summary>What a pair says for one name beyond its cost, in natural log odds.</summary>
    internal float Evidence(int left, int right) => _evidence[(left * SpellingUnits.Count) + right];

    /// <summary>What a pair costs above the likeliest partners of its units; 0 and more for a pair of two units.</summary>
    internal float Excess(int left, int right) =>
        left == SpellingUnits.None ? Cost(left, right) - _bestRight[right]
        : right == SpellingUnits.None ? Cost(left, right) - _bestLeft[left]
        : Cost(left, right) - ((_bestLeft[left] + _bestRight[right]) / 2);

    /// <summary>
    /// How much likelier a pair is side by side than its units by chance, in nats: rare letters that agree say much, a unit that stands alone says what
    /// is lost by it.
    /// </summary>
    internal float Likelier(int left, int right) =>
        (left == SpellingUnits.None ? 0 : _ownLeft[left]) + (right == SpellingUnits.None ? 0 : _ownRight[right]) - Cost(left, right);

    private static double Likelihood(float cost) => cost < Never ? Math.Exp(-cost) : 0;

    private static float Rarity(double likelihood) => (float)-Math.Log(Math.Max(likelihood, 1e-6));

    /// <summary>
    /// The cheapest alignment.
    /// </summary>
    /// <param name="left">Symbols of the first name.</param>
    /// <param name="right">Symbols of the second name.</param>
    /// <param name="steps">Room for left and right together; filled from the end of the names to their beginning.</param>
    /// <param name="cost">What it costs in all.</param>
    /// <returns>How many steps there are.</returns>
    internal int Align(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<SpellingStep> steps, out float cost)
    {
        Span<byte> wholeLeft = stackalloc byte[SpelledName.MostSymbols];
        Span<byte> wholeRight = stackalloc byte[SpelledName.MostSymbols];
        wholeLeft = wholeLeft[..SpellingUnits.Join(left, wholeLeft)];
        wholeRight = wholeRight[..SpellingUnits.Join(right, wholeRight)];
        return AlignWhole(wholeLeft, wholeRight, steps, out cost);
    }

    private int AlignWhole(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<SpellingStep> steps, out float cost)
    {
        var width = right.Length + 1;
        var cells = (left.Length + 1) * width;
        var rented = cells > 1024 ? System.Buffers.ArrayPool<float>.Shared.Rent(cells) : null;
        var grid = rented is null ? stackalloc float[cells] : rented.AsSpan(0, cells);
        Fill(left, right, grid);
        cost = grid[^1];
        var n = Trace(left, right, grid, steps);
        if (rented is not null)
        {
            System.Buffers.ArrayPool<float>.Shared.Return(rented);
        }

        return n;
    }

    private void Fill(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<float> grid)
    {
        var (count, none, width) = (SpellingUnits.Count, SpellingUnits.None, right.Length + 1);
        Span<int> pairs = stackalloc int[SpelledName.MostSymbols];
        for (var j = 1; j < right.Length; j++)
        {
            pairs[j] = SpellingUnits.OfPair(right[j - 1], right[j]);
        }

        for (var i = 0; i <= left.Length; i++)
        {
            var one = i > 0 ? _costs.AsSpan(left[i - 1] * count, count) : default;
            var two = i > 1 && SpellingUnits.OfPair(left[i - 2], left[i - 1]) is > 0 and var pair ? _costs.AsSpan(pair * count, count) : default;
            var alone = _costs.AsSpan(none * count, count);
            for (var j = 0; j <= right.Length; j++)
            {
                var at = (i * width) + j;
                var best = at == 0 ? 0 : float.MaxValue;
                best = Least(best, grid, at, 0, j, right, pairs, alone);
                best = one.IsEmpty ? best : Least(best, grid, at - width, none, j, right, pairs, one);
                best = two.IsEmpty ? best : Least(best, grid, at - (2 * width), none, j, right, pairs, two);
                grid[at] = best;
            }
        }
    }

    /// <summary>The least over the right units that end here: none, one symbol, two symbols.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private static float Least(float best, Span<float> grid, int at, int none, int j, ReadOnlySpan<byte> right, Span<int> pairs, ReadOnlySpan<float> row)
    {
        if (none != 0)
        {
            best = Math.Min(best, grid[at] + row[none]);
        }

        if (j > 0)
        {
            best = Math.Min(best, grid[at - 1] + row[right[j - 1]]);
            if (j > 1 && pairs[j - 1] != 0)
            {
                best = Math.Min(best, grid[at - 2] + row[pairs[j - 1]]);
            }
        }

        return best;
    }

    private int Trace(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ReadOnlySpan<float> grid, Span<SpellingStep> steps)
    {
        var (i, j, n, width) = (left.Length, right.Length, 0, right.Length + 1);
        while (i > 0 || j > 0)
        {
            var step = StepAt(left[..i], right[..j], grid, width);
            steps[n++] = step;
            i -= step.LeftLength;
            j -= step.RightLength;
        }

        return n;
    }

    private SpellingStep StepAt(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ReadOnlySpan<float> grid, int width)
    {
        var (i, j) = (left.Length, right.Length);
        var found = default(SpellingStep);
        var nearest = float.MaxValue;
        for (var a = 0; a <= Math.Min(2, i); a++)
        {
            for (var b = 0; b <= Math.Min(2, j); b++)
            {
                var (u, v) = (UnitOf(left, a), UnitOf(right, b));
                if (a + b > 0 && u >= 0 && v >= 0)
                {
                    var off = grid[((i - a) * width) + j - b] + Cost(u, v) - grid[(i * width) + j];
                    if (off < nearest)
                    {
                        (nearest, found) = (off, new((byte)u, (byte)v, (byte)a, (byte)b));
                    }
                }
            }
        }

        return found;
    }

    private static int UnitOf(ReadOnlySpan<byte> symbols, int length) => length switch
    {
        0 => SpellingUnits.None,
        1 => symbols[^1],
        _ => SpellingUnits.OfPair(symbols[^2], symbols[^1]) is > 0 and var pair ? pair : -1,
    };
}
