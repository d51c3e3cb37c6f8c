namespace Tidemark.Claims;

/// <summary>One link of the chain of who says so, nearest first.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Stance">How.</param>
/// <param name="Basis">On what ground, where the text says: witness, video, document, satellite, count, intercept; else empty.</param>
internal sealed record Attribution(Mention Speaker, Stance Stance, string Basis);
