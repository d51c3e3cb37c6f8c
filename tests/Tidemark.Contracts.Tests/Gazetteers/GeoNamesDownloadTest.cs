using System.IO.Compression;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Contracts.Tests.Gazetteers;

public sealed class GeoNamesDownloadTest : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly DumpServer _server = new() { Content = Archive("1\tHammar\tHammar\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020\n") };
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task A_broken_load_goes_on_where_it_stopped()
    {
        _server.Breaks.Enqueue(40);
        _server.Breaks.Enqueue(30);
        var (path, fault) = await Download().GetAsync("NL.zip", default);
        Assert.Null(fault);
        Assert.Equal(_server.Content, File.ReadAllBytes(path!));
        Assert.Equal(["", "bytes=40-", "bytes=70-"], _server.Asked);
        Assert.Equal($"{GazetteerShelf.Hash(path!)}  NL.zip\n", File.ReadAllText(path + ".sha256"));
    }

    [Fact]
    public async Task What_is_there_is_not_loaded_again_and_what_changed_is()
    {
        var (path, _) = await Download().GetAsync("NL.zip", default);
        await Download().GetAsync("NL.zip", default);
        (_server.Content, _server.Tag) = (Archive("2\tDunes\tDunes\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020\n"), "\"two\"");
        await Download().GetAsync("NL.zip", default);
        Assert.Equal(_server.Content, File.ReadAllBytes(path!));
        Assert.Equal(3, _server.Asked.Count);
    }

    [Fact]
    public async Task A_part_of_an_older_file_is_not_joined_to_a_newer_one()
    {
        for (var i = 0; i < 4; i++)
        {
            _server.Breaks.Enqueue(5);
        }

        Assert.NotNull((await Download().GetAsync("NL.zip", default)).Fault);
        _server.Breaks.Clear();
        (_server.Content, _server.Tag) = (Archive("3\tSands\tSands\t\t40\t30\tP\tPPL\tNL\t\t\t\t\t\t0\t\t0\tx\t2020\n"), "\"two\"");
        var (path, fault) = await Download().GetAsync("NL.zip", default);
        Assert.Null(fault);
        Assert.Equal(_server.Content, File.ReadAllBytes(path!));
    }

    [Fact]
    public async Task Damage_is_noticed_by_the_checksums_of_the_archive()
    {
        _server.Content[45] ^= 0x55;
        var (path, fault) = await Download().GetAsync("NL.zip", default);
        Assert.Null(path);
        Assert.Contains("try again", fault, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_scratch.Folder, "NL.zip")));
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_and_a_lasting_one_is_told()
    {
        _server.Failures.Enqueue(503);
        Assert.Null((await Download().GetAsync("NL.zip", default)).Fault);
        _server.Failures.Enqueue(404);
        Assert.Contains("404", (await Download().GetAsync("ZZ.zip", default)).Fault, StringComparison.Ordinal);
    }

    private static byte[] Archive(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("NL.txt").Open();
            entry.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private GeoNamesDownload Download() => new(_client, _server.Address, _scratch.Folder) { Pause = TimeSpan.FromMilliseconds(1) };
}
