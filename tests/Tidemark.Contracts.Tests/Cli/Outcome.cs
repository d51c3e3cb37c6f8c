namespace Tidemark.Contracts.Tests.Cli;

/// <summary>What a run left behind.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record Outcome(int Code, string Output, string Errors)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
