using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Reading.Fetching;

namespace Tidemark.Cli.Runs;

/// <summary>A list of feeds: an address a line, behind it, if wanted, the outlet's name; # begins a remark.</summary>
internal static class FeedList
{
    /// <summary>The feeds of a list, each once, and how many lines were none; faults are told.</summary>
    /// <exception cref="IOException">The list cannot be read.</exception>
    internal static (List<(string Address, string Outlet)> Feeds, int Faults) Read(string path, FetchRules rules, Terminal terminal)
    {
        var (feeds, faults, number) = (new List<(string Address, string Outlet)>(), 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var words = line.Trim();
            if (words.Length == 0 || words[0] == '#')
            {
                continue;
            }

            string[] parts = words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            if (!WebAddress.TryRead(parts[0], rules, out var address, out var fault))
            {
                faults++;
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {fault}"));
            }
            else if (!feeds.Exists(f => f.Address == address.AbsoluteUri))
            {
                feeds.Add((address.AbsoluteUri, parts.Length > 1 ? parts[1].Trim() : ""));
            }
        }

        return (feeds, faults);
    }
}
