using System.Collections.Immutable;

namespace Tidemark.Claims.Rules;

/// <summary>The frames of all rule files, found by the words that set them off. Immutable, shared by threads.</summary>
internal sealed class RuleSet
{
    private readonly Triggers _verbs, _nouns, _adjectives;

    internal RuleSet(ImmutableArray<FrameRule> rules, IEnumerable<Trigger> verbs, IEnumerable<Trigger> nouns, IEnumerable<Trigger> adjectives)
    {
        Rules = rules;
        (_verbs, _nouns, _adjectives) = (new(verbs), new(nouns), new(adjectives));
    }

    /// <summary>All frames, in the order of their files.</summary>
    internal ImmutableArray<FrameRule> Rules { get; }

    /// <summary>The triggers of a verb's lemma.</summary>
    internal ReadOnlySpan<Trigger> Verb(int lemma) => _verbs.Of(lemma);

    /// <summary>The triggers of a noun's lemma.</summary>
    internal ReadOnlySpan<Trigger> Noun(int lemma) => _nouns.Of(lemma);

    /// <summary>The triggers of an adjective.</summary>
    internal ReadOnlySpan<Trigger> Adjective(int word) => _adjectives.Of(word);

    /// <summary>Triggers by their word. Most words are none: a sieve of one bit for each remainder tells that without a look into the dictionary.</summary>
    private sealed class Triggers
    {
        private const int Bits = 4096;

        private readonly ulong[] _sieve = new ulong[Bits / 64];
        private readonly Dictionary<int, ImmutableArray<Trigger>> _index;

        /// <summary>More demanding triggers first: with an object, a particle or a case before the bare word.</summary>
        /// <remarks>Written out rather than grouped and ordered by queries: their code for a number as key is compiled anew at every start.</remarks>
        internal Triggers(IEnumerable<Trigger> triggers)
        {
            var lists = new Dictionary<int, List<Trigger>>();
            foreach (var trigger in triggers)
            {
                if (!lists.TryGetValue(trigger.Lemma, out var list))
                {
                    lists.Add(trigger.Lemma, list = []);
                }

                var at = list.Count;
                while (at > 0 && Demands(list[at - 1]) < Demands(trigger))
                {
                    at--;
                }

                list.Insert(at, trigger);
            }

            _index = new(lists.Count);
            foreach (var (word, list) in lists)
            {
                _index.Add(word, [.. list]);
                _sieve[word % Bits / 64] |= 1UL << (word % 64);
            }
        }

        private static int Demands(Trigger t) => (t.With != 0 ? 2 : 0) + (t.Particle != 0 ? 1 : 0) + (t.Case != 0 ? 1 : 0);

        internal ReadOnlySpan<Trigger> Of(int word) =>
            (_sieve[word % Bits / 64] & (1UL << (word % 64))) != 0 && _index.TryGetValue(word, out var triggers) ? triggers.AsSpan() : [];
    }
}
