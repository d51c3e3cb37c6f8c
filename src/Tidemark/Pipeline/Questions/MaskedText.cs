using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>A report's text without the names of private persons, and where each part of the text stands in it.</summary>
internal sealed class MaskedText
{
    private readonly IReadOnlyList<(int Start, int End)> _spans;
    private readonly CodePoints _points;

    internal MaskedText(string text, PersonMask mask)
    {
        _spans = mask.In(text);
        Text = mask.Apply(text);
        _points = new(Text);
    }

    /// <summary>The text as it is shown.</summary>
    internal string Text { get; }

    /// <summary>Where a UTF-16 offset of the report's text stands in what is shown, in UTF-16 units; one within a name stands at its beginning or end.</summary>
    /// <param name="offset">The offset.</param>
    /// <param name="end">Whether it ends something.</param>
    internal int Utf16(int offset, bool end)
    {
        var shift = 0;
        foreach (var (start, behind) in _spans)
        {
            if (offset <= start)
            {
                break;
            }

            if (offset < behind)
            {
                return start + shift + (end ? PersonMask.Person.Length : 0);
            }

            shift += PersonMask.Person.Length - (behind - start);
        }

        return offset + shift;
    }

    /// <summary>The same in code points, as records count.</summary>
    internal int At(int offset, bool end) => _points.At(Utf16(offset, end));
}
