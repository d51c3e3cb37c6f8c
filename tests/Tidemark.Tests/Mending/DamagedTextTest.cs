using System.Text;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Mending;

public class DamagedTextTest
{
    private const string Clean = "PORT CITY (Wire) - The army said on Tuesday it had recaptured Palmyra from Islamic State.\n\nAt least 27 people were killed near Palmyra on Monday, a monitor said. Islamic State had seized the city in May 2015.\n";

    static DamagedTextTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "UTF-16 without its mark", Encoding.Unicode.GetBytes(Clean) },
        { "UTF-16 big-endian without its mark", Encoding.BigEndianUnicode.GetBytes(Clean) },
        { "capitals", Encoding.UTF8.GetBytes(Clean.ToUpperInvariant()) },
        { "no capitals", Encoding.UTF8.GetBytes((Clean + "\nThe council of the town has said nothing of the matter, and its members could not be reached.\n").ToLowerInvariant()) },
        { "spaces lost", Encoding.UTF8.GetBytes(Clean.Replace(" ", "", StringComparison.Ordinal)) },
        { "misread letters", Encoding.UTF8.GetBytes(Clean.Replace("army", "arrny", StringComparison.Ordinal).Replace("recaptured", "recapturcd", StringComparison.Ordinal).Replace("killed", "ki1led", StringComparison.Ordinal).Replace("monitor", "m0nitor", StringComparison.Ordinal)) },
        { "soft hyphens", Encoding.UTF8.GetBytes(Clean.Replace("captured", "cap\u00ADtured", StringComparison.Ordinal).Replace("Palmyra", "Pal\u00ADmyra", StringComparison.Ordinal)) },
        { "cut lines", Encoding.UTF8.GetBytes(Clean.Replace("recaptured", "recap-\ntured", StringComparison.Ordinal)) },
        { "direction marks", Encoding.UTF8.GetBytes(Clean.Replace(" ", " \u200F", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Claims_of_a_damaged_text_are_found_and_point_at_its_own_words(string kind, byte[] bytes)
    {
        var report = Assert.IsType<ReportRead.Done>(ReportReader.Read(bytes, "a.txt", ReadingOptions.Default with { Published = new Publication.OnDay(new(2016, 3, 30)) })).Report;
        var reading = FirstPack.NewReader().Read(report);
        var taken = Assert.Single(reading.Claims, c => c.Claim.Kind == ClaimKind.Transfer && c.Attribution.Length > 0);
        Assert.Equal("geonames:163808", taken.Place?.Id);
        Assert.Equal("actor:islamic-state", Assert.Single(taken.Target).Id);
        Assert.Contains(reading.Claims, c => c.Claim.Kind == ClaimKind.Harm && c.Claim.Figure?.Low == 27);
        Assert.NotEmpty(reading.Report.Repairs);
        Assert.Equal(report.Text, reading.Report.Text);
        Assert.Equal("", string.Join("; ", reading.Claims.SelectMany(c => Faults(c, reading)).Select(f => $"{kind}: {f}")));
    }

    private const string Bare = """
        Army Retakes Palmyra

        The army said on Tuesday it had recaptured Palmyra from Islamic State

        A monitor said that at least 27 people had been killed in the bombing of the market Residents reached by telephone said the secondlargest market was hit too and that the USled forces had left

        The town had been quiet for weeks before the attack and its council has said nothing of the matter

        """;

    private static ReportReading ReadBare() =>
        FirstPack.NewReader().Read(Assert.IsType<ReportRead.Done>(ReportReader.Read(Encoding.UTF8.GetBytes(Bare), "a.txt", ReadingOptions.Default with { Published = new Publication.OnDay(new(2016, 3, 30)) })).Report);

    [Fact]
    public void Where_stops_are_lost_paragraphs_are_no_headings()
    {
        var reading = ReadBare();
        Assert.Equal("Army Retakes Palmyra", Assert.Single(reading.Report.Marks.Where(m => m.Kind == MarkKind.Heading).Select(m => reading.Report.Text[m.Start..m.End])));
        Assert.Contains(reading.Claims, c => c.Claim.Kind == ClaimKind.Transfer && c.Place?.Id == "geonames:163808");
    }

    [Fact]
    public void Where_stops_are_lost_a_common_word_with_a_capital_begins_a_sentence()
    {
        var reading = ReadBare();
        var harm = Assert.Single(reading.Claims, c => c.Claim.Figure?.Low == 27);
        Assert.EndsWith("market", reading.Report.Text[harm.Claim.SentenceStart..harm.Claim.SentenceEnd].TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(reading.Report.Repairs, r => r is { Kind: "missing marks", Count: >= 3 }); // a stop, and two hyphens
    }

    [Fact]
    public void A_clean_text_is_read_as_before_and_nothing_is_said_of_it()
    {
        var report = ((ReportRead.Done)ReportReader.Read(Encoding.UTF8.GetBytes(Clean), "a.txt", ReadingOptions.Default)).Report;
        Assert.Empty(report.Repairs);
        var reading = FirstPack.NewReader().Read(report);
        Assert.Same(report, reading.Report);
    }

    [Fact]
    public void Claims_of_a_mended_text_are_the_same_when_it_is_read_again()
    {
        var report = FirstPack.Report(Clean.ToUpperInvariant());
        string Records(ReportReading reading) => string.Join('\n', reading.Claims.Select(c => Encoding.UTF8.GetString(ClaimRecord.Bytes(c, reading.Report))));
        Assert.Equal(Records(FirstPack.NewReader().Read(report)), Records(FirstPack.NewReader().Read(report)));
    }

    [Fact]
    public void Western_arabic_and_mixed_bytes_are_told_apart()
    {
        string Text(byte[] bytes) => ReportReader.Read(bytes, "a.txt", ReadingOptions.Default) switch { ReportRead.Done d => d.Report.Text, ReportRead.NotRead n => n.Report.Text, var f => f.ToString()! };
        const string arabic = "قال الجيش إنه استعاد المدينة من التنظيم", western = "the army’s café “here” – naïve";
        Assert.Equal(arabic, Text(CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(arabic)));
        Assert.Equal(western, Text(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(western)));
        Assert.Equal("Армия сообщила о взятии города", Text(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Армия сообщила о взятии города")));
        Assert.Equal("the “army’s” «côté» ‘x’ ’", Text([.. Encoding.UTF8.GetBytes("the “army’s” «côté» ‘x’ "), 0x92]));
    }

    [Fact]
    public void A_sign_lost_long_ago_does_not_hide_that_a_text_is_in_utf16()
    {
        const string text = "Planes bombed the market of the town \uFFFD a monitor said on Monday.\n\nThe council of the town has said nothing of the matter, and its members could not be reached. Most of the people who lived there had left before the winter, and few of them have come back since then; the roads were open again at noon, a member of the council of the province said, and traders came from the villages around. Nothing more was known of the strike by the evening, and the hospital gave no number.";
        Assert.Equal(text, Assert.IsType<ReportRead.Done>(ReportReader.Read(Encoding.Unicode.GetBytes(text), "a.txt", ReadingOptions.Default)).Report.Text);
    }

    private static IEnumerable<string> Faults(ResolvedClaim claim, ReportReading reading)
    {
        using var record = JsonDocument.Parse(ClaimRecord.Bytes(claim, reading.Report));
        var points = reading.Report.Text.EnumerateRunes().ToArray();
        string Slice(JsonElement span) => string.Concat(points[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        var quote = record.RootElement.GetProperty("quote");
        if (Slice(quote) != quote.GetProperty("exact").GetString())
        {
            yield return $"the quote '{quote.GetProperty("exact")}' is written '{Slice(quote)}'";
        }

        foreach (var role in new[] { "actor", "target", "place", "attribution" })
        {
            foreach (var name in record.RootElement.GetProperty(role).EnumerateArray().Where(n => !n.TryGetProperty("implied", out _)))
            {
                if (Slice(name) != name.GetProperty("mention").GetString())
                {
                    yield return $"{role} '{name.GetProperty("mention")}' is written '{Slice(name)}'";
                }
            }
        }
    }
}
