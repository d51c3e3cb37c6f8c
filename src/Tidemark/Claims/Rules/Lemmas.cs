namespace Tidemark.Claims.Rules;

/// <summary>From a word's form to its lemma, verbs and nouns apart; both as word ids, 0 where the rules do not know the word.</summary>
internal sealed class Lemmas
{
    private readonly int[] _verb, _noun;

    internal Lemmas(int words, IEnumerable<KeyValuePair<int, int>> verbs, IEnumerable<KeyValuePair<int, int>> nouns)
    {
        _verb = Fill(words, verbs);
        _noun = Fill(words, nouns);
    }

    /// <summary>The lemma of a verb form, or 0.</summary>
    internal int Verb(int word) => _verb[word];

    /// <summary>The lemma of a noun form, or 0.</summary>
    internal int Noun(int word) => _noun[word];

    private static int[] Fill(int words, IEnumerable<KeyValuePair<int, int>> pairs)
    {
        var table = new int[words];
        foreach (var (form, lemma) in pairs)
        {
            if (table[form] == 0)
            {
                table[form] = lemma;
            }
        }

        return table;
    }
}
