using System.Diagnostics;

namespace Tidemark.Contracts.Tests.Cli;

/// <summary>A file system of a few megabytes in memory, for as long as a test needs it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    internal string Folder { get; }

    /// <summary>Mounts one, or gives null where that is not allowed.</summary>
    internal static SmallDisk? Make(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        return OperatingSystem.IsLinux() && Ran("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) ? new(folder) : null;
    }

    public void Dispose() => Ran("umount", "-l", Folder);

    private static bool Ran(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
