using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims.Passes;

namespace Tidemark.Claims;

/// <summary>
/// How sure the reader may be that the text says what a claim says: a logistic regression over how the claim was found, never over who is in it.
/// Weights are in log odds. The default value knows nothing and gives one half.
/// </summary>
internal sealed class Confidence
{
    /// <summary>The file of the weights in a folder of rules.</summary>
    internal const string FileName = "confidence.weights";

    /// <summary>Knows nothing: one half for every claim.</summary>
    internal static Confidence None { get; } = new(0, [], [], []);

    /// <summary>How many flags have a weight, at most.</summary>
    internal const int FlagCount = 32;

    /// <summary>How many kinds have a weight, at most.</summary>
    internal const int KindCount = 16;

    private const string Base = "base", KindPrefix = "kind.", RulePrefix = "rule.";

    private readonly double _base;
    private readonly double[] _flags = new double[FlagCount];
    private readonly double[] _kinds = new double[KindCount];
    private readonly Dictionary<string, double> _rules = new(StringComparer.Ordinal);

    /// <param name="start">The log odds of a claim without any feature.</param>
    /// <param name="flags">A weight for each bit of <see cref="ConfidenceFeatures"/>.</param>
    /// <param name="kinds">A weight for each <see cref="ClaimKind"/>.</param>
    /// <param name="rules">Weights of rules by name; rules that are not there weigh nothing.</param>
    internal Confidence(double start, ReadOnlySpan<double> flags, ReadOnlySpan<double> kinds, ReadOnlySpan<KeyValuePair<string, double>> rules)
    {
        _base = start;
        flags.CopyTo(_flags);
        kinds.CopyTo(_kinds);
        foreach (var (name, weight) in rules)
        {
            _rules[name] = weight;
        }
    }

    internal double Start => _base;

    internal ReadOnlySpan<double> Flags => _flags;

    internal ReadOnlySpan<double> Kinds => _kinds;

    /// <summary>The weights of rules, in ordinal order.</summary>
    internal ImmutableArray<KeyValuePair<string, double>> Rules => [.. _rules.OrderBy(r => r.Key, StringComparer.Ordinal)];

    /// <summary>The probability that a claim found so is right, 0 .. 1.</summary>
    internal double Of(ConfidenceFeatures features, ClaimKind kind, string rule)
    {
        var odds = _base + _kinds[(int)kind] + _rules.GetValueOrDefault(rule);
        for (var left = (uint)features; left != 0; left &= left - 1)
        {
            odds += _flags[System.Numerics.BitOperations.TrailingZeroCount(left)];
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>
    /// Reads a file of weights: lines "FEATURE NUMBER", # begins a comment. A feature is <c>base</c>, a flag (<c>known-actor</c>), a kind
    /// (<c>kind.transfer</c>) or a rule (<c>rule.transfer.capture</c>). Faults are told as FILE:LINE: what; the other lines count.
    /// </summary>
    internal static (Confidence Weights, ImmutableArray<string> Errors) Read(string file, string text)
    {
        var (start, flags, kinds, rules, errors) = (0.0, new double[FlagCount], new double[KindCount], new List<KeyValuePair<string, double>>(), ImmutableArray.CreateBuilder<string>());
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var hash = raw.IndexOf('#', StringComparison.Ordinal);
            var parts = (hash < 0 ? raw : raw[..hash]).Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight))
            {
                errors.Add($"{file}:{number}: '{raw.Trim()}' is not understood; write a feature and a number (\"known-actor 0.4\")");
            }
            else if (parts[0] == Base)
            {
                start = weight;
            }
            else if (parts[0].StartsWith(RulePrefix, StringComparison.Ordinal))
            {
                rules.Add(new(parts[0][RulePrefix.Length..], weight));
            }
            else if (!Set(parts[0], weight, flags, kinds))
            {
                errors.Add($"{file}:{number}: '{parts[0]}' is no feature; see Claims/Passes/ConfidenceFeatures.cs, or fit the weights anew with bench/fit");
            }
        }

        return (new(start, flags, kinds, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rules)), errors.ToImmutable());
    }

    /// <summary>The lines of a file of weights, as <see cref="Read"/> reads them.</summary>
    internal IEnumerable<string> Lines()
    {
        static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name,-32} {weight,7:0.000}");
        yield return Line(Base, _base);
        foreach (var flag in Enum.GetValues<ConfidenceFeatures>().Where(f => f != ConfidenceFeatures.None))
        {
            yield return Line(Words.Of(flag), _flags[System.Numerics.BitOperations.Log2((uint)flag)]);
        }

        foreach (var kind in Enum.GetValues<ClaimKind>())
        {
            yield return Line(KindPrefix + Words.Of(kind), _kinds[(int)kind]);
        }

        foreach (var (name, weight) in Rules)
        {
            yield return Line(RulePrefix + name, weight);
        }
    }

    private static bool Set(string name, double weight, double[] flags, double[] kinds)
    {
        if (name.StartsWith(KindPrefix, StringComparison.Ordinal))
        {
            if (Words.Parse<ClaimKind>(name[KindPrefix.Length..]) is { } kind)
            {
                kinds[(int)kind] = weight;
                return true;
            }

            return false;
        }

        if (Words.Parse<ConfidenceFeatures>(name) is { } flag and not ConfidenceFeatures.None)
        {
            flags[System.Numerics.BitOperations.Log2((uint)flag)] = weight;
            return true;
        }

        return false;
    }
}
