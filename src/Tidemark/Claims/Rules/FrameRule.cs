using System.Collections.Immutable;

namespace Tidemark.Claims.Rules;

/// <summary>Where in the grammar a role is looked for.</summary>
internal enum SlotSource : byte
{
    /// <summary>Who does it, whatever the voice: subject, by-phrase, possessor or modifier of a noun.</summary>
    Subject,

    /// <summary>What it is done to, whatever the voice: object, passive subject, of-phrase.</summary>
    Object,

    /// <summary>A noun or adjective before a noun ("rebel attack").</summary>
    Modifier,

    /// <summary>A possessor ("the army's attack").</summary>
    Possessor,

    /// <summary>A prepositional phrase with a given preposition.</summary>
    Preposition,

    /// <summary>A phrase of place, nearest first, then that of the clause around it.</summary>
    Where,

    /// <summary>What a phrase says something about: the subject of a copula, the noun that it is in apposition to or modifies.</summary>
    Topic,

    /// <summary>The name in a compound ("rebel" in "rebel-held").</summary>
    Compound,

    /// <summary>What the purpose clause is about ("an operation to retake X").</summary>
    Purpose,

    /// <summary>Whose the subject is ("X's presence has shrunk", "the number of X's recruits").</summary>
    Concern,
}

/// <summary>What a role may be filled with.</summary>
internal enum SlotType : byte
{
    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>People or an actor.</summary>
    People,

    /// <summary>A building, a vehicle, goods.</summary>
    Thing,

    /// <summary>People, an actor or a thing.</summary>
    Anything,
}

/// <summary>One way to fill a role.</summary>
/// <param name="Source">Where to look.</param>
/// <param name="Preposition">The preposition's word id, where it is one.</param>
/// <param name="Type">What it may be filled with.</param>
internal readonly record struct Slot(SlotSource Source, int Preposition, SlotType Type);

/// <summary>A frame: what a verb, noun or adjective says, and where its roles stand.</summary>
internal sealed record FrameRule
{
    /// <summary>"transfer.capture".</summary>
    internal required string Name { get; init; }

    /// <summary>In words, for people.</summary>
    internal string Says { get; init; } = "";

    internal required ClaimKind Kind { get; init; }

    internal ImmutableArray<Slot> Actor { get; init; } = [];

    internal ImmutableArray<Slot> Target { get; init; } = [];

    internal ImmutableArray<Slot> Place { get; init; } = [];

    /// <summary>Roles of which each group needs one filled: "place", "actor|target".</summary>
    internal ImmutableArray<ImmutableArray<string>> Needs
    {
        get;
        init
        {
            field = value;
            _needs = new int[value.Length];
            for (var i = 0; i < _needs.Length; i++)
            {
                foreach (var role in value[i])
                {
                    _needs[i] |= role switch { "actor" => 1, "target" => 2, "place" => 4, _ => 0 };
                }
            }
        }
    } = [];

    internal ImmutableSortedDictionary<string, string> Attributes
    {
        get;
        init
        {
            field = value;
            Sets = [.. value];
        }
    } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The attributes again, quick to walk.</summary>
    internal ImmutableArray<KeyValuePair<string, string>> Sets { get; private init; } = [];

    /// <summary>Further conditions, by name ("no-object-people").</summary>
    internal ImmutableHashSet<string> Flags
    {
        get;
        init
        {
            field = value;
            Conditions = [.. value];
            (Also, Mutual) = (value.Contains("also"), value.Contains("mutual"));
        }
    } = [];

    /// <summary>The flags again, quick to walk.</summary>
    internal ImmutableArray<string> Conditions { get; private init; } = [];

    /// <summary>Whether it holds beside a frame that the same word has set off already.</summary>
    internal bool Also { get; private init; }

    /// <summary>Whether several actors do it to each other.</summary>
    internal bool Mutual { get; private init; }

    /// <summary>The file and line, for messages.</summary>
    internal required string At { get; init; }

    private readonly int[] _needs = [];

    /// <summary>Whether the place alone is needed.</summary>
    internal bool NeedsPlace => !IsMet(actor: true, target: true, place: false);

    /// <summary>Whether each group of <see cref="Needs"/> has a role that is filled.</summary>
    internal bool IsMet(bool actor, bool target, bool place)
    {
        var filled = (actor ? 1 : 0) | (target ? 2 : 0) | (place ? 4 : 0);
        foreach (var group in _needs)
        {
            if ((group & filled) == 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A word that sets off a frame.</summary>
/// <param name="Rule">The frame.</param>
/// <param name="Lemma">The verb, noun or adjective, as word id.</param>
/// <param name="With">A noun that must be the verb's object ("take control"), as lemma's word id, or 0.</param>
/// <param name="Particle">A particle, adverb or preposition that must go with it ("drive out"), as word id, or 0.</param>
/// <param name="Case">The preposition that must stand before the noun ("under control"), as word id, or 0.</param>
/// <param name="Attributes">Attributes that this word adds.</param>
internal sealed record Trigger(FrameRule Rule, int Lemma, int With, int Particle, int Case, ImmutableArray<KeyValuePair<string, string>> Attributes);
