using Tidemark.Reports.Mending;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidemark.Reading.Formats;

/// <summary>Front matter: a first line <c>---</c>, <c>key: value</c> lines, a line <c>---</c>. Simple lines are read by hand, all else by a YAML parser.</summary>
internal static class FrontMatter
{
    private const int LengthLimit = 1 << 16;

    /// <summary>The draft of a text that may be damaged: front matter is looked for in the text as it was meant, offsets are those of the text as it is.</summary>
    internal static Draft ReadMended(string text)
    {
        var over = CharacterMender.Mend(text);
        if (over.IsWhole)
        {
            return Read(text);
        }

        var seen = Read(over.Text);
        var start = seen.BodyStart == 0 ? 0 : seen.BodyStart >= over.Text.Length ? text.Length : over.Stored(seen.BodyStart, seen.BodyStart + 1, text.Length).Start;
        return seen with { Text = text, BodyStart = start };
    }

    /// <summary>The draft of a text: what its front matter states, and where its body starts. A block that is not closed is body.</summary>
    internal static Draft Read(string text)
    {
        var draft = new Draft { Id = default, Name = "", Text = text };
        var first = LineEnd(text, 0);
        if (!text.AsSpan(0, first).TrimEnd().SequenceEqual("---"))
        {
            return draft;
        }

        var start = Next(text, first);
        for (var at = start; at < text.Length && at < LengthLimit;)
        {
            var end = LineEnd(text, at);
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (line is "---" or "...")
            {
                return States(draft with { BodyStart = Next(text, end) }, text[start..at]);
            }

            at = Next(text, end);
        }

        return draft;
    }

    private static Draft States(Draft draft, string block)
    {
        if (Simple(block) is { } own)
        {
            return draft with { Own = own };
        }

        try
        {
            return draft with { Own = Yaml(block) };
        }
        catch (Exception e) when (Packs.YamlDepth.IsOfText(e))
        {
            return draft with { Remarks = [$"front matter, line {((e as YamlException)?.Start.Line ?? 0) + 1}: not YAML ({e.Message.ReplaceLineEndings(" ")}); it was skipped, write it as 'key: value' lines"] };
        }
    }

    /// <summary>The details of plain <c>key: value</c> lines, or null where the block is anything more.</summary>
    private static Details? Simple(string block)
    {
        var details = Details.None;
        foreach (var raw in block.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '-' or '"' or '\'' or '?' or '{' or '[' || (colon + 1 < line.Length && line[colon + 1] != ' '))
            {
                return null;
            }

            if (Scalar(line[(colon + 1)..].Trim()) is not { } value)
            {
                return null;
            }

            details = details.With(line[..colon].ToString(), value);
        }

        return details;
    }

    private static string? Scalar(ReadOnlySpan<char> value)
    {
        if (value is ['"', .., '"'] && value[1..^1].IndexOfAny('"', '\\') < 0)
        {
            return value[1..^1].ToString();
        }

        if (value is ['\'', .., '\''] && value[1..^1].IndexOf('\'') < 0)
        {
            return value[1..^1].ToString();
        }

        return value.IsEmpty || (value.IndexOf(" #") < 0 && value.IndexOf(": ") < 0 && "\"'[{|>&*!%@`,?-".IndexOf(value[0], StringComparison.Ordinal) < 0) ? value.ToString() : null;
    }

    /// <summary>The scalars at the top of a YAML mapping; of a list the first. Events, not a tree: depth costs nothing and aliases are not followed.</summary>
    private static Details Yaml(string block)
    {
        var parser = new Parser(Packs.YamlDepth.Open(block));
        var details = Details.None;
        string? key = null;
        var list = false;
        for (var depth = 0; parser.MoveNext();)
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    list = ++depth == 2 && parser.Current is SequenceStart;
                    break;
                case MappingEnd or SequenceEnd:
                    key = --depth == 1 ? null : key;
                    break;
                case Scalar scalar when depth == 1 && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when key is not null && (depth == 1 || (depth == 2 && list)):
                    (details, key) = (details.With(key, scalar.Value), null);
                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
                default:
                    break;
            }
        }

        return details;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static int Next(string text, int end) => Math.Min(end + 1, text.Length);
}
