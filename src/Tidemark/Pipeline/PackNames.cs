using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Names;
using Tidemark.Places;

namespace Tidemark.Pipeline;

/// <summary>Puts the names of actors, places and sources into the lexicon. A name means one actor, one place and one source at most.</summary>
/// <param name="lexicon">Takes the names.</param>
/// <param name="isCommon">Whether a word is also common English.</param>
internal sealed class PackNames(LexiconBuilder lexicon, Func<string, bool> isCommon)
{
    private readonly HashSet<string> _actors = new(StringComparer.Ordinal), _sources = new(StringComparer.Ordinal);

    /// <summary>Names, aliases and adjectives of actors; number = index.</summary>
    internal void Actors(ImmutableArray<ActorRecord> actors)
    {
        for (var i = 0; i < actors.Length; i++)
        {
            var actor = actors[i];
            var traits = ActorTraits.Of(actor);
            foreach (var name in actor.Cased)
            {
                Add(_actors, EntryKind.Actor, i, name, traits, cased: true);
            }

            foreach (var name in actor.Aliases.Prepend(actor.Name).Concat(actor.Arabic))
            {
                Add(_actors, EntryKind.Actor, i, name, traits);
            }

            foreach (var adjective in actor.Adjectives)
            {
                lexicon.Name(adjective, new(EntryKind.ActorAdjective, i, IsAcronym(adjective), traits));
            }
        }
    }

    /// <summary>Names and aliases of sources that name no actor; number = index.</summary>
    internal void Sources(ImmutableArray<SourceRecord> sources)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var name in sources[i].Aliases.Prepend(sources[i].Name).Where(n => !_actors.Contains(NameWords.Key(n))))
            {
                Add(_sources, EntryKind.Source, i, name, NameTraits.Reporter | NameTraits.Organisation, IsAcronym(name));
            }
        }
    }

    /// <summary>
    /// Names of places; number = index. Of namesakes the better known sort wins: country before city before governorate and so on, places of
    /// <paramref name="home"/> before others, earlier rows before later ones.
    /// </summary>
    /// <returns>The names that several places bear.</returns>
    internal Namesakes Places(Gazetteer places, HashSet<string> home)
    {
        var best = new Dictionary<string, (int Rank, int Place, string Name)>(StringComparer.Ordinal);
        var borne = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var (name, rank) in PlaceNames.Of(places[i], home.Count == 0 || home.Contains(places[i].Country)))
            {
                var key = NameWords.Key(name);
                if (key.Length == 0)
                {
                    continue;
                }

                var bearers = borne.TryGetValue(key, out var known) ? known : borne[key] = [];
                bearers[i] = Math.Min(rank, bearers.GetValueOrDefault(i, rank));
                if (!best.TryGetValue(key, out var have) || rank < have.Rank)
                {
                    best[key] = (rank, i, name);
                }
            }
        }

        foreach (var (_, place, name) in best.Values.OrderBy(b => b.Place).ThenBy(b => b.Name, StringComparer.Ordinal))
        {
            lexicon.Name(name, new(EntryKind.Place, place, IsAcronym(name), PlaceNames.Traits(places[place].Type) | CommonTrait(name)));
        }

        return Namesakes.Of(borne.Where(b => b.Value.Count > 1).Select(b => KeyValuePair.Create(b.Key, Apart(b.Value, places))));
    }

    /// <summary>The bearers of a name without the units that others of them lie in: Aleppo and its governorate are no namesakes to choose between.</summary>
    private static Dictionary<int, int> Apart(Dictionary<int, int> bearers, Gazetteer places)
    {
        var around = bearers.Keys.SelectMany(p => places.Around(places[p])).ToHashSet();
        return bearers.Where(b => !around.Contains(b.Key)).ToDictionary();
    }

    private void Add(HashSet<string> taken, EntryKind kind, int number, string name, NameTraits traits, bool cased = false)
    {
        foreach (var form in Forms(kind, name))
        {
            if (taken.Add(NameWords.Key(form)))
            {
                var common = CommonTrait(form);
                lexicon.Name(form, new(kind, number, cased || (common != NameTraits.None && IsAcronym(form)), traits | common));
            }
        }
    }

    /// <summary>A name and, where it begins with "the", the rest; an outlet's rest only when it is no common word ("The Times").</summary>
    private IEnumerable<string> Forms(EntryKind kind, string name)
    {
        yield return name;
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !(kind == EntryKind.Source && CommonTrait(name[4..]) != NameTraits.None))
        {
            yield return name[4..];
        }
    }

    private NameTraits CommonTrait(string name) =>
        NameWords.Of(name) is [var only] && isCommon(only) ? NameTraits.Common : NameTraits.None;

    /// <summary>"US", "U.K.": Latin capitals without a small letter.</summary>
    private static bool IsAcronym(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower);
}
