using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Tidemark.Contracts.Tests.Cli;

/// <summary>What <c>./publish</c> makes for a laptop without the SDK. It takes minutes: <c>./check</c> asks for it, a plain test run does not.</summary>
public sealed partial class PublishedTest
{
    [PublishedFact]
    public async Task The_archive_for_linux_runs_the_demo_where_there_is_no_dotnet()
    {
        using var scratch = new Scratch();
        var (code, said) = Run("bash", [Path.Combine(Tool.Home, "publish"), scratch.Folder, "linux-x64"], []);
        Assert.True(code == 0, said);
        (code, said) = Run("tar", ["xzf", Path.Combine(scratch.Folder, "tidemark-linux-x64.tar.gz"), "-C", scratch.Folder], []);
        Assert.True(code == 0, said);

        var home = Path.Combine(scratch.Folder, "tidemark-linux-x64");
        // All that the starter asks of the system.
        var tools = Directory.CreateDirectory(Path.Combine(scratch.Folder, "tools")).FullName;
        File.CreateSymbolicLink(Path.Combine(tools, "dirname"), "/usr/bin/dirname");
        var bare = new Dictionary<string, string> { ["PATH"] = tools, ["HOME"] = scratch.Folder };
        (code, said) = Run(Path.Combine(home, "tidemark"), ["claims", Path.Combine(home, "samples", "2016-06-11-sirte-port.txt")], bare);
        Assert.Equal(0, code);
        Assert.Contains("\"kind\":\"transfer\"", said, StringComparison.Ordinal);

        using var demo = Start(Path.Combine(home, "tidemark"), ["demo", "--serve"], bare);
        try
        {
            using var client = new HttpClient { BaseAddress = new(await Address(demo)) };
            Assert.Contains("\"name\":\"samples\"", await client.GetStringAsync(new Uri("api/v1/case", UriKind.Relative)), StringComparison.Ordinal);
            using var page = await client.GetAsync(new Uri("", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            if (Directory.Exists(Path.Combine(home, "fonts")))
            {
                Assert.Equal(0x89, (await client.GetByteArrayAsync(new Uri("api/v1/export/frame.png?width=600", UriKind.Relative)))[0]);
                Assert.Contains("\"Syria\"", await client.GetStringAsync(new Uri("api/v1/ground", UriKind.Relative)), StringComparison.Ordinal);
            }
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> Address(Process demo)
    {
        while (await demo.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            if (Served().Match(line) is { Success: true } served)
            {
                return served.Value;
            }
        }

        throw new InvalidOperationException("the demo told no address: " + await demo.StandardError.ReadToEndAsync());
    }

    private static (int Code, string Said) Run(string program, string[] words, Dictionary<string, string> surroundings)
    {
        using var process = Start(program, words, surroundings);
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(12)), program);
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }

    private static Process Start(string program, string[] words, Dictionary<string, string> surroundings)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (surroundings.Count > 0)
        {
            start.Environment.Clear();
            foreach (var (name, value) in surroundings)
            {
                start.Environment[name] = value;
            }
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.CultureInvariant)]
    private static partial Regex Served();
}
