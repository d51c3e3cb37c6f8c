using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tidemark.Claims.Syntax;

/// <summary>
/// Tags words and hangs them on their heads, greedily from left to right. Holds buffers: one reader per thread. The same words and tags
/// always give the same answer.
/// </summary>
internal sealed class SyntaxReader(SyntaxModel model)
{
    private const int MostWords = short.MaxValue - 2;

    private readonly ParseState state = new();
    private readonly ParseSums sums = new(model);
    private readonly int[] scores = new int[SyntaxNetwork.Outputs];
    private readonly byte[] units = new byte[512];
    private int[] tagRows = new int[TagInputs.Kinds.Length], nextRows = new int[TagInputs.Kinds.Length];
    private WordCode[] codes = new WordCode[64];
    private Tag[] only = new Tag[64];

    /// <summary>Fills in the tags that are <see cref="Syntax.Tag.None"/>; the others were given and stay.</summary>
    /// <exception cref="ArgumentException">There are not as many tags as words.</exception>
    internal void Tag(ReadOnlySpan<WordForm> words, Span<Tag> tags)
    {
        if (tags.Length != words.Length)
        {
            throw new ArgumentException("Tag needs one tag for each word.", nameof(tags));
        }

        var coded = Code(words);
        var ready = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (tags[i] != Syntax.Tag.None)
            {
                continue;
            }

            if (only[i] != Syntax.Tag.None)
            {
                tags[i] = only[i];
                continue;
            }

            if (ready == i)
            {
                (tagRows, nextRows) = (nextRows, tagRows);
            }
            else
            {
                TagInputs.FillWords(coded, i, model.TaggerLayout.Offsets, tagRows);
            }

            if (i + 1 < words.Length && tags[i + 1] == Syntax.Tag.None && only[i + 1] == Syntax.Tag.None)
            {
                FetchNext(coded, ready = i + 1);
            }

            TagInputs.FillTags(tags, i, model.TaggerLayout.Offsets, tagRows);
            model.Tagger.Score(tagRows, ScoreFloor.OfTags, units, scores);
            tags[i] = (Tag)Best();
        }
    }

    /// <summary>Asks for the rows of the word whose turn is next: the table is larger than the caches.</summary>
    private void FetchNext(ReadOnlySpan<WordCode> words, int at)
    {
        TagInputs.FillWords(words, at, model.TaggerLayout.Offsets, nextRows);
        foreach (var row in nextRows.AsSpan(0, TagInputs.OfWords))
        {
            model.Tagger.Fetch(row);
        }
    }

    /// <summary>
    /// Gives every word its head (its number, -1 for the one root) and its relation. The arcs always form one projective tree.
    /// </summary>
    /// <exception cref="ArgumentException">The lengths differ, or there are more than 32,765 words.</exception>
    internal void Parse(ReadOnlySpan<WordForm> words, ReadOnlySpan<Tag> tags, Span<short> heads, Span<Relation> relations)
    {
        if (words.Length > MostWords || tags.Length != words.Length || heads.Length != words.Length || relations.Length != words.Length)
        {
            throw new ArgumentException("Parse needs tags, heads and relations as long as the words, and at most 32,765 words.", nameof(words));
        }

        var coded = Code(words);
        state.Start(coded, tags);
        sums.Start(coded);
        while (!state.Finished)
        {
            sums.Changed(state.Make(NextMove()));
        }

        var nodes = state.Nodes;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var node = ref nodes[i + 1];
            var root = node.Head == words.Length + 1;
            heads[i] = (short)(root ? -1 : node.Head - 1);
            relations[i] = (Relation)node.Relation;
        }
    }

    private ReadOnlySpan<WordCode> Code(ReadOnlySpan<WordForm> words)
    {
        if (codes.Length < words.Length)
        {
            codes = new WordCode[2 * words.Length];
            only = new Tag[2 * words.Length];
        }

        for (var i = 0; i < words.Length; i++)
        {
            (var number, only[i]) = model.Vocabulary.Find(in words[i]);
            codes[i] = WordCode.Of(in words[i], number);
        }

        return codes.AsSpan(0, words.Length);
    }

    private int NextMove()
    {
        if (state.Bare)
        {
            return ParseState.Shift;
        }

        if (!state.Waiting && state.Single)
        {
            return ParseState.Right + (int)Relation.Root;
        }

        sums.Score(state, ScoreFloor.Of(state), units, scores);
        return Best();
    }

    /// <summary>The first of the choices with the highest score.</summary>
    private int Best()
    {
        ReadOnlySpan<int> all = scores;
        var most = Vector256.Create(all);
        for (var i = 8; i < SyntaxNetwork.Outputs; i += 8)
        {
            most = Vector256.Max(most, Vector256.Create(all[i..]));
        }

        var top = Vector256.Create(Highest(Vector128.Max(most.GetLower(), most.GetUpper())));
        var hits = 0UL;
        for (var i = 0; i < SyntaxNetwork.Outputs; i += 8)
        {
            hits |= (ulong)Vector256.Equals(Vector256.Create(all[i..]), top).ExtractMostSignificantBits() << i;
        }

        return BitOperations.TrailingZeroCount(hits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Highest(Vector128<int> values)
    {
        values = Vector128.Max(values, Vector128.Shuffle(values, Vector128.Create(2, 3, 0, 1)));
        values = Vector128.Max(values, Vector128.Shuffle(values, Vector128.Create(1, 0, 3, 2)));
        return values[0];
    }
}
