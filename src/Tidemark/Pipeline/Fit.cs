namespace Tidemark.Pipeline;

/// <summary>Parameters that were learned: stored for good, so that an answer can be given again with what was known then.</summary>
/// <param name="Name">What was fitted ("reconciler").</param>
/// <param name="Version">1 for the first of the name; an archive sets it.</param>
/// <param name="KnownBy">It was learned from nothing that was known later.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Data">The parameters; the form is the fitter's.</param>
internal sealed record Fit(string Name, int Version, KnownTime KnownBy, DateTimeOffset Made, ReadOnlyMemory<byte> Data);
