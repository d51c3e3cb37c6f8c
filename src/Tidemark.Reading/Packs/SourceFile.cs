using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;

namespace Tidemark.Reading.Packs;

/// <summary>Reads sources.yaml.</summary>
internal static class SourceFile
{
    /// <summary>The sources; those without a usable id are left out.</summary>
    internal static ImmutableArray<SourceRecord> Read(string text, ImmutableArray<ActorRecord> actors, PackFaults faults)
    {
        var sources = ImmutableArray.CreateBuilder<SourceRecord>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var known = actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in YamlRecord.ReadAll(text, faults, "id", "name", "kind", "country", "aliases", "hosts", "affiliation", "actor"))
        {
            if (faults.Id(record.LineOf("id"), record.Text("id"), ids))
            {
                var source = Source(record, faults);
                sources.Add(source);
                Check(source, record, known, faults);
            }
        }

        return sources.ToImmutable();
    }

    private static SourceRecord Source(YamlRecord record, PackFaults faults) => new()
    {
        Id = record.Text("id"),
        Name = record.Required("name"),
        Kind = Kind(record, faults),
        Country = record.Text("country"),
        Aliases = record.List("aliases"),
        Hosts = record.List("hosts"),
        Affiliation = record.Text("affiliation"),
        Actor = record.Text("actor"),
    };

    private static SourceKind Kind(YamlRecord record, PackFaults faults)
    {
        var text = record.Text("kind");
        if (Words.Parse<SourceKind>(text) is { } kind)
        {
            return kind;
        }

        faults.Add(record.LineOf("kind"), $"the kind \"{text}\" is unknown; write one of {string.Join(", ", Enum.GetValues<SourceKind>().Select(Words.Of))}");
        return SourceKind.Website;
    }

    private static void Check(SourceRecord source, YamlRecord record, HashSet<string> actors, PackFaults faults)
    {
        if (source.Country.Length > 0 && !PlaceFile.IsCountryCode(source.Country))
        {
            faults.Add(record.LineOf("country"), $"{source.Id}: \"{source.Country}\" is no country code; write two capitals (ISO 3166-1) or nothing");
        }

        if (source.Actor.Length > 0 && !actors.Contains(source.Actor))
        {
            faults.Add(record.LineOf("actor"), $"{source.Id}: \"{source.Actor}\" is no actor of actors.yaml; add it there or mend its id");
        }

        foreach (var host in source.Hosts.Where(h => h.AsSpan().IndexOfAny("/: ") >= 0))
        {
            faults.Add(record.LineOf("hosts"), $"{source.Id}: \"{host}\" is no host; write the name alone, as in example.org");
        }
    }
}
