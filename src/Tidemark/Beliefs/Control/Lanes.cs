using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// Sums over rows of numbers, four at a time and what is left one by one. Every element is reckoned by the same operations in the same order whatever the machine
/// has, none of them fused: the same numbers give the same bits everywhere.
/// </summary>
internal static class Lanes
{
    private const int Wide = 4;

    /// <summary>x ← x × y.</summary>
    internal static void Multiply(Span<double> x, ReadOnlySpan<double> y)
    {
        ref var into = ref MemoryMarshal.GetReference(x);
        ref var by = ref MemoryMarshal.GetReference(y[..x.Length]);
        var at = 0;
        for (; at <= x.Length - Wide; at += Wide)
        {
            (Load(ref into, at) * Load(ref by, at)).StoreUnsafe(ref into, (nuint)at);
        }

        for (; at < x.Length; at++)
        {
            x[at] *= y[at];
        }
    }

    /// <summary>The sum, of every fourth number first.</summary>
    internal static double Sum(ReadOnlySpan<double> x)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        var (sums, at) = (Vector256<double>.Zero, 0);
        for (; at <= x.Length - Wide; at += Wide)
        {
            sums += Load(ref from, at);
        }

        var sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        for (; at < x.Length; at++)
        {
            sum += x[at];
        }

        return sum;
    }

    /// <summary>Whether no number differs from the other's by more than so much.</summary>
    internal static bool AreNear(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double most)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var other = ref MemoryMarshal.GetReference(y[..x.Length]);
        var (limit, at) = (Vector256.Create(most), 0);
        for (; at <= x.Length - Wide; at += Wide)
        {
            if (Vector256.GreaterThanAny(Vector256.Abs(Load(ref from, at) - Load(ref other, at)), limit))
            {
                return false;
            }
        }

        for (; at < x.Length; at++)
        {
            if (Math.Abs(x[at] - y[at]) > most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>x ← x × factor + term.</summary>
    internal static void Scale(Span<double> x, double factor, double term)
    {
        ref var into = ref MemoryMarshal.GetReference(x);
        var (by, plus, at) = (Vector256.Create(factor), Vector256.Create(term), 0);
        for (; at <= x.Length - Wide; at += Wide)
        {
            ((Load(ref into, at) * by) + plus).StoreUnsafe(ref into, (nuint)at);
        }

        for (; at < x.Length; at++)
        {
            x[at] = (x[at] * factor) + term;
        }
    }

    /// <summary>y ← base × factor, where the base is absent factor alone, and five rows of x, each by its weight.</summary>
    /// <param name="y">Takes the sums.</param>
    /// <param name="origin">The base, or nothing.</param>
    /// <param name="factor">Its factor.</param>
    /// <param name="x">Five rows as long as y, one behind another.</param>
    /// <param name="weights">Five weights, <paramref name="stride"/> apart.</param>
    /// <param name="stride">How far apart they are.</param>
    internal static void Mix(Span<double> y, ReadOnlySpan<double> origin, double factor, ReadOnlySpan<double> x, ReadOnlySpan<double> weights, int stride)
    {
        var n = y.Length;
        ref var into = ref MemoryMarshal.GetReference(y);
        ref var rows = ref MemoryMarshal.GetReference(x[..(5 * n)]);
        var based = !origin.IsEmpty;
        ref var first = ref MemoryMarshal.GetReference(based ? origin[..n] : origin);
        var (a, b, c, d, e) = (weights[0], weights[stride], weights[2 * stride], weights[3 * stride], weights[4 * stride]);
        var at = 0;
        for (; at <= n - Wide; at += Wide)
        {
            var sum = based ? Load(ref first, at) * factor : Vector256.Create(factor);
            sum += Load(ref rows, at) * a;
            sum += Load(ref rows, n + at) * b;
            sum += Load(ref rows, (2 * n) + at) * c;
            sum += Load(ref rows, (3 * n) + at) * d;
            sum += Load(ref rows, (4 * n) + at) * e;
            sum.StoreUnsafe(ref into, (nuint)at);
        }

        for (; at < n; at++)
        {
            var sum = based ? origin[at] * factor : factor;
            sum += x[at] * a;
            sum += x[n + at] * b;
            sum += x[(2 * n) + at] * c;
            sum += x[(3 * n) + at] * d;
            sum += x[(4 * n) + at] * e;
            y[at] = sum;
        }
    }

    /// <summary>The sums of five rows that are behind one another, each number by its weight where there are weights.</summary>
    internal static void Totals(ReadOnlySpan<double> x, ReadOnlySpan<double> weights, Span<double> totals)
    {
        var n = x.Length / 5;
        double a = 0, b = 0, c = 0, d = 0, e = 0;
        for (var i = 0; i < n; i++)
        {
            var by = weights.IsEmpty ? 1 : weights[i];
            a += by * x[i];
            b += by * x[n + i];
            c += by * x[(2 * n) + i];
            d += by * x[(3 * n) + i];
            e += by * x[(4 * n) + i];
        }

        (totals[0], totals[1], totals[2], totals[3], totals[4]) = (a, b, c, d, e);
    }

    /// <summary>Raises each number, all of them positive, to a power.</summary>
    internal static void Raise(Span<double> x, double power)
    {
        ref var into = ref MemoryMarshal.GetReference(x);
        var at = 0;
        for (; at <= x.Length - Wide; at += Wide)
        {
            Raised(Load(ref into, at), power).StoreUnsafe(ref into, (nuint)at);
        }

        Span<double> rest = stackalloc double[Wide];
        rest.Fill(1);
        x[at..].CopyTo(rest);
        Raised(Vector256.Create<double>(rest), power).CopyTo(rest);
        rest[..(x.Length - at)].CopyTo(x[at..]);
    }

    private static Vector256<double> Raised(Vector256<double> x, double power) => Vector256.Exp(Vector256.Log(x) * power);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);
}
