using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Fits <see cref="SpellingModel"/> to a gazetteer: costs by EM from parts 0 to 3 of its places, the weighing by logistic regression from pairs of parts 0 to 7 that the costs were not learned from.
/// Parts 8 and 9 are never seen. Nothing is drawn at random: which pairs of a place are taken goes by their hash.
/// </summary>
internal sealed class SpellingFit
{
    private const int PairsPerPlace = 3, JudgedPerPlace = 6, Rounds = 8, JudgeRounds = 6, Seldom = 12;
    private const double Rarest = 3e-6, Penalty = 0.02, Spelled = 0.8, Least = 0.1;

    /// <summary>
    /// How much a pair of names counts that differ in weak letters alone (رشيد, رشاد): writers differ in vowels, too, and the more such pairs count, the
    /// more spellings of one name are taken for two.
    /// </summary>
    private const double VowelsCount = 0.03;

    private static readonly double[] Merged = [0.006, 0.004];

    /// <summary>Weights that are set, not fitted: what writers add and leave out is not told by how a gazetteer happens to write it.</summary>
    private static readonly (string Feature, float Weight)[] Given = [("articles", -0.25f), ("heads-differ", -1), ("head-added", -0.25f), ("numbers", -4), ("pairs", 1)];

    private readonly float[][] _costs = new float[3][];
    private readonly float[][] _evidence = [SpellingTable.NoEvidence(), SpellingTable.NoEvidence(), SpellingTable.NoEvidence()];
    private readonly Dictionary<ulong, float>[] _contexts = [[], [], []];
    private readonly float[][] _weights = [new float[SpellingFeatures.Count], new float[SpellingFeatures.Count], new float[SpellingFeatures.Count]];
    private readonly float[] _thresholds = new float[3];
    private readonly TextWriter _log;

    private SpellingFit(TextWriter log) => _log = log;

    /// <summary>Whether a place's pairs are what the costs are learned from.</summary>
    internal static bool ForCosts(NamedPlace place) => place.Part < 4;

    /// <summary>Whether a place's pairs are what the weighing is learned from.</summary>
    internal static bool ForWeights(NamedPlace place) => !place.HeldOut;

    /// <summary>Whether a pair counts as spellings of one name rather than as two names of one place.</summary>
    internal static bool IsSpelling(NamePair pair) => pair.Clear || pair.Sounds >= Spelled;

    /// <summary>The pairs that the weighing is learned from, Latin with Latin or with Arabic, of the places for weights alone: no name of another is in them.</summary>
    private static List<NamePair> Judged(IEnumerable<NamedPlace> places, bool arabic, Func<string, string, bool> seen) =>
        [.. new PairSets(places.Where(ForWeights)).Of(_ => true, arabic, seen, JudgedPerPlace).Where(p => !p.Same || IsSpelling(p))];

    /// <summary>Whether a pair of names was fitted to in any way, in either order, as names of any places; and the pairs that were weighed.</summary>
    internal static Func<string, string, bool> Fitted(List<NamedPlace> places, bool arabic, out List<NamePair> weighed)
    {
        var seen = Seen(places);
        weighed = Judged(places, arabic, seen);
        var pairs = weighed.Select(p => PairSets.Bare(p.Query) + "|" + PairSets.Bare(p.Other)).ToHashSet(StringComparer.Ordinal);
        return (a, b) => seen(a, b) || pairs.Contains(PairSets.Bare(a) + "|" + PairSets.Bare(b)) || pairs.Contains(PairSets.Bare(b) + "|" + PairSets.Bare(a));
    }

    /// <summary>The pairs of names that costs are learned from: Latin with Latin or Cyrillic, Latin with Arabic, Arabic with Arabic.</summary>
    internal static List<(string Left, string Right)>[] Pairs(IEnumerable<NamedPlace> places)
    {
        List<(string, string)>[] pairs = [[], [], []];
        foreach (var p in places.Where(ForCosts))
        {
            pairs[0].AddRange(Some(p.Latin.SelectMany((a, i) => p.Latin.Skip(i + 1).Select(b => (a, b)))));
            pairs[0].AddRange(Some(p.Latin.Take(1).SelectMany(a => p.Cyrillic.Select(b => (a, b)))));
            pairs[1].AddRange(Some(p.Latin.SelectMany(a => p.Arabic.Select(b => (a, b)))));
            pairs[2].AddRange(Some(p.Arabic.SelectMany((a, i) => p.Arabic.Skip(i + 1).Select(b => (a, b)))));
        }

        return pairs;
    }

    /// <summary>Whether a pair of names stands among those that costs are learned from, for places of any part.</summary>
    internal static Func<string, string, bool> Seen(IEnumerable<NamedPlace> places)
    {
        var seen = Pairs(places).SelectMany(p => p).Select(p => PairSets.Bare(p.Left) + "|" + PairSets.Bare(p.Right)).ToHashSet(StringComparer.Ordinal);
        return (a, b) => seen.Contains(PairSets.Bare(a) + "|" + PairSets.Bare(b)) || seen.Contains(PairSets.Bare(b) + "|" + PairSets.Bare(a));
    }

