namespace Tidemark.Reports;

/// <summary>Turns UTF-16 offsets of one text into offsets in Unicode code points, forwards, in amortised constant time.</summary>
internal sealed class CodePoints
{
    private readonly int[]? _surrogatePairs;

    internal CodePoints(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return;
        }

        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(i++);
            }
        }

        _surrogatePairs = [.. pairs];
    }

    /// <param name="surrogatePairs">Where the text's surrogate pairs begin, in order.</param>
    internal CodePoints(int[] surrogatePairs) => _surrogatePairs = surrogatePairs.Length == 0 ? null : surrogatePairs;

    /// <summary>Where the text's surrogate pairs begin.</summary>
    internal int[] SurrogatePairs => _surrogatePairs ?? [];

    /// <summary>The code point offset of a UTF-16 offset: each surrogate pair before it counts once.</summary>
    internal int At(int utf16)
    {
        if (_surrogatePairs is null)
        {
            return utf16;
        }

        var found = Array.BinarySearch(_surrogatePairs, utf16);
        return utf16 - (found >= 0 ? found : ~found);
    }
}
