namespace Tidemark.Bench.Fuzz;

/// <summary>What a run found wrong.</summary>
/// <param name="Target">Which reader.</param>
/// <param name="What">An exception with its first line and place, or a time.</param>
/// <param name="Input">The bytes.</param>
internal sealed record FuzzFinding(string Target, string What, byte[] Input);
