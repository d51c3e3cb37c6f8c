using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>How often judges of pairs are right, beside simple ones in the same run.</summary>
internal static class NameScores
{
    private const double Equal = 0.999;

    private static readonly double[] Cuts = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    /// <summary>
    /// Writes the rows. Positives: all pairs of one place; those that sound alike (which leaves out other names of the place); those of equal sound
    /// code. Negatives: the nearest names of other places that differ in a consonant that spelling shows; last, those that differ in less.
    /// </summary>
    internal static void Write(SpellingModel model, List<NamePair> tuning, List<NamePair> test)
    {
        Console.WriteLine("judge, positives                            pos    neg      P      R     F1  false merges");
        var strict = Strictest(model, tuning);
        foreach (var (what, least) in new[] { ("all names of the place", -1.0), ("that sound alike (Soundex >= .8)", 0.8), ("of equal sound code", Equal) })
        {
            Row("model, odds > 0", what, Of(test, least, vowels: false), p => model.LogOdds(p.Query, p.Other) > 0);
            Row(string.Create(CultureInfo.InvariantCulture, $"model, odds > {strict:0.0}"), what, Of(test, least, vowels: false), p => model.LogOdds(p.Query, p.Other) > strict);
        }

        var (cut, plain) = (Cuts.MaxBy(c => Score(Of(tuning, 0.8, vowels: false), p => Likeness(p) >= c).F1), Of(test, 0.8, vowels: false));
        Row("folded alike", "that sound alike", plain, p => Folding.Fold(p.Query) == Folding.Fold(p.Other));
        Row(string.Create(CultureInfo.InvariantCulture, $"Levenshtein >= {cut:0.00}"), "that sound alike", plain, p => Likeness(p) >= cut);
        Row("a key in common", "that sound alike", plain, ShareKey);
        Row("model, odds > 0", "neg.: vowels, q/k, dh/z differ only", Of(test, 0.8, vowels: true), p => model.LogOdds(p.Query, p.Other) > 0);
        Reliability.Write(plain.Select(p => (1 / (1 + Math.Exp(-model.LogOdds(p.Query, p.Other))), p.Same)));
    }

    private static List<NamePair> Of(List<NamePair> pairs, double least, bool vowels) => [.. pairs.Where(p => p.Same ? p.Sounds >= least : p.Vowels == vowels)];

    /// <summary>The lowest odds, in tenths, at which no more than 0.8 % of the negatives of the fitting part are merged.</summary>
    private static double Strictest(SpellingModel model, List<NamePair> tuning)
    {
        var odds = tuning.Where(p => !p.Same && !p.Vowels).Select(p => model.LogOdds(p.Query, p.Other)).OrderDescending().ToArray();
        return Math.Max(0, Math.Ceiling(odds[(int)(odds.Length * 0.008)] * 10) / 10);
    }

    private static void Row(string judge, string what, List<NamePair> pairs, Func<NamePair, bool> same)
    {
        var (p, r, f, merged) = Score(pairs, same);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{judge,-20} {what,-36} {pairs.Count(x => x.Same),6} {pairs.Count(x => !x.Same),6}  {p:.000}  {r:.000}  {f:.000}  {merged:0.00 %}"));
    }

    private static (double Precision, double Recall, double F1, double Merged) Score(List<NamePair> pairs, Func<NamePair, bool> same)
    {
        double hit = 0, merged = 0, positive = 0;
        foreach (var pair in pairs)
        {
            var said = same(pair);
            positive += pair.Same ? 1 : 0;
            hit += said && pair.Same ? 1 : 0;
            merged += said && !pair.Same ? 1 : 0;
        }

        return (hit / Math.Max(1, hit + merged), hit / Math.Max(1, positive), 2 * hit / Math.Max(1, hit + merged + positive), merged / Math.Max(1, pairs.Count - positive));
    }

    private static double Likeness(NamePair pair)
    {
        var (a, b) = (Romanized(pair.Query), Romanized(pair.Other));
        return 1 - (Sound.Distance(a, b) / (double)Math.Max(1, Math.Max(a.Length, b.Length)));
    }

    /// <summary>Arabic letters by one usual English letter or digraph each, vowels unwritten as they are.</summary>
    private static string Romanized(string name)
    {
        const string Letters = "اaبbتtثthجjحhخkhدdذdhرrزzسsشshصsضdطtظzعغghفfقqكkلlمmنnهhوwيiةahىaءئ";
        var bare = PairSets.Bare(name);
        var roman = new System.Text.StringBuilder();
        foreach (var c in bare)
        {
            var at = c < '\u0600' ? -1 : Letters.IndexOf(c, StringComparison.Ordinal);
            roman.Append(at < 0 ? c.ToString() : string.Concat(Letters[(at + 1)..].TakeWhile(char.IsAsciiLetter)));
        }

        return roman.ToString();
    }

    private static bool ShareKey(NamePair pair)
    {
        List<string> left = [], right = [];
        NameSkeleton.Keys(pair.Query, left);
        NameSkeleton.Keys(pair.Other, right);
        return left.Intersect(right, StringComparer.Ordinal).Any();
    }
}
