namespace Tidemark.Places.Resolving;

/// <summary>How the features count: fitted by logistic regression (multinomial, with "none of these" among the choices). The bench's places verb refits them.</summary>
internal static class PlaceWeights
{
    /// <summary>The number of features.</summary>
    internal const int Count = (int)PlaceFeature.Length + 1;

    /// <summary>The least probability of an answer; below, a place is doubtful.</summary>
    internal const double Threshold = 0.55;

    /// <summary>The weight of each feature.</summary>
    internal static ReadOnlySpan<double> Of => [3.45, 1.787, 0.5, 2.403, 0.138, -1.152, -2.18, -3.619, -1.792, -0.091, 0.301, -2.092, 0.597, -0.022, -1.505, -0.765, -2.67, -1.5, 0.905];

    /// <summary>The weight of "none of these": always, where the phrase speaks of a spot, and where no candidate has an equal name.</summary>
    internal static ReadOnlySpan<double> None => [3.469, -0.208, 0.09];
}
