using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Resolution;

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
        foreach (var record in YamlRecord.ReadAll(text, faults, "id", "name", "type", "aliases", "cased", "arabic", "adjectives", "from", "until", "parents", "sides", "common-names", "note"))
        {
            if (faults.Id(record.LineOf("id"), record.Text("id"), ids))
            {
                actors.Add(Actor(record, faults));
                lines.Add(record);
            }
        }

        var (names, common) = (new NameCheck(faults), new CommonNameCheck(faults));
        for (var i = 0; i < actors.Count; i++)
        {
            References(actors[i], lines[i], ids, faults);
            names.Take(actors[i], lines[i]);
            common.Take(actors[i], lines[i]);
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
        CommonUses = [.. record.Records("common-names", "words", "countries", "from", "until", "speaks").Select(u => Use(u, faults))],
        Note = record.Text("note"),
    };

    private static CommonUse Use(YamlRecord use, PackFaults faults)
    {
        var (words, countries, speaks) = (use.List("words"), use.List("countries"), use.Text("speaks"));
        if (words.IsEmpty || countries.IsEmpty || countries.Any(c => c is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) || speaks is not ("" or "true" or "false"))
        {
            faults.Add(use.Line, "common names need words, and countries of two capitals (ISO 3166-1); write {words: [rebels], countries: [SY], speaks: false}");
        }

        return new(
            words,
            countries,
            faults.Date(use.LineOf("from"), "from", use.Text("from")),
            faults.Date(use.LineOf("until"), "until", use.Text("until")),
            speaks != "false");
    }

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

    /// <summary>Finds common nouns that mean two actors in one country at one time.</summary>
    private sealed class CommonNameCheck(PackFaults faults)
    {
        private readonly Dictionary<(string Words, string Country), List<(string Id, CommonUse Use)>> _uses = [];

        internal void Take(ActorRecord actor, YamlRecord record)
        {
            foreach (var use in actor.CommonUses)
            {
                foreach (var key in from words in use.Words from country in use.Countries select (FoldedWords.Of(words), country))
                {
                    var others = _uses.TryGetValue(key, out var known) ? known : _uses[key] = [];
                    if (others.Find(o => o.Id != actor.Id && Meet(o.Use, use)) is { Id: { } other })
                    {
                        faults.Add(record.LineOf("common-names"), $"{actor.Id}: in {key.country} \"{key.Item1}\" also means {other} at the same time; leave it to one of the two, or date them");
                    }

                    others.Add((actor.Id, use));
                }
            }
        }

        private static bool Meet(CommonUse one, CommonUse other)
        {
            var (first, second) = (DayRange.Between(one.From, one.Until), DayRange.Between(other.From, other.Until));
            return !(first.End <= second.Start || second.End <= first.Start);
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
                var key = FoldedWords.Of(name);
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
