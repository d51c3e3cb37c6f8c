using System.Globalization;
using System.Text.Json;

namespace Tidemark.Bench;

/// <summary>How often the true share of places that each holder has in an invented war lies in the 80 % interval of joint draws.</summary>
internal static class SharesVerb
{
    /// <param name="folder">The war, as make_war.py writes it.</param>
    /// <param name="questions">What was asked.</param>
    /// <param name="answers">The answers with their draws, as <c>tidemark reconcile --draws</c> writes them.</param>
    internal static int Run(string folder, string questions, string answers)
    {
        using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));
        var start = Day(meta.RootElement.GetProperty("start").GetString()!);
        var truth = File.ReadLines(Path.Combine(folder, "truth.csv")).Skip(1).Select(l => l.Split(',')).ToLookup(r => r[0]);
        var states = truth.SelectMany(t => t).Select(r => r[3]).Append("contested").Distinct(StringComparer.Ordinal).ToArray();
        var asked = File.ReadLines(questions).Zip(File.ReadLines(answers)).Select(p => Read(p.First, p.Second)).ToArray();
        foreach (var view in asked.GroupBy(a => a.On == a.Known ? "live" : "hindsight"))
        {
            var (held, all, width) = (0, 0, 0.0);
            foreach (var day in view.GroupBy(a => a.On))
            {
                var at = Day(day.Key) - start;
                var now = day.Select(a => truth[a.Place].First(r => int.Parse(r[1], CultureInfo.InvariantCulture) <= at && at < int.Parse(r[2], CultureInfo.InvariantCulture))).Select(r => r[4] == "1" ? "contested" : r[3]).ToArray();
                foreach (var state in states)
                {
                    var share = now.Count(s => s == state) / (double)now.Length;
                    double[] drawn = [.. Enumerable.Range(0, day.First().Drawn.Length).Select(d => day.Count(a => a.Drawn[d] == state) / (double)now.Length).Order()];
                    var (low, high) = (drawn[(int)(.1 * (drawn.Length - 1))], drawn[(int)Math.Ceiling(.9 * (drawn.Length - 1))]);
                    held += share >= low - 1e-9 && share <= high + 1e-9 ? 1 : 0;
                    all++;
                    width += high - low;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shares {view.Key}: 80 % intervals of {all} shares hold the truth in {held / (double)all:P0}; mean width {width / all:F3}"));
        }

        return 0;
    }

    private static int Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    /// <summary>A question, and the draws of its answer; a place that nothing is known of is drawn as unknown.</summary>
    private static (string Place, string On, string Known, string[] Drawn) Read(string question, string answer)
    {
        using var asked = JsonDocument.Parse(question);
        using var told = JsonDocument.Parse(answer);
        string Of(string field) => asked.RootElement.GetProperty(field).GetString()!;
        return (Of("place"), Of("on"), Of("as_known"), [.. told.RootElement.GetProperty("draws").EnumerateArray().Select(d => d.GetString()!)]);
    }
}
