using System.Globalization;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Bench;

/// <summary>Fits the weights of the choice of places: multinomial logistic regression with a ridge, "none of these" among the choices.</summary>
internal static class PlaceFit
{
    private const double Ridge = 0.5, Step = 0.5;
    private const int Rounds = 400, NoneFeatures = 3;

    /// <summary>
    /// What the cases cannot tell and is set: of namesakes the larger is meant more often (the cases are mostly small places of one country), and the
    /// nearer where something near is known; what did not exist on the day is seldom meant; what a source meant before it means again.
    /// </summary>
    private static readonly (PlaceFeature Feature, double Weight)[] Set = [(PlaceFeature.Size, 0.5), (PlaceFeature.Far, -1.5), (PlaceFeature.Gone, -2), (PlaceFeature.Home, -0.3), (PlaceFeature.Recent, -0.5), (PlaceFeature.Used, 1.5)];

    /// <summary>Fits on cases whose candidates have been found.</summary>
    internal static double[] Fit(GazetteerFile places, PlaceCase[] cases)
    {
        var rows = cases.Where(c => c.Choice is not null).Select(c => Row(places, c)).ToArray();
        var count = PlaceWeights.Count + NoneFeatures;
        var (weights, squares) = (new double[count], new double[count]);
        Array.ForEach(Set, s => weights[(int)s.Feature] = s.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[count];
            foreach (var (choices, right) in rows)
            {
                Slope(choices, right, weights, slope);
            }

            Array.ForEach(Set, s => slope[(int)s.Feature] = Ridge * s.Weight);
            for (var i = 0; i < count; i++)
            {
                var g = (slope[i] - (Ridge * weights[i])) / rows.Length;
                squares[i] += g * g;
                weights[i] += Step * g / (Math.Sqrt(squares[i]) + 1e-9) * (round < 100 ? 1 : 0.6);
            }
        }

        return weights;
    }

    /// <summary>The choice of a case by other weights.</summary>
    internal static PlaceChoice Choose(GazetteerFile places, PlaceCase one, double[] weights)
    {
        var candidates = one.Choice!.Candidates.ToArray();
        return PlaceResolver.Choose(places, candidates, PlaceResolver.None(PlacePhrase.Read(one.Query.Name), candidates), weights.AsSpan(0, PlaceWeights.Count), weights.AsSpan(PlaceWeights.Count));
    }

    /// <summary>Prints weights by name.</summary>
    internal static void Print(double[] weights)
    {
        Console.WriteLine("\nweights");
        for (var i = 0; i < PlaceWeights.Count; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(PlaceFeature)i,-14} {weights[i]:N3}"));
        }

        Console.WriteLine($"  Of: [{string.Join(", ", weights.Take(PlaceWeights.Count).Select(w => w.ToString("0.###", CultureInfo.InvariantCulture)))}]");
        Console.WriteLine($"  None: [{string.Join(", ", weights.Skip(PlaceWeights.Count).Select(w => w.ToString("0.###", CultureInfo.InvariantCulture)))}]");
    }

    private static (double[][] Choices, bool[] Right) Row(GazetteerFile places, PlaceCase one)
    {
        var candidates = one.Choice!.Candidates;
        var none = PlaceResolver.None(PlacePhrase.Read(one.Query.Name), [.. candidates]);
        var right = candidates.Select(c => one.IsRight(places.Point(c.Place))).ToList();
        var choices = candidates.Select(c => (double[])[.. c.Features, .. new double[NoneFeatures]]).Append([.. new double[PlaceWeights.Count], .. none]).ToArray();
        right.Add(!right.Contains(true));
        return (choices, [.. right]);
    }

    /// <summary>Adds one row's slope of the log-likelihood that one of the right choices is taken.</summary>
    private static void Slope(double[][] choices, bool[] right, double[] weights, double[] slope)
    {
        var p = new double[choices.Length];
        var most = double.MinValue;
        for (var i = 0; i < p.Length; i++)
        {
            p[i] = choices[i].Zip(weights, (x, w) => x * w).Sum();
            most = Math.Max(most, p[i]);
        }

        var (sum, good) = (0.0, 0.0);
        for (var i = 0; i < p.Length; i++)
        {
            p[i] = Math.Exp(p[i] - most);
            sum += p[i];
            good += right[i] ? p[i] : 0;
        }

        for (var i = 0; i < p.Length; i++)
        {
            var d = (right[i] ? p[i] / good : 0) - (p[i] / sum);
            for (var k = 0; k < weights.Length; k++)
            {
                slope[k] += d * choices[i][k];
            }
        }
    }
}
