using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Claims.Rules;

/// <summary>
/// Reads a list of word classes (<c>.words</c>): headings <c>[class]</c>, <c>[class : noun]</c>, <c>[class : verb]</c>; below them words separated by
/// blanks, or <c>word = 5</c> alone on a line. Nouns and verbs bring their regular forms along; irregular ones follow the lemma in brackets:
/// <c>shoot (shoots shot shooting)</c>. <c>prime_minister</c> is a phrase. <c>#</c> begins a comment.
/// </summary>
internal static class WordList
{
    /// <summary>Adds the words of a list to a lexicon.</summary>
    /// <param name="fileName">The name to show in errors.</param>
    /// <param name="text">The list.</param>
    /// <param name="into">Takes the classes.</param>
    /// <param name="phrase">Takes the phrases: class, words separated by blanks, number. Without it phrases are errors.</param>
    /// <returns>All that is wrong in the file, in the order of lines; every other line has been read.</returns>
    internal static ImmutableArray<RuleError> Load(string fileName, string text, LexiconBuilder into, Action<string, string, int?>? phrase = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        var reader = new Reader(fileName, into, phrase);
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var comment = raw.IndexOf('#');
            reader.Line(line, (comment < 0 ? raw : raw[..comment]).Trim('\uFEFF').Trim().ToString());
        }

        return reader.Errors.ToImmutable();
    }

    private enum Form
    {
        Plain,
        Noun,
        Verb,
    }

    private sealed class Reader(string file, LexiconBuilder into, Action<string, string, int?>? phrase)
    {
        private string _class = "";
        private Form _form;
        private int _line;

        internal ImmutableArray<RuleError>.Builder Errors { get; } = ImmutableArray.CreateBuilder<RuleError>();

        internal void Line(int number, string line)
        {
            _line = number;
            if (line.Length == 0)
            {
                return;
            }

            if (line[0] == '[')
            {
                Heading(line);
                return;
            }

            if (_class.Length == 0)
            {
                Wrong("words stand before the first heading; write [class] above them");
                return;
            }

            if (line.Contains('=', StringComparison.Ordinal))
            {
                Valued(line);
                return;
            }

            Words(line, null);
        }

        private void Heading(string line)
        {
            _class = "";
            if (line[^1] != ']')
            {
                Wrong($"the heading '{line}' is not closed; write [class], [class : noun] or [class : verb]");
                return;
            }

            var parts = line[1..^1].Split(':', StringSplitOptions.TrimEntries);
            var known = parts.Length == 1 || parts[1] is "noun" or "verb";
            if (parts.Length > 2 || !known || !IsClassName(parts[0]))
            {
                Wrong($"the heading '{line}' is not understood; write [class], [class : noun] or [class : verb], the class in small letters, digits and hyphens");
                return;
            }

            _class = parts[0];
            _form = parts.Length == 1 ? Form.Plain : parts[1] == "noun" ? Form.Noun : Form.Verb;
        }

        private void Valued(string line)
        {
            var parts = line.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0].Length == 0 || !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                Wrong($"'{line}' is not understood; write word = number");
                return;
            }

            var open = parts[0].IndexOf('(', StringComparison.Ordinal);
            if ((open < 0 ? parts[0] : parts[0][..open]).Trim().Contains(' ', StringComparison.Ordinal))
            {
                Wrong($"'{parts[0]}' is more than one word before '='; write one word a line, a phrase with '_'");
                return;
            }

            Words(parts[0], value);
        }

        private void Words(string line, int? value)
        {
            var at = 0;
            while (at < line.Length)
            {
                var word = Next(line, ref at);
                if (word.Length == 0)
                {
                    Wrong($"'{line[at..]}' is not understood; forms in brackets follow their word");
                    return;
                }

                SkipBlanks(line, ref at);
                if (at < line.Length && line[at] == '(')
                {
                    var close = line.IndexOf(')', at);
                    if (close < 0)
                    {
                        Wrong($"the bracket behind '{word}' is not closed");
                        return;
                    }

                    Forms(word, value, line[(at + 1)..close].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    at = close + 1;
                    SkipBlanks(line, ref at);
                    continue;
                }

                Forms(word, value, null);
            }
        }

        private void Forms(string word, int? value, string[]? irregular)
        {
            var forms = _form switch
            {
                Form.Noun => Inflection.OfNoun(word, irregular),
                Form.Verb => Inflection.OfVerb(word, irregular),
                _ => irregular is null ? [word] : [word, .. irregular],
            };
            foreach (var form in forms)
            {
                Add(form, value);
            }
        }

        private void Add(string word, int? value)
        {
            if (word.Length > 1 && word.IndexOfAny(['-', '(', ')', '[', ']', ',', ';']) >= 0)
            {
                Wrong($"'{word}' holds a mark that no word has; separate words by blanks, and write a phrase with '_' ('cease_fire', also for 'cease-fire')");
                return;
            }

            if (!word.Contains('_', StringComparison.Ordinal))
            {
                into.Class(_class, word, value);
                return;
            }

            var words = word.Replace('_', ' ').Trim();
            if (phrase is null || words.Length == 0)
            {
                Wrong(phrase is null ? $"'{word}' is a phrase, and this list takes single words only" : $"'{word}' is no word");
                return;
            }

            phrase(_class, words, value);
        }

        private static string Next(string line, ref int at)
        {
            var start = at;
            while (at < line.Length && line[at] != '(' && !char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            return line[start..at];
        }

        private static void SkipBlanks(string line, ref int at)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]))
            {
                at++;
            }
        }

        private static bool IsClassName(string name)
        {
            foreach (var c in name)
            {
                if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                {
                    return false;
                }
            }

            return name.Length > 0;
        }

        private void Wrong(string what) => Errors.Add(new(file, _line, what));
    }
}
