using System.Diagnostics;
using System.Text;

namespace Tidemark.Contracts.Tests.Cli;

/// <summary>Runs the built command as its users do: as a process. TIDEMARK_TOOL names another build of it, such as the one that the launcher made.</summary>
internal static class Tool
{
    private static readonly string? OtherBuild = Environment.GetEnvironmentVariable("TIDEMARK_TOOL") is { Length: > 0 } path ? path : null;

    private static readonly string[] Above = [AppContext.BaseDirectory, Path.GetDirectoryName(Source())!];

    /// <summary>The folder with rules, packs and samples.</summary>
    internal static string Home { get; } = new[] { Environment.GetEnvironmentVariable("TIDEMARK_HOME") }.Concat(Above.Select(Find)).First(f => f is { Length: > 0 } && IsHome(f))!;

    /// <summary>A sample's path.</summary>
    internal static string Sample(string name) => Path.Combine(Home, "samples", name);

    /// <summary>Runs it to its end.</summary>
    internal static Outcome Run(params string[] arguments) => Run(null, arguments);

    /// <summary>Runs it with bytes on standard input.</summary>
    internal static Outcome Run(byte[]? input, params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
        }

        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("tidemark " + string.Join(' ', arguments));
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts it; whoever starts it waits for it.</summary>
    internal static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(OtherBuild ?? "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        if (OtherBuild is null)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Tidemark.Cli.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TIDEMARK_HOME"] = Home;
        start.Environment["XDG_DATA_HOME"] = Path.Combine(AppContext.BaseDirectory, "no-data"); // never the user's own gazetteer
        return Process.Start(start)!;
    }

    private static string? Find(string? folder)
    {
        while (folder is { Length: > 0 } && !IsHome(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static bool IsHome(string folder) => File.Exists(Path.Combine(folder, "Tidemark.slnx"));

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
