namespace Tidemark.Places.Ground;

/// <summary>What was wrong with an outline, and what was done about it.</summary>
/// <param name="Where">The file, and the name or number of what the outline belongs to.</param>
/// <param name="What">The fault and the remedy.</param>
/// <param name="Count">How often, at least 1.</param>
internal sealed record GroundFault(string Where, string What, int Count)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => Count > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Where}: {What} ({Count} times)") : $"{Where}: {What}";
}
