using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>A claim of a kind that must be there, or must not.</summary>
/// <param name="Wanted">Whether it must be there.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Demands">All of these hold for one claim.</param>
/// <param name="Words">As written.</param>
internal sealed record Expectation(bool Wanted, ClaimKind Kind, ImmutableArray<Demand> Demands, string Words)
{
    /// <summary>Whether it asks for more than kind, roles and attributes: a speaker, a stance or a link.</summary>
    internal bool AsksWho => Demands.Any(d => d.Key is "by" or "about");
}

/// <summary>One key and its value; blanks instead of underscores; a key without a value has an empty one.</summary>
/// <param name="Key">"actor", "time", ...</param>
/// <param name="Value">What it must be.</param>
internal readonly record struct Demand(string Key, string Value);
