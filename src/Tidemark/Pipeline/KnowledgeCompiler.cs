using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>
/// Makes knowledge from rule files and packs: irregular forms, then word lists, then rules, then names, each in the order of file names, so that the
/// same inputs give the same ids.
/// </summary>
internal static class KnowledgeCompiler
{
    /// <summary>The name of the file of irregular forms.</summary>
    internal const string IrregularForms = "irregular.forms";

    /// <summary>The class of words that are names only in capitals.</summary>
    internal const string CommonWord = "common-word";

    /// <summary>Compiles. Faults of the inputs are in <see cref="KnowledgeDraft.Errors"/>; nothing is thrown for them.</summary>
    internal static KnowledgeDraft Compile(KnowledgeInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var errors = ImmutableArray.CreateBuilder<string>();
        var lexicon = new LexiconBuilder();
        var rules = new RuleLoader(lexicon);
        var files = input.Rules.OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        foreach (var (name, text) in files.Where(f => f.Name == IrregularForms))
        {
            Irregular(name, text, rules, errors);
        }

        foreach (var (name, text) in files.Where(f => f.Name.EndsWith(".words", StringComparison.Ordinal)))
        {
            errors.AddRange(WordList.Load(name, text, lexicon, (c, words, value) => Phrase(lexicon, c, words, value)).Select(e => e.ToString()));
        }

        foreach (var (name, text) in files.Where(f => f.Name.EndsWith(".rules", StringComparison.Ordinal)))
        {
            rules.Declare(name, text);
        }

        var weights = Confidence.None;
        foreach (var (name, text) in files.Where(f => f.Name == Confidence.FileName))
        {
            (weights, var faults) = Confidence.Read(name, text);
            errors.AddRange(faults);
        }

        errors.AddRange(rules.Errors.Select(e => e.ToString()));
        var (actors, places, sources) = Join(input.Packs, errors);
        var (gazetteer, registry) = (new Gazetteer(places), new ActorRegistry(actors));
        var namesakes = Names(lexicon, input.Packs, actors, gazetteer, sources);
        var data = lexicon.Build();
        var (set, lemmas) = rules.Finish(data.Words.Length + 1);
        return new()
        {
            Lexicon = data,
            Rules = set,
            Lemmas = lemmas,
            Confidence = weights,
            Actors = registry,
            Places = gazetteer,
            Namesakes = namesakes,
            CommonNames = CommonNames.Of(registry, FoldedWords.Of),
            Sources = new(sources),
            Version = input.Version,
            Errors = errors.ToImmutable(),
        };
    }

    /// <summary>Lines "verb take: takes took taken taking" and "noun man: men".</summary>
    private static void Irregular(string file, string text, RuleLoader rules, ImmutableArray<string>.Builder errors)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var hash = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (hash < 0 ? raw : raw[..hash]).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var parts = line.Split(':', StringSplitOptions.TrimEntries);
            var head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || head is not [("verb" or "noun"), _] || parts[1].Length == 0)
            {
                errors.Add($"{file}:{number}: '{line}' is not understood; write \"verb take: takes took taken taking\" or \"noun man: men\"");
                continue;
            }

            rules.Irregular(head[1], [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }

    /// <summary>A phrase reads as one word, written with underscores, which carries its classes.</summary>
    private static void Phrase(LexiconBuilder lexicon, string wordClass, string words, int? value)
    {
        var id = lexicon.Class(wordClass, words.Replace(' ', '_'), value);
        lexicon.Name(words, new(EntryKind.Phrase, id, Cased: false, NameTraits.None));
    }

    private static Namesakes Names(
        LexiconBuilder lexicon, ImmutableArray<Pack> packs, ImmutableArray<ActorRecord> actors, Gazetteer places, ImmutableArray<SourceRecord> sources)
    {
        var classes = lexicon.Build().WordClasses;
        var common = classes.Mask(CommonWord);
        bool IsCommon(string word)
        {
            var id = lexicon.Word(Folding.Hash(word));
            return id < classes.Bits.Length && classes.Is(id, common);
        }

        var names = new PackNames(lexicon, IsCommon);
        names.Actors(actors);
        var namesakes = names.Places(places, [.. packs.SelectMany(p => p.Countries)]);
        names.Sources(sources);
        return namesakes;
    }

    /// <summary>All packs in one table of each kind; an id that an earlier pack has is left out and told.</summary>
    private static (ImmutableArray<ActorRecord> Actors, ImmutableArray<PlaceRecord> Places, ImmutableArray<SourceRecord> Sources) Join(
        ImmutableArray<Pack> packs, ImmutableArray<string>.Builder errors)
    {
        ImmutableArray<T> All<T>(string what, Func<Pack, ImmutableArray<T>> records, Func<T, string> idOf)
        {
            var all = ImmutableArray.CreateBuilder<T>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var pack in packs)
            {
                foreach (var record in records(pack))
                {
                    if (seen.Add(idOf(record)))
                    {
                        all.Add(record);
                    }
                    else
                    {
                        errors.Add($"pack {pack.Id}: the {what} id \"{idOf(record)}\" is in an earlier pack; leave it out of this one or give it another id");
                    }
                }
            }

            return all.ToImmutable();
        }

        return (All("actor", p => p.Actors, a => a.Id), All("place", p => p.Places, p => p.Id), All("source", p => p.Sources, s => s.Id));
    }
}
