namespace Tidemark.Names;

/// <summary>
/// Likely other spellings of a name in Latin letters as the press writes them: head words (Tall, Tell, Tel), the article left out or written el, and a
/// few letters. What a rewriting costs was read off the fitted costs of Latin with Latin spellings (rules/spelling.weights), rounded.
/// </summary>
internal static class SpellingVariants
{
    private const double Dearest = 3.2;
    private const int FormsOfWord = 8, MostWords = 6, LongestWord = 24;

    private static readonly string[][] Words =
    [
        ["tall", "tell", "tel", "tal"], ["kafr", "kfar", "kufr", "kafar", "kefr"], ["dayr", "deir", "dair", "der"], ["umm", "um", "oum"], ["ayn", "ain", "ein"],
        ["jabal", "jebel", "djebel"], ["bayt", "beit", "bait"], ["khirbat", "khirbet", "kherbet", "khirba"], ["shaykh", "sheikh", "shaikh", "cheikh"],
        ["qalat", "qalaat", "kalaat"], ["husayn", "hussein", "hussain", "husain"], ["abu", "abou"], ["wadi", "ouadi"], ["bir", "beer"], ["zawr", "zor", "zour"],
        ["saghir", "sagheer"], ["kabir", "kabeer"], ["sharqi", "sharqi", "sharki"],
    ];

    private static readonly (string From, string To, double Cost, bool AtEnd)[] Letters =
    [
        ("ah", "a", 0.5, true), ("ah", "eh", 1.6, true), ("a", "ah", 0.9, true), ("iyah", "iya", 0.5, true), ("iyah", "ieh", 1.8, true), ("iyya", "iya", 0.8, true), ("i", "y", 2.6, true),
        ("ay", "ai", 1.0, false), ("ay", "ei", 1.2, false), ("ay", "e", 1.8, false), ("ai", "ay", 1.0, false), ("ei", "ay", 1.0, false), ("aw", "au", 1.6, false), ("aw", "o", 1.4, false),
        ("ou", "u", 0.8, false), ("u", "ou", 1.6, false), ("u", "o", 1.4, false), ("o", "u", 1.2, false), ("e", "i", 1.5, false), ("e", "a", 1.3, false), ("a", "e", 1.9, false), ("i", "e", 1.7, false),
        ("q", "k", 2.0, false), ("k", "q", 2.3, false), ("dh", "d", 2.2, false), ("gh", "g", 2.4, false), ("ch", "sh", 1.0, false), ("sh", "ch", 2.0, false), ("iy", "i", 2.0, false), ("dj", "j", 0.8, false),
    ];

    /// <summary>
    /// The likeliest spellings other than the name itself, likeliest first, as small letters with single spaces; empty when the name has no Latin letters
    /// or more than six words.
    /// </summary>
    /// <param name="name">A name in Latin letters; signs are folded.</param>
    /// <param name="most">How many to give at most.</param>
    internal static IReadOnlyList<string> Of(string name, int most)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        if (name.Length > SpelledName.Longest || NameScriptsOf.Name(name) != NameScripts.Latin)
        {
            return [];
        }

        string[] words = [.. NameWords.Of(name).Select(w => Folding.Fold(w)).Where(w => w.Length > 0)];
        if (words.Length is 0 or > MostWords || words.Any(w => w.Length > LongestWord))
        {
            return [];
        }

        var own = string.Join(' ', words);
        return [.. Whole([.. words.Select((w, i) => Forms(w, first: i == 0, last: i == words.Length - 1))])
            .Where(v => v.Text != own).OrderBy(v => v.Cost).ThenBy(v => v.Text, StringComparer.Ordinal).DistinctBy(v => v.Text).Take(most).Select(v => v.Text)];
    }

    private static List<(string Text, double Cost)> Whole((string Text, double Cost)[][] words)
    {
        List<(string Text, double Cost)> all = [("", 0)];
        foreach (var forms in words)
        {
            all = [.. all.SelectMany(a => forms.Select(f => (Text: f.Text.Length == 0 ? a.Text : a.Text.Length == 0 ? f.Text : a.Text + " " + f.Text, Cost: a.Cost + f.Cost)))
                .Where(v => v.Cost <= Dearest).OrderBy(v => v.Cost).Take(256)];
        }

        return [.. all.Where(v => v.Text.Length > 0)];
    }

    private static (string Text, double Cost)[] Forms(string word, bool first, bool last)
    {
        if (!last && IsArticle(word))
        {
            return [(word, 0), ("", first ? 0.4 : 1.2), ("al", word == "al" ? 0 : 0.4), ("el", 1.2)];
        }

        var heads = Words.FirstOrDefault(w => Array.IndexOf(w, word) >= 0);
        if (heads is not null)
        {
            return [(word, 0), .. heads.Where(h => h != word).Select((h, i) => (h, 0.5 + (0.5 * i)))];
        }

        List<(string Text, double Cost)> once = [.. Rewritten(word, 0)];
        return [(word, 0), .. once.Concat(once.SelectMany(o => Rewritten(o.Text, o.Cost)))
            .Where(v => v.Text != word && v.Cost <= Dearest).OrderBy(v => v.Cost).ThenBy(v => v.Text, StringComparer.Ordinal).DistinctBy(v => v.Text).Take(FormsOfWord)];
    }

    private static IEnumerable<(string Text, double Cost)> Rewritten(string word, double cost)
    {
        foreach (var (from, to, more, atEnd) in Letters)
        {
            for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
            {
                if (!atEnd || at + from.Length == word.Length)
                {
                    yield return (word[..at] + to + word[(at + from.Length)..], cost + more);
                }
            }
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && !"aeiou".Contains(word[i], StringComparison.Ordinal))
            {
                yield return (word.Remove(i, 1), cost + 0.8);
            }
        }
    }

    private static bool IsArticle(string word) => word is "al" or "el" or "ar" or "as" or "ash" or "at" or "ath" or "ad" or "adh" or "an" or "az" or "er" or "es" or "et" or "ez";
}
