using System.Collections.Immutable;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Collects the names of actors and places in a sentence, whether a claim uses them or not.</summary>
internal sealed class MentionPass(Phrases phrases)
{
    internal void Collect(ImmutableArray<NameMention>.Builder into)
    {
        var s = phrases.Sentence;
        for (var i = 0; i < s.Count; i++)
        {
            if (!s.Units[i].IsName && s.Units[i].Kind != UnitKind.Held)
            {
                continue;
            }

            ref readonly var unit = ref s.Units[i];
            var nature = phrases.NatureOf(i);
            var mention = phrases.Plain(i, i, i);
            if ((nature & Nature.Place) != 0)
            {
                into.Add(new(true, mention with { Ref = new(unit.Place.Kind, unit.Place.Id, unit.Place.Traits) }));
            }
            else if ((nature & Nature.Actor) != 0)
            {
                var entry = unit.Actor.Kind != EntryKind.None ? unit.Actor : unit.Source;
                into.Add(new(false, mention with { Ref = entry.Kind == EntryKind.None ? default : new(entry.Kind, entry.Id, entry.Traits) }));
            }
        }
    }
}
