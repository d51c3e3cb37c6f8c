using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>
/// A network while it is fitted: every kind of input has a table of short vectors that its slots share, every slot a matrix to the hidden
/// units. All weights lie in one array, so that gradients and their moments can lie beside them.
/// </summary>
internal sealed class Network
{
    private readonly int[] kindAt = new int[8];
    private readonly int[] matrixAt;

    /// <summary>A network with weights drawn by the seed.</summary>
    internal Network(SlotLayout layout, int words, int hidden, int seed)
    {
        (Layout, Hidden) = (layout, hidden);
        var length = 0;
        foreach (var kind in layout.Kinds.Distinct())
        {
            kindAt[(int)kind] = length;
            length += SlotLayout.Size(kind, words) * Width(kind);
        }

        var tables = length;
        matrixAt = [.. layout.Kinds.Select(kind => (length += Width(kind) * hidden) - (Width(kind) * hidden))];
        BiasAt = length;
        OutputAt = BiasAt + hidden;
        OutputBiasAt = OutputAt + (hidden * SyntaxNetwork.Outputs);
        Weights = new float[OutputBiasAt + SyntaxNetwork.Outputs];
        Draw(tables, layout.Kinds.Sum(Width), new Random(seed));
    }

    /// <summary>The rows of the inputs.</summary>
    internal SlotLayout Layout { get; }

    /// <summary>How many hidden units there are, a multiple of 64.</summary>
    internal int Hidden { get; }

    /// <summary>All weights.</summary>
    internal float[] Weights { get; }

    /// <summary>Where the hidden units' bias begins.</summary>
    internal int BiasAt { get; }

    /// <summary>Where the output weights begin, 64 for each unit.</summary>
    internal int OutputAt { get; }

    /// <summary>Where the outputs' bias begins.</summary>
    internal int OutputBiasAt { get; }

    /// <summary>How long the vector of a kind is.</summary>
    internal static int Width(SlotKind kind) => kind switch
    {
        SlotKind.Word => 32,
        SlotKind.Tag or SlotKind.Suffix => 16,
        _ => 8,
    };

    /// <summary>Where the vector of a row lies that belongs to a slot.</summary>
    internal int VectorAt(int slot, int row) => kindAt[(int)Layout.Kinds[slot]] + ((row - Layout.Offsets[slot]) * Width(Layout.Kinds[slot]));

    /// <summary>Where the matrix of a slot begins.</summary>
    internal int MatrixAt(int slot) => matrixAt[slot];

    private void Draw(int tables, int inputs, Random chance)
    {
        var spread = MathF.Sqrt(6f / inputs);
        for (var i = 0; i < OutputBiasAt; i++)
        {
            var size = i < tables ? .8f : i < BiasAt ? spread : i < OutputAt ? 0 : .1f;
            Weights[i] = ((float)chance.NextDouble() - .5f) * 2 * size;
        }
    }
}
