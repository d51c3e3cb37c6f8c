using System.Text;

namespace Tidemark.Reports.Mending;

/// <summary>Collects edits of one text from its start to its end.</summary>
/// <param name="source">The text before them.</param>
internal sealed class TextEdits(string source)
{
    private readonly StringBuilder _text = new(source.Length + 16);
    private readonly List<TextEdit> _edits = [];
    private readonly List<Repair> _repairs = [];
    private int _done;

    /// <summary>Where the last edit ended in the source.</summary>
    internal int Done => _done;

    /// <summary>The kinds and counts so far.</summary>
    internal IReadOnlyList<Repair> Repairs => _repairs;

    /// <summary>The edits so far.</summary>
    internal IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>Reads other characters in the place of a piece.</summary>
    /// <param name="start">First UTF-16 unit in the source, not before the end of the last edit.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="with">What is read there.</param>
    /// <param name="kind">The damage, in words.</param>
    internal void Replace(int start, int end, ReadOnlySpan<char> with, string kind)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, _done);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        _text.Append(source, _done, start - _done);
        if (with.IsEmpty && _edits.Count > 0 && _edits[^1] is var last && last.StoredEnd == start && last.SeenEnd == last.SeenStart && last.SeenEnd == _text.Length)
        {
            _edits[^1] = last with { StoredEnd = end }; // many in a row cost no more than one
        }
        else if (with.Length != end - start)
        {
            _edits.Add(new(_text.Length, _text.Length + with.Length, start, end));
        }

        _text.Append(with);
        _done = end;
        Count(kind);
    }

    /// <summary>The text after all edits.</summary>
    internal string Finish() => _text.Append(source, _done, source.Length - _done).ToString();

    private void Count(string kind)
    {
        var at = _repairs.FindIndex(r => r.Kind == kind);
        if (at < 0)
        {
            _repairs.Add(new(kind, 1));
            return;
        }

        _repairs[at] = new(kind, _repairs[at].Count + 1);
    }
}
