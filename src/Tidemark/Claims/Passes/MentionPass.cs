using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Collects the names of actors and places in a sentence, whether a claim uses them or not.</summary>
internal sealed class MentionPass(Phrases phrases)
{
    /// <summary>A body named by a common noun ("the coalition", "government forces"); persons and vehicles are left out.</summary>
    private void Described(int i, ImmutableArray<NameMention>.Builder into)
    {
        var nature = phrases.NatureOf(i);
        if ((nature & Nature.Actor) != 0 && (nature & (Nature.Person | Nature.Thing | Nature.Pronoun)) == 0 && phrases.Sentence.Relations[i] is not (Syntax.Relation.Compound or Syntax.Relation.Adjective)
            && phrases.Actor(i) is { } actor && actor.Start >= phrases.Sentence.Start && actor.End <= phrases.Sentence.End)
        {
            into.Add(new(false, actor));
        }
    }

    internal void Collect(ImmutableArray<NameMention>.Builder into)
    {
        var s = phrases.Sentence;
        for (var i = 0; i < s.Count; i++)
        {
            if (!s.Units[i].IsName && s.Units[i].Kind != UnitKind.Held)
            {
                Described(i, into);
                continue;
            }

            ref readonly var unit = ref s.Units[i];
            var nature = phrases.NatureOf(i);
            if ((nature & Nature.Place) != 0)
            {
                into.Add(new(true, phrases.OfUnit(i, unit.Place)));
            }
            else if ((nature & Nature.Actor) != 0)
            {
                into.Add(new(false, phrases.OfUnit(i, unit.Actor.Kind != EntryKind.None ? unit.Actor : unit.Source)));
            }
        }
    }
}
