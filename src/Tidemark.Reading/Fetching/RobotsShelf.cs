using System.Collections.Concurrent;
using System.Text;

namespace Tidemark.Reading.Fetching;

/// <summary>The robots.txt of servers, each kept for a day; one that cannot be had forbids everything for a while (RFC 9309, 2.3.1.4).</summary>
/// <param name="fetch">Asks for a robots.txt.</param>
/// <param name="time">The clock.</param>
internal sealed class RobotsShelf(Func<Uri, CancellationToken, Task<FetchOutcome>> fetch, TimeProvider time)
{
    private const int MostServers = 4096;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24), KeptWithout = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (RobotsFile File, FetchOutcome.Failed? Fault, DateTimeOffset Until)> _files = new(StringComparer.Ordinal);

    /// <summary>Whether an address may be read; where the robots.txt cannot be had, why.</summary>
    internal async Task<(bool Allowed, FetchOutcome.Failed? Fault)> AllowsAsync(Uri address, CancellationToken stop)
    {
        var server = address.GetLeftPart(UriPartial.Authority);
        if (!_files.TryGetValue(server, out var known) || known.Until <= time.GetUtcNow())
        {
            if (_files.Count > MostServers)
            {
                _files.Clear();
            }

            var outcome = await fetch(new Uri(server + "/robots.txt"), stop).ConfigureAwait(false);
            var file = outcome switch
            {
                FetchOutcome.Got got => RobotsFile.Parse(Encoding.UTF8.GetString(got.Body), FetchRules.Product),
                FetchOutcome.Failed { Passing: true } => RobotsFile.AllowsNothing,
                _ => RobotsFile.AllowsAll,
            };
            var without = file == RobotsFile.AllowsNothing;
            _files[server] = known = (file, without ? outcome as FetchOutcome.Failed : null, time.GetUtcNow() + (without ? KeptWithout : Kept));
        }

        return (known.File.Allows(address), known.Fault);
    }
}
