namespace Tidemark.Reading.Gazetteers;

/// <summary>A long list that grows by pieces, so that nothing is copied and little is reserved.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class Chunks<T>
    where T : unmanaged
{
    private const int Bits = 18;

    private readonly List<T[]> _pieces = [];

    internal int Count { get; private set; }

    internal T this[int index]
    {
        get => _pieces[index >> Bits][index & ((1 << Bits) - 1)];
        set => _pieces[index >> Bits][index & ((1 << Bits) - 1)] = value;
    }

    /// <summary>Forgets all values; the list is of no further use.</summary>
    internal void Clear() => _pieces.Clear();

    internal void Add(T value)
    {
        if (Count >> Bits == _pieces.Count)
        {
            _pieces.Add(new T[1 << Bits]);
        }

        this[Count++] = value;
    }
}
