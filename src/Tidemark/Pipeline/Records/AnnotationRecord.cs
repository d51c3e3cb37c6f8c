using System.Text.Json;
using Tidemark.Pipeline.Questions;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Where a claim's words stand, as W3C Web Annotation has it.</summary>
internal static class AnnotationRecord
{
    private const int Around = 32;

    /// <summary>
    /// Writes two selectors: the words with what stands before and behind, as they are shown; and the position in the report's own text, in code points, which
    /// names that are masked do not shift.
    /// </summary>
    internal static void Selectors(Utf8JsonWriter json, KnownClaim claim, Report report, MaskedText text)
    {
        var said = claim.Resolved.Claim;
        var (start, end) = (text.Utf16(said.QuoteStart, end: false), text.Utf16(said.QuoteEnd, end: true));
        json.WriteStartObject();
        json.WriteString("type"u8, "TextQuoteSelector"u8);
        json.WriteString("exact"u8, text.Text.AsSpan(start, end - start));
        json.WriteString("prefix"u8, Whole(text.Text, Math.Max(0, start - Around), start));
        json.WriteString("suffix"u8, Whole(text.Text, end, Math.Min(text.Text.Length, end + Around)));
        json.WriteEndObject();
        var points = new CodePoints(report.Text);
        json.WriteStartObject();
        json.WriteString("type"u8, "TextPositionSelector"u8);
        json.WriteNumber("start"u8, points.At(said.QuoteStart));
        json.WriteNumber("end"u8, points.At(said.QuoteEnd));
        json.WriteEndObject();
    }

    /// <summary>A part of a text that cuts no surrogate pair.</summary>
    private static ReadOnlySpan<char> Whole(string text, int start, int end)
    {
        start += start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text.AsSpan(start, Math.Max(0, end - start));
    }
}
