using System.Globalization;

namespace Tidemark.Names;

/// <summary>
/// The file of spelling weights: comment lines (#), "version 3", then lines "cost TABLE UNIT UNIT NATS EVIDENCE", "context TABLE BEFORE PAIR BEHIND ODDS", "weight TABLE FEATURE VALUE"
/// and "threshold TABLE ODDS", where the tables are LL (Latin with Latin), LA (Latin with Arabic) and AA. In LL and AA a pair stands once and counts both ways.
/// A pair of a context is UNIT=UNIT; before it stands a pair, | (a word's edge), or where in its word the pair stands (first, inner, last, whole); behind it
/// a pair, |, or . (anything).
/// </summary>
internal static class SpellingFile
{
    /// <summary>The names of the tables, in the order of the model.</summary>
    internal static readonly string[] Tables = ["LL", "LA", "AA"];

    private const string Version = "version 3";

    /// <summary>Reads a model.</summary>
    /// <exception cref="FormatException">A line is not of the form; the message says which and what to do.</exception>
    internal static SpellingModel Read(TextReader reader)
    {
        float[][] costs = [SpellingTable.Empty(), SpellingTable.Empty(), SpellingTable.Empty()];
        float[][] evidence = [SpellingTable.NoEvidence(), SpellingTable.NoEvidence(), SpellingTable.NoEvidence()];
        Dictionary<ulong, float>[] contexts = [[], [], []];
        float[][] weights = [new float[SpellingFeatures.Count], new float[SpellingFeatures.Count], new float[SpellingFeatures.Count]];
        var thresholds = new float[3];
        var units = Enumerable.Range(0, SpellingUnits.Count).GroupBy(SpellingUnits.Show, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var (number, version) = (0, false);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!version)
            {
                version = line == Version ? true : throw Bad(number, line, $"the first line that is no comment must be \"{Version}\"");
                continue;
            }

            var parts = line.Split(' ');
            if (!ReadContext(parts, contexts, units) && !ReadThreshold(parts, thresholds) && !ReadLine(parts, costs, evidence, weights, units))
            {
                throw Bad(number, line, "a line is \"cost TABLE UNIT UNIT NATS EVIDENCE\", \"context TABLE BEFORE PAIR BEHIND ODDS\", \"weight TABLE FEATURE VALUE\" or \"threshold TABLE ODDS\"");
            }
        }

        return version ? new([.. costs.Select((c, t) => new SpellingTable(c, evidence[t], new(contexts[t], symmetric: t != 1)))], weights, thresholds) : throw Bad(number, "", "the file is empty");
    }

    /// <summary>Writes a model's lines, without the comment at its head.</summary>
    internal static void Write(
        TextWriter writer, float[][] costs, float[][] evidence, IReadOnlyDictionary<ulong, float>[] contexts, float[][] weights, float[] thresholds)
    {
        writer.WriteLine(Version);
        for (var t = 0; t < Tables.Length; t++)
        {
            WriteCosts(writer, t, costs[t], evidence[t]);
            foreach (var (key, odds) in contexts[t].Select(c => (SpellingContexts.Show(c.Key), c.Value)).OrderBy(c => c.Item1, StringComparer.Ordinal))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"context {Tables[t]} {key} {odds:0.00}"));
            }

            for (var f = 0; f < SpellingFeatures.Count; f++)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"weight {Tables[t]} {SpellingFeatures.Names[f]} {weights[t][f]:0.0000}"));
            }

            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {Tables[t]} {thresholds[t]:0.0}"));
        }
    }

    private static void WriteCosts(TextWriter writer, int table, float[] costs, float[] evidence)
    {
        for (var u = 0; u < SpellingUnits.Count; u++)
        {
            for (var v = table == 1 ? 0 : u; v < SpellingUnits.Count; v++)
            {
                var cost = costs[(u * SpellingUnits.Count) + v];
                if (cost < SpellingTable.Alone - 0.005)
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cost {Tables[table]} {SpellingUnits.Show(u)} {SpellingUnits.Show(v)} {cost:0.00} {evidence[(u * SpellingUnits.Count) + v]:0.00}"));
                }
            }
        }
    }

    private static bool ReadThreshold(string[] parts, float[] thresholds)
    {
        var table = parts is ["threshold", _, _] ? Array.IndexOf(Tables, parts[1]) : -1;
        return table >= 0 && float.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out thresholds[table]) && float.IsFinite(thresholds[table]);
    }

    private static bool ReadContext(string[] parts, Dictionary<ulong, float>[] contexts, Dictionary<string, int> units)
    {
        var table = parts is ["context", _, _, _, _, _] ? Array.IndexOf(Tables, parts[1]) : -1;
        if (table < 0 || !SpellingContexts.TryParse(parts.AsSpan(2, 3), units, out var key) ||
            !float.TryParse(parts[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var odds) || !float.IsFinite(odds))
        {
            return false;
        }

        contexts[table][key] = odds;
        return true;
    }

    private static bool ReadLine(string[] parts, float[][] costs, float[][] evidence, float[][] weights, Dictionary<string, int> units)
    {
        var table = parts.Length > 3 ? Array.IndexOf(Tables, parts[1]) : -1;
        if (table < 0 || !float.TryParse(parts[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !float.IsFinite(number))
        {
            return false;
        }

        if (parts is ["cost", _, var left, var right, var nats, _])
        {
            if (!units.TryGetValue(left, out var u) || !units.TryGetValue(right, out var v) || !float.TryParse(nats, NumberStyles.Float, CultureInfo.InvariantCulture, out var cost) || !(cost >= 0))
            {
                return false;
            }

            var (here, there) = ((u * SpellingUnits.Count) + v, (v * SpellingUnits.Count) + u);
            (costs[table][here], evidence[table][here]) = (cost, number);
            (costs[table][there], evidence[table][there]) = table == 1 ? (costs[table][there], evidence[table][there]) : (cost, number);
            return true;
        }

        var feature = parts is ["weight", _, _, _] ? Array.IndexOf(SpellingFeatures.Names, parts[2]) : -1;
        if (feature >= 0)
        {
            weights[table][feature] = number;
        }

        return feature >= 0;
    }

    private static FormatException Bad(int number, string line, string rule) => new($"spelling weights, line {number}: \"{line}\" cannot be read; {rule}");
}
