using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Places;
using Tidemark.Reports;

namespace Tidemark.Resolution;

/// <summary>
/// The interchange record of a claim: one JSON object, UTF-8, field names and their order stable, offsets in Unicode code points. A field that a
/// claim need not have is left out; actor, target, place and attribution are always lists.
/// </summary>
internal static class ClaimRecord
{
    /// <summary>How records are written: Arabic stays readable; indented only for people.</summary>
    internal static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The bytes of one record, without the end of the line.</summary>
    internal static byte[] Bytes(ResolvedClaim claim, Report report, bool mask = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options(indented: false)))
        {
            Write(json, claim, report, new CodePoints(report.Text), mask);
        }

        return stream.ToArray();
    }

    /// <summary>Writes a record; with <paramref name="mask"/> the names of persons whom no pack knows are "[person]".</summary>
    internal static void Write(Utf8JsonWriter json, ResolvedClaim claim, Report report, CodePoints points, bool mask) =>
        Write(json, claim, report, points, mask ? PersonMask.Of(report, claim) : null);

    /// <summary>Writes a record; the names in the mask, which may come from the whole report, are "[person]".</summary>
    internal static void Write(Utf8JsonWriter json, ResolvedClaim claim, Report report, CodePoints points, PersonMask? mask)
    {
        ArgumentNullException.ThrowIfNull(json);
        new Writer(json, report.Text[claim.Claim.QuoteStart..claim.Claim.QuoteEnd], points, mask).Claim(claim, []);
    }

    /// <summary>Writes the record of a claim that was kept: the same bytes as when it was read.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="kept">The claim.</param>
    /// <param name="mask">Names that are not shown, or null.</param>
    /// <param name="words">Whether the words of the sentence are written, too, as <c>exact</c>.</param>
    internal static void Write(Utf8JsonWriter json, KnownClaim kept, PersonMask? mask = null, bool words = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(kept);
        new Writer(json, kept.Quote, new CodePoints(kept.SurrogatePairs), mask, words ? kept.Sentence : null).Claim(kept.Resolved, kept.Judgements);
    }

    private readonly struct Writer(Utf8JsonWriter json, string quote, CodePoints points, PersonMask? mask, string? sentence = null)
    {
        internal void Claim(ResolvedClaim resolved, ImmutableArray<Judgement> judgements)
        {
            var claim = resolved.Claim;
            json.WriteStartObject();
            json.WriteString("id"u8, claim.Id);
            json.WriteString("report"u8, claim.Report.Value);
            json.WriteString("kind"u8, Words.Of(claim.Kind));
            json.WriteString("modality"u8, Words.Of(claim.Modality));
            json.WriteBoolean("negated"u8, claim.Negated);
            Optional(claim);
            json.WriteStartObject("quote"u8);
            json.WriteString("exact"u8, Masked(quote));
            Span(claim.QuoteStart, claim.QuoteEnd);
            json.WriteEndObject();
            json.WriteStartObject("sentence"u8);
            if (sentence is not null)
            {
                json.WriteString("exact"u8, Masked(sentence));
            }

            Span(claim.SentenceStart, claim.SentenceEnd);
            json.WriteEndObject();
            Names("actor", resolved.Actor);
            Names("target", resolved.Target);
            Place(resolved.Place);
            Attributes(claim.Attributes);
            Figure(claim.Figure);
            Time(claim.Time);
            Attribution(resolved.Attribution);
            json.WriteString("about"u8, claim.About?.Id);
            json.WriteNumber("confidence"u8, Math.Round(double.IsFinite(claim.Confidence) ? claim.Confidence : 0, 3));
            json.WriteString("rule"u8, claim.Rule);
            JudgementRecord.Write(json, judgements, mask);
            json.WriteEndObject();
        }

        private void Optional(Claim claim)
        {
            if (claim.Exclusive)
            {
                json.WriteBoolean("exclusive"u8, true);
            }

            if (claim.Condition.Length > 0)
            {
                json.WriteString("condition"u8, Masked(claim.Condition));
            }
        }

        private void Span(int start, int end)
        {
            json.WriteNumber("start"u8, points.At(start));
            json.WriteNumber("end"u8, points.At(end));
        }

        private void Mention(Mention mention)
        {
            json.WriteString("mention"u8, Masked(mention.Text));
            Span(mention.Start, mention.End);
            if (mention.Implied)
            {
                json.WriteBoolean("implied"u8, true);
            }
        }

        private void Name(ResolvedName name)
        {
            json.WriteString("id"u8, name.Id);
            json.WriteString("name"u8, name.Id is null ? Masked(name.Name) : name.Name);
            Mention(name.Mention);
        }

        private void Names(string role, ImmutableArray<ResolvedName> names)
        {
            json.WriteStartArray(role);
            foreach (var name in names)
            {
                json.WriteStartObject();
                Name(name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Place(ResolvedPlace? place)
        {
            json.WriteStartArray("place"u8);
            if (place is not null)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, place.Id);
                json.WriteString("name"u8, place.Id is null ? Masked(place.Name) : place.Name);
                Point(place.Point);
                Mention(place.Mention);
                if (place.Precision is { } precision)
                {
                    json.WriteNumber("precision"u8, precision);
                }

                Relation(place);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Point(GeoPoint? point)
        {
            if (point is { } p && double.IsFinite(p.Latitude) && double.IsFinite(p.Longitude))
            {
                json.WriteNumber("lat"u8, Math.Round(p.Latitude, 5));
                json.WriteNumber("lon"u8, Math.Round(p.Longitude, 5));
                return;
            }

            json.WriteNull("lat"u8);
            json.WriteNull("lon"u8);
        }

        private void Relation(ResolvedPlace place)
        {
            if (place.Mention.Relation is not { } relation)
            {
                return;
            }

            json.WriteString("relation"u8, relation.Type);
            json.WriteStartArray("anchors"u8);
            foreach (var anchor in place.Anchors)
            {
                json.WriteStartObject();
                Name(anchor.Name);
                Number("km", anchor.Kilometres);
                json.WriteString("bearing"u8, anchor.Bearing.Length > 0 ? anchor.Bearing : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("region"u8);
            json.WriteString("type"u8, relation.Type);
            NonEmpty("zone", relation.Zone);
            NonEmpty("side", relation.Side);
            json.WriteStartArray("of"u8);
            foreach (var anchor in place.Anchors)
            {
                json.WriteStringValue(anchor.Name.Id ?? Masked(anchor.Name.Name));
            }

            json.WriteEndArray();
            if (place.Region is { } region)
            {
                Number("radius_km", region.Radius);
                Number("area_km2", region.SquareKilometres);
            }

            json.WriteEndObject();
        }

        private void Attributes(ImmutableSortedDictionary<string, string> attributes)
        {
            json.WriteStartObject("attributes"u8);
            foreach (var (key, value) in attributes)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        private void Figure(Figure? figure)
        {
            if (figure is null)
            {
                json.WriteNull("figure"u8);
                return;
            }

            json.WriteStartObject("figure"u8);
            Number("value", figure.Value);
            Number("low", figure.Low);
            Number("high", figure.High);
            if (figure.Approximate)
            {
                json.WriteBoolean("approximate"u8, true);
            }

            json.WriteString("unit"u8, figure.Unit);
            NonEmpty("of", figure.Of);
            NonEmpty("since", figure.Since);
            json.WriteString("mention"u8, Masked(figure.Mention));
            json.WriteEndObject();
        }

        private void Time(ClaimTime? time)
        {
            if (time is null)
            {
                json.WriteNull("time"u8);
                return;
            }

            json.WriteStartObject("time"u8);
            json.WriteString("edtf"u8, time.Value is { Text.Length: > 0 } value ? value.Text : null);
            json.WriteString("mention"u8, time.Mention);
            json.WriteEndObject();
        }

        private void Attribution(ImmutableArray<ResolvedAttribution> chain)
        {
            json.WriteStartArray("attribution"u8);
            foreach (var link in chain)
            {
                json.WriteStartObject();
                Name(link.Speaker);
                json.WriteString("stance"u8, Words.Of(link.Stance));
                NonEmpty("basis", link.Basis);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Number(string key, double? number)
        {
            if (number is { } n && double.IsFinite(n))
            {
                json.WriteNumber(key, n);
                return;
            }

            json.WriteNull(key);
        }

        private void NonEmpty(string key, string value)
        {
            if (value.Length > 0)
            {
                json.WriteString(key, Masked(value));
            }
        }

        private string Masked(string words) => mask?.Apply(words) ?? words;
    }
}
