using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Tidemark.Reports.Mending;

namespace Tidemark.Reading.Formats;

/// <summary>
/// Decodes bytes: a byte order mark decides (UTF-8, UTF-16), then valid UTF-8, then the charset that a page declares, then Windows-1252.
/// </summary>
/// <param name="Text">The text without its byte order mark.</param>
/// <param name="BinaryAt">The offset of a zero byte that shows that this is no text, or null.</param>
/// <param name="Remarks">What was guessed.</param>
internal readonly record struct Decoding(string Text, int? BinaryAt, ImmutableArray<string> Remarks)
{
    private const int Sniffed = 8192;

    private static readonly SearchValues<char> NoText = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\uFFFE\uFFFF");

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    /// <summary>What was mended while the bytes became text.</summary>
    internal ImmutableArray<Repair> Repairs { get; private init; } = [];

    /// <param name="bytes">The bytes.</param>
    /// <param name="page">Whether they are a page, which may declare a charset.</param>
    /// <param name="charset">The charset that a server states, or null; it goes before what the page declares.</param>
    internal static Decoding Decode(ReadOnlySpan<byte> bytes, bool page, string? charset = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }
        else if (bytes is [0xFF, 0xFE, ..])
        {
            return new(Encoding.Unicode.GetString(bytes[2..]), null, []);
        }
        else if (bytes is [0xFE, 0xFF, ..])
        {
            return new(Encoding.BigEndianUnicode.GetString(bytes[2..]), null, []);
        }

        if (charset is not null && charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase))
        {
            return new((charset.EndsWith("be", StringComparison.OrdinalIgnoreCase) ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes), null, []);
        }

        var zero = bytes[..Math.Min(bytes.Length, Sniffed)].IndexOf((byte)0);
        if (zero >= 0)
        {
            return Wide(bytes) is { } wide ? Guess(wide.GetString(bytes), $"{wide.WebName} without its mark") : new("", zero, []);
        }

        if (Utf8.IsValid(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), null, []);
        }

        return Guessed(bytes, page, charset);
    }

    private static Decoding Guess(string text, string how) => new(text, null, [$"not valid UTF-8: decoded as {how}"]) { Repairs = [new($"decoded as {how}", 1)] };

    /// <summary>UTF-16 without its mark: in most pairs of bytes one and the same of the two is zero, or, for other scripts, the text that results holds nothing but letters.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, Sniffed) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var (most, least) = (Math.Max(even, odd), Math.Min(even, odd));
        var wide = even > odd ? Encoding.BigEndianUnicode : Encoding.Unicode;
        if (most * 20 < head.Length || least * 20 > most)
        {
            return null;
        }

        var text = wide.GetString(head).AsSpan();
        var lost = text.Count('\uFFFD');
        return text.IndexOfAny(NoText) < 0 && (lost == 0 || (most * 4 > head.Length && lost * 200 < text.Length)) ? wide : null; // Latin text may hold signs that were lost before
    }

    // Apart, so that the tables of code pages are loaded only for a text that needs them.
    private static Decoding Guessed(ReadOnlySpan<byte> bytes, bool page, string? charset)
    {
        var stated = charset is null ? null : Named(charset);
        if ((stated ?? (page ? DeclaredCharset(bytes) : null)) is { } declared)
        {
            return new(declared.GetString(bytes), null, [$"decoded as {declared.WebName}, as {(stated is null ? "the page declares" : "its server states")}"]) { Repairs = [new($"decoded as {declared.WebName}", 1)] };
        }

        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
        if (CodePageGuess.Mixed(bytes, western) is { } mixed)
        {
            return Guess(mixed, "UTF-8 with Windows-1252 among it");
        }

        var guess = CodePageGuess.Of(bytes);
        return Guess((CodePagesEncodingProvider.Instance.GetEncoding(guess) ?? western).GetString(bytes), $"Windows-{guess}");
    }

    private static Encoding? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        at = at < 0 && head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding=", StringComparison.Ordinal) + 1 : at;
        if (at <= 0)
        {
            return null;
        }

        var rest = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = rest.IndexOfAnyExcept(NameCharacters);
        var name = (end < 0 ? rest : rest[..end]).ToString();
        return Named(name);
    }

    private static Encoding? Named(string name) =>
        name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name.Length > 40 ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
}
