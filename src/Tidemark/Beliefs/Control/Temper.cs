namespace Tidemark.Beliefs.Control;

/// <summary>
/// Sets what the chain of one place thinks right. Votes are taken as independent of each other, given the place's state, and are not quite: so the chain is surer than it may be (a power for that: Guo
/// and others, "On Calibration of Modern Neural Networks", 2017), and surer of fighting than of quiet, as who tells of a fight dates it roughly. Set on four invented wars of each regime and judged on others.
/// </summary>
internal static class Temper
{
    /// <summary>The power that each outcome's probability is raised to, and the factor on contested beside the others.</summary>
    internal const double Power = .8, Contested = .4;

    /// <summary>Tempers the probabilities of outcomes, contested last; they sum to one again.</summary>
    internal static void Apply(Span<double> outcomes)
    {
        var sum = 0.0;
        for (var j = 0; j < outcomes.Length; j++)
        {
            sum += outcomes[j] = Math.Pow(outcomes[j], Power) * (j == outcomes.Length - 1 ? Contested : 1);
        }

        for (var j = 0; j < outcomes.Length; j++)
        {
            outcomes[j] /= sum;
        }
    }
}
