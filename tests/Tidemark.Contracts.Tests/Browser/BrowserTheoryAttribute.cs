namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A theory seen in a browser; without one, or without the built page, the test is skipped and says so.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute(bool page = true) => Skip = BrowserFactAttribute.Missing(page);
}
