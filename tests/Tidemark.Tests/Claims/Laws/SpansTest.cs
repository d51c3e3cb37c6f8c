using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Laws;

public class SpansTest
{
    private static Config Runs(int count, int size) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(size).WithReplay(20160622, 1);

    [Fact]
    public void Any_characters_are_read_and_every_mention_is_its_words() =>
        Prop.ForAll(SampleText.AnyCharacters(), text => Faults(FirstPack.Read(text)).Length == 0).Check(Runs(300, 400));

    [Fact]
    public void Any_splice_of_sentences_is_read_and_every_mention_is_its_words() =>
        Prop.ForAll(SampleText.Splices(), text => Check(text, Faults(FirstPack.Read(text)))).Check(Runs(600, 24));

    [Fact]
    public void Words_in_any_order_are_read_and_every_mention_is_its_words() =>
        Prop.ForAll(SampleText.Jumbles(), text => Check(text, Faults(FirstPack.Read(text)))).Check(Runs(6000, 24));

    [Fact]
    public void Any_bytes_are_read_and_every_mention_is_its_words() =>
        Prop.ForAll(SampleText.Bytes(), bytes => Check(Convert.ToHexString(bytes), FaultsOfBytes(bytes))).Check(Runs(400, 24));

    [Fact]
    public void The_records_of_the_cases_reproduce_their_words_in_code_points()
    {
        foreach (var text in SampleText.Cases)
        {
            Assert.Equal("", FaultsOfRecords(FirstPack.Read("\U0001F54A " + text)));
        }
    }

    private static bool Check(string input, string faults) => faults.Length == 0 ? true : throw new InvalidOperationException($"{input}: {faults}");

    private static string FaultsOfBytes(byte[] bytes)
    {
        var read = ReportReader.Read(bytes, "a.txt", ReadingOptions.Default with { Published = new Publication.OnDay(new(2016, 6, 22)) });
        var report = (read as ReportRead.Done)?.Report ?? (read as ReportRead.NotRead)?.Report;
        if (report is null)
        {
            return "";
        }

        var reading = FirstPack.NewReader().Read(report);
        return Faults(reading) + FaultsOfRecords(reading);
    }

    /// <summary>What is wrong with the spans of a reading; empty when nothing is.</summary>
    private static string Faults(ReportReading reading)
    {
        var text = reading.Report.Text;
        var faults = new StringBuilder();
        void Words(string what, Mention mention)
        {
            if (mention.Start < 0 || mention.End > text.Length || mention.Start >= mention.End)
            {
                faults.Append(what).Append(" '").Append(mention.Text).Append("' lies outside; ");
            }
            else if (!mention.Implied && text[mention.Start..mention.End] != mention.Text)
            {
                faults.Append(what).Append(" '").Append(mention.Text).Append("' is written '").Append(text[mention.Start..mention.End]).Append("'; ");
            }
        }

        foreach (var claim in reading.Claims.Select(c => c.Claim))
        {
            foreach (var mention in claim.Actor.Concat(claim.Target).Concat(claim.Attribution.Select(a => a.Speaker)).Concat(claim.Place is { } p ? [p, .. (p.Relation?.Anchors ?? []).Select(a => a.Mention)] : []))
            {
                Words("mention", mention);
            }

            faults.Append(claim.QuoteStart >= claim.SentenceStart && claim.QuoteEnd <= claim.SentenceEnd && claim.QuoteStart < claim.QuoteEnd && claim.SentenceEnd <= text.Length ? "" : $"the quote of {claim.Rule} lies outside its sentence; ");
            faults.Append(claim.Confidence is >= 0 and <= 1 ? "" : $"the confidence is {claim.Confidence}; ");
            faults.Append(claim.About is null || reading.Claims.Any(c => ReferenceEquals(c.Claim, claim.About)) ? "" : "the answered claim is not there; ");
        }

        foreach (var mention in reading.Mentions)
        {
            faults.Append(mention.Start >= 0 && mention.End <= text.Length && mention.Start < mention.End && text[mention.Start..mention.End] == mention.Text ? "" : $"the name '{mention.Text}' is not at {mention.Start}; ");
        }

        return faults.ToString();
    }

    /// <summary>What is wrong with the records, whose offsets are code points.</summary>
    private static string FaultsOfRecords(ReportReading reading)
    {
        var points = reading.Report.Text.EnumerateRunes().ToArray();
        string Slice(JsonElement span) => string.Concat(points[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        var faults = new StringBuilder();
        foreach (var claim in reading.Claims)
        {
            using var record = JsonDocument.Parse(ClaimRecord.Bytes(claim, reading.Report));
            var quote = record.RootElement.GetProperty("quote");
            faults.Append(Slice(quote) == quote.GetProperty("exact").GetString() ? "" : $"the quote '{quote.GetProperty("exact")}' is written '{Slice(quote)}'; ");
            foreach (var name in record.RootElement.GetProperty("actor").EnumerateArray().Concat(record.RootElement.GetProperty("attribution").EnumerateArray()))
            {
                faults.Append(name.TryGetProperty("implied", out _) || Slice(name) == name.GetProperty("mention").GetString() ? "" : $"'{name.GetProperty("mention")}' is written '{Slice(name)}'; ");
            }
        }

        return faults.ToString();
    }
}
