using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Finds the note in which a text speaks of its own author: one of the last paragraphs, biographical, with no one quoted.</summary>
internal static class AuthorNotes
{
    private const int LengthLimit = 2000;
    private const int Tried = 3;

    // Sure alone.
    private static readonly string[] Strong =
    [
        "About the author", "about the writer", "The author is", "The writer is", "The author works", "the author's own", "I work in ", "I work as ", "I work for ", "is a journalist based", "is a freelance journalist",
        "is a journalist at", "is a journalist for", "is a journalist who", "is a research fellow", "is a senior fellow", "is a fellow at", "is a non-resident fellow", "is a columnist", "is a contributor to", "is a regular contributor",
        "Follow him on", "Follow her on", "follow him on Twitter", "follow her on Twitter", "is the author of",
    ];

    // Two of these.
    private static readonly string[] Weak =
    [
        "I work ", "I hold ", "I am ", "I underwent", "I have worked", "I study", "founding member", "founder of", "irector of", "edia activist", "student at", "member of ", "journalist", "researcher", "analyst", "lecturer", "professor",
        "certificate", "degree in", "He writes", "She writes", "He holds", "She holds", "he covers", "she covers", "activist from", "is based in", "is a writer", "is an editor", "He works", "She works",
    ];

    private static readonly string[] Reported = [" said ", " said.", " said,", " told ", " added that", " reported that", " killed ", " according to "];

    /// <summary>The line of the note, or -1.</summary>
    internal static int Find(string text, List<TextLine> lines, MarkKind?[] kinds)
    {
        var tried = 0;
        var prose = kinds.Length - kinds.Count(kind => kind is not null);
        for (var i = lines.Count - 1; i > 0 && tried < Tried && prose > 1; i--)
        {
            if (kinds[i] is null)
            {
                tried++;
                if (IsNote(lines[i].Of(text)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static bool IsNote(ReadOnlySpan<char> line) =>
        line.Length is > 30 and <= LengthLimit && Hits(line, Reported) == 0 && (Hits(line, Strong) > 0 || Hits(line, Weak) >= (line.IndexOf(" I ") >= 0 || !char.IsUpper(line[0]) ? 2 : 3));

    private static int Hits(ReadOnlySpan<char> line, string[] cues)
    {
        var hits = 0;
        foreach (var cue in cues)
        {
            hits += line.Contains(cue, StringComparison.Ordinal) ? 1 : 0;
        }

        return hits;
    }
}
