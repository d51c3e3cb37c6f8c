using System.Collections.Immutable;

namespace Tidemark.Reading.Packs;

/// <summary>Collects the faults of one file of a pack.</summary>
/// <param name="file">The name to show.</param>
internal sealed class PackFaults(string file)
{
    private readonly List<(int Line, string What)> _faults = [];

    /// <summary>All faults as FILE:LINE: what, in the order of lines.</summary>
    internal ImmutableArray<string> Lines => [.. _faults.OrderBy(f => f.Line).Select(f => $"{file}:{f.Line}: {f.What}")];

    /// <summary>Notes a fault; the line counts from 1.</summary>
    internal void Add(int line, string what) => _faults.Add((line, what));

    /// <summary>An EDTF date or range, or the default when the text is empty or a fault.</summary>
    internal Edtf Date(int line, string key, string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        var date = new Edtf(text);
        if (date.Days() is not null)
        {
            return date;
        }

        Add(line, $"{key} \"{text}\" is no date; write 2014, 2014-06, 2014-06-29 or a range with a slash");
        return default;
    }

    /// <summary>Checks that an id is a slug and new.</summary>
    internal bool Id(int line, string id, HashSet<string> seen)
    {
        if (id.Length == 0 || id.AsSpan().IndexOfAnyExcept(Slug) >= 0)
        {
            Add(line, id.Length == 0 ? "no id; give it one of small Latin letters, digits and hyphens" : $"the id \"{id}\" holds other signs than small Latin letters, digits and hyphens; write it with these");
            return false;
        }

        if (!seen.Add(id))
        {
            Add(line, $"the id \"{id}\" is there twice; rename or remove one of the two");
            return false;
        }

        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Slug = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
