using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Holds candidate pairs of texts against each other. Many threads may do so at once; what was tied before and is old on both sides is taken over.</summary>
/// <param name="texts">All texts.</param>
/// <param name="compared">The keys of the sketches that had been compared with each other.</param>
/// <param name="before">What was found then, by keys.</param>
/// <param name="words">The words of a text by its number; safe for many threads.</param>
internal sealed class TextComparison(
    ImmutableArray<CopyText> texts, IReadOnlySet<ulong> compared, Dictionary<(ulong First, ulong Second), CopyTie> before, Func<int, ImmutableArray<CopyWord>> words)
{
    /// <summary>Words whose stretches stay in memory (four bytes each).</summary>
    private const int MostRemembered = 64_000_000;

    private readonly bool[] _isOld = [.. texts.Select(t => compared.Contains(t.Key))];
    private readonly uint[]?[] _stretches = new uint[texts.Length][];
    private int _remembered;

    /// <summary>The ties among pairs.</summary>
    /// <param name="pairs">Numbers of texts; those of one second text stand together.</param>
    internal List<CopyTie> Ties(ReadOnlySpan<(int First, int Second)> pairs)
    {
        var (ties, sieve, judge, held) = (new List<CopyTie>(), new PairSieve(), new CopyJudge(), -1);
        var (stretches, heldWords) = (Array.Empty<uint>(), default(ImmutableArray<CopyWord>));
        foreach (var (first, second) in pairs)
        {
            var (a, b) = (texts[first], texts[second]);
            if (_isOld[first] && _isOld[second])
            {
                Add(before.GetValueOrDefault((a.Key, b.Key)));
                continue;
            }

            if (held != second)
            {
                (held, stretches, heldWords) = (second, Stretches(second), default);
                sieve.Hold(stretches);
            }

            var others = Stretches(first);
            if (sieve.MayBeTied(others, Math.Min(a.Sketch.Words, b.Sketch.Words)))
            {
                heldWords = heldWords.IsDefault ? words(second) : heldWords;
                Add(judge.Tie(a.Key, words(first), others, b.Key, heldWords, stretches));
            }
        }

        return ties;

        void Add(CopyTie? tie)
        {
            if (tie is not null)
            {
                ties.Add(tie);
            }
        }
    }

    /// <summary>The stretches of a text; made when they are asked for, and made anew where too many were. Two threads may make the same.</summary>
    private uint[] Stretches(int text)
    {
        if (Volatile.Read(ref _stretches[text]) is { } known)
        {
            return known;
        }

        if (Volatile.Read(ref _remembered) > MostRemembered)
        {
            Array.Clear(_stretches);
            Volatile.Write(ref _remembered, 0);
        }

        var made = PairSieve.Stretches(words(text).AsSpan());
        Interlocked.Add(ref _remembered, made.Length);
        Volatile.Write(ref _stretches[text], made);
        return made;
    }
}
