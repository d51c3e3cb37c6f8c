namespace Tidemark.Names;

/// <summary>
/// What pairs of units say where they stand, in natural log odds beyond their own evidence: at the beginning, within or at the end of a word; behind
/// another pair; between two pairs. A vowel that is left out says little behind its own long one and much between two consonants.
/// </summary>
internal sealed class SpellingContexts
{
    /// <summary>The most keys that one step has.</summary>
    internal const int MostKeys = 3;

    /// <summary>Every key is at least so high.</summary>
    internal const ulong Pairs = 1UL << (2 * Width);

    private const int Any = 0, Edge = 1, First = 2, Pair = 8, Width = 20;

    private static readonly string[] Words = [".", "|", "first", "last", "inner", "whole"];

    private readonly ulong[] _keys;
    private readonly float[] _values;
    private readonly int _shift;
    private readonly bool _symmetric;

    /// <summary>A table of values by key; in a symmetric one the units of a pair are in no order.</summary>
    internal SpellingContexts(IReadOnlyDictionary<ulong, float> values, bool symmetric)
    {
        var bits = 4;
        while ((1 << bits) < 2 * values.Count)
        {
            bits++;
        }

        (_keys, _values, _shift, _symmetric) = (new ulong[1 << bits], new float[1 << bits], 64 - bits, symmetric);
        foreach (var (key, value) in values)
        {
            var at = Slot(key);
            (_keys[at], _values[at]) = (key, value);
        }
    }

    /// <summary>A table as <see cref="Slots"/> and <see cref="Values"/> of another tell it.</summary>
    internal SpellingContexts(ulong[] keys, float[] values, bool symmetric) =>
        (_keys, _values, _shift, _symmetric) = (keys, values, 64 - System.Numerics.BitOperations.Log2((uint)keys.Length), symmetric);

    /// <summary>Keys where they stand, 0 where there is none; not to be changed.</summary>
    internal ulong[] Slots => _keys;

    /// <summary>The values beside them; not to be changed.</summary>
    internal float[] Values => _values;

    /// <summary>Whether the units of a pair are in no order.</summary>
    internal bool IsSymmetric => _symmetric;

    /// <summary>The sum of all values that an alignment's contexts have.</summary>
    internal float Sum(ReadOnlySpan<SpellingStep> steps)
    {
        var sum = 0f;
        Span<ulong> keys = stackalloc ulong[MostKeys];
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var key in keys[..Keys(steps, i, _symmetric, keys)])
            {
                sum += _values[Slot(key)]; // 0 where there is none
            }
        }

        return sum;
    }

    /// <summary>The keys of one step of an alignment, whose steps stand from the end of the names to their beginning.</summary>
    /// <returns>How many there are.</returns>
    internal static int Keys(ReadOnlySpan<SpellingStep> steps, int i, bool symmetric, Span<ulong> keys)
    {
        var step = steps[i];
        var at = Code(step, symmetric);
        if (at == Edge)
        {
            return 0;
        }

        var before = i + 1 < steps.Length ? Code(steps[i + 1], symmetric) : Edge;
        var behind = i > 0 ? Code(steps[i - 1], symmetric) : Edge;
        var alike = step.Left == step.Right;
        keys[0] = Key(First + (before == Edge ? behind == Edge ? 3 : 0 : behind == Edge ? 1 : 2), at, Any);
        var n = 1;
        if (before != Edge && !(alike && steps[i + 1].Left == steps[i + 1].Right))
        {
            keys[n++] = Key(before, at, Any);
        }

        if (!alike && (before != Edge || behind != Edge))
        {
            keys[n++] = Key(before, at, behind);
        }

        return n;
    }

    /// <summary>A key as the file of weights has it: "k=q a=e .", "first a=e .", "| a=e l=l".</summary>
    internal static string Show(ulong key) => $"{Part(key, 2)} {Part(key, 1)} {Part(key, 0)}";

    /// <summary>The key that is written so, of three parts.</summary>
    /// <param name="parts">What stands before, the pair, what stands behind.</param>
    /// <param name="units">The units by their writing.</param>
    /// <param name="key">The key.</param>
    internal static bool TryParse(ReadOnlySpan<string> parts, IReadOnlyDictionary<string, int> units, out ulong key)
    {
        var (before, at, behind) = (Parse(parts[0], units), Parse(parts[1], units), Parse(parts[2], units));
        key = before > Any && at >= Pair && behind is Any or Edge or >= Pair ? Key(before, at, behind) : 0;
        return key != 0;
    }

    private static int Parse(string part, IReadOnlyDictionary<string, int> units)
    {
        var word = Array.IndexOf(Words, part);
        return word >= 0 ? word
            : part.Split('=') is [var left, var right] && units.TryGetValue(left, out var u) && units.TryGetValue(right, out var v) ? Pair + (u << 8) + v : -1;
    }

    private static string Part(ulong key, int part) => Show((int)((key >> (part * Width)) & ((1UL << Width) - 1)));

    private static string Show(int code) => code < Pair ? Words[code] : $"{SpellingUnits.Show((code - Pair) >> 8)}={SpellingUnits.Show((code - Pair) & 255)}";

    private static ulong Key(int before, int at, int behind) => ((ulong)before << (2 * Width)) | ((ulong)at << Width) | (uint)behind;

    private static int Code(SpellingStep step, bool symmetric) =>
        step.Left == SpellingSymbols.Article || step.Right == SpellingSymbols.Article || (step.Left == SpellingSymbols.Gap && step.Right == SpellingSymbols.Gap) ? Edge
        : symmetric && step.Left > step.Right ? Pair + (step.Right << 8) + step.Left
        : Pair + (step.Left << 8) + step.Right;

    /// <summary>Where a key stands or would stand (open addressing; no key is 0).</summary>
    private int Slot(ulong key)
    {
        var at = (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);
        while (_keys[at] != key && _keys[at] != 0)
        {
            at = (at + 1) & (_keys.Length - 1);
        }

        return at;
    }
}
