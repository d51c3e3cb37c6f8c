using Tidemark.Cli.Runs;
using Tidemark.Contracts.Tests.Archives;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Cli;

public class BatchWriterTest
{
    [Fact]
    public void A_batch_is_told_of_when_it_is_on_the_disk()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "my.tidemark");
        using var archive = CaseFile.Open(path);
        using var writer = new BatchWriter(archive);
        writer.Add(Written.Numbered(0));
        writer.Add(Written.Numbered(1));
        Assert.Equal(2, writer.Count);
        Assert.Empty(writer.End());
        writer.Add(Written.Numbered(2));
        var told = writer.End();
        Assert.Equal([Written.Numbered(0).Capture, Written.Numbered(1).Capture], told.Select(t => t.Capture));
        using (var view = CaseFile.OpenToRead(path))
        {
            Assert.All(told, t => Assert.True(view.Holds(t.Capture)));
        }

        Assert.Equal(Written.Numbered(2).Reading.Claims.Length, Assert.Single(writer.Settle()).Claims);
        Assert.Empty(writer.Settle());
    }

    [Fact]
    public void What_was_added_is_kept_when_the_reading_breaks_off()
    {
        using var scratch = new Scratch();
        using var archive = CaseFile.Open(Path.Combine(scratch.Folder, "my.tidemark"));
        using (var writer = new BatchWriter(archive))
        {
            writer.Add(Written.Numbered(0));
        }

        Assert.Equal(1, archive.Count().Reports);
    }

    [Fact]
    public void A_writer_that_fails_is_no_end_of_waiting()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "my.tidemark");
        CaseFile.Open(path).Dispose();
        using var archive = CaseFile.Open(path, mostPages: 60);
        using var writer = new BatchWriter(archive);
        var fault = Assert.Throws<ArchiveException>(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                writer.Add(Written.Numbered(i));
            }
        });
        Assert.Contains("the disk is full", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, archive.Count().Reports);
    }
}
