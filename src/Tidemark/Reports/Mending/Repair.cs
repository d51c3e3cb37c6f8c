namespace Tidemark.Reports.Mending;

/// <summary>One kind of damage that was mended before reading. The stored text and its offsets stay as they are.</summary>
/// <param name="Kind">What was wrong, in words: "mojibake", "soft hyphens", "capitals".</param>
/// <param name="Count">How many places were mended, at least 1.</param>
public readonly record struct Repair(string Kind, int Count)
{
    /// <summary>"mojibake (12)".</summary>
    public override string ToString() => $"{Kind} ({Count})";
}
