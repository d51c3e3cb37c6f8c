namespace Tidemark.Beliefs.Control;

/// <summary>
/// Sets an answer about the newest days right: what was thought on a day when only its own reports were known, against what is thought of the same day now.
/// A softmax over features of each outcome; learned without the truth, from days that are a month old at least.
/// </summary>
/// <param name="Weights">One for each feature; <see cref="None"/> leaves everything as it is.</param>
internal sealed record LiveCorrection(double[] Weights)
{
    internal const int Features = 13;

    /// <summary>The least probability that is told apart, and what is added to each outcome's share of votes.</summary>
    private const double Floor = 1e-4, Unheard = .03;

    private static readonly double _logOfFloor = Math.Log(Floor), _logOfUnheard = Math.Log(Unheard);

    internal static LiveCorrection None { get; } = new([1, .. new double[Features - 1]]);

    /// <summary>The features of each outcome.</summary>
    /// <param name="answer">The probability of each outcome, contested last.</param>
    /// <param name="view">What was voted lately.</param>
    /// <param name="cast">The possible holders, and what is told around the place.</param>
    /// <param name="known">The time of the answer.</param>
    /// <param name="features">Room for as many outcomes, to be used again; empty for room of its own.</param>
    internal static double[] Describe(ReadOnlySpan<double> answer, LatestVotes view, Cast cast, double known, double[] features)
    {
        var fighting = cast.Around is { } around ? Math.Log(1 + around.Of.Fighting(around.Place, known)) : 0;
        var doubt = 0.0;
        foreach (var p in answer)
        {
            doubt -= p > 0 ? p * Math.Log(p) : 0;
        }

        features = features.Length == answer.Length * Features ? features : new double[answer.Length * Features];
        double fresh = Math.Exp(-view.Age / 7), fading = Math.Exp(-view.Age / 10);
        for (var j = 0; j < answer.Length; j++)
        {
            var log = answer[j] > Floor ? Math.Log(answer[j]) : _logOfFloor; // nearly all outcomes are below it
            var (newest, contested) = (j == view.Newest, j == answer.Length - 1);
            ReadOnlySpan<double> row =
            [
                log, log * Math.Min(1, doubt), contested ? 1 : 0, contested ? .3 * log : 0, newest ? 1 : 0, newest ? fresh : 0,
                view.Shares[j] > 0 ? Math.Log(view.Shares[j] + Unheard) : _logOfUnheard, newest && contested ? 1 : 0, .3 * log * fading,
                contested ? fighting : 0, contested || cast.Around is null ? 0 : Math.Log(1 + cast.Around.Value.Of.Gains(cast.Around.Value.Place, cast.Holders[j], known)), .1 * log * log, contested ? Math.Log(1 + view.Age) / 4 : 0,
            ];
            row.CopyTo(features.AsSpan(j * Features));
        }

        return features;
    }

    /// <summary>The corrected probabilities.</summary>
    internal double[] Apply(ReadOnlySpan<double> features)
    {
        var p = new double[features.Length / Features];
        var (most, sum) = (double.MinValue, 0.0);
        for (var j = 0; j < p.Length; j++)
        {
            for (var k = 0; k < Features; k++)
            {
                p[j] += Weights[k] * features[(j * Features) + k];
            }

            most = Math.Max(most, p[j]);
        }

        for (var j = 0; j < p.Length; j++)
        {
            sum += p[j] = Math.Exp(p[j] - most);
        }

        for (var j = 0; j < p.Length; j++)
        {
            p[j] /= sum;
        }

        return p;
    }
}
