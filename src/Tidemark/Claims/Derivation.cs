using System.Collections.Immutable;

namespace Tidemark.Claims;

/// <summary>How a finding was made: the rule, the words it rests on, and the findings below it. <c>explain</c> prints it.</summary>
/// <param name="Rule">Name of the rule or pass.</param>
/// <param name="What">In words, what was found.</param>
/// <param name="Start">First UTF-16 unit of the words.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Children">What it is made of.</param>
internal sealed record Derivation(string Rule, string What, int Start, int End, ImmutableArray<Derivation> Children);
