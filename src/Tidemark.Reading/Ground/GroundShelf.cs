using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Places.Ground;
using Tidemark.Reading.Packs;

namespace Tidemark.Reading.Ground;

/// <summary>
/// Where outlines lie: GeoJSON and TopoJSON files in the folder "ground" of the program and of the user's data. Of a country with outlines in several
/// files the first file by name counts, so that finer ones are put in front by their names.
/// </summary>
internal static class GroundShelf
{
    /// <summary>The files of some folders, in the order of the folders and of their names.</summary>
    internal static InputFile[] In(params IEnumerable<string> folders) =>
        [.. folders.SelectMany(f => InputFile.In(f, n => n.EndsWith(".json", StringComparison.Ordinal) || n.EndsWith(".geojson", StringComparison.Ordinal)))];

    /// <summary>The map of some files: outlines with every disputed piece where the worldview counts it, and lines known to be disputed.</summary>
    internal static GroundMap Map(GroundFiles files)
    {
        if (files.Outlines.Length == 0)
        {
            return GroundMap.Empty;
        }

        DisputeRead[] disputes = [.. files.Disputes.Select(f => GeoJsonDisputes.Read(f.Name, f.Bytes))];
        return new(Worldview.Apply(Read(files.Outlines, isThorough: false).Areas, disputes.SelectMany(d => d.Pieces), files.Worldview), disputes.SelectMany(d => d.Lines));
    }

    /// <summary>All outlines of the files, and what was wrong with them.</summary>
    /// <param name="files">The files, those that count first before others.</param>
    /// <param name="isThorough">Whether to tell faults, too, that change nothing.</param>
    internal static GroundRead Read(IEnumerable<InputFile> files, bool isThorough = true)
    {
        var (areas, faults) = (ImmutableArray.CreateBuilder<GroundArea>(), ImmutableArray.CreateBuilder<GroundFault>());
        foreach (var file in files)
        {
            var read = IsTopology(file.Bytes) ? TopoJsonGround.Read(file.Name, file.Bytes, isThorough) : GeoJsonGround.Read(file.Name, file.Bytes, LevelOf(file.Name), isThorough);
            areas.AddRange(read.Areas.Where(a => a.Level != GroundLevel.Country || a.Iso.Length == 0 || !areas.Any(o => o.Level == a.Level && o.Iso == a.Iso)));
            faults.AddRange(read.Faults);
        }

        return new(areas.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>What a file without "placetype" holds, by its name: "SY_region.geojson".</summary>
    private static GroundLevel LevelOf(string name) =>
        name.Contains("county", StringComparison.Ordinal) || name.Contains("district", StringComparison.Ordinal) ? GroundLevel.District
        : name.Contains("region", StringComparison.Ordinal) ? GroundLevel.Region : GroundLevel.Country;

    private static bool IsTopology(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read() && reader.CurrentDepth < 2)
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isType = reader.ValueTextEquals("type"u8);
                    if (!reader.Read())
                    {
                        return false;
                    }

                    if (isType)
                    {
                        return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Topology"u8);
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
