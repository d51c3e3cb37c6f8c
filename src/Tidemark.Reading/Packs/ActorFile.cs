using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;

namespace Tidemark.Reading.Packs;

/// <summary>Reads actors.yaml.</summary>
internal static class ActorFile
{
    /// <summary>The actors; those without a usable id are left out.</summary>
    internal static ImmutableArray<ActorRecord> Read(string text, PackFaults faults)
    {
        var actors = ImmutableArray.CreateBuilder<ActorRecord>();
        var lines = new List<YamlRecord>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in YamlRecord.ReadAll(text, faults, "id", "name", "type", "aliases", "cased", "arabic", "adjectives", "from", "until", "parents", "sides", "note"))
        {
            if (faults.Id(record.LineOf("id"), record.Text("id"), ids))
            {
                actors.Add(Actor(record, faults));
                lines.Add(record);
            }
        }

        var names = new NameCheck(faults);
        for (var i = 0; i < actors.Count; i++)
        {
            References(actors[i], lines[i], ids, faults);
            names.Take(actors[i], lines[i]);
        }

        return actors.ToImmutable();
    }

    private static ActorRecord Actor(YamlRecord record, PackFaults faults) => new()
    {
        Id = record.Text("id"),
        Name = record.Required("name"),
        Type = Type(record, faults),
        Aliases = record.List("aliases"),
        Cased = record.List("cased"),
        Arabic = record.List("arabic"),
        Adjectives = record.List("adjectives"),
        From = faults.Date(record.LineOf("from"), "from", record.Text("from")),
        Until = faults.Date(record.LineOf("until"), "until", record.Text("until")),
        Parents = record.List("parents"),
        Sides = [.. record.Records("sides", "side", "from", "until", "source").Select(s => Side(s, faults))],
        Note = record.Text("note"),
    };

    private static ActorSide Side(YamlRecord side, PackFaults faults) => new(
        side.Required("side"),
        faults.Date(side.LineOf("from"), "from", side.Text("from")),
        faults.Date(side.LineOf("until"), "until", side.Text("until")),
        side.Required("source"));

    private static ActorType Type(YamlRecord record, PackFaults faults)
    {
        var text = record.Text("type");
        if (Words.Parse<ActorType>(text) is { } type)
        {
            return type;
        }

        faults.Add(record.LineOf("type"), $"the type \"{text}\" is unknown; write one of {string.Join(", ", Enum.GetValues<ActorType>().Select(Words.Of))}");
        return ActorType.Organisation;
    }

    private static void References(ActorRecord actor, YamlRecord record, HashSet<string> ids, PackFaults faults)
    {
        foreach (var parent in actor.Parents.Where(p => !ids.Contains(p)))
        {
            faults.Add(record.LineOf("parents"), $"{actor.Id}: the parent \"{parent}\" is no actor of this file; add it or mend its id");
        }

        foreach (var side in actor.Sides.Where(s => s.Side.Length > 0 && !ids.Contains(s.Side)))
        {
            faults.Add(record.LineOf("sides"), $"{actor.Id}: the side \"{side.Side}\" is no actor of this file; add it or mend its id");
        }
    }

    /// <summary>Finds names that two actors share.</summary>
    private sealed class NameCheck(PackFaults faults)
    {
        private readonly Dictionary<string, string> _owner = new(StringComparer.Ordinal), _adjectives = new(StringComparer.Ordinal);

        internal void Take(ActorRecord actor, YamlRecord record)
        {
            Names(_owner, actor.Id, [actor.Name], record.LineOf("name"));
            Names(_owner, actor.Id, actor.Aliases, record.LineOf("aliases"));
            Names(_owner, actor.Id, actor.Cased, record.LineOf("cased"));
            Names(_owner, actor.Id, actor.Arabic, record.LineOf("arabic"));
            Names(_adjectives, actor.Id, actor.Adjectives, record.LineOf("adjectives"));
        }

        private void Names(Dictionary<string, string> owners, string id, ImmutableArray<string> names, int line)
        {
            foreach (var name in names)
            {
                var key = string.Join(' ', NameWords.Of(name).Select(w => Folding.Fold(w)));
                if (key.Length == 0)
                {
                    faults.Add(line, $"{id}: the name \"{name}\" holds no letter; remove it");
                }
                else if (!owners.TryAdd(key, id) && owners[key] != id)
                {
                    faults.Add(line, $"{id}: the name \"{name}\" is also a name of {owners[key]}; leave it to one of the two");
                }
            }
        }
    }
}
