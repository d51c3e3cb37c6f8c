namespace Tidemark.Beliefs.Control;

/// <summary>How fast a place moves between stages, a day, and how many more reports each stage draws. Who wins is independent of who is there.</summary>
internal sealed record Hazards
{
    /// <summary>Number of stages.</summary>
    internal const int Stages = 5;

    /// <summary>
    /// Rates a day: held → threatened, held → contested, held → taken, threatened → contested, threatened → held, threatened → taken, contested → taken,
    /// contested → kept, fresh → recent, fresh → contested, recent → held, recent → contested. Means over invented wars of every regime (docs/method.md).
    /// </summary>
    internal required IReadOnlyList<double> Rates { get; init; }

    /// <summary>Reports a day in each stage, over the place's own mean.</summary>
    internal required IReadOnlyList<double> Attention { get; init; }

    /// <summary>How much of what the number of reports tells is believed, in [0, 1]: reports come in bursts.</summary>
    internal double Trust { get; init; } = .6;

    /// <summary>How many levels of nearness to a front there are.</summary>
    internal const int Fronts = 4;

    /// <summary>
    /// How many times as often as <see cref="Rates"/> say quiet places begin to change, by what is told of the places around: too little, all held by the holder's side, up to
    /// a third by others, more.
    /// </summary>
    internal required IReadOnlyList<double> Onsets { get; init; }

    /// <summary>The generator's part within one holder (with outflows to others), and that of the totals over holders; [to * Stages + from].</summary>
    /// <param name="reports">Reports a day.</param>
    /// <param name="front">The level of nearness to a front.</param>
    internal (double[] Own, double[] All) Generators(double reports, int front)
    {
        double[] rates = [.. Rates.Select((r, i) => i < 3 ? r * Onsets[front] : r)];
        var own = new double[Stages * Stages];
        (Stage From, Stage To)[] within =
        [
            (Stage.Held, Stage.Threatened), (Stage.Held, Stage.Contested), (Stage.Threatened, Stage.Contested), (Stage.Threatened, Stage.Held),
            (Stage.Contested, Stage.Fresh), (Stage.Fresh, Stage.Recent), (Stage.Fresh, Stage.Contested), (Stage.Recent, Stage.Held), (Stage.Recent, Stage.Contested),
        ];
        int[] moves = [0, 1, 3, 4, 7, 8, 9, 10, 11];
        for (var i = 0; i < within.Length; i++)
        {
            Move(own, within[i].From, within[i].To, rates[moves[i]]);
        }

        var all = (double[])own.Clone();
        foreach (var (stage, rate) in new[] { (Stage.Held, 2), (Stage.Threatened, 5), (Stage.Contested, 6), (Stage.Recent, 2) })
        {
            own[((int)stage * Stages) + (int)stage] -= rates[rate];
            Move(all, stage, Stage.Fresh, rates[rate]);
        }

        for (var s = 0; s < Stages; s++)
        {
            own[(s * Stages) + s] -= reports * Trust * Attention[s];
            all[(s * Stages) + s] -= reports * Trust * Attention[s];
        }

        return (own, all);
    }

    /// <summary>The same with quiet places beginning to change so many times as often.</summary>
    internal Hazards Scaled(double onset) => this with { Onsets = [.. Onsets.Select(o => o * onset)] };

    /// <summary>The same, with a factor for each level of nearness to a front.</summary>
    internal Hazards Scaled(IEnumerable<double> onsets) => this with { Onsets = [.. Onsets.Zip(onsets, (o, by) => o * by)] };

    private static void Move(double[] generator, Stage from, Stage to, double rate)
    {
        generator[((int)to * Stages) + (int)from] += rate;
        generator[((int)from * Stages) + (int)from] -= rate;
    }
}
