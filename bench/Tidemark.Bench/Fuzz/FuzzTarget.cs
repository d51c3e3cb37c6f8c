namespace Tidemark.Bench.Fuzz;

/// <summary>Something that reads bytes of strangers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">How often it is run beside the others; slow ones seldom.</param>
/// <param name="Run">Reads bytes and tells in a few words what came of it. Whatever it throws is a fault of the reader.</param>
/// <param name="Seeds">Whole inputs to begin with.</param>
internal sealed record FuzzTarget(string Name, int Weight, Func<byte[], string> Run, byte[][] Seeds);
