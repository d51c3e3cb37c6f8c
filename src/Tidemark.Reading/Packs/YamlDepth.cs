using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidemark.Reading.Packs;

/// <summary>Looks through a YAML text before a tree is built of it, which goes down by recursion: what is nested too deep would end the process.</summary>
internal static class YamlDepth
{
    private const int Deepest = 32;

    /// <summary>Whether an exception tells of the text: the parser throws more kinds than its own where a text is far from YAML.</summary>
    internal static bool IsOfText(Exception e) => e is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException;

    /// <summary>A text for the parser. A directive in the last line gets a line's end: the parser never ends on one that fills its buffer of 1,024 characters to the last.</summary>
    internal static TextReader Open(string text) => new StringReader(text[(text.LastIndexOf('\n') + 1)..].StartsWith('%') ? text + "\n" : text);

    /// <summary>The line from 1 where the text is nested too deep or refers to itself, or null.</summary>
    /// <exception cref="Exception">It is no YAML; see <see cref="IsOfText"/>.</exception>
    internal static int? TooDeepAt(string text)
    {
        var parser = new Parser(Open(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > Deepest || parser.Current is AnchorAlias)
            {
                return checked((int)parser.Current!.Start.Line); // there is an event after MoveNext
            }
        }

        return null;
    }
}
