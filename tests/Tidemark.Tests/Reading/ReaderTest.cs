using System.Text;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

public class ReaderTest
{
    [Fact]
    public void Front_matter_is_read_and_the_body_starts_behind_it()
    {
        var report = ReadingText.Of("---\ntitle: 'A town'\nsource: example.org\nauthor: A. Writer\nlanguage: en-GB\ngenre: analysis\n---\nThe town is held by the council.");
        Assert.Equal(("A town", "example.org", "A. Writer", "en", Genre.Analysis), (report.Title, report.Source, report.Author, report.Language, report.Genre));
        Assert.StartsWith("The town", report.Text[report.BodyStart..], StringComparison.Ordinal);
        Assert.Equal(new TextMark(0, report.BodyStart, MarkKind.FrontMatter), report.Marks[0]);
    }

    [Fact]
    public void Front_matter_beyond_plain_lines_is_read_as_yaml()
    {
        var report = ReadingText.Of("---\ntitle: >\n  A town\n  falls silent\nauthor:\n  - A. Writer\n  - B. Writer\nmeta:\n  url: no\nurl: \"https://example.org/\\u0061\"\n---\nThe town is held by the council.");
        Assert.Equal(("A town falls silent", "A. Writer", "https://example.org/a"), (report.Title, report.Author, report.Url));
    }

    [Fact]
    public void Broken_front_matter_is_a_remark()
    {
        var done = Assert.IsType<ReportRead.Done>(ReportReader.Read("---\n[: {\n---\nThe town is held by the council."u8.ToArray(), "a.txt", ReadingOptions.Default));
        Assert.Contains("front matter", Assert.Single(done.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_decoded_and_a_guess_is_said()
    {
        Assert.Equal("Zażółć", ReadingText.Of("\uFEFFZażółć").Text);
        var utf16 = (ReportRead.Done)ReportReader.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("The town.")], "a.txt", ReadingOptions.Default);
        Assert.Equal("The town.", utf16.Report.Text);
        var guessed = (ReportRead.Done)ReportReader.Read([.. "The caf"u8, 0xE9, .. " was hit."u8], "a.txt", ReadingOptions.Default);
        Assert.Equal("The café was hit.", guessed.Report.Text);
        Assert.Contains("Windows-1252", Assert.Single(guessed.Remarks), StringComparison.Ordinal);
        Assert.Equal(ReportId.Of([.. "The caf"u8, 0xE9, .. " was hit."u8]), guessed.Report.Id);
    }

    [Theory]
    [InlineData("Силы совета вошли в город в понедельник, сообщили жители, но это не подтверждено", "ru")]
    [InlineData("قالت مصادر إن القوات دخلت المدينة يوم الاثنين بعد معارك استمرت أسبوعين", "ar")]
    [InlineData("نیروهای ارتش گفتند که شهر در دست آنها است", "fa")]
    [InlineData("Les forces du conseil sont entrées dans la ville lundi, selon des habitants, après deux semaines de combats.", "fr")]
    [InlineData("Die Truppen des Rates sind am Montag in die Stadt eingerückt, und das wurde von Bewohnern bestätigt.", "de")]
    [InlineData("Konseyin güçleri pazartesi günü şehre girdi ve bu haber için kaynak olarak bir yetkili gösterildi.", "tr")]
    public void Another_language_is_kept_and_not_read(string text, string language)
    {
        var not = Assert.IsType<ReportRead.NotRead>(ReportReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", ReadingOptions.Default));
        Assert.Equal($"a.txt: not read: language {language}", not.ToString());
    }

    [Theory]
    [InlineData("SDF captured Manbij")]
    [InlineData("The army took the town.")]
    public void A_short_text_in_Latin_letters_is_read(string text) => Assert.IsType<ReportRead.Done>(ReportReader.Read(Encoding.UTF8.GetBytes(text), "a.txt", ReadingOptions.Default));

    [Fact]
    public void A_page_gives_its_text_its_date_and_its_marks()
    {
        const string page = """
            <!doctype html><html lang="en"><head><title>x</title><meta property="og:title" content="Forces enter town"><link rel="canonical" href="https://www.example.org/a">
            <script type="application/ld+json">{"@graph":[{"headline":"X","datePublished":"2016-06-20T08:00:00+03:00","author":[{"name":"A. Writer"}]}]}</script></head>
            <body><nav>Home</nav><article><h1>Forces enter town</h1><p>Forces of the <b>council</b> entered the town, residents said, after two weeks of fighting around it and in the villages to the east.</p>
            <figure><figcaption>A street in the town</figcaption></figure><p>The other side denied it and said that its fighters still held the centre and the mill of the town.</p></article><script>alert(1)</script></body></html>
            """;
        var report = ReadingText.Of(page, "a.html");
        Assert.Equal(("Forces enter town", "example.org", "A. Writer", "html/1"), (report.Title, report.Source, report.Author, report.Extractor));
        Assert.Equal(new(2016, 6, 20, 8, 0, 0, TimeSpan.FromHours(3)), Assert.IsType<Publication.At>(report.Published).Instant);
        Assert.Equal("A street in the town", Assert.Single(ReadingText.Marked(report, MarkKind.Caption)));
        Assert.Equal("Forces enter town", Assert.Single(ReadingText.Marked(report, MarkKind.Heading)));
        Assert.DoesNotContain("Home", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", report.Text, StringComparison.Ordinal);
        Assert.Contains("Forces of the council entered", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deeply_nested_elements_are_no_fault() =>
        Assert.NotNull(ReportReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 3_000)) + "The town."), "a.html", ReadingOptions.Default));

    [Fact]
    public void Binary_empty_and_large_inputs_are_reasons()
    {
        Assert.IsType<ReportRead.Failed>(ReportReader.Read([1, 0, 2], "a.txt", ReadingOptions.Default));
        Assert.IsType<ReportRead.Failed>(ReportReader.Read([], "a.txt", ReadingOptions.Default));
        Assert.Contains("limit", ReportReader.Read(new byte[9], "a.txt", new ReadingOptions { SizeLimit = 8 }).ToString(), StringComparison.Ordinal);
    }
}
