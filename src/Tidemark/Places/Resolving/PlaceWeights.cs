namespace Tidemark.Places.Resolving;

/// <summary>How the features count: fitted by logistic regression (multinomial, with "none of these" among the choices). The bench's places verb refits them.</summary>
internal static class PlaceWeights
{
    /// <summary>The number of features.</summary>
    internal const int Count = (int)PlaceFeature.Used + 1;

    /// <summary>The least probability of an answer; below, a place is doubtful.</summary>
    internal const double Threshold = 0.55;

    /// <summary>The weight of each feature.</summary>
    internal static ReadOnlySpan<double> Of => [3.829, 1.494, 0.5, 2.433, 0.13, -0.985, -2.264, -3.668, -1.958, -2, 0.23, -2.083, 0.564, -0.032, -1.346, -0.756, -2.774, -1.5, 1.156, -0.3, -0.5, 1.5];

    /// <summary>The weight of "none of these": always, where the phrase speaks of a spot, and where no candidate has an equal name.</summary>
    internal static ReadOnlySpan<double> None => [3.975, -0.265, 0.318];
}
