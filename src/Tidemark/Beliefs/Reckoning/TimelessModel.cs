namespace Tidemark.Beliefs.Reckoning;

/// <summary>
/// What is so when time plays no part: the same partial pooling of sources as in the model of control, over any values. Where few classes are shared by all items,
/// each source has a table of what it says of each class, held to its own accuracy and to what all sources confuse; where values are each item's own, it has a rate
/// of being exact, of saying something wider that holds it ("the country" for "the town"), and of being wrong.
/// </summary>
internal sealed class TimelessModel
{
    private const int Rounds = 40, FewClasses = 12;

    /// <summary>The weight of the pooled table, and of all sources' accuracy, behind a source's own, in votes.</summary>
    private const double PooledVotes = 4, PooledAccuracy = 2, PooledRow = 10;

    private readonly (int Item, int Source, int Value)[] _votes;
    private readonly int _sources, _classes;
    private readonly int[][] _candidates, _ofItem;
    private readonly bool _shared, _nested;
    private readonly Func<int, int, bool> _isWider;

    /// <param name="votes">Who says which value of which item; numbers from 0.</param>
    /// <param name="isWider">Whether the first value holds the second, and is not the same; null where no value holds another.</param>
    internal TimelessModel(IEnumerable<(int Item, int Source, int Value)> votes, Func<int, int, bool>? isWider = null)
    {
        _votes = [.. votes.Distinct().Order()];
        _nested = isWider is not null;
        _isWider = isWider ?? ((_, _) => false);
        var items = _votes.Select(v => v.Item).DefaultIfEmpty(-1).Max() + 1;
        (_sources, _classes) = (_votes.Select(v => v.Source).DefaultIfEmpty(-1).Max() + 1, _votes.Select(v => v.Value).DefaultIfEmpty(-1).Max() + 1);
        _shared = isWider is null && _classes <= FewClasses;
        var byItem = Enumerable.Range(0, _votes.Length).ToLookup(n => _votes[n].Item);
        _ofItem = [.. Enumerable.Range(0, items).Select(i => byItem[i].ToArray())];
        _candidates = [.. _ofItem.Select(ns => _shared ? [.. Enumerable.Range(0, _classes)] : ns.Select(n => _votes[n].Value).Distinct().Order().ToArray())];
    }

    /// <summary>The values that an item may have, by number.</summary>
    internal IReadOnlyList<int> Candidates(int item) => _candidates[item];

    /// <summary>The share of votes of each candidate of each item.</summary>
    internal double[][] Majority() => [.. _candidates.Select((c, i) => Normal([.. c.Select(v => (double)_ofItem[i].Count(n => _votes[n].Value == v))]))];

    /// <summary>How likely each candidate of each item is.</summary>
    internal double[][] Pooled() => _shared ? Learn(Tables(PooledVotes, pool: true)) : Learn(Coins(wider: _nested));

    /// <summary>One accuracy a source, by expectation and maximisation.</summary>
    internal double[][] OneCoin() => Learn(Coins(wider: false));

    /// <summary>A table a source (Dawid and Skene, 1979); where classes are not shared it is as <see cref="OneCoin"/>.</summary>
    internal double[][] DawidSkene() => _shared ? Learn(Tables(.01 * _classes, pool: false)) : OneCoin();

    /// <summary>Makes, of what is believed, how likely each vote is of each candidate.</summary>
    private delegate Func<int, int, double> Maximization(double[][] belief);

    private double[][] Learn(Maximization maximize)
    {
        var belief = Majority();
        for (var round = 0; round < Rounds; round++)
        {
            var likely = maximize(belief);
            var prior = Prior(belief);
            belief = [.. _candidates.Select((c, i) => Posterior([.. c.Select(v => (_shared ? Math.Log(prior[v]) : 0) + _ofItem[i].Sum(n => Math.Log(likely(n, v))))]))];
        }

        return belief;
    }

    private double[] Prior(double[][] belief) => _shared ? Normal([.. Enumerable.Range(0, _classes).Select(c => 1 + belief.Sum(b => b[c]))]) : [];

