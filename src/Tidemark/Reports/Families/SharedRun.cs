namespace Tidemark.Reports.Families;

/// <summary>Words that two texts have in common, one behind the other.</summary>
/// <param name="First">Number of the first word in the first text.</param>
/// <param name="Second">Number of the first word in the second text.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct SharedRun(int First, int Second, int Length)
{
    /// <summary>Behind the last word in the first text.</summary>
    internal int FirstEnd => First + Length;

    /// <summary>Behind the last word in the second text.</summary>
    internal int SecondEnd => Second + Length;
}
