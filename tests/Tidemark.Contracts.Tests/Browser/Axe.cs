using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>The rules of WCAG 2.2 A and AA, as axe-core checks them.</summary>
internal static class Axe
{
    private const string Ask = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }))
            .violations.map(v => `${v.impact} ${v.id}: ${v.help}; ` + v.nodes.slice(0, 5).map(n => n.target.flat().join(' ') + ' ' + (n.failureSummary ?? '').replaceAll('\n', ' ')).join(' | '))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Findings that keep somebody from using the page: of impact serious or critical.</summary>
    internal static async Task<IReadOnlyList<string>> Serious(IPage page) =>
        [.. (await All(page)).Where(f => f.StartsWith("serious ", StringComparison.Ordinal) || f.StartsWith("critical ", StringComparison.Ordinal))];

    /// <summary>Nothing may keep somebody from using the page.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">There are serious findings.</exception>
    internal static async Task Pass(IPage page)
    {
        var findings = await Serious(page);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>All findings. The script comes in over the browser's debugging channel: the page's policy stays as it is.</summary>
    internal static async Task<IReadOnlyList<string>> All(IPage page)
    {
        await page.EvaluateAsync(Script);

        // What a bar that stays on top covers while one scrolls is no fault of what lies under it.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        var found = await page.EvaluateAsync<JsonElement>(Ask);
        return [.. found.EnumerateArray().Select(f => f.GetString()!)];
    }
}
