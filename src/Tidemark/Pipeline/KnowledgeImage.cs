using System.Runtime.InteropServices;
using Tidemark.Names;

namespace Tidemark.Pipeline;

/// <summary>
/// Compiled knowledge as bytes and back: the arrays as they lie in memory, the records to be decoded on demand.
/// </summary>
internal static class KnowledgeImage
{
    private static ReadOnlySpan<byte> Mark => "TIDEKN04"u8;

    /// <summary>The bytes of a draft; the same draft gives the same bytes.</summary>
    internal static byte[] Write(KnowledgeDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var body = new ImageWriter();
        body.Text(draft.Version);
        body.Texts(draft.Errors);
        Write(body, draft.Lexicon);
        var words = draft.Lexicon.Words.Length + 1;
        RuleImage.Write(body, draft.Rules, words);
        RuleImage.Write(body, draft.Lemmas, words);
        RuleImage.Write(body, draft.Confidence);
        body.Records([.. draft.Actors.All], RecordImage.Write);
        body.Records([.. draft.Places.All], RecordImage.Write);
        body.Records([.. draft.Sources.All], RecordImage.Write);
        body.Texts(draft.Namesakes.Keys);
        body.Array<int>(draft.Namesakes.Starts);
        body.Array<int>(draft.Namesakes.Places);
        body.Array<int>(draft.Namesakes.Ranks);
        body.Records(draft.CommonNames.All, RecordImage.Write);
        return ImageFrame.Seal(Mark, body);
    }

    /// <summary>The draft in the bytes, or null when they are not whole. The draft keeps the bytes.</summary>
    internal static KnowledgeDraft? Read(byte[] image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (!ImageFrame.TryOpen(Mark, image, out var from))
        {
            return null;
        }

        return new()
        {
            Version = from.Text(),
            Errors = from.Texts(),
            Lexicon = Lexicon(ref from),
            Rules = RuleImage.Rules(ref from),
            Lemmas = RuleImage.Lemmas(ref from),
            Confidence = RuleImage.Confidence(ref from),
            Actors = Table(from.Records(RecordImage.Actor), static (n, d) => new Actors.ActorRegistry(n, d)),
            Places = Table(from.Records(RecordImage.Place), static (n, d) => new Places.Gazetteer(n, d)),
            Sources = Table(from.Records(RecordImage.Source), static (n, d) => new Actors.SourceRegistry(n, d)),
            Namesakes = new(from.Texts(), from.Ints(), from.Ints(), from.Ints()),
            CommonNames = Table(from.Records(RecordImage.CommonName), static (n, d) => new Actors.CommonNames([.. Enumerable.Range(0, n).Select(d)])),
        };
    }

    private static TTable Table<T, TTable>((int Count, Func<int, T> Decode) records, Func<int, Func<int, T>, TTable> make) => make(records.Count, records.Decode);

    private static void Write(ImageWriter to, LexiconData lexicon)
    {
        to.Array<uint>(lexicon.Words);
        to.Array<ulong>(lexicon.EdgeKeys);
        to.Array<int>(lexicon.EdgeTargets);
        to.Array<int>(lexicon.TerminalFirst);
        to.Array<ulong>(Array.ConvertAll(lexicon.Entries, Number));
        to.Texts(lexicon.WordClasses.Names);
        to.Array<ulong>(MemoryMarshal.Cast<WordMask, ulong>(lexicon.WordClasses.Bits));
        var values = lexicon.WordClasses.Values.OrderBy(v => v.Key).ToArray();
        to.Array<long>(Array.ConvertAll(values, v => v.Key));
        to.Array<int>(Array.ConvertAll(values, v => v.Value));
    }

    private static LexiconData Lexicon(ref ImageReader from) => new()
    {
        Words = from.UInts(),
        EdgeKeys = from.ULongs(),
        EdgeTargets = from.Ints(),
        TerminalFirst = from.Ints(),
        Entries = Entries(from.ULongs()),
        WordClasses = Classes(ref from),
    };

    private static LexiconEntry[] Entries(ulong[] numbers)
    {
        var entries = new LexiconEntry[numbers.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = Entry(numbers[i]);
        }

        return entries;
    }

    private static WordClasses Classes(ref ImageReader from)
    {
        var names = from.Texts();
        WordMask[] bits = [.. MemoryMarshal.Cast<ulong, WordMask>(from.ULongs())];

        var (keys, numbers) = (from.Longs(), from.Ints());
        var values = new Dictionary<long, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            values.Add(keys[i], numbers[i]);
        }

        return new(names, bits, values);
    }

    private static ulong Number(LexiconEntry entry) =>
        (ulong)(byte)entry.Kind | (entry.Cased ? 1UL << 8 : 0) | ((ulong)(ushort)entry.Traits << 16) | ((ulong)(uint)entry.Id << 32);

    private static LexiconEntry Entry(ulong number) =>
        unchecked(new((EntryKind)(byte)number, (int)(number >> 32), (number & (1 << 8)) != 0, (NameTraits)(ushort)(number >> 16)));
}
