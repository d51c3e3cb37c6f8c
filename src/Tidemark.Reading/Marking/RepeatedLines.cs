using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Marks the second and later occurrences of a line of at most 200 characters.</summary>
internal static class RepeatedLines
{
    private const int LengthLimit = 200;

    internal static void Mark(string text, List<TextLine> lines, MarkKind?[] kinds)
    {
        var seen = new HashSet<TextLine>(lines.Count, new SameWords(text));
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] is null && lines[i].Length <= LengthLimit && !seen.Add(lines[i]))
            {
                kinds[i] = MarkKind.Repeated;
            }
        }
    }

    private sealed class SameWords(string text) : IEqualityComparer<TextLine>
    {
        public bool Equals(TextLine x, TextLine y) => x.Of(text).SequenceEqual(y.Of(text));

        public int GetHashCode(TextLine obj) => string.GetHashCode(obj.Of(text), StringComparison.Ordinal);
    }
}
