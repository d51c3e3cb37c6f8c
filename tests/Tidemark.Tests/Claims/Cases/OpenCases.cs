namespace Tidemark.Tests.Claims.Cases;

/// <summary>The cases that the reader does not meet yet: rules/en/open.txt, one line a case, in ordinal order.</summary>
internal static class OpenCases
{
    /// <summary>Set to 1, the list is written anew from what the reader does.</summary>
    private const string Approve = "TIDEMARK_APPROVE";

    private static readonly Lazy<HashSet<string>> Listed = new(Load);

    /// <summary>The keys of the open cases.</summary>
    internal static HashSet<string> Keys => Listed.Value;

    /// <summary>The lines of the file.</summary>
    internal static string[] Lines => File.Exists(Name) ? File.ReadAllText(Name).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    private static string Name => Path.Combine(FirstPack.Rules, "open.txt");

    private static HashSet<string> Load()
    {
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(Name, string.Concat(CaseOutcome.All.Where(o => !o.IsMet).Select(o => o.Asked.Key).Order(StringComparer.Ordinal).Select(k => k + "\n")));
        }

        return [.. Lines];
    }
}
