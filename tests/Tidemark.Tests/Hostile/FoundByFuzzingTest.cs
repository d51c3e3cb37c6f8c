using System.Diagnostics;
using System.Text;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading;
using Tidemark.Reading.Containers;
using Tidemark.Reading.Fetching;
using Tidemark.Reading.Tables;
using Tidemark.Tests.Packs;

namespace Tidemark.Tests.Hostile;

/// <summary>What runs of the fuzzer found, one case each.</summary>
public class FoundByFuzzingTest
{
    [Theory]
    [InlineData("- id: a\n  sides:\n    - {side - {side - {side - {sid,,,,,,,,,,,,,,,")]
    [InlineData("- : a\n  name: A\n  type: army\n")]
    [InlineData("- id: &a [*a]\n")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void Yaml_that_is_none_is_told_with_its_line(string yaml) =>
        Assert.All(TinyPack.Read(actors: yaml, sources: "[]").Errors, e => Assert.Matches(@"^tiny.actors\.yaml:\d+: .+", e));

    [Fact]
    public void Yaml_nested_without_end_is_told_and_the_process_lives()
    {
        var error = Assert.Single(TinyPack.Read(actors: string.Concat(Enumerable.Repeat("- ", 50_000)), sources: "[]").Errors);
        Assert.Contains("nested too deep", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(4096)]
    public async Task A_directive_that_fills_the_parsers_buffer_comes_to_an_end(int length)
    {
        var yaml = "%a ".PadRight(length, 'x');
        Assert.NotNull(await Task.Run(() => TinyPack.Read(actors: yaml, sources: "[]")).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Throws<DamagedFileException>(() => TableMapping.Read(yaml));
        var report = await Task.Run(() => ReportReader.Read(Encoding.UTF8.GetBytes($"---\n{yaml}\n---\nThe army took the town.\n"), "a.txt", ReadingOptions.Default)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.IsNotType<ReportRead.Failed>(report);
    }

    [Theory]
    [InlineData("http://\u00AD/")]
    [InlineData("https://a\u200D.example/x#y")]
    [InlineData("http://xn--\u00E9/")]
    public void A_server_whose_name_the_network_cannot_bear_is_no_server(string address)
    {
        Assert.False(WebAddress.TryRead(address, new FetchRules(), out _, out var fault));
        Assert.Contains("names no server", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gazetteer_cut_anywhere_is_no_gazetteer()
    {
        byte[] start = [.. "TIDEGAZ\u0001"u8, .. new byte[300]];
        for (var length = 0; length < start.Length; length++)
        {
            var cut = start[..length];
            Assert.Throws<InvalidDataException>(() => GazetteerFile.Load(cut).Dispose());
        }
    }

    [Fact]
    public void A_string_of_json_that_is_no_text_does_not_stop_the_channel()
    {
        byte[] json = [.. "{\"name\":\"C\",\"messages\":[{\"id\":1,\"type\":\"\xAB\",\"text\":\"a\"},{\"id\":2,\"type\":\"message\",\"text\":\"half \\ud800 a pair, the army took the town\"},{\"id\":3,\"type\":\"message\",\"text\":\"The army took the town.\"}]}"u8];
        json[Array.IndexOf(json, (byte)0xC2)] = 0xAB;
        var desk = new FormatDesk(ReadingOptions.Default);
        Assert.Contains(desk.ReadBytes(json, "a.json", (1, 0), Details.None, 0), r => r is ReportRead.Done { Report.Text: "The army took the town." });
    }

    [Fact]
    public void Articles_in_articles_cost_no_square()
    {
        // Eight times as many take about eight times as long, or sixty-four times were each looked at from all others.
        var (few, many) = (Best(2000), Best(16_000));
        Assert.True(many < 32 * few, $"2,000: {few}, 16,000: {many}");

        static TimeSpan Best(int articles)
        {
            var page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<article><h1>A</h1><p>The army took the town.</p>", articles)));
            return Enumerable.Range(0, 3).Min(_ =>
            {
                var began = Stopwatch.StartNew();
                Assert.NotNull(ReportReader.Read(page, "a.html", ReadingOptions.Default));
                return began.Elapsed;
            });
        }
    }
}
