using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Tidemark.Bench;

/// <summary>What the map room's interface costs: the first view, then fifty clients at a time that ask for frames and for evidence, each after a pause.</summary>
internal static class ApiVerb
{
    private const int Clients = 50, Asked = 40, Seed = 7;

    /// <param name="address">Where a case is served.</param>
    /// <param name="pause">Milliseconds that a client waits between two questions; 0 for none.</param>
    internal static int Run(string address, string pause)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients, AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = new(address) };
        return Measure(client, int.Parse(pause, CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
    }

    private static async Task<int> Measure(HttpClient client, int pause)
    {
        using var held = JsonDocument.Parse(await client.GetStringAsync(Of("case")));
        var days = held.RootElement.GetProperty("days");
        var (first, last) = (Day(days[0]), Day(days[1]));
        var clock = Stopwatch.GetTimestamp();
        foreach (var path in new[] { "case", "changes", "cells", "frame", "places" })
        {
            await client.GetByteArrayAsync(Of(path));
        }

        Say($"first view (case, changes, cells, frame, places): {Stopwatch.GetElapsedTime(clock).TotalMilliseconds:0} ms");
        using var known = JsonDocument.Parse(await client.GetStringAsync(Of("places?limit=300")));
        string[] places = [.. known.RootElement.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()!)];
        string Any(Random dice) => first.AddDays(dice.Next(last.DayNumber - first.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Crowd(client, "a frame of any day", pause, dice => $"frame?on={Any(dice)}");
        await Crowd(client, "evidence of any place on any day", pause, dice => $"places/{places[dice.Next(places.Length)]}/evidence?on={Any(dice)}");
        await Crowd(client, "evidence that was asked for before", pause, dice => $"places/{places[dice.Next(20)]}/evidence?on={last:yyyy-MM-dd}");
        return 0;
    }

    private static async Task Crowd(HttpClient client, string what, int pause, Func<Random, string> address)
    {
        var times = new ConcurrentBag<double>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            var dice = new Random(Seed + number);
            for (var i = 0; i < Asked; i++)
            {
                await Task.Delay(pause == 0 ? 0 : dice.Next(2 * pause));
                var clock = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(Of(address(dice)));
                times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            }
        }));
        double[] ordered = [.. times.Order()];
        double At(double q) => ordered[(int)Math.Min(ordered.Length - 1, q * ordered.Length)];
        Say($"{what}: {Clients} clients, pause {pause} ms: p50 {At(.5):0.0} ms, p95 {At(.95):0.0} ms, p99 {At(.99):0.0} ms, most {ordered[^1]:0.0} ms; {ordered.Length / Stopwatch.GetElapsedTime(began).TotalSeconds:0} answers a second");
    }

    private static Uri Of(string path) => new("/api/v1/" + path, UriKind.Relative);

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
