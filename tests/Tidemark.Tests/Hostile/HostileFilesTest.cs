using System.Diagnostics;
using System.Text;
using Tidemark.Bench.Fuzz;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Hostile;

/// <summary>Files that somebody made to do harm, or that broke on the way: each gives one clear line, in bounded time and memory, and the rest goes on.</summary>
public sealed class HostileFilesTest : IDisposable
{
    private const long MostAllocated = 3L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidemark-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("xml version", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><html><body><p>The army took the town. &x; &b;</p></body></html>")]
    [InlineData("undeclared", "<html><body><p>The army&rsquo;s men &mdash; &nosuch; &#x110000; &#0; left.</p></body></html>")]
    public void Entities_of_a_page_lead_nowhere(string what, string html)
    {
        var text = Assert.IsType<ReportRead.Done>(One("a.html", Encoding.UTF8.GetBytes(html))).Report.Text;
        Assert.Contains("The army", text, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaaaaaaaaaaaaaaaaaa", text, StringComparison.Ordinal);
        Assert.True(text.Length < 400, what);
    }

    [Fact]
    public void A_spreadsheet_with_a_dtd_is_refused()
    {
        var bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        var failed = Fails("a.xlsx", FuzzTargets.Zip(("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(bomb)), ("xl/worksheets/sheet1.xml", "<worksheet/>"u8.ToArray())));
        Assert.Contains("DTD", failed.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "<div>", "")]
    [InlineData("b.html", "<b><i>", "")]
    [InlineData("c.html", "<table>", "")]
    [InlineData("a.json", "[", "")]
    [InlineData("b.json", "{\"a\":", "")]
    [InlineData("a.jsonl", "[", "")]
    [InlineData("a.txt", "---\n", "a: [[[[")]
    [InlineData("b.txt", "(", "")]
    public void A_hundred_thousand_nested_things_end(string name, string open, string first)
    {
        var bytes = Encoding.UTF8.GetBytes(first + string.Concat(Enumerable.Repeat(open, 100_000)) + "The army took the town.");
        Bounded(() => Assert.NotEmpty(All(name, bytes)));
    }

    [Theory]
    [InlineData('a')]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('-')]
    [InlineData('?')]
    [InlineData('&')]
    [InlineData('\u00C2')]
    [InlineData('\u00AD')]
    public void One_line_of_millions_of_characters_is_read_or_refused(char c)
    {
        var text = new string(c, 8_000_000) + "\nThe army took the town.\n";
        Bounded(() => All("a.txt", Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_read()
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The army took the town of Hammar, and the council left it ", 900_000)));
        Bounded(() => Assert.IsType<ReportRead.Done>(One("a.txt", line)));
    }

    [Fact]
    public void An_item_above_the_limit_is_refused_and_the_rest_is_read()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "a.txt"), new byte[1000]);
        File.WriteAllText(Path.Combine(_folder.FullName, "b.txt"), "The army took the town.");
        var reads = ReportReader.ReadAll([_folder.FullName], ReadingOptions.Default with { SizeLimit = 100 }).ToList();
        Assert.Contains("limit", Assert.IsType<ReportRead.Failed>(reads[0]).What, StringComparison.Ordinal);
        Assert.IsType<ReportRead.Done>(reads[1]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_ends_a_table_with_its_line()
    {
        var table = Encoding.UTF8.GetBytes("text,source\nThe army took the town.,a\n\"and then" + string.Concat(Enumerable.Repeat("\nThe council left.,b", 1_500_000)));
        Bounded(() =>
        {
            var reads = All("a.csv", table);
            Assert.IsType<ReportRead.Done>(reads[0]);
            Assert.Contains("line 3: a quotation mark is not closed", Assert.IsType<ReportRead.Failed>(Assert.Single(reads[1..])).What, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Bombs_are_refused_before_they_burst()
    {
        var zeros = new byte[80 << 20];
        Bounded(() =>
        {
            Assert.Matches("times its size|more than the limit", Fails("a.txt.gz", FuzzTargets.Gzip(zeros)).What);
            Assert.Matches("times its size|more than the limit", Fails("a.zip", FuzzTargets.Zip("a.txt", zeros)).What);
            Assert.Matches("times its size|more than the limit", Fails("a.warc.gz", FuzzTargets.Gzip([.. "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 83886080\r\n\r\n"u8, .. zeros])).What);
        });
    }

    [Fact]
    public void Archives_in_archives_end()
    {
        var inner = FuzzTargets.Zip("a.txt", "The army took the town."u8.ToArray());
        for (var i = 0; i < 6; i++)
        {
            inner = FuzzTargets.Zip($"{i}.zip", inner);
        }

        Assert.Contains("archives", Fails("a.zip", inner).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_of_many_files_with_names_that_lead_outside_is_read_in_memory()
    {
        var reads = All("a.zip", FuzzTargets.Zip([.. Enumerable.Range(0, 3000).Select(i => ($"../../{i}.txt", Encoding.UTF8.GetBytes($"The army took town {i}.")))]));
        Assert.Equal(3000, reads.Count(r => r is ReportRead.Done));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.txt", SearchOption.AllDirectories));
    }

    public static TheoryData<string> Formats => ["a.gz", "a.zip", "a.warc", "b.warc.gz", "a.eml", "a.json", "a.csv", "a.xlsx", "a.pdf", "a.html", "a.jsonl", "a.txt"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_that_is_cut_off_anywhere_gives_a_line_or_what_is_left(string name)
    {
        var whole = Whole(name);
        for (var cut = 0; cut < whole.Length; cut += 1 + (whole.Length / (name.EndsWith(".pdf", StringComparison.Ordinal) ? 3 : 60)))
        {
            foreach (var read in All(name, whole[..cut]))
            {
                Assert.DoesNotContain('\n', read.ToString()!);
            }
        }
    }

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("2016-02-30")]
    [InlineData("9999-99-99")]
    [InlineData("99999999999999999999")]
    public void A_date_that_is_none_is_told_and_the_text_is_read(string date)
    {
        var done = Assert.IsType<ReportRead.Done>(One("a.txt", Encoding.UTF8.GetBytes($"---\npublished: {date}\n---\nThe army took the town.\n")));
        Assert.Equal(Publication.Undated, done.Report.Published);
        Assert.Contains(date, Assert.Single(done.Remarks), StringComparison.Ordinal);
        var row = All("a.csv", Encoding.UTF8.GetBytes($"id,dyad_name,side_a,side_b,where_coordinates,latitude,longitude,date_start,date_end,best,high,low\n1,a,A,B,Hammar,40,30,{date},2016-01-01,1,2,0\n"));
        Assert.Contains(date, Assert.IsType<ReportRead.Failed>(Assert.Single(row)).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "no pdf")]
    [InlineData("a.xlsx", "no zip")]
    [InlineData("a.zip", "")]
    [InlineData("a.gz", "no gzip")]
    [InlineData("a.warc", "no warc\n")]
    [InlineData("a.json", "")]
    [InlineData("a.csv", "")]
    [InlineData("b.csv", "a,b\n1,2\n")]
    [InlineData("c.csv", "text\n")]
    [InlineData("a.eml", "")]
    [InlineData("a.docx", "x")]
    [InlineData("a.html", "<p></p>")]
    public void What_is_not_what_its_name_says_gives_one_line(string name, string text)
    {
        var failed = Fails(name, Encoding.UTF8.GetBytes(text));
        Assert.StartsWith(Path.Combine(_folder.FullName, name), failed.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(failed.What);
        Assert.NotEmpty(failed.ToDo);
        Assert.DoesNotContain('\n', failed.ToString());
    }

    [Theory]
    [InlineData("kind: nonsense\n", "no kind")]
    [InlineData("colour: red\n", "unknown")]
    [InlineData("kind: [a, b]\n", "single value")]
    [InlineData("kind: harm\nplace: nowhere\n", "nowhere")]
    [InlineData("a: &a [*a]\n", "refers to itself")]
    [InlineData("kind: \"harm\n", "not YAML")]
    [InlineData("- a\n- b\n", "role: column")]
    [InlineData("", "role: column")]
    public void A_mapping_that_is_none_is_told(string yaml, string told)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.csv.yaml"), yaml);
        Assert.Contains(told, Fails("a.csv", "who,where\nA,B\n"u8.ToArray()).What, StringComparison.Ordinal);
    }

    private static byte[] Whole(string name) => name switch
    {
        "a.gz" => FuzzTargets.Gzip("The army took the town."u8.ToArray()),
        "a.zip" => FuzzTargets.Zip("a.txt", "The army took the town."u8.ToArray()),
        "a.warc" => FuzzTargets.Warc(),
        "b.warc.gz" => [.. FuzzTargets.Gzip(FuzzTargets.Warc()), .. FuzzTargets.Gzip(FuzzTargets.Warc())],
        "a.xlsx" => FuzzTargets.Xlsx("text", "The army took the town."),
        "a.eml" => "From: a@b.example\r\nDate: Mon, 30 May 2016 10:00:00 +0000\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe army took the town.\r\n--b--\r\n"u8.ToArray(),
        "a.json" => "{\"name\":\"C\",\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2016-05-23T10:00:00\",\"text\":\"The army took the town.\"}]}"u8.ToArray(),
        "a.pdf" => SmallPdf.Of("The army took the town of Hammar."),
        "a.html" => "<html><body><p>The army took the town.</p></body></html>"u8.ToArray(),
        "a.jsonl" => "{\"text\":\"The army took the town.\"}\n{\"text\":\"The council left.\"}"u8.ToArray(),
        "a.csv" => "text,source\n\"The army, he said, took the town.\",a\n"u8.ToArray(),
        _ => "---\ntitle: a\n---\nThe army took the town."u8.ToArray(),
    };

    private ReportRead.Failed Fails(string name, byte[] bytes) => Assert.IsType<ReportRead.Failed>(Assert.Single(All(name, bytes)));

    private ReportRead One(string name, byte[] bytes) => Assert.Single(All(name, bytes));

    private List<ReportRead> All(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return [.. ReportReader.ReadAll([path], ReadingOptions.Default)];
    }

    private static void Bounded(Action work)
    {
        var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        work();
        Assert.True(began.Elapsed < Longest, $"took {began.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"allocated {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB");
    }
}
