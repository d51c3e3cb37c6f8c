using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tidemark.Claims;
using Tidemark.Claims.Rules;

namespace Tidemark.Pipeline;

/// <summary>Compiled rules as bytes: the frames, their triggers by number of frame, and the lemma tables.</summary>
internal static class RuleImage
{
    private static readonly ImmutableSortedDictionary<string, string> NoAttributes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private delegate ReadOnlySpan<Trigger> ByLemma(int lemma);

    internal static void Write(ImageWriter to, RuleSet rules, int words)
    {
        to.Int(rules.Rules.Length);
        var number = new Dictionary<FrameRule, int>(ReferenceEqualityComparer.Instance);
        foreach (var rule in rules.Rules)
        {
            number.Add(rule, number.Count);
            Write(to, rule);
        }

        foreach (var index in new ByLemma[] { rules.Verb, rules.Noun, rules.Adjective })
        {
            Write(to, index, words, number);
        }
    }

    internal static RuleSet Rules(ref ImageReader from)
    {
        var rules = new FrameRule[from.Int()];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = Rule(ref from);
        }

        var (verbs, nouns, adjectives) = (Triggers(ref from, rules), Triggers(ref from, rules), Triggers(ref from, rules));
        return new(ImmutableCollectionsMarshal.AsImmutableArray(rules), verbs, nouns, adjectives);
    }

    internal static void Write(ImageWriter to, Lemmas lemmas, int words)
    {
        var (verbs, nouns) = (new int[words], new int[words]);
        for (var word = 0; word < words; word++)
        {
            (verbs[word], nouns[word]) = (lemmas.Verb(word), lemmas.Noun(word));
        }

        to.Array<int>(verbs);
        to.Array<int>(nouns);
    }

    internal static Lemmas Lemmas(ref ImageReader from)
    {
        var (verbs, nouns) = (from.Ints(), from.Ints());
        return new(verbs.Length, Pairs(verbs), Pairs(nouns));
    }

    internal static void Write(ImageWriter to, Confidence weights)
    {
        to.Double(weights.Start);
        foreach (var weight in weights.Flags)
        {
            to.Double(weight);
        }

        foreach (var weight in weights.Kinds)
        {
            to.Double(weight);
        }

        var rules = weights.Rules;
        to.Int(rules.Length);
        foreach (var (name, weight) in rules)
        {
            to.Text(name);
            to.Double(weight);
        }
    }

    internal static Confidence Confidence(ref ImageReader from)
    {
        var start = from.Double();
        double[] flags = new double[Claims.Confidence.FlagCount], kinds = new double[Claims.Confidence.KindCount];
        for (var i = 0; i < flags.Length; i++)
        {
            flags[i] = from.Double();
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = from.Double();
        }

        var rules = new KeyValuePair<string, double>[from.Int()];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = new(from.Text(), from.Double());
        }

        return new(start, flags, kinds, rules);
    }

    private static List<KeyValuePair<int, int>> Pairs(int[] table)
    {
        var pairs = new List<KeyValuePair<int, int>>();
        for (var word = 0; word < table.Length; word++)
        {
            if (table[word] != 0)
            {
                pairs.Add(new(word, table[word]));
            }
        }

        return pairs;
    }

    private static void Write(ImageWriter to, FrameRule rule)
    {
        to.Text(rule.Name);
        to.Text(rule.Says);
        to.Int((int)rule.Kind);
        foreach (var slots in new[] { rule.Actor, rule.Target, rule.Place })
        {
            to.Int(slots.Length);
            foreach (var slot in slots)
            {
                to.Int((int)slot.Source);
                to.Int(slot.Preposition);
                to.Int((int)slot.Type);
            }
        }

        to.Int(rule.Needs.Length);
        foreach (var group in rule.Needs)
        {
            to.Texts(group);
        }

        to.Pairs(rule.Attributes);
        to.Texts([.. rule.Flags.Order(StringComparer.Ordinal)]);
        to.Text(rule.At);
    }

    private static FrameRule Rule(ref ImageReader from) => new()
    {
        Name = from.Text(),
        Says = from.Text(),
        Kind = (ClaimKind)from.Int(),
        Actor = Slots(ref from),
        Target = Slots(ref from),
        Place = Slots(ref from),
        Needs = Groups(ref from),
        Attributes = Attributes(ref from),
        Flags = Flags(ref from),
        At = from.Text(),
    };

    private static ImmutableArray<Slot> Slots(ref ImageReader from)
    {
        var slots = new Slot[from.Int()];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new((SlotSource)from.Int(), from.Int(), (SlotType)from.Int());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(slots);
    }

    private static ImmutableArray<ImmutableArray<string>> Groups(ref ImageReader from)
    {
        var groups = new ImmutableArray<string>[from.Int()];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = from.Texts();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(groups);
    }

    private static ImmutableSortedDictionary<string, string> Attributes(ref ImageReader from)
    {
        var attributes = NoAttributes;
        foreach (var pair in from.Pairs())
        {
            attributes = attributes.Add(pair.Key, pair.Value);
        }

        return attributes;
    }

    private static ImmutableHashSet<string> Flags(ref ImageReader from)
    {
        var flags = ImmutableHashSet<string>.Empty;
        foreach (var flag in from.Texts())
        {
            flags = flags.Add(flag);
        }

        return flags;
    }

    private static void Write(ImageWriter to, ByLemma index, int words, Dictionary<FrameRule, int> number)
    {
        var all = new List<Trigger>();
        for (var lemma = 0; lemma < words; lemma++)
        {
            all.AddRange(index(lemma));
        }

        to.Int(all.Count);
        foreach (var trigger in all)
        {
            to.Int(number[trigger.Rule]);
            to.Int(trigger.Lemma);
            to.Int(trigger.With);
            to.Int(trigger.Particle);
            to.Int(trigger.Case);
            to.Pairs(trigger.Attributes);
        }
    }

    private static Trigger[] Triggers(ref ImageReader from, FrameRule[] rules)
    {
        var triggers = new Trigger[from.Int()];
        for (var i = 0; i < triggers.Length; i++)
        {
            triggers[i] = new(rules[from.Int()], from.Int(), from.Int(), from.Int(), from.Int(), ImmutableCollectionsMarshal.AsImmutableArray(from.Pairs()));
        }

        return triggers;
    }
}