    /// <summary>Fits, and writes the weights.</summary>
    internal static void Run(List<NamedPlace> places, TextWriter weights, TextWriter log)
    {
        var fit = new SpellingFit(log);
        var pairs = Pairs(places);
        for (var t = 0; t < pairs.Length; t++)
        {
            log.WriteLine($"{SpellingFile.Tables[t]}: {pairs[t].Count} pairs");
            var em = new SpellingEm(symmetric: t != 1);
            em.Fit([.. pairs[t].Select(p => (Symbols(p.Left), Symbols(p.Right)))], Rounds, log);
            fit._costs[t] = em.Costs(Rarest);
        }

        var seen = Seen(places);
        fit.Learn(0, Judged(places, arabic: false, seen));
        fit.Learn(1, Judged(places, arabic: true, seen));
        fit._weights[0].CopyTo(fit._weights[2], 0); // Arabic with Arabic: too few pairs to fit
        fit._thresholds[2] = fit._thresholds[0];
        SpellingFile.Write(weights, fit._costs, fit._evidence, fit._contexts, fit._weights, fit._thresholds);
    }

    /// <summary>
    /// Weighs, and sets the lowest odds, in tenths, at which no more than <see cref="Merged"/> of the other names are merged: names that were weighed
    /// are judged better than new ones, of which half as many again pass, and twice as many with Arabic.
    /// </summary>
    private void Learn(int table, List<NamePair> pairs)
    {
        Weigh(table, pairs);
        var model = Model();
        var odds = pairs.Where(p => !p.Same && !p.Vowels).Select(p => model.LogOdds(p.Query, p.Other)).OrderDescending().ToArray();
        _thresholds[table] = (float)Math.Max(0, Math.Ceiling(odds[(int)(odds.Length * Merged[table])] * 10) / 10);
        _log.WriteLine($"{SpellingFile.Tables[table]}: {pairs.Count} pairs judged, {pairs.Count(p => p.Same)} of them of one name; {_contexts[table].Count} contexts");
    }

    /// <summary>Fits the weights of the features, the evidence of the pairs of units and that of their contexts together.</summary>
    private void Weigh(int table, List<NamePair> pairs)
    {
        Array.Clear(_evidence[table]);
        _contexts[table].Clear();
        var model = Model();
        var numbered = new Dictionary<ulong, int>();
        var often = pairs.SelectMany(p => Present(model, table, p)).CountBy(k => k).Where(k => k.Value >= Seldom).Select(k => k.Key).ToHashSet();
        var examples = pairs.Select(p => new JudgeExample(
            Numbers(model, p), [.. Present(model, table, p).Where(often.Contains).Select(k => numbered.TryGetValue(k, out var n) ? n : numbered[k] = numbered.Count)], p.Same, p.Vowels ? VowelsCount : 1))
            .Where(e => e.Numbers.Length > 0).ToList();
        var (numbers, present) = JudgeFit.Fit(examples, numbered.Count, Penalty, JudgeRounds);
        foreach (var (key, n) in numbered)
        {
            Keep(table, key, (float)present[n]);
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            _weights[table][i] = (float)numbers[i];
        }

        foreach (var (feature, weight) in Given)
        {
            _weights[table][Array.IndexOf(SpellingFeatures.Names, feature)] = weight;
        }
    }

    private void Keep(int table, ulong key, float odds)
    {
        if (key >= SpellingContexts.Pairs)
        {
            if (Math.Abs(odds) >= Least)
            {
                _contexts[table][key] = odds;
            }

            return;
        }

        var (u, v) = ((int)key / SpellingUnits.Count, (int)key % SpellingUnits.Count);
        _evidence[table][key] = odds;
        _evidence[table][(v * SpellingUnits.Count) + u] = table == 1 ? _evidence[table][(v * SpellingUnits.Count) + u] : odds;
    }

    private static float[] Numbers(SpellingModel model, NamePair pair)
    {
        var numbers = model.Features(pair.Query, pair.Other, out _) ?? [];
        foreach (var (feature, _) in Given)
        {
            if (numbers.Length > 0)
            {
                numbers[Array.IndexOf(SpellingFeatures.Names, feature)] = 0;
            }
        }

        return numbers;
    }

    /// <summary>What is present in an alignment: its pairs of units (the lower first in a symmetric table) and their contexts; those with an article say nothing of their own.</summary>
    private static IEnumerable<ulong> Present(SpellingModel model, int table, NamePair pair)
    {
        var steps = model.Steps(pair.Query, pair.Other);
        var keys = new ulong[SpellingContexts.MostKeys];
        for (var i = 0; i < steps.Length; i++)
        {
            var (left, right) = (steps[i].Left, steps[i].Right);
            if (left > SpellingSymbols.Article && right > SpellingSymbols.Article)
            {
                yield return (ulong)(table == 1 || left <= right ? (left * SpellingUnits.Count) + right : (right * SpellingUnits.Count) + left);
            }

            foreach (var key in keys[..SpellingContexts.Keys(steps, i, table != 1, keys)])
            {
                yield return key;
            }
        }
    }

    private SpellingModel Model() => new([.. _costs.Select((c, t) => new SpellingTable(c, _evidence[t], new(_contexts[t], symmetric: t != 1)))], _weights, _thresholds);

    private static IEnumerable<(string, string)> Some(IEnumerable<(string, string)> pairs) =>
        pairs.Where(p => Folding.Fold(p.Item1) != Folding.Fold(p.Item2)).OrderBy(p => Folding.Hash(p.Item1 + "|" + p.Item2)).ThenBy(p => p.Item2, StringComparer.Ordinal).Take(PairsPerPlace);

    private static byte[] Symbols(string name)
    {
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        symbols = symbols[..SpelledName.Write(name, symbols, out _)];
        return symbols[..SpellingUnits.Join(symbols, symbols)].ToArray();
    }
}
