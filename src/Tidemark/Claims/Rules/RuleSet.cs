using System.Collections.Immutable;

namespace Tidemark.Claims.Rules;

/// <summary>The frames of all rule files, found by the words that set them off. Immutable, shared by threads.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<int, ImmutableArray<Trigger>> _verbs, _nouns, _adjectives;

    internal RuleSet(ImmutableArray<FrameRule> rules, IEnumerable<Trigger> verbs, IEnumerable<Trigger> nouns, IEnumerable<Trigger> adjectives)
    {
        Rules = rules;
        _verbs = Index(verbs);
        _nouns = Index(nouns);
        _adjectives = Index(adjectives);
    }

    /// <summary>All frames, in the order of their files.</summary>
    internal ImmutableArray<FrameRule> Rules { get; }

    /// <summary>The triggers of a verb's lemma.</summary>
    internal ReadOnlySpan<Trigger> Verb(int lemma) => Get(_verbs, lemma);

    /// <summary>The triggers of a noun's lemma.</summary>
    internal ReadOnlySpan<Trigger> Noun(int lemma) => Get(_nouns, lemma);

    /// <summary>The triggers of an adjective.</summary>
    internal ReadOnlySpan<Trigger> Adjective(int word) => Get(_adjectives, word);

    private static ReadOnlySpan<Trigger> Get(Dictionary<int, ImmutableArray<Trigger>> index, int lemma) =>
        index.TryGetValue(lemma, out var triggers) ? triggers.AsSpan() : [];

    /// <summary>More demanding triggers first: with an object, a particle or a case before the bare word.</summary>
    private static Dictionary<int, ImmutableArray<Trigger>> Index(IEnumerable<Trigger> triggers) =>
        triggers.GroupBy(t => t.Lemma).ToDictionary(
            g => g.Key,
            g => g.OrderByDescending(t => (t.With != 0 ? 2 : 0) + (t.Particle != 0 ? 1 : 0) + (t.Case != 0 ? 1 : 0)).ToImmutableArray());
}
