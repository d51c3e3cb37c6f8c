using Tidemark.Beliefs.Control;

namespace Tidemark.Tests.Beliefs.Control;

public class LanesTest
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 11)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Four_at_a_time_gives_the_bits_of_one_by_one(int length)
    {
        double[] x = Numbers(5 * length, 1), y = Numbers(length, 2), weights = Numbers(25, 3);
        var product = x[..length];
        Lanes.Multiply(product, y);
        Assert.Equal(Enumerable.Range(0, length).Select(i => x[i] * y[i]), product);

        var scaled = x[..length];
        Lanes.Scale(scaled, .3, .01);
        Assert.Equal(Enumerable.Range(0, length).Select(i => (x[i] * .3) + .01), scaled);

        double[] mixed = new double[length], level = new double[length];
        Lanes.Mix(mixed, y, .7, x, weights.AsSpan(2), 5);
        Lanes.Mix(level, [], .7, x, weights, 1);
        Assert.Equal(Enumerable.Range(0, length).Select(i => Sum(y[i] * .7, i, q => weights[2 + (5 * q)])), mixed);
        Assert.Equal(Enumerable.Range(0, length).Select(i => Sum(.7, i, q => weights[q])), level);

        double[] totals = new double[5], plain = new double[5];
        Lanes.Totals(x, y, totals);
        Lanes.Totals(x, [], plain);
        Assert.Equal(Enumerable.Range(0, 5).Select(q => Enumerable.Range(0, length).Aggregate(0.0, (sum, i) => sum + (y[i] * x[(q * length) + i]))), totals);
        Assert.Equal(Enumerable.Range(0, 5).Select(q => Enumerable.Range(0, length).Aggregate(0.0, (sum, i) => sum + x[(q * length) + i])), plain);

        double Sum(double sum, int i, Func<int, double> weight)
        {
            for (var q = 0; q < 5; q++)
            {
                sum += x[(q * length) + i] * weight(q);
            }

            return sum;
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_sum_takes_every_fourth_number_first(int length)
    {
        var x = Numbers(length, 5);
        var (sums, whole) = (new double[4], length / 4 * 4);
        for (var i = 0; i < whole; i++)
        {
            sums[i % 4] += x[i];
        }

        Assert.Equal(x[whole..].Aggregate((sums[0] + sums[1]) + (sums[2] + sums[3]), (sum, n) => sum + n), Lanes.Sum(x));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void One_number_too_far_is_seen_wherever_it_stands(int length)
    {
        double[] x = Numbers(length, 6), y = [.. x.Select(n => n + 1e-6)];
        Assert.True(Lanes.AreNear(x, y, 1e-5));
        for (var i = 0; i < length; i++)
        {
            double[] far = [.. y];
            far[i] -= 1;
            Assert.False(Lanes.AreNear(x, far, 1e-5));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_power_is_the_same_wherever_the_number_stands(int length)
    {
        var x = Numbers(length, 4);
        var raised = (double[])x.Clone();
        Lanes.Raise(raised, 1.25);
        for (var i = 0; i < length; i++)
        {
            double[] alone = [x[i]];
            Lanes.Raise(alone, 1.25);
            Assert.Equal(alone[0], raised[i]);
            Assert.Equal(Math.Pow(x[i], 1.25), raised[i], 1e-12);
        }
    }

    private static double[] Numbers(int count, int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => dice.NextDouble() + 1e-6)];
    }
}
