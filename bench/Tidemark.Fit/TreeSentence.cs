using System.Collections.Immutable;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>A sentence of a treebank.</summary>
internal sealed record TreeSentence(ImmutableArray<TreeWord> Words)
{
    /// <summary>The forms as the model sees them.</summary>
    internal WordForm[] Forms { get; } = [.. Words.Select(w => w.Form)];

    /// <summary>The tags that would be given at run time; the others are <see cref="Tag.None"/>.</summary>
    internal Tag[] GivenTags => [.. Words.Select(w => w.Given ? w.Tag : Tag.None)];

    /// <summary>
    /// Folds the words from <paramref name="first"/> up to before <paramref name="end"/> into one, hanging as the one among them did whose
    /// head lies outside; null where not exactly one does.
    /// </summary>
    internal TreeSentence? Fold(int first, int end, Func<TreeWord, TreeWord> becomes)
    {
        var outer = -1;
        for (var i = first; i < end; i++)
        {
            if (Words[i].Head < first || Words[i].Head >= end)
            {
                if (outer >= 0)
                {
                    return null;
                }

                outer = i;
            }
        }

        int Moved(int head) => head < first ? head : head < end ? first : head - (end - first - 1);
        var one = becomes(Words[outer] with { Glued = Words[end - 1].Glued });
        var words = Words.Take(first).Append(one).Concat(Words.Skip(end)).Select(w => w with { Head = Moved(w.Head) });
        return new TreeSentence([.. words]);
    }

    /// <summary>Leaves words out; their children hang on their heads instead.</summary>
    internal TreeSentence Without(Func<int, bool> leaveOut)
    {
        var kept = Enumerable.Range(0, Words.Length).Where(i => !leaveOut(i)).ToList();
        if (kept.Count == Words.Length || kept.Count == 0 || Words.Select((w, i) => w.Head < 0 && leaveOut(i)).Any(x => x))
        {
            return this;
        }

        var number = kept.Select((at, i) => (at, i)).ToDictionary(p => p.at, p => p.i);
        int Moved(int head) => head < 0 ? -1 : number.TryGetValue(head, out var now) ? now : Moved(Words[head].Head);
        return new TreeSentence([.. kept.Select(i => Words[i] with { Head = Moved(Words[i].Head) })]);
    }

    /// <summary>Changes every word.</summary>
    internal TreeSentence Map(Func<TreeWord, TreeWord> change) => new([.. Words.Select(change)]);
}
