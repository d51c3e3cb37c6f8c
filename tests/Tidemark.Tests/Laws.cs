using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Tidemark.Tests;

/// <summary>
/// Checks laws that must hold for anything. Cases are drawn from a fixed seed, so that a change fails for what it did and not for its luck;
/// <c>TIDEMARK_SEED=1 dotnet test</c> draws others, which is worth doing with many seeds after a change to what the laws are about.
/// </summary>
internal static class Laws
{
    private static readonly ulong _seed = ulong.TryParse(Environment.GetEnvironmentVariable("TIDEMARK_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20160622;

    /// <param name="law">What must hold.</param>
    /// <param name="cases">How many cases it is checked with.</param>
    internal static void Hold(Property law, int cases = 100) => law.Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(_seed, 1));

    /// <summary>Some things to try.</summary>
    /// <param name="of">What they are.</param>
    /// <param name="size">How large they get.</param>
    /// <param name="count">How many.</param>
    internal static IReadOnlyList<T> Draw<T>(Gen<T> of, int size, int count = 1) => [.. Gen.Sample(of, count, new Rnd(_seed, 1), size)];
}
