namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A fact seen in a browser; without one, or without the built page, the test is skipped and says so.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute(bool page = true) => Skip = Missing(page);

    /// <summary>What is missing, with what to do; <c>null</c> when nothing is.</summary>
    internal static string? Missing(bool page) =>
        Chromium.Path is null ? "needs Chromium; install it (Debian: apt-get install chromium) or set TIDEMARK_CHROMIUM to where it lies"
        : page && !Serving.HasPage ? "needs the built page; install Node 20 and run ./check, or npm ci and npm run build in web/"
        : null;
}
