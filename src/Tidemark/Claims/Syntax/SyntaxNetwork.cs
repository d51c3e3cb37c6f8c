using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tidemark.Claims.Syntax;

/// <summary>
/// One hidden layer over rows: the sum of one row per slot, cut to 0..127, times the output weights. Whole numbers throughout, so that
/// every machine gives the same answer. The innermost loops are <c>unchecked</c>: an address checked for overflow costs an addition and a jump for each
/// vector that is loaded (860 bytes of code rather than 358 for <see cref="MultiplyMild"/>), and the model is checked when it is opened.
/// </summary>
internal readonly unsafe struct SyntaxNetwork
{
    /// <summary>How many choices a network scores.</summary>
    internal const int Outputs = 64;

    private const int Apart = 8;

    private readonly sbyte* rows;
    private readonly short* bias;
    private readonly sbyte* weights;
    private readonly int* outputBias;
    private readonly int hidden;
    private readonly int shift;
    private readonly bool mild;

    /// <summary>A network at <paramref name="at"/>, laid out as <see cref="Length"/> says.</summary>
    internal SyntaxNetwork(byte* at, int rowCount, int hidden, int shift)
    {
        (this.hidden, this.shift) = (hidden, shift);
        rows = (sbyte*)at;
        bias = (short*)(at + ((nint)rowCount * hidden));
        weights = (sbyte*)(bias + hidden);
        outputBias = (int*)(weights + (Outputs * hidden));
        mild = Avx2.IsSupported && IsMild();
    }

    /// <summary>
    /// Bytes of a network: rows (one byte a unit), bias (two bytes a unit), output weights (four units at a time: 64 outputs of four bytes), output
    /// bias (four bytes an output).
    /// </summary>
    internal static int Length(int rowCount, int hidden) => (rowCount * hidden) + (2 * hidden) + (Outputs * hidden) + (4 * Outputs);

    /// <summary>How many hidden units there are.</summary>
    internal int Hidden => hidden;

    /// <summary>Asks for a row that will be summed soon, so that it is near when its turn comes.</summary>
    internal void Fetch(int row)
    {
        if (Sse.IsSupported)
        {
            unchecked
            {
                var at = Row(row);
                for (var line = 0; line < hidden; line += 64)
                {
                    Sse.Prefetch0(at + line);
                }
            }
        }
    }

    /// <summary>Where a row begins. Not checked for overflow, as it stands in the innermost loops: the whole of a model is shorter than 2 GB.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private sbyte* Row(int row) => unchecked(rows + ((nint)row * hidden));

    /// <summary>Sums rows without the bias, 16 bits a unit.</summary>
    /// <param name="active">The rows.</param>
    /// <param name="base">The sum of other rows to begin with.</param>
    /// <param name="into">Takes the sums.</param>
    internal void Sum(ReadOnlySpan<int> active, short* @base, short* into)
    {
        unchecked
        {
            for (var unit = 0; unit < hidden; unit += 64)
            {
                Vector256<short> a = Vector256.Load(@base + unit), b = Vector256.Load(@base + unit + 16), c = Vector256.Load(@base + unit + 32), d = Vector256.Load(@base + unit + 48);
                foreach (var row in active)
                {
                    var at = Row(row) + unit;
                    a += Widen(at);
                    b += Widen(at + 16);
                    c += Widen(at + 32);
                    d += Widen(at + 48);
                }

                a.Store(into + unit);
                b.Store(into + unit + 16);
                c.Store(into + unit + 32);
                d.Store(into + unit + 48);
            }
        }
    }

    /// <summary>Adds up two sums.</summary>
    internal void Add(short* one, short* other, short* into)
    {
        unchecked
        {
            for (var unit = 0; unit < hidden; unit += 16)
            {
                (Vector256.Load(one + unit) + Vector256.Load(other + unit)).Store(into + unit);
            }
        }
    }

    /// <summary>
    /// Scores the choices for parts that <see cref="Sum"/> made and two rows more. A half of the choices that is not asked for is closed as a whole and cannot win.
    /// </summary>
    internal void Score(in SumParts parts, int row0, int row1, ReadOnlySpan<int> floor, (bool Low, bool High) halves, Span<byte> scratch, Span<int> scores)
    {
        short* top = parts.Top, under = parts.Under, third = parts.Third, next = parts.Next, ahead = parts.Ahead;
        fixed (byte* units = scratch)
        {
            unchecked
            {
                sbyte* first = Row(row0), second = Row(row1);
                for (var unit = 0; unit < hidden; unit += 32)
                {
                    var a = Vector256.Load(bias + unit) + Widen(first + unit) + Widen(second + unit);
                    var b = Vector256.Load(bias + unit + 16) + Widen(first + unit + 16) + Widen(second + unit + 16);
                    a += Vector256.Load(top + unit) + Vector256.Load(under + unit) + Vector256.Load(third + unit) + Vector256.Load(next + unit) + Vector256.Load(ahead + unit);
                    b += Vector256.Load(top + unit + 16) + Vector256.Load(under + unit + 16) + Vector256.Load(third + unit + 16) + Vector256.Load(next + unit + 16) + Vector256.Load(ahead + unit + 16);
                    Vector256.Narrow(Cut(a), Cut(b)).AsByte().Store(units + unit);
                }
            }

            Score(units, floor, halves, scores);
        }
    }

    /// <summary>Scores the choices for the rows; <paramref name="scratch"/> takes the units, one byte each.</summary>
    internal void Score(ReadOnlySpan<int> active, ReadOnlySpan<int> floor, Span<byte> scratch, Span<int> scores)
    {
        fixed (int* chosen = active)
        fixed (byte* units = scratch)
        {
            for (var unit = 0; unit < hidden; unit += 64)
            {
                Gather(chosen, active.Length, unit, units);
            }

            Score(units, floor, (true, true), scores);
        }
    }

    private void Score(byte* units, ReadOnlySpan<int> floor, (bool Low, bool High) halves, Span<int> scores)
    {
        const int Half = Outputs / 2;
        fixed (int* added = floor[..Outputs], into = scores[..Outputs])
        {
            if (halves.Low)
            {
                Multiply(units, 0, added, into);
            }
            else
            {
                scores[..Half].Fill(int.MinValue);
            }

            if (halves.High)
            {
                Multiply(units, Half, added, into);
            }
            else
            {
                scores[Half..].Fill(int.MinValue);
            }
        }
    }

    /// <summary>Sums 64 units over the rows.</summary>
    private void Gather(int* chosen, int count, int unit, byte* units)
    {
        unchecked
        {
            Vector256<short> a = Vector256.Load(bias + unit), b = Vector256.Load(bias + unit + 16), c = Vector256.Load(bias + unit + 32), d = Vector256.Load(bias + unit + 48);
            for (var i = 0; i < count; i++)
            {
                var at = Row(chosen[i]) + unit;
                a += Widen(at);
                b += Widen(at + 16);
                c += Widen(at + 32);
                d += Widen(at + 48);
            }

            Vector256.Narrow(Cut(a), Cut(b)).AsByte().Store(units + unit);
            Vector256.Narrow(Cut(c), Cut(d)).AsByte().Store(units + unit + 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(sbyte* at) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int16(at) : Vector256.WidenLower(Vector128.Load(at).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> Cut(Vector256<short> sum) =>
        Vector256.Min(Vector256.Max(Vector256.ShiftRightArithmetic(sum, shift), Vector256<short>.Zero), Vector256.Create((short)127)).AsUInt16();

    /// <summary>
    /// Whether the weights are so small that the products of two fours of units, <see cref="Apart"/> units apart, fit into 16 bits together: then they
    /// are added before they are widened, which saves a fourth of the multiplications. The sums are the same.
    /// </summary>
    private bool IsMild()
    {
        const int Most = short.MaxValue / 127;
        for (var unit = 0; unit < hidden; unit += 2)
        {
            if ((unit & Apart) != 0)
            {
                continue;
            }

            for (var output = 0; output < Outputs; output++)
            {
                var (plus, minus) = (0, 0);
                foreach (var i in (ReadOnlySpan<int>)[unit, unit + 1, unit + Apart, unit + Apart + 1])
                {
                    var weight = weights[(Outputs * (i & ~3)) + (4 * output) + (i & 3)];
                    plus += Math.Max(weight, (sbyte)0);
                    minus -= Math.Min(weight, (sbyte)0);
                }

                if (Math.Max(plus, minus) > Most)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>As <see cref="Multiply"/>, where <see cref="IsMild"/>.</summary>
    private void MultiplyMild(byte* units, int output, int* floor, int* scores)
    {
        unchecked
        {
            Vector256<int> a = default, b = default, c = default, d = default;
            var at = weights + (4 * output);
            for (var end = units + hidden; units < end; units += Apart)
            {
                for (var beside = units + Apart; units < beside; units += 4)
                {
                    uint four = *(uint*)units, other = *(uint*)(units + Apart);
                    a += Products(four, at, other);
                    b += Products(four, at + 32, other);
                    c += Products(four, at + 64, other);
                    d += Products(four, at + 96, other);
                    at += 4 * Outputs;
                }

                at += Apart * Outputs;
            }

            Finish(a, output, floor, scores);
            Finish(b, output + 8, floor, scores);
            Finish(c, output + 16, floor, scores);
            Finish(d, output + 24, floor, scores);
        }
    }

    /// <summary>Eight sums of eight products each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(uint four, sbyte* at, uint other)
    {
        var near = Avx2.MultiplyAddAdjacent(Vector256.Create(four).AsByte(), Vector256.Load(at));
        var far = Avx2.MultiplyAddAdjacent(Vector256.Create(other).AsByte(), Vector256.Load(unchecked(at + (Apart * Outputs))));
        return Avx2.MultiplyAddAdjacent(near + far, Vector256<short>.One);
    }

    /// <summary>Scores 32 choices, four units at a time.</summary>
    private void Multiply(byte* units, int output, int* floor, int* scores)
    {
        if (mild)
        {
            MultiplyMild(units, output, floor, scores);
            return;
        }

        unchecked
        {
            Vector256<int> a = default, b = default, c = default, d = default;
            var at = weights + (4 * output);
            for (var end = units + hidden; units < end; units += 4)
            {
                var four = *(uint*)units;
                a += Products(four, at);
                b += Products(four, at + 32);
                c += Products(four, at + 64);
                d += Products(four, at + 96);
                at += 4 * Outputs;
            }

            Finish(a, output, floor, scores);
            Finish(b, output + 8, floor, scores);
            Finish(c, output + 16, floor, scores);
            Finish(d, output + 24, floor, scores);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector256<int> sum, int output, int* floor, int* scores) =>
        unchecked(sum + Vector256.Load(outputBias + output) + Vector256.Load(floor + output)).Store(unchecked(scores + output));

    /// <summary>Eight sums of four products each. Units are at most 127, so pairs fit into 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(uint four, sbyte* at)
    {
        var units = Vector256.Create(four).AsByte();
        var factors = Vector256.Load(at);
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(units, factors), Vector256<short>.One);
        }

        var (unitsLow, unitsHigh) = Vector256.Widen(units.AsSByte());
        var (factorsLow, factorsHigh) = Vector256.Widen(factors);
        Vector256<short> low = unitsLow * factorsLow, high = unitsHigh * factorsHigh;
        return Folded(low, high);
    }

    private static Vector256<int> Folded(Vector256<short> low, Vector256<short> high)
    {
        Span<int> sums = stackalloc int[8];
        for (var i = 0; i < 4; i++)
        {
            sums[i] = low[4 * i] + low[(4 * i) + 1] + low[(4 * i) + 2] + low[(4 * i) + 3];
            sums[i + 4] = high[4 * i] + high[(4 * i) + 1] + high[(4 * i) + 2] + high[(4 * i) + 3];
        }

        return Vector256.Create<int>(sums);
    }
}
