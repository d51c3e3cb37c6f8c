using System.Runtime.InteropServices;

namespace Tidemark.Contracts.Tests.Cli;

/// <summary>A test that publishes first. Skipped, with the reason, where nobody asked for it or where that platform's program does not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("TIDEMARK_PUBLISH") != "1")
        {
            Skip = "publishing takes minutes; TIDEMARK_PUBLISH=1 asks for it, as ./check does";
        }
        else if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            Skip = "the archive that is tried is for linux-x64";
        }
    }
}
