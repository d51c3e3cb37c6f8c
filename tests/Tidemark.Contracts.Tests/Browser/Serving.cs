using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Tidemark.Contracts.Tests.Cli;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A running <c>tidemark serve</c>, on a free port of loopback.</summary>
internal sealed partial class Serving : IDisposable
{
    private readonly Process _process;

    private readonly ConcurrentQueue<string> _said = new();

    private Serving(Process process) => _process = process;

    /// <summary>Whether the page has been built.</summary>
    internal static bool HasPage => File.Exists(Path.Combine(AppContext.BaseDirectory, "web", "index.html")) || File.Exists(Path.Combine(Tool.Home, "web", "dist", "index.html"));

    /// <summary>The page's address.</summary>
    internal Uri Address { get; private set; } = new("about:blank");

    /// <summary>Serves a case file.</summary>
    /// <param name="caseFile">The case.</param>
    /// <param name="options">Further options of the command.</param>
    internal static async Task<Serving> Start(string caseFile, params string[] options)
    {
        var serving = new Serving(Tool.Start(["serve", "--case", caseFile, "--port", "0", .. options]));
        var told = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        serving._process.OutputDataReceived += (_, line) => serving.Hear(line.Data, told);
        serving._process.ErrorDataReceived += (_, line) => serving.Hear(line.Data, told);
        serving._process.EnableRaisingEvents = true;
        serving._process.Exited += (_, _) => told.TrySetException(new InvalidOperationException("tidemark serve ended: " + serving.Said()));
        serving._process.BeginOutputReadLine();
        serving._process.BeginErrorReadLine();
        try
        {
            serving.Address = await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return serving;
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            serving.Dispose();
            throw new InvalidOperationException("tidemark serve told no address: " + serving.Said(), e);
        }
    }

    /// <summary>All that it printed.</summary>
    internal string Said() => string.Join('\n', _said);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5000);
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"(?<=served at )http://(127\.0\.0\.1|localhost|\[::1\]):\d+", RegexOptions.CultureInvariant)]
    private static partial Regex AddressIn();

    private void Hear(string? line, TaskCompletionSource<Uri> told)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (AddressIn().Match(line) is { Success: true } found)
        {
            told.TrySetResult(new(found.Value + "/"));
        }
    }
}
