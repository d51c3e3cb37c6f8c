using System.Collections.Immutable;

namespace Tidemark.Claims.Rules;

/// <summary>One line of a rule: a key, an optional qualifier ("means=airstrike") and words.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Key">"verb", "actor", ...</param>
/// <param name="Qualifier">What stands between the key and the colon, or empty.</param>
/// <param name="Value">What stands behind the colon.</param>
internal readonly record struct RuleLine(int Line, string Key, string Qualifier, string Value);

/// <summary>A rule as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record WrittenRule(string Name, int Line, ImmutableArray<RuleLine> Lines);

/// <summary>Reads a <c>.rules</c> file: blocks that begin with "rule NAME", lines "key [qualifier]: words", comments with "#".</summary>
internal static class RuleFile
{
    /// <summary>The rules of a file, and its faults with their lines.</summary>
    internal static (ImmutableArray<WrittenRule> Rules, ImmutableArray<RuleError> Errors) Parse(string file, string text)
    {
        var rules = new List<WrittenRule>();
        var errors = new List<RuleError>();
        var lines = new List<RuleLine>();
        var (name, begun) = ("", 0);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = Uncommented(raw).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line.StartsWith("rule ", StringComparison.Ordinal))
            {
                Close();
                (name, begun) = (line[5..].Trim(), number);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || name.Length == 0)
            {
                errors.Add(new(file, number, name.Length == 0 ? "a line before the first \"rule NAME\"" : "no colon; write \"key: words\""));
                continue;
            }

            var head = line[..colon].Split(' ', 2, StringSplitOptions.TrimEntries);
            lines.Add(new(number, head[0], head.Length > 1 ? head[1] : "", line[(colon + 1)..].Trim()));
        }

        Close();
        return ([.. rules], [.. errors]);

        void Close()
        {
            if (name.Length > 0)
            {
                rules.Add(new(name, begun, [.. lines]));
            }

            lines.Clear();
        }
    }

    private static string Uncommented(string line)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? line : line[..hash];
    }
}
