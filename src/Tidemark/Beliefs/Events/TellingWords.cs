using System.Collections.Frozen;
using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>The words of a sentence that can tell one event from another: no names of its roles, no words that stand in every report.</summary>
internal static class TellingWords
{
    private const int Shortest = 4;

    private static readonly FrozenSet<string> Everywhere = FrozenSet.ToFrozenSet(
        ("that this with from have were been they them their which while when where what said says will would could should also after before during since until over under into more most many " +
        "some other others another least about around near between against among being because other than then there here very people killed kill kills wound wounded injured dead died death " +
        "deaths attack attacks attacked strike strikes struck airstrike airstrikes raid raids bomb bombs bombed bombing shelling shelled forces force army group groups fighters militants rebels troops government regime " +
        "city town village area areas province district countryside region part parts country control captured took taken seized held told according reported report reports source sources state news agency " +
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december year years month months week weeks days today yesterday").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Hashes of the stems, sorted, each once.</summary>
    internal static ImmutableArray<uint> Of(KnownClaim claim)
    {
        var names = Names(claim.Resolved);
        var found = new SortedSet<uint>();
        foreach (var range in claim.Sentence.AsSpan().SplitAny([' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '-', '\'', '’', '!', '?']))
        {
            var word = claim.Sentence[range].ToLowerInvariant();
            if (word.Length >= Shortest && char.IsLetter(word[0]) && !Everywhere.Contains(word) && !names.Contains(word))
            {
                found.Add(FoldedWords.Hash(Stem(word)));
            }
        }

        return [.. found];
    }

    /// <summary>Dice's coefficient of two sorted sets: 0 to 1; 0 where one is empty.</summary>
    internal static double Alike(ImmutableArray<uint> one, ImmutableArray<uint> other)
    {
        var (i, j, both) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return one.Length + other.Length == 0 ? 0 : 2.0 * both / (one.Length + other.Length);
    }

    private static ReadOnlySpan<char> Stem(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 ? word.AsSpan(0, word.Length - 3)
        : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 5 ? word.AsSpan(0, word.Length - 2)
        : word.EndsWith('s') && word.Length > 4 ? word.AsSpan(0, word.Length - 1) : word;

    private static HashSet<string> Names(ResolvedClaim claim)
    {
        var words = claim.Actor.Concat(claim.Target).Concat(claim.Attribution.Select(a => a.Speaker)).Select(n => n.Mention.Text);
        words = claim.Place is { } place ? words.Append(place.Mention.Text).Append(place.Name) : words;
        return [.. words.SelectMany(w => w.ToLowerInvariant().Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))];
    }
}
