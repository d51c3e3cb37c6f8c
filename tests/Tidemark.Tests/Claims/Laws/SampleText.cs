using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Laws;

/// <summary>Texts to try the reader with: cases, pieces of them in any order, any characters, any bytes.</summary>
internal static class SampleText
{
    private static readonly string[] Marks =
    [
        " ", " ", " ", "\n", "\n\n", ". ", ", ", "\"", "\u201C", "\u201D", "'", "\u2019s", "\u2019", "(", ")", " - ", "-", "\u2014", ": ", "; ", "?", "!", "...", "%", "$", "\t", "\r\n", "\u00A0", "\u200F", "\uFEFF", "\u0301", "\U0001F54A",
        "\U0001D54F", "الجيش السوري", "الرقة", "é", "ﬁ", "İ", "ß", "1,000", "12", "05.30.16", "BEIRUT (Reuters) - ", "U.S.", " and ", " said ", " denied it. ", " respectively", " held ", "Syria", "Rebels", "X\u0000Y",
    ];

    private static readonly string[] Sentences = [.. CaseOutcome.All.Select(o => o.Asked.Text)];

    private static readonly string[] Words = [.. Sentences.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>The texts of all cases.</summary>
    internal static IReadOnlyList<string> Cases => Sentences;

    /// <summary>Any UTF-16, halves of surrogate pairs among them.</summary>
    internal static Arbitrary<string> AnyCharacters() =>
        Gen.Choose(1, 0xFFFF).Select(c => (char)c).ListOf().Select(c => string.Concat(c)).ToArbitrary();

    /// <summary>Pieces of sentences, cut anywhere, and marks.</summary>
    internal static Arbitrary<string> Splices() => Splice().ToArbitrary();

    /// <summary>Words of sentences in any order: the parser makes any tree of them.</summary>
    internal static Arbitrary<string> Jumbles() => Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    /// <summary>Bytes as they come in files: of splices, with some bytes changed, or any bytes.</summary>
    internal static Arbitrary<byte[]> Bytes()
    {
        var damaged = Splice().SelectMany(text => Gen.Choose(0, 255).ListOf().Select(noise => Damage(Encoding.UTF8.GetBytes(text), noise)));
        var any = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();
        return Gen.Frequency((3, damaged), (1, any)).ToArbitrary();
    }

    private static Gen<string> Splice()
    {
        var piece = Gen.Elements(Sentences).SelectMany(s => Gen.Choose(0, s.Length).SelectMany(a => Gen.Choose(a, s.Length).Select(b => s[a..b])));
        return Gen.Frequency((3, piece), (2, Gen.Elements(Sentences)), (4, Gen.Elements(Marks))).ListOf().Select(parts => string.Concat(parts));
    }

    private static byte[] Damage(byte[] bytes, List<int> noise)
    {
        for (var i = 0; i + 1 < noise.Count && bytes.Length > 0; i += 2)
        {
            bytes[noise[i] * bytes.Length / 256] = (byte)noise[i + 1];
        }

        return bytes;
    }
}
