using System.Runtime.InteropServices;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Pairs of a hash and a number, more than memory should hold: kept by their first six bits, in files where they are many.</summary>
/// <param name="folder">Where files may lie.</param>
internal sealed class HashSpill(string folder) : IDisposable
{
    /// <summary>The first bits by which pairs are kept apart.</summary>
    internal const int Bits = 6;

    private const int Held = 1 << 15;

    private readonly List<Pair>[] _held = [.. Enumerable.Range(0, 1 << Bits).Select(_ => new List<Pair>())];
    private readonly FileStream?[] _files = new FileStream?[1 << Bits];

    /// <summary>How many pairs there are.</summary>
    internal long Count { get; private set; }

    /// <summary>Adds a pair.</summary>
    internal void Add(ulong hash, int number)
    {
        var part = (int)(hash >> (64 - Bits));
        var held = _held[part];
        held.Add(new(hash, number));
        Count++;
        if (held.Count >= Held)
        {
            _files[part] ??= new FileStream(Path.Combine(folder, $"hashes-{part}"), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 0, Options = FileOptions.DeleteOnClose });
            _files[part]!.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(held))); // made in the line above
            held.Clear();
        }
    }

    /// <summary>The pairs of each part, in the order in which they came; every part is given once, and is good until the next.</summary>
    internal IEnumerable<Memory<Pair>> Parts()
    {
        Pair[] pairs = [];
        for (var part = 0; part < _held.Length; part++)
        {
            var file = _files[part];
            var inFile = (int)((file?.Length ?? 0) / Marshal.SizeOf<Pair>());
            var length = inFile + _held[part].Count;
            pairs = pairs.Length < length ? new Pair[length + (length / 4)] : pairs;
            if (file is not null)
            {
                file.Position = 0;
                file.ReadExactly(MemoryMarshal.AsBytes(pairs.AsSpan(0, inFile)));
                file.Dispose();
                _files[part] = null;
            }

            _held[part].CopyTo(pairs, inFile);
            _held[part] = [];
            yield return pairs.AsMemory(0, length);
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file?.Dispose();
        }
    }

    /// <summary>A hash and a number.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Pair(ulong Hash, int Number);
}
