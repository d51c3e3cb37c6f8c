using System.Collections.Frozen;
using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Mending;

/// <summary>Words by which the parts of a sentence are told where its marks are lost.</summary>
internal static class SmallWords
{
    /// <summary>Days of the week and months; "May" is a verb, too, and not among them.</summary>
    internal static readonly FrozenSet<string> Days = FrozenSet.ToFrozenSet(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"],
        StringComparer.Ordinal);

    /// <summary>Verbs that stand before another or before what somebody is.</summary>
    internal static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(["is", "are", "was", "were", "has", "have", "had", "will", "would"], StringComparer.Ordinal);

    /// <summary>Words that a sentence cannot end with.</summary>
    internal static readonly FrozenSet<string> OpenEnds = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "from", "with", "since", "until", "as", "and", "or", "but", "nor", "than", "that", "which", "who", "whose", "into", "near", "over", "under", "between", "against", "during", "before", "after", "around", "about", "including", "like", "is", "are", "was", "were", "be", "been", "has", "have", "had", "its", "his", "her", "their", "our", "my", "your", "not", "no", "when", "where", "while", "if", "because"],
        StringComparer.Ordinal);

    /// <summary>Whether a word is in a list.</summary>
    internal static bool Holds(this FrozenSet<string> list, ReadOnlySpan<char> word) => list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word of that tag alone asks for another behind it.</summary>
    internal static bool IsOpen(this Tag tag) => tag is Tag.IN or Tag.DT or Tag.CC or Tag.TO or Tag.PRPS or Tag.MD;
}
