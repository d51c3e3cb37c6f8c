namespace Tidemark.Beliefs.Forecasts;

/// <summary>
/// The mean squared distance between how likely something was said to be and whether it came (G. W. Brier, Monthly Weather Review 78, 1950): 0 is perfect,
/// 0.25 is what "fifty-fifty" always gets.
/// </summary>
/// <param name="Settled">Number of forecasts with a likelihood that are settled.</param>
/// <param name="Score">The score, or null where they are too few.</param>
internal readonly record struct BrierScore(int Settled, double? Score)
{
    /// <summary>Fewer settled forecasts than this say nothing.</summary>
    internal const int Enough = 10;

    /// <summary>The score of forecasts; those that are open or not put as likely do not count.</summary>
    internal static BrierScore Of(IEnumerable<Forecast> forecasts)
    {
        var (sum, count) = (0.0, 0);
        foreach (var forecast in forecasts.Where(f => f.Likely is not null && f.Outcome.Kind != OutcomeKind.Open))
        {
            var distance = forecast.Likely!.Value - (forecast.Outcome.Kind == OutcomeKind.Met ? 1 : 0);
            (sum, count) = (sum + (distance * distance), count + 1);
        }

        return new(count, count < Enough ? null : sum / count);
    }
}
