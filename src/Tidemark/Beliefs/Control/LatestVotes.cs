namespace Tidemark.Beliefs.Control;

/// <summary>What votes lately said of a place: the newest of them, its age, and the shares of the last 60 days.</summary>
/// <param name="Newest">The outcome that the newest vote speaks for, contested last; -1 without one.</param>
/// <param name="Age">Days since it was known.</param>
/// <param name="Shares">The share of each outcome.</param>
internal readonly record struct LatestVotes(int Newest, double Age, double[] Shares)
{
    private const double Days = 60, Never = 99;

    /// <summary>Reads votes about a place up to a time that were known by a time, without those of one statement.</summary>
    internal static LatestVotes Of(ReadOnlySpan<Sign> signs, Cast cast, double at, double known, int without = -1)
    {
        var shares = new double[cast.Holders.Length + 1];
        var (newest, when, sum) = (-1, double.MinValue, 0.0);
        foreach (var sign in signs)
        {
            if (sign.Known > known || sign.At > at || sign.Statement == without || Outcome(sign, cast) is not (var outcome and >= 0))
            {
                continue;
            }

            (newest, when) = sign.Known >= when ? (outcome, sign.Known) : (newest, when);
            if (sign.At > at - Days)
            {
                shares[outcome] += sign.Weight;
                sum += sign.Weight;
            }
        }

        for (var i = 0; i < shares.Length && sum > 0; i++)
        {
            shares[i] /= sum;
        }

        return new(newest, newest < 0 ? Never : known - when, shares);
    }

    /// <summary>The outcome that a vote speaks for, or -1.</summary>
    internal static int Outcome(in Sign sign, Cast cast) => sign.Kind switch
    {
        SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Confirmed or SignKind.Admitted => sign.Actor < 0 ? -1 : Array.IndexOf(cast.Holders, sign.Actor),
        SignKind.Contested or SignKind.Part or SignKind.Reached => cast.Holders.Length,
        _ => -1,
    };
}
