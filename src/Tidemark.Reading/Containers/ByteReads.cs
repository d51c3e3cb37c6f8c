namespace Tidemark.Reading.Containers;

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class ByteReads
{
    /// <summary>All bytes of a stream, or null when they are more than the limit.</summary>
    internal static byte[]? All(Stream stream, long limit)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > limit)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
