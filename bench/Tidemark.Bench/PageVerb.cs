using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace Tidemark.Bench;

/// <summary>How long the page takes from a step of the day to the painted map, drawn without a graphics card; beside a frame in which nothing changes.</summary>
internal static class PageVerb
{
    private const int Steps = 80;

    // The step comes between frames, as a key does. Before it a callback is put in the frame's queue, after it another one: between them the map draws.
    // Reading one point waits until the drawing is done, too. A second frame begins only when the first has been handed to the screen.
    private const string Measure = """
        async ([steps, still]) => {
          const range = document.querySelector('.tl-on');
          const canvas = document.querySelector('.map-canvas canvas');
          const gl = canvas.getContext('webgl2');
          const point = new Uint8Array(4);
          const frame = () => new Promise(done => requestAnimationFrame(done));
          const task = () => new Promise(done => setTimeout(done, 0));
          const rows = [];
          for (let i = 0; i < steps; i++) {
            await frame(); await frame(); await task();
            const begun = performance.now();
            let before = 0;
            requestAnimationFrame(() => { before = performance.now(); });
            if (!still) {
              range.value = String(Number(range.value) + 1);
              range.dispatchEvent(new Event('input', { bubbles: true }));
            }
            const handled = performance.now();
            await frame();
            const drawn = performance.now();
            gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, point);
            const painted = performance.now();
            rows.push([handled - begun + drawn - before, painted - begun]);
          }
          return rows;
        }
        """;

    /// <summary>Measures at 30,000 and 100,000 cells.</summary>
    /// <param name="page">The folder of the built page.</param>
    /// <param name="chromium">The browser.</param>
    internal static int Run(string page, string chromium)
    {
        var driver = typeof(PageVerb).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", driver);
        return All(page, chromium).GetAwaiter().GetResult();
    }

    private static async Task<int> All(string page, string chromium)
    {
        using var driver = await Playwright.CreateAsync();
        await using var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        });
        Console.WriteLine($"Chromium {browser.Version}, SwiftShader, window 1280 x 800; {Steps} steps of a day, one cell in a hundred changes at each; milliseconds");
        Console.WriteLine($"{"cells",8}  {"first map",9}  {"to the painted frame",32}  {"work of the main thread",32}  {"a still frame",13}  {"ratio",5}");
        Console.WriteLine($"{"",8}  {"",9}  {"median",10} {"p95",10} {"most",10}  {"median",10} {"p95",10} {"most",10}  {"median",13}");
        foreach (var cells in new[] { 3_000, 30_000, 100_000 })
        {
            await One(browser, page, cells);
        }

        return 0;
    }

    private static async Task One(IBrowser browser, string page, int cells)
    {
        await using var served = new PageCase(page, cells);
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync("try { localStorage.setItem('tidemark.toured', 'yes'); } catch { }");
        var view = await context.NewPageAsync();
        view.SetDefaultTimeout(120_000);
        var clock = Stopwatch.StartNew();
        await view.GotoAsync(served.Address + "#/map?on=2016-03-01");
        await view.Locator("map-room.map-ready").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await view.Locator("map-legend li").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var first = clock.ElapsedMilliseconds;
        await view.WaitForTimeoutAsync(3000);
        await Rows(view, 10, still: false);
        var steps = await Rows(view, Steps, still: false);
        var still = await Rows(view, Steps, still: true);
        var (painted, work, calm) = (Sorted(steps, 1), Sorted(steps, 0), Sorted(still, 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells,8:N0}  {first,9:N0}  {At(painted, .5),10:0.0} {At(painted, .95),10:0.0} {painted[^1],10:0.0}  {At(work, .5),10:0.0} {At(work, .95),10:0.0} {work[^1],10:0.0}  {At(calm, .5),13:0.0}  {At(painted, .5) / At(calm, .5),5:0.0}"));
    }

    private static async Task<double[][]> Rows(IPage view, int steps, bool still)
    {
        var rows = await view.EvaluateAsync<JsonElement>(Measure, new object[] { steps, still });
        return [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(v => v.GetDouble()).ToArray())];
    }

    private static double[] Sorted(double[][] rows, int column) => [.. rows.Select(r => r[column]).Order()];

    private static double At(double[] sorted, double part) => sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)];
}
