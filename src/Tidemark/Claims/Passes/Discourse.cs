using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>What the report has spoken of so far: the memory that pronouns and "the group", "the city" point into.</summary>
internal sealed class Discourse
{
    private readonly List<(Mention Mention, Nature Nature, int Sentence, bool Subject)> _actors = [];
    private readonly List<(Mention Mention, int Sentence, double Weight)> _places = [];

    /// <summary>Who spoke last, for "it said", "he added" and for speech that runs on.</summary>
    internal Mention? Speaker { get; set; }

    /// <summary>The sentence in which <see cref="Speaker"/> spoke.</summary>
    internal int SpeakerAt { get; set; } = -1;

    /// <summary>The last day named.</summary>
    internal DateOnly? LastDay { get; set; }

    /// <summary>The first day of the last month or day named.</summary>
    internal DateOnly? LastMonth { get; set; }

    /// <summary>What the last agreement was about, as the attribute "type" has it.</summary>
    internal string? Agreement { get; set; }

    private readonly Dictionary<ClaimKind, (List<Mention> Actor, int Sentence)> _events = [];

    private readonly HashSet<(NameRef Leader, NameRef Body)> _led = [];

    /// <summary>Whether the report has not said before that one leads the other; and remembers it.</summary>
    internal bool IsNew(Mention leader, Mention body) => _led.Add((leader.Ref, body.Ref));

    /// <summary>Remembers who was behind the last event of a kind.</summary>
    internal void Remember(ClaimKind kind, List<Mention> actor, int sentence) => _events[kind] = ([.. actor], sentence);

    /// <summary>Who was behind the last event of a kind, at most <paramref name="back"/> sentences ago.</summary>
    internal List<Mention>? Event(ClaimKind kind, int sentence, int back) =>
        _events.TryGetValue(kind, out var last) && sentence - last.Sentence <= back ? last.Actor : null;

    private readonly Dictionary<ClaimKind, (Mention Place, int Sentence)> _scenes = [];
    private readonly Dictionary<string, List<Mention>> _attackers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Mention> _holders = new(StringComparer.OrdinalIgnoreCase);
    private (List<Mention> Actor, int Sentence)? _attacker;

    private readonly Dictionary<string, (List<Mention> Actor, int Sentence)> _strikers = new(StringComparer.Ordinal);

    /// <summary>Remembers who struck last by some means.</summary>
    internal void RememberStriker(string means, List<Mention> actor, int sentence) => _strikers[means] = ([.. actor], sentence);

    /// <summary>Who struck last by these means, at most <paramref name="back"/> sentences ago.</summary>
    internal List<Mention>? Striker(string means, int sentence, int back) =>
        _strikers.TryGetValue(means, out var last) && sentence - last.Sentence <= back ? last.Actor : null;

    internal void RememberScene(ClaimKind kind, Mention place, int sentence) => _scenes[kind] = (place, sentence);

    /// <summary>Where the last operation or siege of the report was.</summary>
    internal Mention? Scene(ClaimKind kind, int sentence, int back) =>
        _scenes.TryGetValue(kind, out var last) && sentence - last.Sentence <= back ? last.Place : null;

    internal void RememberAttacker(Mention? place, List<Mention> actor, int sentence)
    {
        _attacker = (actor, sentence);
        if (place is not null)
        {
            _attackers[Key(place)] = actor;
        }
    }

    /// <summary>Who was said to move against a place; without a place, or for an unknown one, who did so last.</summary>
    internal List<Mention>? Attacker(Mention? place, int sentence) =>
        place is not null && _attackers.TryGetValue(Key(place), out var known) ? known
        : _attacker is { } last && sentence - last.Sentence <= 4 ? last.Actor : null;

    internal void RememberHolder(Mention place, Mention holder) => _holders[Key(place)] = holder;

    /// <summary>Who was said to hold a place.</summary>
    internal Mention? Holder(Mention? place) => place is not null && _holders.TryGetValue(Key(place), out var holder) ? holder : null;

    private static string Key(Mention place) => place.Ref.IsNone ? place.Name : $"{place.Ref.Kind} {place.Ref.Id}";

