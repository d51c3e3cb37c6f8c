using Tidemark.Claims;

namespace Tidemark.Resolution;

/// <summary>One link of the chain of who says so.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Stance">How.</param>
/// <param name="Basis">On what ground, or empty.</param>
internal sealed record ResolvedAttribution(ResolvedName Speaker, Stance Stance, string Basis);
