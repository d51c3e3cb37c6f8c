namespace Tidemark.Beliefs.Control;

/// <summary>What votes lately said of a place: the newest of them, its age, and the shares of the last 60 days.</summary>
/// <param name="Newest">The outcome that the newest vote speaks for, contested last; -1 without one.</param>
/// <param name="Age">Days since it was known.</param>
/// <param name="Shares">The share of each outcome; lent until the next view.</param>
internal readonly record struct LatestVotes(int Newest, double Age, double[] Shares)
{
    private const double Days = 60, Never = 99;

    /// <summary>Reads votes about a place up to a time that were known by a time.</summary>
    internal static LatestVotes Of(ReadOnlySpan<Sign> signs, Cast cast, double at, double known) => new View(signs, cast, at, known).Without(-1);

    /// <summary>The outcome that a vote speaks for, or -1.</summary>
    internal static int Outcome(in Sign sign, Cast cast) => sign.Kind switch
    {
        SignKind.Holds or SignKind.Gain or SignKind.GainUndated or SignKind.Confirmed or SignKind.Admitted => sign.Actor < 0 ? -1 : Array.IndexOf(cast.Holders, sign.Actor),
        SignKind.Contested or SignKind.Part or SignKind.Reached => cast.Holders.Length,
        _ => -1,
    };

    /// <summary>The votes about a place up to a time that speak for an outcome: what they come to is asked without one statement and another.</summary>
    internal sealed class View
    {
        private readonly List<(int Outcome, double Weight, int Statement)> _recent = [];
        private readonly (int Outcome, double Known, int Statement) _newest, _another;
        private readonly double _known;
        private readonly double[] _shares;

        internal View(ReadOnlySpan<Sign> signs, Cast cast, double at, double known)
        {
            (_known, _shares) = (known, new double[cast.Holders.Length + 1]);
            var told = new List<(int Outcome, double Known, int Statement)>();
            foreach (ref readonly var sign in signs)
            {
                if (sign.Known > known || sign.At > at || Outcome(sign, cast) is not (var outcome and >= 0))
                {
                    continue;
                }

                told.Add((outcome, sign.Known, sign.Statement));
                if (sign.At > at - Days)
                {
                    _recent.Add((outcome, sign.Weight, sign.Statement));
                }
            }

            _newest = Newest(told, -1);
            _another = Newest(told, _newest.Statement);
        }

        /// <summary>What they come to without those of a statement.</summary>
        internal LatestVotes Without(int statement)
        {
            var (newest, when, _) = _newest.Statement == statement ? _another : _newest;
            var sum = 0.0;
            Array.Clear(_shares);
            foreach (var (outcome, weight, of) in _recent)
            {
                if (of != statement)
                {
                    _shares[outcome] += weight;
                    sum += weight;
                }
            }

            for (var i = 0; i < _shares.Length && sum > 0; i++)
            {
                _shares[i] /= sum;
            }

            return new(newest, newest < 0 ? Never : _known - when, _shares);
        }

        /// <summary>The last of those that were known last, without those of a statement.</summary>
        private static (int Outcome, double Known, int Statement) Newest(List<(int Outcome, double Known, int Statement)> told, int without)
        {
            (int Outcome, double Known, int Statement) newest = (-1, double.MinValue, -1);
            foreach (var vote in told)
            {
                newest = vote.Statement != without && vote.Known >= newest.Known ? vote : newest;
            }

            return newest;
        }
    }
}
