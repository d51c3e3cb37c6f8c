namespace Tidemark.Names;

/// <summary>A set of word classes: 192 bits in three words. The default is the empty set.</summary>
/// <remarks>Not the runtime's own 128-bit number: methods that see one are not compiled ahead, and would cost time at every start.</remarks>
/// <param name="Low">The classes 0 .. 63.</param>
/// <param name="High">The classes 64 .. 127.</param>
/// <param name="Top">The classes 128 .. 191.</param>
internal readonly record struct WordMask(ulong Low, ulong High, ulong Top)
{
    /// <summary>How many classes there can be.</summary>
    internal const int Most = 192;

    /// <summary>The set of one class, 0 .. 191.</summary>
    internal static WordMask One(int index) => index < 64 ? new(1UL << index, 0, 0) : index < 128 ? new(0, 1UL << (index - 64), 0) : new(0, 0, 1UL << (index - 128));

    /// <summary>Whether the sets share a class.</summary>
    internal bool Meets(WordMask other) => ((Low & other.Low) | (High & other.High) | (Top & other.Top)) != 0;

    /// <summary>The set of the classes 0 .. 31 whose bits are set: 0 is the empty set.</summary>
    public static implicit operator WordMask(uint bits) => new(bits, 0, 0);

    public static WordMask operator |(WordMask a, WordMask b) => new(a.Low | b.Low, a.High | b.High, a.Top | b.Top);

    public static WordMask operator ~(WordMask a) => new(~a.Low, ~a.High, ~a.Top);

    public static WordMask operator &(WordMask a, WordMask b) => new(a.Low & b.Low, a.High & b.High, a.Top & b.Top);
}
