using System.Collections.Concurrent;
using Tidemark.Actors;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// On which side actors and sources stand, as packs tell: an actor's first side, else its topmost whole, else itself; an outlet that is an organ stands with its actor.
/// May be used by several threads.
/// </summary>
/// <param name="actors">The actors of the packs.</param>
/// <param name="sources">The outlets, agencies and monitors of the packs; null where none are known.</param>
internal sealed class SideBook(ActorRegistry actors, SourceRegistry? sources = null)
{
    private const string ActorPrefix = "actor:", SourcePrefix = "source:", OutletPrefix = "outlet:";
    private const int MostSteps = 16, MostKnown = 100_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _organs = new(() => Organs(sources));

    /// <summary>The side of an id in statements; empty where none is known.</summary>
    internal string Of(string id) => _known.TryGetValue(id, out var side) ? side : _known.Count < MostKnown ? _known.GetOrAdd(id, Find) : Find(id);

    /// <summary>Tells whether two actors are one holder; for one thread.</summary>
    internal Func<string, string, bool> Kin() => new Kinship(actors).AreOne;

    private string Find(string id)
    {
        if (id.StartsWith(ActorPrefix, StringComparison.Ordinal))
        {
            return OfActor(id[ActorPrefix.Length..]);
        }

        var name = id.StartsWith(SourcePrefix, StringComparison.Ordinal) ? id[SourcePrefix.Length..] : id.StartsWith(OutletPrefix, StringComparison.Ordinal) ? id[OutletPrefix.Length..] : "";
        return name.Length > 0 && _organs.Value.TryGetValue(Bare(name), out var actor) ? OfActor(actor) : "";
    }

    private string OfActor(string id)
    {
        for (var steps = 0; steps < MostSteps && actors.Find(id) is var number and >= 0; steps++)
        {
            var record = actors[number];
            if (record.Sides is [var side, ..])
            {
                return side.Side;
            }

            if (record.Parents is not [var parent, ..])
            {
                break;
            }

            id = parent;
        }

        return id;
    }

    /// <summary>The actor of each source that is one's organ, by all of its names; a name that two sources share tells nothing.</summary>
    private static Dictionary<string, string> Organs(SourceRegistry? sources)
    {
        var (organs, shared) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < (sources?.Count ?? 0); i++)
        {
            var source = sources![i]; // counted above
            foreach (var name in source.Aliases.Append(source.Id).Append(source.Name).Concat(source.Hosts).Select(Bare).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal))
            {
                if (!organs.TryAdd(name, source.Actor) && organs[name] != source.Actor)
                {
                    shared.Add(name);
                }
            }
        }

        return organs.Where(o => o.Value.Length > 0 && !shared.Contains(o.Key)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Letters and digits alone, without an Arabic article: "Al-Manar" and "manar" are one.</summary>
    private static string Bare(string name)
    {
        var letters = string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit));
        return letters.Length > 5 && letters.StartsWith("al", StringComparison.Ordinal) ? letters[2..] : letters;
    }
}
