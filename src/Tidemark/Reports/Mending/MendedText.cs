using System.Collections.Immutable;

namespace Tidemark.Reports.Mending;

/// <summary>
/// A text as it is read, over the text as it is stored. Offsets of the one become offsets of the other, so that whatever was mended for reading, a quote
/// still is the stored words. Immutable.
/// </summary>
internal sealed class MendedText
{
    private readonly ImmutableArray<TextEdit[]> _layers;

    private MendedText(string text, ImmutableArray<TextEdit[]> layers, ImmutableArray<Repair> repairs) => (Text, _layers, Repairs) = (text, layers, repairs);

    /// <summary>The text as it is read.</summary>
    internal string Text { get; }

    /// <summary>What was mended, in the order in which it was done.</summary>
    internal ImmutableArray<Repair> Repairs { get; }

    /// <summary>Whether nothing was mended.</summary>
    internal bool IsWhole => Repairs.IsEmpty;

    /// <summary>A text in which nothing was mended.</summary>
    internal static MendedText Whole(string stored) => new(stored, [], []);

    /// <summary>The text after more edits of what is read.</summary>
    internal MendedText Then(TextEdits edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return edits.Repairs.Count == 0 ? this
            : new(edits.Finish(), edits.Edits.Count == 0 ? _layers : _layers.Add([.. edits.Edits]), Sum(Repairs, edits.Repairs));
    }

    /// <summary>The text with other characters, as many as before, each in its place.</summary>
    /// <exception cref="ArgumentException">It is longer or shorter.</exception>
    internal MendedText Then(string sameLength, Repair repair)
    {
        ArgumentNullException.ThrowIfNull(sameLength);
        return sameLength.Length == Text.Length ? new(sameLength, _layers, Sum(Repairs, [repair])) : throw new ArgumentException("Only a text of the same length.", nameof(sameLength));
    }

    /// <summary>The piece of the stored text that a piece of the read one stands for; not empty unless the stored text is.</summary>
    internal (int Start, int End) Stored(int start, int end, int storedLength)
    {
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            (start, end) = (StoredStart(_layers[i], start), end > 0 ? StoredEnd(_layers[i], end - 1) : 0);
        }

        start = Math.Min(start, Math.Max(storedLength - 1, 0));
        return (start, Math.Min(Math.Max(end, start + 1), storedLength));
    }

    /// <summary>Where an offset of the stored text lies in the read one.</summary>
    internal int Seen(int stored)
    {
        foreach (var layer in _layers)
        {
            stored = SeenAt(layer, stored);
        }

        return Math.Min(stored, Text.Length);
    }

    private static int StoredStart(TextEdit[] edits, int seen)
    {
        var at = Last(edits, seen, e => e.SeenStart);
        return at < 0 ? seen : seen < edits[at].SeenEnd ? edits[at].StoredStart : edits[at].StoredEnd + (seen - edits[at].SeenEnd);
    }

    private static int StoredEnd(TextEdit[] edits, int lastSeen)
    {
        var at = Last(edits, lastSeen, e => e.SeenStart);
        return at < 0 ? lastSeen + 1 : lastSeen < edits[at].SeenEnd ? edits[at].StoredEnd : edits[at].StoredEnd + (lastSeen - edits[at].SeenEnd) + 1;
    }

    private static int SeenAt(TextEdit[] edits, int stored)
    {
        var at = Last(edits, stored, e => e.StoredStart);
        return at < 0 ? stored : stored < edits[at].StoredEnd ? edits[at].SeenStart : edits[at].SeenEnd + (stored - edits[at].StoredEnd);
    }

    /// <summary>The last edit that begins at or before an offset, or -1.</summary>
    private static int Last(TextEdit[] edits, int offset, Func<TextEdit, int> begin)
    {
        var (low, high) = (0, edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = begin(edits[middle]) <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static ImmutableArray<Repair> Sum(ImmutableArray<Repair> before, IReadOnlyList<Repair> more)
    {
        foreach (var repair in more)
        {
            var same = before.FirstOrDefault(r => r.Kind == repair.Kind);
            before = same.Count > 0 ? before.Replace(same, new(same.Kind, same.Count + repair.Count)) : before.Add(repair);
        }

        return before;
    }
}
