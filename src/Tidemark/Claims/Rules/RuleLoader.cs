using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Claims.Rules;

/// <summary>
/// Turns written rules into frames. First <c>Declare</c> for every file, which puts the words into the lexicon; the words' ids are fixed then,
/// and <see cref="Finish"/> gives the frames and lemma tables.
/// </summary>
internal sealed class RuleLoader(LexiconBuilder lexicon)
{
    private static readonly HashSet<string> RoleKeys = ["actor", "target", "place"];

    private readonly List<FrameRule> _rules = [];
    private readonly List<Trigger> _verbs = [], _nouns = [], _adjectives = [];
    private readonly List<KeyValuePair<int, int>> _verbForms = [], _nounForms = [];
    private readonly List<RuleError> _errors = [];
    private readonly Dictionary<string, ImmutableArray<string>> _irregular = new(StringComparer.Ordinal);

    /// <summary>The faults found so far.</summary>
    internal IReadOnlyList<RuleError> Errors => _errors;

    /// <summary>Adds the irregular forms of a verb or noun, before the rules that use it.</summary>
    internal void Irregular(string lemma, ImmutableArray<string> forms) => _irregular[lemma] = forms;

    /// <summary>Reads one rule file.</summary>
    internal void Declare(string file, string text)
    {
        var (written, errors) = RuleFile.Parse(file, text);
        _errors.AddRange(errors);
        foreach (var rule in written)
        {
            if (Frame(file, rule) is { } frame)
            {
                _rules.Add(frame);
                foreach (var line in rule.Lines.Where(l => l.Key is "verb" or "noun" or "adjective"))
                {
                    Triggers(file, frame, line);
                }
            }
        }
    }

    /// <summary>The compiled rules.</summary>
    internal (RuleSet Rules, Lemmas Lemmas) Finish(int words) =>
        (new([.. _rules], _verbs, _nouns, _adjectives), new(words, _verbForms, _nounForms));

    private FrameRule? Frame(string file, WrittenRule rule)
    {
        string? Value(string key) => rule.Lines.FirstOrDefault(l => l.Key == key).Value;
        if (Words.Parse<ClaimKind>(Value("kind") ?? "") is not { } kind)
        {
            _errors.Add(new(file, rule.Line, $"rule {rule.Name}: \"kind:\" must be one of {string.Join(", ", Enum.GetValues<ClaimKind>().Select(Words.Of))}"));
            return null;
        }

        foreach (var line in rule.Lines.Where(l => l.Key is not ("kind" or "says" or "verb" or "noun" or "adjective" or "needs" or "set" or "flags") && !RoleKeys.Contains(l.Key)))
        {
            _errors.Add(new(file, line.Line, $"rule {rule.Name}: unknown key \"{line.Key}\""));
        }

        return new FrameRule
        {
            Name = rule.Name,
            Says = Value("says") ?? "",
            Kind = kind,
            Actor = Slots(file, rule, "actor", SlotType.Actor),
            Target = Slots(file, rule, "target", SlotType.Actor),
            Place = Slots(file, rule, "place", SlotType.Place),
            Needs = [.. (Value("needs") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split('|').ToImmutableArray())],
            Attributes = Attributes(Value("set") ?? "").ToImmutableSortedDictionary(StringComparer.Ordinal),
            Flags = [.. (Value("flags") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            At = $"{file}:{rule.Line}",
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Attributes(string text) =>
        from pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let cut = pair.IndexOf('=', StringComparison.Ordinal)
        where cut > 0
        select KeyValuePair.Create(pair[..cut], pair[(cut + 1)..]);

    private ImmutableArray<Slot> Slots(string file, WrittenRule rule, string role, SlotType type)
    {
        var slots = new List<Slot>();
        foreach (var line in rule.Lines.Where(l => l.Key == role))
        {
            foreach (var word in line.Value.Split(['|', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                slots.Add(SlotOf(file, line.Line, word, type));
            }
        }

        return [.. slots];
    }

    private Slot SlotOf(string file, int line, string word, SlotType type)
    {
        var colon = word.IndexOf('/', StringComparison.Ordinal);
        if (colon > 0)
        {
            if (!Enum.TryParse(word[..colon], ignoreCase: true, out type))
            {
                _errors.Add(new(file, line, $"\"{word[..colon]}\" is no type; write actor/, place/, people/ or anything/"));
            }

            word = word[(colon + 1)..];
        }

        return Enum.TryParse<SlotSource>(word, ignoreCase: true, out var source) && source != SlotSource.Preposition
            ? new(source, 0, type)
            : new(SlotSource.Preposition, lexicon.Word(Folding.Hash(word)), type);
    }

    private void Triggers(string file, FrameRule rule, RuleLine line)
    {
        var attributes = Attributes(line.Qualifier).ToImmutableArray();
        foreach (var written in line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (word, with, particle, preposition) = Parts(written);
            if (word.Length == 0)
            {
                _errors.Add(new(file, line.Line, $"\"{written}\" has no word"));
                continue;
            }

            var lemma = line.Key switch
            {
                "verb" => Declare(word, _verbForms, Inflection.OfVerb),
                "noun" => Declare(word, _nounForms, Inflection.OfNoun),
                _ => Phrase(word),
            };
            var trigger = new Trigger(rule, lemma, with.Length == 0 ? 0 : Declare(with, _nounForms, Inflection.OfNoun), Id(particle), Id(preposition), attributes);
            (line.Key switch { "verb" => _verbs, "noun" => _nouns, _ => _adjectives }).Add(trigger);
        }
    }

    /// <summary>"drive~out", "take+control", "under^control".</summary>
    private static (string Word, string With, string Particle, string Case) Parts(string written)
    {
        var (preposition, particle, with) = ("", "", "");
        if (written.IndexOf('^', StringComparison.Ordinal) is var hat and >= 0)
        {
            (preposition, written) = (written[..hat], written[(hat + 1)..]);
        }

        if (written.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0)
        {
            (with, written) = (written[(plus + 1)..], written[..plus]);
        }

        if (written.IndexOf('~', StringComparison.Ordinal) is var tilde and >= 0)
        {
            (particle, written) = (written[(tilde + 1)..], written[..tilde]);
        }

        return (written, with, particle, preposition);
    }

    private int Id(string word) => word.Length == 0 ? 0 : lexicon.Word(Folding.Hash(word));

    private int Declare(string lemma, List<KeyValuePair<int, int>> forms, Func<string, IReadOnlyList<string>?, IEnumerable<string>> inflect)
    {
        var id = Phrase(lemma);
        foreach (var form in inflect(lemma, _irregular.TryGetValue(lemma, out var irregular) ? irregular : null))
        {
            forms.Add(new(Phrase(form), id));
        }

        return id;
    }

    /// <summary>The id of a word, or of a phrase written with underscores, which goes into the trie.</summary>
    private int Phrase(string word)
    {
        var id = lexicon.Word(Folding.Hash(word));
        if (word.Contains('_', StringComparison.Ordinal))
        {
            lexicon.Name(word.Replace('_', ' '), new(EntryKind.Phrase, id, Cased: false, NameTraits.None));
        }

        return id;
    }
}
