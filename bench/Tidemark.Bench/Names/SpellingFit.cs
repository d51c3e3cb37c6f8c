using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Fits <see cref="SpellingModel"/> to a gazetteer: costs by EM from parts 0 to 3 of its places, the weighing by logistic regression from parts 4 to 7.
/// Parts 8 and 9 are never seen. Nothing is drawn at random: which pairs of a place are taken goes by their hash.
/// </summary>
internal sealed class SpellingFit
{
    private const int PairsPerPlace = 3, Rounds = 8;
    private const double Rarest = 3e-6, Penalty = 1, PairPenalty = 0.002, Spelled = 0.8, Merged = 0.008;

    /// <summary>Weights that are set, not fitted: what writers add and leave out is not told by how a gazetteer happens to write it.</summary>
    private static readonly (string Feature, float Weight)[] Given = [("articles", -0.25f), ("heads-differ", -1), ("head-added", -0.25f), ("numbers", -4)];

    private readonly float[][] _costs = new float[3][];
    private readonly float[][] _evidence = [SpellingTable.NoEvidence(), SpellingTable.NoEvidence(), SpellingTable.NoEvidence()];
    private readonly float[][] _weights = [new float[SpellingFeatures.Count], new float[SpellingFeatures.Count], new float[SpellingFeatures.Count]];
    private readonly float[] _thresholds = new float[3];
    private readonly TextWriter _log;

    private SpellingFit(TextWriter log) => _log = log;

    /// <summary>Whether a place's pairs are what the costs are learned from.</summary>
    internal static bool ForCosts(NamedPlace place) => place.Part < 4;

    /// <summary>Whether a place's pairs are what the weighing is learned from.</summary>
    internal static bool ForWeights(NamedPlace place) => place.Part is >= 4 and < 8;

    /// <summary>Whether a pair counts as spellings of one name rather than as two names of one place.</summary>
    internal static bool IsSpelling(NamePair pair) => pair.Sounds >= Spelled;

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

        var sets = new PairSets(places);
        var seen = Seen(places);
        fit.Weigh(0, sets.Of(ForWeights, arabic: false, seen));
        fit.Weigh(1, sets.Of(ForWeights, arabic: true, seen));
        fit._weights[0].CopyTo(fit._weights[2], 0); // Arabic with Arabic: too few pairs to fit
        fit._thresholds[2] = fit._thresholds[0];
        SpellingFile.Write(weights, fit._costs, fit._evidence, fit._weights, fit._thresholds);
    }

    private void Weigh(int table, List<NamePair> all)
    {
        List<NamePair> pairs = [.. all.Where(p => p.Same ? IsSpelling(p) : p.Clear && !p.Vowels)];
        Weigh(table, pairs, Model());
        var model = Model();
        var odds = pairs.Select(p => (Units(model, table, p), model.LogOdds(p.Query, p.Other), p.Same)).ToList();
        var evidence = JudgeFit.FitPairs(odds, _evidence[table].Length, PairPenalty, Rounds);
        for (var i = 0; i < evidence.Length; i++)
        {
            var (u, v) = (i / SpellingUnits.Count, i % SpellingUnits.Count);
            _evidence[table][i] = (float)evidence[table == 1 || u <= v ? i : (v * SpellingUnits.Count) + u];
        }

        Weigh(table, pairs, Model());
        _thresholds[table] = Threshold(pairs, Model());
        _log.WriteLine($"{SpellingFile.Tables[table]}: {pairs.Count} pairs judged, {pairs.Count(p => p.Same)} of them of one name");
    }

    /// <summary>The lowest odds, in tenths, above 0, at which no more than <see cref="Merged"/> of the other names are merged.</summary>
    private static float Threshold(List<NamePair> pairs, SpellingModel model)
    {
        var odds = pairs.Where(p => !p.Same).Select(p => model.LogOdds(p.Query, p.Other)).OrderDescending().ToArray();
        return (float)Math.Max(0, Math.Ceiling(odds[(int)(odds.Length * Merged)] * 10) / 10);
    }

    private void Weigh(int table, List<NamePair> pairs, SpellingModel model)
    {
        var examples = pairs.Select(p => (Features: model.Features(p.Query, p.Other, out _), p.Same)).Where(e => e.Features is not null).Select(e => (e.Features!, e.Same)).ToList();
        foreach (var (feature, _) in Given)
        {
            var at = Array.IndexOf(SpellingFeatures.Names, feature);
            examples.ForEach(e => e.Item1[at] = 0);
        }

        var fitted = JudgeFit.Fit(examples, Penalty);
        for (var i = 0; i < fitted.Length; i++)
        {
            _weights[table][i] = (float)fitted[i];
        }

        foreach (var (feature, weight) in Given)
        {
            _weights[table][Array.IndexOf(SpellingFeatures.Names, feature)] = weight;
        }
    }

    /// <summary>The pairs of units of an alignment, the lower first in a symmetric table; those with an article say nothing of their own.</summary>
    private static List<int> Units(SpellingModel model, int table, NamePair pair) =>
        [.. model.Pairs(pair.Query, pair.Other)
            .Select(p => (Left: p / SpellingUnits.Count, Right: p % SpellingUnits.Count))
            .Where(p => p.Left > SpellingSymbols.Article && p.Right > SpellingSymbols.Article)
            .Select(p => table == 1 || p.Left <= p.Right ? (p.Left * SpellingUnits.Count) + p.Right : (p.Right * SpellingUnits.Count) + p.Left)];

    private SpellingModel Model() => new([.. _costs.Select((c, t) => new SpellingTable(c, _evidence[t]))], _weights, _thresholds);

    private static IEnumerable<(string, string)> Some(IEnumerable<(string, string)> pairs) =>
        pairs.Where(p => Folding.Fold(p.Item1) != Folding.Fold(p.Item2)).OrderBy(p => Folding.Hash(p.Item1 + "|" + p.Item2)).ThenBy(p => p.Item2, StringComparer.Ordinal).Take(PairsPerPlace);

    private static byte[] Symbols(string name)
    {
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        symbols = symbols[..SpelledName.Write(name, symbols, out _)];
        return symbols[..SpellingUnits.Join(symbols, symbols)].ToArray();
    }
}
