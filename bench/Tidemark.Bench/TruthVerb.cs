using System.Globalization;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Bench;

/// <summary>Sets without time whose truth is known: answers of crowds, hours of flights, places in places; ours beside a vote, one-coin EM, and Dawid and Skene.</summary>
internal static class TruthVerb
{
    /// <param name="folder">The folder that holds truth_crowd, truth_flights and truth_hierarchy; a set that is not there is told of.</param>
    internal static int Run(string folder)
    {
        Console.WriteLine($"{"",-44} {"items",6} {"majority",9} {"one coin",9} {"dawid-sk.",9} {"ours",9}");
        foreach (var (name, path) in new[] { ("ducks", "d_Duck Identification"), ("products", "d_jn-product"), ("dogs", "s4_Dog data"), ("faces", "s4_Face Sentiment Identification") })
        {
            var at = Path.Combine(folder, "truth_crowd", "datasets", path);
            Tell("crowd: " + name, [Path.Combine(at, "answer.csv"), Path.Combine(at, "truth.csv")], files => Pairs(Rows(files[0]).Select(r => (r["question"], r["worker"], r["answer"])), Rows(files[1]).ToDictionary(r => r["question"], r => r["truth"]), null));
        }

        Tell("flights", [Path.Combine(folder, "truth_flights", "dirty.csv"), Path.Combine(folder, "truth_flights", "clean.csv")], Flights);
        foreach (var name in new[] { "birthplaces", "heritages" })
        {
            var at = Path.Combine(folder, "truth_hierarchy", "data", name);
            Tell("places in places: " + name, [Path.Combine(at, "claims.csv"), Path.Combine(at, "groundtruths.csv"), Path.Combine(at, "hierarchy.csv")], Hierarchy);
        }

        return 0;
    }

    private static void Tell(string name, string[] files, Func<string[], (TimelessModel Model, string[] Items, string[] Values, Dictionary<string, string> Truth)> load)
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
        {
            Console.WriteLine($"{name}: skipped, {Path.GetFileName(missing)} is not there");
            return;
        }

        var (model, items, values, truth) = load(files);
        double[][][] all = [model.Majority(), model.OneCoin(), model.DawidSkene(), model.Pooled()];
        double[] right = [.. all.Select(b => Right(model, b, items, values, truth))];
        var best = right[..3].Max();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {items.Count(truth.ContainsKey),6} {string.Join(' ', right.Select(r => $"{r,9:F4}"))}  {100 * (right[3] - best),5:+0.0;-0.0} points over the best of the three"));
    }

    /// <summary>The share right; of several that are likeliest each counts its part.</summary>
    private static double Right(TimelessModel model, double[][] belief, string[] items, string[] values, Dictionary<string, string> truth)
    {
        var (right, count) = (0.0, 0);
        for (var i = 0; i < items.Length; i++)
        {
            if (!truth.TryGetValue(items[i], out var true1))
            {
                continue;
            }

            count++;
            var most = belief[i].Max();
            int[] best = [.. Enumerable.Range(0, belief[i].Length).Where(c => belief[i][c] > most - 1e-9)];
            right += best.Count(c => values[model.Candidates(i)[c]] == true1) / (double)best.Length;
        }

        return right / count;
    }

    private static (TimelessModel, string[], string[], Dictionary<string, string>) Flights(string[] files)
    {
        string[] fields = ["sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time"];
        IEnumerable<(string Item, string Source, string Value)> Of(string file) => Rows(file).SelectMany(r => fields.Where(f => r[f].Trim().Length > 0).Select(f => (r["flight"] + "|" + f, r["src"], Hour(r[f]))));
        return Pairs(Of(files[0]), Of(files[1]).GroupBy(v => v.Item).ToDictionary(g => g.Key, g => g.First().Value), null);
    }

    private static string Hour(string written) => written.Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The truth is the narrowest name of the path.</summary>
    private static (TimelessModel, string[], string[], Dictionary<string, string>) Hierarchy(string[] files)
    {
        var nodes = Rows(files[2]).ToDictionary(r => r["ID"], r => (Name: r["name"].Trim(), Parent: r["parentID"]));
        var above = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (_, (name, first)) in nodes)
        {
            var set = above.TryGetValue(name, out var known) ? known : above[name] = new(StringComparer.Ordinal);
            for (var at = first; nodes.TryGetValue(at, out var node) && node.Name != "Root"; at = node.Parent)
            {
                set.Add(node.Name);
            }
        }

        return Pairs(Rows(files[0]).Select(r => (r["obj"], r["src"], r["value"].Trim())), Rows(files[1]).ToDictionary(r => r["obj"], r => r["value"].Split(',')[0].Trim()), above);
    }

    private static (TimelessModel, string[], string[], Dictionary<string, string>) Pairs(IEnumerable<(string Item, string Source, string Value)> said, Dictionary<string, string> truth, Dictionary<string, HashSet<string>>? above)
    {
        var votes = said.ToArray();
        string[] Names(Func<(string Item, string Source, string Value), string> of) => [.. votes.Select(of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var (items, sources, values) = (Names(v => v.Item), Names(v => v.Source), Names(v => v.Value));
        int At(string[] names, string name) => Array.BinarySearch(names, name, StringComparer.Ordinal);
        var numbered = votes.Select(v => (At(items, v.Item), At(sources, v.Source), At(values, v.Value)));
        var model = above is null ? new TimelessModel(numbered) : new(numbered, (wide, narrow) => above.TryGetValue(values[narrow], out var set) && set.Contains(values[wide]));
        return (model, items, values, truth);
    }

    /// <summary>The rows of a table with a header; quoted cells may hold commas.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            var cells = Cells(line.TrimStart('\uFEFF'));
            if (header is null)
            {
                header = cells;
                continue;
            }

            yield return header.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        }
    }

    private static string[] Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
