namespace Tidemark.Places.Resolving;

/// <summary>How the features count: fitted by logistic regression (multinomial, with "none of these" among the choices). The bench's places verb refits them.</summary>
internal static class PlaceWeights
{
    /// <summary>The number of features.</summary>
    internal const int Count = (int)PlaceFeature.Length + 1;

    /// <summary>The least probability of an answer; below, a place is doubtful.</summary>
    internal const double Threshold = 0.5;

    /// <summary>The weight of each feature.</summary>
    internal static ReadOnlySpan<double> Of => [3, 2, 1, 0.5, 0.5, -1, -2, -1, -1, -1, 1, -1, 1, -1, -0.5, -1, -2, -1, 1];

    /// <summary>The weight of "none of these": always, where the phrase speaks of a spot, and where no candidate has an equal name.</summary>
    internal static ReadOnlySpan<double> None => [3, 1, 1];
}
