using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Bench;

/// <summary>How often what was given a probability came true.</summary>
internal static class Reliability
{
    private const int Bins = 10;

    /// <summary>
    /// Writes a table by tenths, and the expected calibration error (Naeini, Cooper and Hauskrecht 2015), the Brier score beside that of the plain
    /// share of right ones, and the area under the curve of right against wrong.
    /// </summary>
    internal static void Write(IEnumerable<(double Confidence, bool Right)> judged)
    {
        var all = judged.ToImmutableArray();
        if (all.IsEmpty)
        {
            Console.WriteLine("no claims");
            return;
        }

        Console.WriteLine("confidence      n   mean  right");
        var error = 0.0;
        foreach (var bin in all.GroupBy(j => Math.Min((int)(j.Confidence * Bins), Bins - 1)).OrderBy(g => g.Key))
        {
            var (n, mean, right) = (bin.Count(), bin.Average(j => j.Confidence), bin.Average(j => j.Right ? 1.0 : 0));
            error += n * Math.Abs(mean - right) / all.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bin.Key / 10.0:0.0} - {(bin.Key + 1) / 10.0:0.0}  {n,5}   {mean:.000}  {right:.000}"));
        }

        var share = all.Average(j => j.Right ? 1.0 : 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"all        {all.Length,5}   {all.Average(j => j.Confidence):.000}  {share:.000}   ECE {error:.000}   Brier {Brier(all, null):.000} (share alone {Brier(all, share):.000})   AUC {Area(all):.000}"));
    }

    private static double Brier(ImmutableArray<(double Confidence, bool Right)> all, double? fixedAt) =>
        all.Average(j => Math.Pow((fixedAt ?? j.Confidence) - (j.Right ? 1 : 0), 2));

    /// <summary>The share of pairs of a right and a wrong one in which the right one has the higher confidence; ties count half.</summary>
    private static double Area(ImmutableArray<(double Confidence, bool Right)> all)
    {
        var (right, wrong) = (all.Where(j => j.Right).ToArray(), all.Where(j => !j.Right).ToArray());
        var won = right.Sum(r => wrong.Sum(w => r.Confidence > w.Confidence ? 1.0 : r.Confidence == w.Confidence ? 0.5 : 0));
        return won / Math.Max(1, (double)right.Length * wrong.Length);
    }
}
