using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Bench;

/// <summary><c>fit-confidence</c> and <c>left-out</c>: weights from annotated sets, and how they do on reports they were not fitted to.</summary>
internal static class FitVerb
{
    private static readonly double[] Penalties = [0.5, 1, 2, 4, 8, 16], RulePenalties = [double.PositiveInfinity];

    internal static int LeftOut(string pairs, string[] sets)
    {
        var examples = Example.Load(pairs, sets);
        var best = Choose(examples);
        Reliability.Write(Judge(examples, best.Penalty, best.Rule));
        Console.WriteLine(Text(best));
        return 0;
    }

    internal static int Fit(string pairs, string to, string[] sets)
    {
        var examples = Example.Load(pairs, sets);
        var best = Choose(examples);
        var weights = ConfidenceFit.Fit(examples, best.Penalty, best.Rule);
        File.WriteAllLines(to, (string[])[.. Preface(examples, best), .. weights.Lines()]);
        Console.WriteLine("Each report judged by weights fitted without it:");
        Reliability.Write(Judge(examples, best.Penalty, best.Rule));
        Console.WriteLine(Text(best));
        Console.WriteLine($"The weights are in {to}.");
        return 0;
    }

    private static IEnumerable<string> Preface(ImmutableArray<Example> examples, (double Penalty, double Rule, double Loss) best) =>
    [
        "# How sure the reader may be of a claim, from how it was found: log odds, added up. Written by bench/fit; see bench/README.md.",
        "# Features: Claims/Passes/ConfidenceFeatures.cs; none tells who is in the claim. A rule that is not listed weighs nothing.",
        string.Create(CultureInfo.InvariantCulture, $"# Fitted to {examples.Length} claims of {examples.Select(e => e.Report).Distinct().Count()} annotated reports, {examples.Count(e => e.Right)} of them right; {Text(best)}"),
    ];

    /// <summary>The penalties with the least loss on reports left out.</summary>
    private static (double Penalty, double Rule, double Loss) Choose(ImmutableArray<Example> examples)
    {
        var best = (Penalty: 0.0, Rule: 0.0, Loss: double.MaxValue);
        foreach (var penalty in Penalties)
        {
            foreach (var rule in RulePenalties)
            {
                var loss = Judge(examples, penalty, rule).Average(j => -Math.Log(j.Right ? j.Confidence : 1 - j.Confidence));
                best = loss < best.Loss ? (penalty, rule, loss) : best;
            }
        }

        return best;
    }

    /// <summary>Each claim's confidence by weights that were fitted to all other reports.</summary>
    private static ImmutableArray<(double Confidence, bool Right)> Judge(ImmutableArray<Example> examples, double penalty, double rulePenalty)
    {
        var judged = ImmutableArray.CreateBuilder<(double, bool)>();
        foreach (var report in examples.GroupBy(e => e.Report))
        {
            var weights = ConfidenceFit.Fit([.. examples.Where(e => e.Report != report.Key)], penalty, rulePenalty);
            judged.AddRange(report.Select(e => (weights.Of(e.Features, e.Kind, e.Rule), e.Right)));
        }

        return judged.ToImmutable();
    }

    private static string Text((double Penalty, double Rule, double Loss) best) => string.Create(
        CultureInfo.InvariantCulture,
        $"L2 {best.Penalty} on flags and kinds, {(double.IsInfinity(best.Rule) ? "rules left out" : $"{best.Rule} on rules")}; log loss {best.Loss:0.000} on reports left out");
}
