using Tidemark.Actors;
using Tidemark.Names;

namespace Tidemark.Pipeline;

/// <summary>What an actor's type says to the reader of its names; the same for every actor of a type.</summary>
internal static class ActorTraits
{
    /// <summary>The traits of an actor's names and adjectives.</summary>
    internal static NameTraits Of(ActorRecord actor) => actor.Type switch
    {
        ActorType.State => NameTraits.State,
        ActorType.Government => NameTraits.Government,
        ActorType.Army or ActorType.Police => NameTraits.Armed,
        ActorType.ArmedGroup => NameTraits.Armed | NameTraits.NonState,
        ActorType.Coalition => NameTraits.Coalition | (InArms(actor.Name) ? NameTraits.Armed : NameTraits.None),
        ActorType.Party => NameTraits.Organisation | NameTraits.NonState,
        ActorType.Monitor or ActorType.Media => NameTraits.Reporter | NameTraits.Organisation,
        ActorType.Community => NameTraits.Community | NameTraits.Organisation,
        ActorType.Office => NameTraits.Government | NameTraits.Person,
        ActorType.Person => NameTraits.Person,
        _ => NameTraits.Organisation,
    };

    private static bool InArms(string name) =>
        name.Contains("coalition", StringComparison.OrdinalIgnoreCase) || name.Contains("forces", StringComparison.OrdinalIgnoreCase);
}
