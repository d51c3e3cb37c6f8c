using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>How often judges of pairs are right, beside simple ones in the same run.</summary>
internal static class NameScores
{
    private const double Sounding = 0.8, Equal = 0.999;

    private static readonly (string What, Func<NamePair, bool> Counts)[] Positives =
    [
        ("written of one Arabic name", p => p.Clear), ("of one Arabic name or sound code", p => p.Clear || p.Sounds >= Equal), ("that sound alike (Soundex >= .8)", p => p.Sounds >= Sounding),
        ("all names of the place", _ => true),
    ];

    private static readonly double[] Cuts = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    /// <summary>
    /// Writes the rows. Positives: all pairs of one place; those that sound alike (which leaves out other names of the place); those of equal sound
    /// code; those that one Arabic name of the place allows. Negatives: the nearest names of other places that differ in a consonant that spelling
    /// shows, without and with those that the letters allow all the same; last, those that differ in less.
    /// </summary>
    internal static void Write(SpellingModel model, List<NamePair> tuning, List<NamePair> test)
    {
        Console.WriteLine("judge, positives                                                        pos    neg      P      R     F1  false merges");
        List<NamePair> clear = [.. test.Where(p => p.Same || (p.Clear && !p.Vowels))], all = [.. test.Where(p => p.Same || !p.Vowels)];
        List<NamePair> vowels = [.. test.Where(p => p.Same || p.Clear)];
        foreach (var (others, which) in new[] { (clear, ""), (all, "; all negatives"), (vowels, "; and vowels") })
        {
            foreach (var (what, counts) in Positives)
            {
                Row("model", what + which, [.. others.Where(p => !p.Same || counts(p))], p => model.Same(p.Query, p.Other));
            }
        }

        List<NamePair> plain = [.. clear.Where(p => !p.Same || p.Sounds >= Sounding)], fitted = [.. tuning.Where(p => p.Same ? p.Sounds >= Sounding : p.Clear && !p.Vowels)];
        var cut = Cuts.MaxBy(c => Score(fitted, p => Likeness(p) >= c).F1);
        Row("model, odds > 0", "that sound alike", plain, p => model.LogOdds(p.Query, p.Other) > 0);
        Row("folded alike", "that sound alike", plain, p => Folding.Fold(p.Query) == Folding.Fold(p.Other));
        Row(string.Create(CultureInfo.InvariantCulture, $"Levenshtein >= {cut:0.00}"), "that sound alike", plain, p => Likeness(p) >= cut);
        Row("a key in common", "that sound alike", plain, ShareKey);
        Row("model", "neg.: vowels, q/k, dh/z differ only", [.. test.Where(p => p.Same ? p.Sounds >= Sounding : p.Vowels)], p => model.Same(p.Query, p.Other));
        Reliability.Write(plain.Select(p => (1 / (1 + Math.Exp(-model.LogOdds(p.Query, p.Other))), p.Same)));
    }

    private static void Row(string judge, string what, List<NamePair> pairs, Func<NamePair, bool> same)
    {
        var (p, r, f, merged) = Score(pairs, same);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{judge,-19} {what,-49} {pairs.Count(x => x.Same),6} {pairs.Count(x => !x.Same),6}  {p:.000}  {r:.000}  {f:.000}  {merged:0.00 %}"));
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
