using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Computes a network's scores and the gradient of its loss, on one thread.</summary>
internal sealed class NetworkWorker(Network network)
{
    private const int Outputs = SyntaxNetwork.Outputs;
    private const float Keep = .8f;

    // A step this sure teaches next to nothing; leaving it out makes a fit twice as fast.
    private const float Settled = .995f;

    private readonly float[] units = new float[network.Hidden];
    private readonly float[] back = new float[network.Hidden];
    private readonly float[] change = new float[Outputs];

    /// <summary>The scores of the last call.</summary>
    internal float[] Scores { get; } = new float[Outputs];

    /// <summary>The gradient so far, beside <see cref="Network.Weights"/>.</summary>
    internal float[] Gradient { get; } = new float[network.Weights.Length];

    /// <summary>How many steps the gradient holds.</summary>
    internal int Steps { get; set; }

    /// <summary>The values of the hidden units of the last call.</summary>
    internal ReadOnlySpan<float> Units => units;

    /// <summary>Scores the choices. With a <paramref name="chance"/>, some hidden units are left out (Srivastava et al. 2014).</summary>
    internal void Score(ReadOnlySpan<int> rows, ReadOnlySpan<int> floor, Random? chance)
    {
        var weights = network.Weights;
        weights.AsSpan(network.BiasAt, network.Hidden).CopyTo(units);
        for (var slot = 0; slot < rows.Length; slot++)
        {
            var vector = weights.AsSpan(network.VectorAt(slot, rows[slot]), Network.Width(network.Layout.Kinds[slot]));
            var matrix = network.MatrixAt(slot);
            for (var i = 0; i < vector.Length; i++)
            {
                Add(units, weights.AsSpan(matrix + (i * network.Hidden), network.Hidden), vector[i]);
            }
        }

        weights.AsSpan(network.OutputBiasAt, Outputs).CopyTo(Scores);
        for (var unit = 0; unit < units.Length; unit++)
        {
            var open = units[unit] > 0 && (chance is null || chance.NextSingle() < Keep);
            units[unit] = open ? units[unit] / (chance is null ? 1 : Keep) : 0;
            if (open)
            {
                Add(Scores, weights.AsSpan(network.OutputAt + (unit * Outputs), Outputs), units[unit]);
            }
        }

        for (var i = 0; i < Outputs; i++)
        {
            Scores[i] += floor[i];
        }
    }

    /// <summary>Adds the gradient of minus the logarithm of the probability of the good choices together.</summary>
    internal void Learn(ReadOnlySpan<int> rows, ReadOnlySpan<int> good)
    {
        Steps++;
        var goodMass = Distribute(good);
        if (goodMass > Settled)
        {
            return;
        }

        foreach (var choice in good)
        {
            change[choice] -= change[choice] / goodMass;
        }

        var weights = network.Weights;
        Array.Clear(back);
        Add(Gradient.AsSpan(network.OutputBiasAt, Outputs), change, 1);
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (units[unit] > 0)
            {
                Add(Gradient.AsSpan(network.OutputAt + (unit * Outputs), Outputs), change, units[unit]);
                back[unit] = Dot(weights.AsSpan(network.OutputAt + (unit * Outputs), Outputs), change) / Keep;
            }
        }

        Add(Gradient.AsSpan(network.BiasAt, network.Hidden), back, 1);
        for (var slot = 0; slot < rows.Length; slot++)
        {
            LearnSlot(slot, rows[slot], weights);
        }
    }

    private void LearnSlot(int slot, int row, float[] weights)
    {
        var width = Network.Width(network.Layout.Kinds[slot]);
        var vector = network.VectorAt(slot, row);
        var matrix = network.MatrixAt(slot);
        for (var i = 0; i < width; i++, matrix += network.Hidden)
        {
            Add(Gradient.AsSpan(matrix, network.Hidden), back, weights[vector + i]);
            Gradient[vector + i] += Dot(weights.AsSpan(matrix, network.Hidden), back);
        }
    }

    private float Distribute(ReadOnlySpan<int> good)
    {
        var most = Scores.Max();
        var sum = 0f;
        for (var i = 0; i < Outputs; i++)
        {
            change[i] = MathF.Exp(Scores[i] - most);
            sum += change[i];
        }

        var goodMass = 0f;
        for (var i = 0; i < Outputs; i++)
        {
            change[i] /= sum;
        }

        foreach (var choice in good)
        {
            goodMass += change[choice] = Math.Max(change[choice], 1e-12f);
        }

        return goodMass;
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var from = MemoryMarshal.Cast<float, Vector256<float>>(source);
        var by = Vector256.Create(factor);
        for (var i = 0; i < to.Length && i < from.Length; i++)
        {
            to[i] = Vector256.FusedMultiplyAdd(from[i], by, to[i]);
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector256<float>>(b);
        Vector256<float> sum = default, other = default;
        for (var i = 0; i + 1 < x.Length && i + 1 < y.Length; i += 2)
        {
            sum = Vector256.FusedMultiplyAdd(x[i], y[i], sum);
            other = Vector256.FusedMultiplyAdd(x[i + 1], y[i + 1], other);
        }

        return Vector256.Sum(sum + other);
    }
}
