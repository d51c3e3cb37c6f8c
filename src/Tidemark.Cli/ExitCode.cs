namespace Tidemark.Cli;

/// <summary>What the process says to its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    internal const int All = 0;

    /// <summary>Some reports were not read.</summary>
    internal const int Some = 1;

    /// <summary>No report was read, or the command was used wrongly.</summary>
    internal const int None = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal.</summary>
    internal const int Stopped = 130;

    /// <summary>Ended by the system (SIGTERM).</summary>
    internal const int Ended = 143;
}
