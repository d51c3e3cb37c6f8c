using System.Globalization;
using System.Text.RegularExpressions;
using Tidemark.Claims.Passes;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Passes;

/// <summary>What single stages make of a text, in words.</summary>
internal static class Staged
{
    /// <summary>The tokens of a text.</summary>
    internal static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        new Tokenizer(FirstPack.Knowledge.Lexicon).Cut(text, 0, text.Length, tokens);
        return tokens;
    }

    /// <summary>The tokens, with a bar between them.</summary>
    internal static string Cut(string text) => string.Join('|', Tokens(text).Select(t => text[t.Start..t.End]));

    /// <summary>The sentences of a text, with a bar between them.</summary>
    internal static string Sentences(string text)
    {
        var tokens = Tokens(text);
        var pass = new SentencePass(FirstPack.Knowledge.Lexicon);
        var sentences = new List<string>();
        for (var first = 0; first < tokens.Count;)
        {
            var behind = pass.End(text, tokens, first);
            sentences.Add(text[tokens[first].Start..tokens[behind - 1].End]);
            first = behind;
        }

        return string.Join('|', sentences);
    }

    /// <summary>The names of actors and places that the lexicon knows in a text, as "words=Name", with a bar between them.</summary>
    internal static string Names(string text) => string.Join('|', FirstPack.Read(text).Mentions.Where(m => m.Id is not null).Select(m => $"{m.Text}={m.Name}"));

    /// <summary>The grammar of a text of one sentence: for each unit its words, tag, relation and the words of its head.</summary>
    internal static GrammarRow[] Grammar(string text)
    {
        var reader = FirstPack.NewReader();
        using var trace = new StringWriter(CultureInfo.InvariantCulture);
        reader.Trace(trace);
        reader.Read(FirstPack.Report(text));
        return [.. trace.ToString().Split('\n').Select(Row).OfType<GrammarRow>()];
    }

    /// <summary>The relation of the words to the head, as "Subject of captured".</summary>
    internal static string Relation(string text, string words)
    {
        var row = Assert.Single(Grammar(text), r => r.Words == words);
        return row.Head.Length == 0 ? row.Relation : $"{row.Relation} of {row.Head}";
    }

    private static GrammarRow? Row(string line)
    {
        var fields = Regex.Match(line, @"^\s*\d+ (.+?)\s{2,}(\S+)\s+(\S+)\s+(?:-|\d+ (.+?))\s{2,}\S.*$");
        return fields.Success ? new(fields.Groups[1].Value, fields.Groups[2].Value, fields.Groups[3].Value, fields.Groups[4].Value) : null;
    }
}

/// <summary>A unit of a sentence in the grammar.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Relation">Its relation to its head.</param>
/// <param name="Head">The words of its head, or empty for the root.</param>
internal sealed record GrammarRow(string Words, string Tag, string Relation, string Head);