    /// <summary>Rates of being exact, wider and wrong, held to those of all.</summary>
    private Maximization Coins(bool wider) => belief =>
    {
        double[][] own = [.. Enumerable.Range(0, _sources).Select(_ => new double[3])];
        var all = new double[3];
        for (var n = 0; n < _votes.Length; n++)
        {
            var (item, source, value) = _votes[n];
            for (var c = 0; c < _candidates[item].Length; c++)
            {
                var how = How(value, _candidates[item][c], wider);
                own[source][how] += belief[item][c];
                all[how] += belief[item][c];
            }
        }

        double[] pooled = Normal([all[0] + 4, all[1] + (wider ? 1 : 0), all[2] + 1]);
        foreach (var rates in own)
        {
            var sum = rates.Sum() + PooledAccuracy;
            for (var how = 0; how < 3; how++)
            {
                rates[how] = Math.Max(1e-6, (rates[how] + (PooledAccuracy * pooled[how])) / sum);
            }
        }

        return (n, truth) =>
        {
            var (item, source, value) = _votes[n];
            var how = How(value, truth, wider);
            // Of all that could be said wrongly, that it should lie within the truth is a coincidence.
            var ways = how == 0 ? 1 : how == 1 ? _candidates[item].Count(v => _isWider(v, truth)) : wider && !_shared ? _classes : Math.Max(1, _candidates[item].Count(v => v != truth));
            return own[source][how] / ways;
        };
    };

    private int How(int said, int truth, bool wider) => said == truth ? 0 : wider && _isWider(said, truth) ? 1 : 2;

    /// <summary>A table a source. Pooled, it is held to a table of its own accuracy whose errors fall as those of all do.</summary>
    private Maximization Tables(double weight, bool pool) => belief =>
    {
        var k = _classes;
        double[][] own = [.. Enumerable.Range(0, _sources).Select(_ => new double[k * k])];
        var all = new double[k * k];
        foreach (var (item, source, value) in _votes)
        {
            for (var truth = 0; truth < k; truth++)
            {
                own[source][(truth * k) + value] += belief[item][truth];
                all[(truth * k) + value] += belief[item][truth];
            }
        }

        var accuracy = (Trace(all, k) + 4) / (all.Sum() + 5);
        for (var truth = 0; truth < k; truth++)
        {
            Row(all, truth, k, said => PooledRow * (said == truth ? accuracy : (1 - accuracy) / Math.Max(1, k - 1)));
        }

        foreach (var table in own)
        {
            var odds = Odds((Trace(table, k) + (PooledAccuracy * accuracy)) / (table.Sum() + PooledAccuracy)) / Odds(accuracy);
            for (var truth = 0; truth < k; truth++)
            {
                var right = Odds(all[(truth * k) + truth]) * odds;
                right /= 1 + right;
                Row(table, truth, k, said => weight * (!pool ? 1.0 / k : said == truth ? right : (1 - right) * all[(truth * k) + said] / Math.Max(1e-9, 1 - all[(truth * k) + truth])));
            }
        }

        return (n, truth) => Math.Max(1e-9, own[_votes[n].Source][(truth * k) + _votes[n].Value]);
    };

    /// <summary>Adds a prior to a row and makes it sum to one.</summary>
    private static void Row(double[] table, int truth, int k, Func<int, double> prior)
    {
        double[] row = Normal([.. Enumerable.Range(0, k).Select(said => table[(truth * k) + said] + prior(said))]);
        row.CopyTo(table, truth * k);
    }

    private static double Trace(double[] table, int k) => Enumerable.Range(0, k).Sum(i => table[(i * k) + i]);

    private static double Odds(double p) => Math.Clamp(p, 1e-6, 1 - 1e-6) is var q ? q / (1 - q) : 0;

    private static double[] Posterior(double[] logs) => logs.Length == 0 ? logs : Normal([.. logs.Select(l => Math.Exp(l - logs.Max()))]);

    private static double[] Normal(double[] weights) => weights.Sum() is var sum and > 0 ? [.. weights.Select(w => w / sum)] : weights;
}
