using System.Buffers.Binary;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>
/// Rounds a network to whole numbers: the product of every vector with its slot's matrix becomes a row of bytes. The largest usual value
/// of a hidden unit becomes 127.
/// </summary>
internal sealed class Rounding
{
    private readonly Network network;
    private readonly float[] rows;
    private readonly float scale;
    private readonly float unitScale;

    /// <summary>Computes the rows and the scales; <paramref name="usualTop"/> is the largest usual value of a hidden unit.</summary>
    internal Rounding(Network network, float usualTop)
    {
        this.network = network;
        rows = Rows();
        unitScale = 127f / usualTop;
        Shift = Math.Clamp((int)MathF.Floor(MathF.Log2(usualTop / Top(rows, .9999f))), 0, 8);
        scale = unitScale * (1 << Shift);
    }

    /// <summary>How many bits the sum of rows is shifted.</summary>
    internal int Shift { get; }

    /// <summary>Writes the network in the layout of <see cref="SyntaxNetwork"/>.</summary>
    internal void Write(Span<byte> target)
    {
        var hidden = network.Hidden;
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = Byte(rows[i] * scale);
        }

        target = target[rows.Length..];
        for (var i = 0; i < hidden; i++)
        {
            var bias = (network.Weights[network.BiasAt + i] * scale) + ((1 << Shift) / 2);
            BinaryPrimitives.WriteInt16LittleEndian(target[(2 * i)..], (short)Math.Clamp(MathF.Round(bias), -20000, 20000));
        }

        target = target[(2 * hidden)..];
        var output = network.Weights.AsSpan(network.OutputAt, hidden * SyntaxNetwork.Outputs);
        var outputScale = 127f / Top(output, .9999f);
        for (var unit = 0; unit < hidden; unit++)
        {
            for (var i = 0; i < SyntaxNetwork.Outputs; i++)
            {
                target[(unit / 4 * 4 * SyntaxNetwork.Outputs) + (4 * i) + (unit % 4)] = Byte(output[(unit * SyntaxNetwork.Outputs) + i] * outputScale);
            }
        }

        target = target[(hidden * SyntaxNetwork.Outputs)..];
        for (var i = 0; i < SyntaxNetwork.Outputs; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(target[(4 * i)..], (int)MathF.Round(network.Weights[network.OutputBiasAt + i] * unitScale * outputScale));
        }
    }

    /// <summary>The value below which a share of the sizes of values lies.</summary>
    internal static float Top(ReadOnlySpan<float> values, float share)
    {
        var sizes = values.ToArray();
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(sizes[i]);
        }

        Array.Sort(sizes);
        return Math.Max(sizes[(int)((sizes.Length - 1) * share)], 1e-6f);
    }

    private static byte Byte(float value) => unchecked((byte)(sbyte)Math.Clamp(MathF.Round(value), -127, 127));

    private float[] Rows()
    {
        var (layout, hidden) = (network.Layout, network.Hidden);
        var all = new float[layout.Rows * hidden];
        for (var slot = 0; slot < layout.Kinds.Length; slot++)
        {
            var end = slot + 1 < layout.Offsets.Length ? layout.Offsets[slot + 1] : layout.Rows;
            for (var row = layout.Offsets[slot]; row < end; row++)
            {
                Product(slot, row, all.AsSpan(row * hidden, hidden));
            }
        }

        return all;
    }

    private void Product(int slot, int row, Span<float> into)
    {
        var width = Network.Width(network.Layout.Kinds[slot]);
        int vector = network.VectorAt(slot, row), matrix = network.MatrixAt(slot);
        for (var i = 0; i < width; i++)
        {
            for (var unit = 0; unit < into.Length; unit++)
            {
                into[unit] += network.Weights[vector + i] * network.Weights[matrix + (i * into.Length) + unit];
            }
        }
    }
}
