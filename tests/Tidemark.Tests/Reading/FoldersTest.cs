using System.Text;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

public sealed class FoldersTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidemark-reading-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_is_read_in_order_with_its_sidecar()
    {
        Write("b.txt", "The army left the town.");
        Write("a.txt", "---\nsource: own.example\n---\nThe council took the town.");
        Write("sub/c.md", "The council took the mill.");
        Write(".hidden.txt", "no");
        Write("d.pdf", "no");
        Write("reports.csv", "file,title,source,published\na.txt,A,side.example,2016-05-23\nb.txt,B,side.example,2016-05-24\nsub/c.md,C,,\n");
        var reads = ReportReader.ReadAll([_folder.FullName], ReadingOptions.Default).ToList();
        Assert.Equal(["a.txt", "b.txt", "d.pdf", "c.md"], reads.Select(r => Path.GetFileName(r is ReportRead.Done d ? d.Report.Name : ((ReportRead.Failed)r).Path)));
        Report a = ((ReportRead.Done)reads[0]).Report, c = ((ReportRead.Done)reads[3]).Report;
        Assert.Equal(("A", "own.example", new DateOnly(2016, 5, 23)), (a.Title, a.Source, a.Published.ReferenceDay));
        Assert.Equal("C", c.Title);
        Assert.Contains(".pdf", reads[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_of_folders_ends()
    {
        Write("sub/a.txt", "The army left the town.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "sub", "loop"), _folder.FullName);
        Assert.Single(ReportReader.ReadAll([_folder.FullName], ReadingOptions.Default));
    }

    [Fact]
    public void Lines_of_json_are_reports_with_their_own_identity()
    {
        const string first = """{"text":"The army left the town.","title":"T","source":"s","date":"2016-05-23"}""";
        Write("a.jsonl", first + "\r\n\n{\"body\":\"The council came.\"}\nno json\n{\"title\":\"x\"}\n");
        var reads = ReportReader.ReadAll([Path.Combine(_folder.FullName, "a.jsonl")], ReadingOptions.Default).ToList();
        Assert.Equal(4, reads.Count);
        var report = ((ReportRead.Done)reads[0]).Report;
        Assert.Equal(ReportId.Of(Encoding.UTF8.GetBytes(first)), report.Id);
        Assert.Equal(new DateOnly(2016, 5, 23), report.Published.ReferenceDay);
        Assert.EndsWith(":3", ((ReportRead.Done)reads[1]).Report.Name, StringComparison.Ordinal);
        Assert.All(reads[2..], r => Assert.IsType<ReportRead.Failed>(r));
    }

    [Fact]
    public void Standard_input_is_text_or_a_page()
    {
        var options = new ReadingOptions { StandardInput = new MemoryStream("<html><body><p>The army left the town."u8.ToArray()) };
        Assert.Equal("html/1", Assert.IsType<ReportRead.Done>(Assert.Single(ReportReader.ReadAll(["-"], options))).Report.Extractor);
    }

    [Fact]
    public void A_missing_path_is_a_reason() => Assert.IsType<ReportRead.Failed>(Assert.Single(ReportReader.ReadAll(["/no/such/file.txt"], ReadingOptions.Default)));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file in the temporary folder has a parent
        File.WriteAllText(path, text);
    }
}