    private readonly Dictionary<int, Mention> _called = [];

    /// <summary>Remembers a body that the report called by a word of a kind ("X militants").</summary>
    internal void Call(int kind, Mention body) => _called[kind] = body;

    /// <summary>Whom the report called by a word of this kind last.</summary>
    internal Mention? Called(int kind) => _called.GetValueOrDefault(kind);

    internal void Clear()
    {
        _called.Clear();
        _led.Clear();
        _events.Clear();
        _scenes.Clear();
        _strikers.Clear();
        _attackers.Clear();
        _holders.Clear();
        _attacker = null;
        _actors.Clear();
        _places.Clear();
        Speaker = null;
        SpeakerAt = -1;
        (LastDay, LastMonth, Agreement) = (null, null, null);
    }

    internal void Add(Mention actor, Nature nature, int sentence, bool subject) => _actors.Add((actor, nature, sentence, subject));

    internal void Add(Mention place, int sentence, double weight) => _places.Add((place, sentence, weight));

    /// <summary>The last actor that fits, at most <paramref name="back"/> sentences back; subjects of the sentence before come first.</summary>
    /// <param name="fits">Which actors suit.</param>
    /// <param name="sentence">The present sentence.</param>
    /// <param name="back">How far back to look.</param>
    /// <param name="before">Only actors that stand before this UTF-16 unit.</param>
    internal Mention? Actor(Func<Mention, Nature, bool> fits, int sentence, int back, int before)
    {
        Mention? other = null;
        for (var i = _actors.Count - 1; i >= 0; i--)
        {
            var (mention, nature, at, subject) = _actors[i];
            if (sentence - at > back)
            {
                break;
            }

            if (mention.Start >= before || !fits(mention, nature))
            {
                continue;
            }

            if (subject)
            {
                return mention;
            }

            other ??= mention;
        }

        return other;
    }

    /// <summary>The last places of a kind, in the order of the text.</summary>
    internal List<Mention> LastPlaces(NameTraits mask, int count, int before)
    {
        var found = new List<Mention>();
        for (var i = _places.Count - 1; i >= 0 && found.Count < count; i--)
        {
            var place = _places[i].Mention;
            if (place.Start < before && (place.Ref.Traits & mask) != 0 && !found.Exists(f => f.Ref.Id == place.Ref.Id))
            {
                found.Insert(0, place);
            }
        }

        return found;
    }

    /// <summary>The one place of a kind that the last sentence with such a place speaks of, if that was this one or the one before; null where it names several.</summary>
    private Mention? Only(NameTraits mask, int sentence, int before)
    {
        Mention? only = null;
        var at = -1;
        for (var i = _places.Count - 1; i >= 0 && sentence - _places[i].Sentence <= 1; i--)
        {
            var (candidate, named, weight) = _places[i];
            if ((candidate.Ref.Traits & mask) == 0 || candidate.Start >= before || weight < 1)
            {
                continue;
            }

            if (at >= 0 && named != at)
            {
                break;
            }

            if (only is not null && only.Ref.Id != candidate.Ref.Id)
            {
                return null;
            }

            (only, at) = (candidate, named);
        }

        return only;
    }

    /// <summary>The place that the report speaks of most, of those whose traits meet the mask; nearer ones weigh more.</summary>
    internal Mention? Place(NameTraits mask, int sentence, int back, int before)
    {
        if (Only(mask, sentence, before) is { } only)
        {
            return only;
        }

        Mention? best = null;
        var weight = 0.0;
        for (var i = _places.Count - 1; i >= 0 && sentence - _places[i].Sentence <= back; i--)
        {
            var candidate = _places[i].Mention;
            if ((candidate.Ref.Traits & mask) == 0 || candidate.Start >= before)
            {
                continue;
            }

            var w = 0.0;
            for (var j = i; j >= 0 && sentence - _places[j].Sentence <= back; j--)
            {
                w += _places[j].Mention.Ref.Id == candidate.Ref.Id ? _places[j].Weight / (2 + sentence - _places[j].Sentence) : 0;
            }

            if (w > weight)
            {
                (best, weight) = (candidate, w);
            }
        }

        return best;
    }
}
