using System.Collections.Immutable;
using System.Text;
using Tidemark.Actors;
using Tidemark.Pipeline;
using Tidemark.Places;
using Tidemark.Places.Ground;

namespace Tidemark.Reading.Packs;

/// <summary>Reads the folder of a pack: pack.yaml, actors.yaml, places.csv, sources.yaml, lines.geojson.</summary>
internal static class PackReader
{
    /// <summary>The files of a pack.</summary>
    internal static ImmutableArray<string> Files => ["actors.yaml", Lines, "pack.yaml", "places.csv", "sources.yaml"];

    /// <summary>Courses of rivers and roads; a pack may do without.</summary>
    internal const string Lines = "lines.geojson";

    /// <summary>Reads a pack from its folder.</summary>
    internal static PackRead Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in Files.Where(n => File.Exists(Path.Combine(folder, n))))
        {
            files[name] = File.ReadAllBytes(Path.Combine(folder, name));
        }

        return Read(folder, files);
    }

    /// <summary>Reads a pack from the bytes of its files.</summary>
    internal static PackRead Read(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var errors = ImmutableArray.CreateBuilder<string>();
        T Of<T>(string name, T empty, Func<string, PackFaults, T> read)
        {
            var path = Path.Combine(folder, name);
            if (!files.TryGetValue(name, out var bytes))
            {
                errors.Add($"{path}:1: the file is missing; write it, an empty list if there is nothing to say");
                return empty;
            }

            var faults = new PackFaults(path);
            var result = read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), faults);
            errors.AddRange(faults.Lines);
            return result;
        }

        var pack = Of("pack.yaml", new Pack { Id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) }, Head);
        var actors = Of("actors.yaml", ImmutableArray<ActorRecord>.Empty, ActorFile.Read);
        pack = pack with
        {
            Actors = actors,
            Places = Of("places.csv", ImmutableArray<PlaceRecord>.Empty, PlaceFile.Read),
            Sources = Of("sources.yaml", ImmutableArray<SourceRecord>.Empty, (text, faults) => SourceFile.Read(text, actors, faults)),
        };
        if (files.TryGetValue(Lines, out var lines))
        {
            var path = Path.Combine(folder, Lines);
            var read = GeoJsonLines.Read(path, lines);
            errors.AddRange(read.Faults.Select(f => f.ToString()));
            var known = pack.Places.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            errors.AddRange(read.Lines.Where(l => !known.Contains(l.Place)).Select(l => $"{path}: \"{l.Place}\" is no place of places.csv; write its id"));
        }

        return new(pack, errors.ToImmutable());
    }

    private static Pack Head(string text, PackFaults faults)
    {
        if (YamlRecord.ReadAll(text, faults, "id", "title", "period", "licence", "countries") is not [var record])
        {
            faults.Add(1, "this must be one record with id, title, period, licence and countries");
            return new() { Id = "" };
        }

        faults.Id(record.LineOf("id"), record.Text("id"), []);
        foreach (var code in record.List("countries").Where(c => !PlaceFile.IsCountryCode(c)))
        {
            faults.Add(record.LineOf("countries"), $"\"{code}\" is no country code; write two capitals (ISO 3166-1)");
        }

        return new()
        {
            Id = record.Text("id"),
            Title = record.Required("title"),
            Period = faults.Date(record.LineOf("period"), "period", record.Text("period")),
            Licence = record.Text("licence"),
            Countries = record.List("countries"),
        };
    }
}
