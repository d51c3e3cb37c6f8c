using Tidemark.Names;

namespace Tidemark.Pipeline;

/// <summary>Spelling weights as bytes and back: their file is text, and takes longer to read than an article.</summary>
internal static class SpellingImage
{
    private static ReadOnlySpan<byte> Mark => "TIDESP01"u8;

    /// <summary>The bytes of a model that compares all scripts.</summary>
    internal static byte[] Write(SpellingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var body = new ImageWriter();
        body.Text(model.Version);
        body.Int(model.Tables.Length);
        for (var t = 0; t < model.Tables.Length; t++)
        {
            var table = model.Tables[t];
            body.Array<float>(table.Costs);
            body.Array<float>(table.Evidences);
            body.Array<ulong>(table.Contexts.Slots);
            body.Array<float>(table.Contexts.Values);
            body.Int(table.Contexts.IsSymmetric ? 1 : 0);
            body.Array<float>(model.Weights[t]);
        }

        body.Array<float>(model.Thresholds);
        return ImageFrame.Seal(Mark, body);
    }

    /// <summary>The model of the bytes, or null when they are not whole.</summary>
    internal static SpellingModel? Read(byte[] image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (!ImageFrame.TryOpen(Mark, image, out var from))
        {
            return null;
        }

        var (version, count) = (from.Text(), from.Int());
        var (tables, weights) = (new SpellingTable[count], new float[count][]);
        for (var t = 0; t < count; t++)
        {
            tables[t] = new(from.Floats(), from.Floats(), new(from.ULongs(), from.Floats(), from.Int() == 1));
            weights[t] = from.Floats();
        }

        return new(tables, weights, from.Floats()) { Version = version };
    }
}
