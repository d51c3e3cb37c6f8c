using System.Buffers.Binary;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>The vocabulary and how often each of its numbers was seen.</summary>
internal sealed record Lexicon(Vocabulary Vocabulary, byte[] Table, int[] Counts)
{
    /// <summary>Bits of the table's length.</summary>
    internal const int TableBits = 14;

    /// <summary>Takes in every word seen <paramref name="least"/> times or more.</summary>
    internal static Lexicon Of(IEnumerable<TreeSentence> sentences, int least)
    {
        var table = new byte[Vocabulary.EntryLength << TableBits];
        var mask = (1u << TableBits) - 1;
        var counts = new List<int> { 0, 0 };
        var words = sentences.SelectMany(s => s.Words.Select((w, i) => (s.Forms[i].Form, w)))
            .GroupBy(p => p.Form)
            .Select(g => (Form: g.Key, Count: g.Count(), Only: OnlyTag([.. g.Where(p => !p.w.Given).Select(p => p.w.Tag)])))
            .Where(g => g.Count >= least)
            .OrderByDescending(g => g.Count).ThenBy(g => g.Form)
            .Take((int)mask * 6 / 10);
        foreach (var (form, count, only) in words)
        {
            var at = form & mask;
            while (BinaryPrimitives.ReadUInt64LittleEndian(table.AsSpan((int)at * Vocabulary.EntryLength)) != 0)
            {
                at = (at + 1) & mask;
            }

            var entry = form | ((ulong)counts.Count << 32) | ((ulong)only << 48);
            BinaryPrimitives.WriteUInt64LittleEndian(table.AsSpan((int)at * Vocabulary.EntryLength), entry);
            counts.Add(count);
        }

        return new Lexicon(new Vocabulary(table), table, [.. counts, .. new int[Vocabulary.Shared]]);
    }

    private static Tag OnlyTag(List<Tag> tags)
    {
        if (tags.Count < 30)
        {
            return Tag.None;
        }

        var most = tags.GroupBy(t => t).MaxBy(g => g.Count());
        return most is not null && most.Count() >= .995 * tags.Count && most.Key is not (Tag.NNP or Tag.NNPS) ? most.Key : Tag.None;
    }
}
