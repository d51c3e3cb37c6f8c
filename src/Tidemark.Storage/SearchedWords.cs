using Tidemark.Names;
using Tidemark.Reports;

namespace Tidemark.Storage;

/// <summary>
/// The text that a report is searched by: its words folded, each once. A search asks whether words are there, not where and how often; writing "the" down
/// once and not twenty times halves the work of the index.
/// </summary>
internal sealed class SearchedWords
{
    private const int Fewest = 1 << 10;

    /// <summary>What was written so far, each word with a space behind it.</summary>
    private char[] _words = new char[8 * Fewest];

    /// <summary>Where words begin that were written, plus one, by their hash: a table that is never more than half full.</summary>
    private int[] _starts = new int[Fewest];
    private int _length, _count;

    /// <summary>The words of a report's title and body.</summary>
    internal string Of(Report report)
    {
        Array.Clear(_starts);
        (_length, _count) = (0, 0);
        Add(report.Title);
        Add(report.Text.AsSpan(report.BodyStart));
        return new(_words, 0, _length);
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (_words.Length - _length <= text.Length)
        {
            Array.Resize(ref _words, 2 * (_length + text.Length + 1));
        }

        var (start, plain) = (_length, true);
        foreach (var c in text)
        {
            var folded = Folding.Of(c);
            if (folded == 0)
            {
                continue;
            }

            if (IsBetweenWords(folded))
            {
                End(start, plain);
                (start, plain) = (_length, true);
                continue;
            }

            plain &= IsPlain(folded);
            _words[_length++] = folded;
        }

        End(start, plain);
    }

    /// <summary>Keeps the word that begins there, or forgets it where it was written before. One that is not plain is kept each time.</summary>
    private void End(int start, bool plain)
    {
        if (_length == start || (plain && !IsNew(start)))
        {
            _length = start;
            return;
        }

        _words[_length++] = ' ';
    }

    private bool IsNew(int start)
    {
        var word = _words.AsSpan(start, _length - start);
        ref var slot = ref Slot(word);
        if (slot != 0)
        {
            return false;
        }

        slot = start + 1;
        if (++_count > _starts.Length / 2)
        {
            Widen();
        }

        return true;
    }

    /// <summary>The place of a word in the table: 0 where it was not written yet.</summary>
    private ref int Slot(ReadOnlySpan<char> word)
    {
        var last = _starts.Length - 1;
        for (var at = Folding.Hash(word) & last;; at = (at + 1) & last)
        {
            ref var slot = ref _starts[at];
            if (slot == 0 || Written(slot - 1).SequenceEqual(word))
            {
                return ref slot;
            }
        }
    }

    private ReadOnlySpan<char> Written(int start)
    {
        var rest = _words.AsSpan(start, _length - start);
        return rest.IndexOf(' ') is >= 0 and var end ? rest[..end] : rest;
    }

    private void Widen()
    {
        var before = _starts;
        _starts = new int[2 * before.Length];
        foreach (var start in before)
        {
            if (start != 0)
            {
                Slot(Written(start - 1)) = start;
            }
        }
    }

    /// <summary>What divides words in the index and in a search alike.</summary>
    private static bool IsBetweenWords(char c) => c < 128 && !char.IsAsciiLetterOrDigit(c);

    /// <summary>Whether the index takes a word of such letters for one. Of others it may make several, which a search wants one behind the other.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u0621' and <= '\u064A';
}
