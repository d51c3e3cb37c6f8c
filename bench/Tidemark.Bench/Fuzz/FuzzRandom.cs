namespace Tidemark.Bench.Fuzz;

/// <summary>Numbers by a seed, the same on every machine and in every version (xorshift64*, S. Vigna 2016).</summary>
/// <param name="seed">Any number.</param>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong _state = unchecked(seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number in 0 .. <paramref name="below"/> - 1; 0 where that is 0.</summary>
    internal int Next(int below)
    {
        unchecked
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return below <= 0 ? 0 : (int)(((_state * 0x2545F4914F6CDD1DUL) >> 33) % (ulong)below);
        }
    }
}
