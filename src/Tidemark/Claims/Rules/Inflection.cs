namespace Tidemark.Claims.Rules;

/// <summary>The regular inflected forms of English nouns and verbs; whatever is irregular stands in the word list itself.</summary>
internal static class Inflection
{
    /// <summary>A verb's forms, the lemma first: third person, past and -ing form, or the irregular forms where they are given. Of a phrase the first word changes ("take_over").</summary>
    internal static IEnumerable<string> OfVerb(string lemma, IReadOnlyList<string>? irregular)
    {
        if (irregular is not null)
        {
            return [lemma, .. irregular];
        }

        var cut = lemma.IndexOf('_', StringComparison.Ordinal);
        var (verb, rest) = cut < 0 ? (lemma, "") : (lemma[..cut], lemma[cut..]);
        return [lemma, .. Verb(verb).Select(form => form + rest)];
    }

    /// <summary>A noun's forms, the lemma first: the plural, or the irregular forms where they are given. Of a phrase the last word changes ("prime_minister").</summary>
    internal static IEnumerable<string> OfNoun(string lemma, IReadOnlyList<string>? irregular) =>
        irregular is not null ? [lemma, .. irregular] : [lemma, WithS(lemma)];

    private static string[] Verb(string verb)
    {
        if (verb.EndsWith("ee", StringComparison.Ordinal) || verb.EndsWith("oe", StringComparison.Ordinal) || verb.EndsWith("ye", StringComparison.Ordinal))
        {
            return [WithS(verb), verb + "d", verb + "ing"];
        }

        if (verb.EndsWith("ie", StringComparison.Ordinal))
        {
            return [WithS(verb), verb + "d", verb[..^2] + "ying"];
        }

        if (verb.EndsWith('e'))
        {
            return [WithS(verb), verb + "d", verb[..^1] + "ing"];
        }

        if (EndsInConsonantY(verb))
        {
            return [WithS(verb), verb[..^1] + "ied", verb + "ing"];
        }

        var stem = Doubles(verb) ? verb + verb[^1] : verb;
        return [WithS(verb), stem + "ed", stem + "ing"];
    }

    private static string WithS(string word)
    {
        if (EndsInConsonantY(word))
        {
            return word[..^1] + "ies";
        }

        var hisses = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z')
            || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return hisses ? word + "es" : word + "s";
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    /// <summary>One syllable, consonant, vowel, consonant ("stop"); longer words that double are written with their forms.</summary>
    private static bool Doubles(string verb)
    {
        if (verb.Length < 3 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2]) || IsVowel(verb[^3]))
        {
            return verb.Length > 4 && verb.EndsWith("uip", StringComparison.Ordinal);
        }

        var vowels = 0;
        foreach (var c in verb)
        {
            vowels += IsVowel(c) ? 1 : 0;
        }

        return vowels == 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
