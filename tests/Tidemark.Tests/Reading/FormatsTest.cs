using System.Text;
using Tidemark.Bench.Fuzz;
using Tidemark.Claims;
using Tidemark.Reading;
using Tidemark.Reports;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Reading;

public sealed class FormatsTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidemark-formats-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_channel_is_read_message_by_message()
    {
        var reads = Reports("result.json", "{\"name\":\"Town News\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":2,\"type\":\"message\",\"date\":\"2016-05-23T12:00:00\",\"date_unixtime\":\"1463997600\",\"from\":\"Town News\",\"text\":[\"The army took \",{\"type\":\"bold\",\"text\":\"the town\"},\".\"]},{\"id\":3,\"type\":\"service\",\"text\":\"\"},{\"id\":4,\"type\":\"message\",\"date\":\"2016-05-24T12:00:00\",\"text\":\"The council left the town.\"}]}");
        Assert.Equal(["The army took the town.", "The council left the town."], reads.Select(r => r.Text));
        Assert.Equal("Town News", reads[0].Source);
        Assert.Equal(new Publication.At(new(2016, 5, 23, 10, 0, 0, TimeSpan.Zero)), reads[0].Published);
        Assert.NotEqual(reads[0].Id, reads[1].Id);
    }

    [Fact]
    public void A_message_is_read_with_its_attachments()
    {
        var reads = Reports("a.eml", "From: A Reporter <a@wire.example>\r\nSubject: =?utf-8?B?QSB0b3du?=\r\nDate: Mon, 30 May 2016 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe army took the town=2E\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\ntext\r\nThe council left.\r\n--b--\r\n");
        Assert.Equal(("A town", "A Reporter", "wire.example"), (reads[0].Title, reads[0].Author, reads[0].Source));
        Assert.StartsWith("The army took the town.", reads[0].Text, StringComparison.Ordinal);
        Assert.Equal("The council left.", reads[1].Text);
    }

    [Fact]
    public void Pages_of_a_web_archive_are_reports()
    {
        var report = Assert.Single(Reports("a.warc", FuzzTargets.Warc()));
        Assert.Equal(("http://wire.example/a", "The army took the town."), (report.Url, report.Text.Trim()));
        Assert.Equal(2, Reports("b.warc.gz", [.. FuzzTargets.Gzip(FuzzTargets.Warc()), .. FuzzTargets.Gzip(FuzzTargets.Warc())]).Count);
    }

    [Fact]
    public void Tables_and_spreadsheets_of_reports_are_read_row_by_row()
    {
        var reads = Reports("a.csv", "title;content;source;date\nA;\"The army; he said\ntook the town.\";wire.example;2016-05-23\n");
        Assert.Equal(("A", "The army; he said\ntook the town.", "wire.example"), (reads[0].Title, reads[0].Text, reads[0].Source));
        Assert.Equal(ReportId.Of("A;\"The army; he said\ntook the town.\";wire.example;2016-05-23"u8), reads[0].Id);
        Assert.Equal("The army took the town.", Assert.Single(Reports("a.xlsx", FuzzTargets.Xlsx("text", "The army took the town."))).Text);
    }

    [Fact]
    public void A_row_of_events_is_a_report_with_the_claim_that_it_gives()
    {
        var report = Assert.Single(Reports("ged.csv", "id,dyad_name,side_a,side_b,where_coordinates,latitude,longitude,date_start,date_end,best,high,low,where_prec,source_headline\n7,Government of Iraq - IS,Government of Iraq,Islamic State,Fallujah,33.35,43.78,2016-05-23 00:00:00.000,2016-05-24 00:00:00.000,12,15,10,1,\"Clashes, again\"\n"));
        var reading = FirstPack.NewReader().Read(report);
        var claim = Assert.Single(reading.Claims);
        Assert.Equal(ClaimKind.Harm, claim.Claim.Kind);
        Assert.Equal("actor:islamic-state", Assert.Single(claim.Target).Id);
        Assert.Equal((12d, 10d, 15d, "people"), (claim.Claim.Figure?.Value, claim.Claim.Figure?.Low, claim.Claim.Figure?.High, claim.Claim.Figure?.Unit));
        Assert.Equal("2016-05-23/2016-05-24", claim.Claim.Time?.Value?.Text);
        Assert.Equal((33.35, 43.78, 1), (claim.Place?.Point?.Latitude, claim.Place?.Point?.Longitude, claim.Place?.Precision));
        Assert.Equal("UCDP GED", Assert.Single(claim.Attribution).Speaker.Mention.Text);
        Assert.Equal("killed", claim.Claim.Attributes["effect"]);
        Assert.Equal("Fallujah", report.Text[claim.Claim.Place!.Start..claim.Claim.Place.End]); // asserted above
        Assert.Equal(Genre.Data, report.Genre);
    }

    [Fact]
    public void A_mapping_beside_a_table_says_what_its_columns_are()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "events.csv.yaml"), "name: Town list\nkind: transfer\nactor: winner\ntarget: loser\nplace: town\nfrom: day\n");
        var claim = Assert.Single(FirstPack.NewReader().Read(Assert.Single(Reports("events.csv", "day,town,winner,loser\n2016-03-27,Palmyra,Syrian Army,Islamic State\n"))).Claims);
        Assert.Equal((ClaimKind.Transfer, "geonames:163808", "Town list"), (claim.Claim.Kind, claim.Place?.Id, claim.Attribution[0].Speaker.Mention.Text));
    }

    [Fact]
    public void Packed_files_are_read_as_what_they_hold()
    {
        Assert.Equal("The army took the town.", Assert.Single(Reports("a.txt.gz", FuzzTargets.Gzip("The army took the town."u8.ToArray()))).Text);
        var reads = Reports("a.zip", FuzzTargets.Zip(("b/a.txt", "The army took the town."u8.ToArray()), ("c.jsonl", "{\"text\":\"The council left.\"}"u8.ToArray()), ("d.zip", FuzzTargets.Zip("e.txt", "The mill is gone."u8.ToArray()))));
        Assert.Equal(["The army took the town.", "The council left.", "The mill is gone."], reads.Select(r => r.Text));
        Assert.EndsWith("a.zip!d.zip!e.txt", reads[2].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_a_pdf_are_read_where_pdftotext_is_installed()
    {
        var path = Write("a.pdf", SmallPdf.Of("The army took the town of Hammar.", "The council left the town of Dunes."));
        var read = Assert.Single(ReportReader.ReadAll([path], ReadingOptions.Default));
        if (read is ReportRead.Failed { What: "is a PDF, and pdftotext is not installed" })
        {
            return; // told clearly, as promised
        }

        var text = Assert.IsType<ReportRead.Done>(read).Report.Text;
        Assert.Contains("Hammar", text.Split('\f')[0], StringComparison.Ordinal);
        Assert.Contains("Dunes", text.Split('\f')[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Hammar", Assert.IsType<ReportRead.Done>(Assert.Single(ReportReader.ReadAll([path + "#page=2"], ReadingOptions.Default))).Report.Text, StringComparison.Ordinal);
        Assert.Contains("names no pages", Assert.Single(ReportReader.ReadAll([path + "#page=2-1"], ReadingOptions.Default)).ToString(), StringComparison.Ordinal);
    }

    private List<Report> Reports(string name, string text) => Reports(name, Encoding.UTF8.GetBytes(text));

    private List<Report> Reports(string name, byte[] bytes) =>
        [.. ReportReader.ReadAll([Write(name, bytes)], ReadingOptions.Default).Select(r => r switch { ReportRead.Done d => d.Report, ReportRead.NotRead n => n.Report, var f => throw new InvalidOperationException(f.ToString()) })];

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
