using System.Collections.Immutable;
using System.Text;
using Tidemark.Names;

namespace Tidemark.Places.Resolving;

/// <summary>What part of a phrase a reading takes for the name of the place.</summary>
internal enum PhraseRole : byte
{
    /// <summary>The head: "X" of "X village, Y".</summary>
    Head,

    /// <summary>Another name that the writer gives: "Y" of "X / Y" and "X (Y)".</summary>
    Alternative,

    /// <summary>What the place is near to: "X" of "near X".</summary>
    Anchor,

    /// <summary>What contains it: "Y" of "X, Y" and "X in Y".</summary>
    Container,
}

/// <summary>One way to understand a phrase: a name to look up, what it is said to be, and the places said to contain it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Hint">What it is said to be.</param>
/// <param name="Role">Which part of the phrase.</param>
/// <param name="Containers">Names of what contains it.</param>
internal sealed record PlaceReading(string Name, PlaceHint Hint, PhraseRole Role, ImmutableArray<string> Containers);

/// <summary>Takes the phrase by which a report or a list of events names a place apart: "X village, Y district", "X / Y", "camp near X", "حي س في ص".</summary>
internal static class PlacePhrase
{
    private const int MostReadings = 12;

    /// <summary>The readings of a phrase, the most natural first; none twice.</summary>
    internal static ImmutableArray<PlaceReading> Read(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var readings = new List<PlaceReading>();
        var (outer, inner) = Parentheses(phrase);
        var first = true;
        foreach (var part in Alternatives(outer))
        {
            Part(part, inner, first ? PhraseRole.Head : PhraseRole.Alternative, readings);
            first = false;
        }

        foreach (var part in inner.SelectMany(Alternatives))
        {
            Part(part, [], first ? PhraseRole.Head : PhraseRole.Alternative, readings);
        }

        return [.. readings.Where(r => r.Name.Any(char.IsLetter)).OrderBy(r => r.Role).DistinctBy(r => (PlaceKey(r.Name), r.Role == PhraseRole.Container)).Take(MostReadings)];
    }

    private static string PlaceKey(string name) => string.Join(' ', NameWords.Of(name).Select(w => Folding.Fold(w)));

    private static (string Outer, ImmutableArray<string> Inner) Parentheses(string phrase)
    {
        var outer = new StringBuilder();
        var inner = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (phrase.IndexOf('(', at) is var open and >= 0)
        {
            var close = phrase.IndexOf(')', open);
            outer.Append(phrase, at, open - at).Append(' ');
            inner.Add(phrase[(open + 1)..(close < 0 ? phrase.Length : close)]);
            at = close < 0 ? phrase.Length : close + 1;
        }

        return (outer.Append(phrase, at, phrase.Length - at).ToString(), inner.ToImmutable());
    }

    private static IEnumerable<string> Alternatives(string text) =>
        text.Replace(" or ", "/", StringComparison.OrdinalIgnoreCase).Replace(" and ", "/", StringComparison.OrdinalIgnoreCase).Replace(" & ", "/", StringComparison.Ordinal).Replace(" أو ", "/", StringComparison.Ordinal)
            .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"X, Y", "X: Y", "X - Y": Y contains X.</summary>
    private static void Part(string text, ImmutableArray<string> containers, PhraseRole role, List<PlaceReading> to)
    {
        var pieces = text.Split([",", "،", ":", ";", " - ", "–"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length == 0)
        {
            return;
        }

        ImmutableArray<string> around = [.. pieces[1..].Select(p => Strip(NameWords.Of(p)).Name), .. containers.Select(c => Strip(NameWords.Of(c)).Name)];
        Head(pieces[0], around, role, to);
        foreach (var piece in pieces[1..])
        {
            Head(piece, [], PhraseRole.Container, to);
        }
    }

    /// <summary>"X in Y" and "X near Y": Y contains X, or X is described by Y alone.</summary>
    private static void Head(string text, ImmutableArray<string> containers, PhraseRole role, List<PlaceReading> to)
    {
        var words = NameWords.Of(text);
        var lead = words.FindIndex(TypeWords.Leads);
        if (lead < 0)
        {
            Both(words, containers, role, to);
            return;
        }

        var behind = words[(lead + 1)..];
        var before = words[..lead];
        if (before.TrueForAll(w => TypeWords.IsFiller(w) || TypeWords.Hint(w) != PlaceHint.None))
        {
            Both(behind, containers, role == PhraseRole.Container ? role : PhraseRole.Anchor, to);
            return;
        }

        Both(before, [Strip(behind).Name, .. containers], role, to);
        Both(behind, containers, PhraseRole.Container, to);
    }

    /// <summary>The name as it stands, and without the words that say what it is.</summary>
    private static void Both(List<string> words, ImmutableArray<string> containers, PhraseRole role, List<PlaceReading> to)
    {
        var (name, hint) = Strip(words);
        to.Add(new(string.Join(' ', words), hint, role, containers));
        if (name.Length > 0)
        {
            to.Add(new(name, hint, role, containers));
        }
    }

    /// <summary>Takes words for sorts of places and fillers from both ends, and "'s" everywhere.</summary>
    private static (string Name, PlaceHint Hint) Strip(List<string> words)
    {
        var (first, end, hint) = (0, words.Count, PlaceHint.None);
        while (first < end && (TypeWords.Hint(words[first]) != PlaceHint.None || TypeWords.IsFiller(words[first])))
        {
            hint = TypeWords.Hint(words[first]) is var told and not PlaceHint.None && hint == PlaceHint.None ? told : hint;
            first++;
        }

        while (first < end && (TypeWords.Hint(words[end - 1]) != PlaceHint.None || TypeWords.IsFiller(words[end - 1])))
        {
            hint = TypeWords.Hint(words[end - 1]) is var told and not PlaceHint.None && hint is PlaceHint.None or PlaceHint.Nature ? told : hint;
            end--;
        }

        return first < end ? (string.Join(' ', words[first..end].Where(w => w != "'s")), hint) : (string.Join(' ', words), hint);
    }
}
