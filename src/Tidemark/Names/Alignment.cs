using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>How one spelling was laid beside another: pairs of units with what each cost, and what the whole says.</summary>
/// <param name="Pairs">The pairs in their order.</param>
/// <param name="LogOdds">Natural log odds that the two are spellings of one name.</param>
internal sealed record Alignment(ImmutableArray<AlignedPair> Pairs, double LogOdds);

/// <summary>A unit of one spelling beside a unit of the other.</summary>
/// <param name="Left">Letters of the first name; empty where the second has more.</param>
/// <param name="Right">Letters of the second name; empty where the first has more.</param>
/// <param name="Cost">What the pair costs, in nats above the likeliest way to write the unit; 0 for an exact one.</param>
internal readonly record struct AlignedPair(string Left, string Right, double Cost)
{
    /// <summary>"sh=ش 0.1".</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Left}={Right} {Cost:0.0}");
}
