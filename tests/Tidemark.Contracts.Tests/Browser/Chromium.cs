using System.Reflection;
using Microsoft.Playwright;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>The browser of this machine, drawing without a graphics card.</summary>
internal static class Chromium
{
    private static readonly string[] Drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--hide-scrollbars", "--force-color-profile=srgb"];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it lies: TIDEMARK_CHROMIUM, else on the path; <c>null</c> when there is none.</summary>
    internal static string? Path { get; } =
        Environment.GetEnvironmentVariable("TIDEMARK_CHROMIUM") is { Length: > 0 } told ? told : Find();

    /// <summary>Starts the driver, from the folder of its package.</summary>
    internal static Task<IPlaywright> Driver()
    {
        var folder = typeof(Chromium).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "PlaywrightDriver").Value;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", folder);
        return Playwright.CreateAsync();
    }

    /// <summary>Starts the browser; it does not fetch parts of itself from its maker, which are none of the page's business.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="proxy">Where every request goes that leaves loopback.</param>
    internal static Task<IBrowser> Start(IPlaywright driver, Uri proxy) => driver.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Headless = true,
        Args = [.. Drawing, "--disable-component-update", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        Proxy = new() { Server = proxy.ToString(), Bypass = "127.0.0.1,localhost,[::1]" },
    });

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
         from name in Names
         let path = System.IO.Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
