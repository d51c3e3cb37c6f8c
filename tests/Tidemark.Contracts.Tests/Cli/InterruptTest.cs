using System.Diagnostics;

namespace Tidemark.Contracts.Tests.Cli;

public class InterruptTest
{
    [Fact]
    public async Task Ctrl_C_ends_it_with_130()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var process = Tool.Start(["claims", .. Enumerable.Repeat(Path.Combine(Tool.Home, "samples"), 2000), "--jobs", "1"]);
        process.StandardInput.Close();
        Assert.NotNull(process.StandardOutput.ReadLine());
        var rest = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("xception", await errors, StringComparison.Ordinal);
        _ = await rest;
    }
}
