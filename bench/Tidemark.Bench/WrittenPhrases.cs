using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Places;

namespace Tidemark.Bench;

/// <summary>The hand-written phrases and the places that they lean on: lines of tab-separated fields, see the file.</summary>
/// <param name="Places">Anchors that the packs may not hold.</param>
/// <param name="Phrases">The phrases.</param>
internal sealed record WrittenPhrases(ImmutableArray<KnownPlace> Places, ImmutableArray<RelativePhrase> Phrases)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A line is not understood; it is named.</exception>
    internal static WrittenPhrases Read(string path)
    {
        var (places, phrases) = (ImmutableArray.CreateBuilder<KnownPlace>(), ImmutableArray.CreateBuilder<RelativePhrase>());
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            switch (line.Split('\t'))
            {
                case ["place", var name, var type, var country, var lat, var lon, var people]:
                    places.Add(new("bench:" + name, name, Enum.Parse<PlaceType>(type, ignoreCase: true), new(Number(lat), Number(lon)), (int)Number(people), country));
                    break;
                case ["phrase", var kind, var text, var lat, var lon, var tolerance, var distance, _]:
                    phrases.Add(new(kind, text, new(Number(lat), Number(lon)), distance.Length > 0 ? Number(distance) : null, Number(tolerance)));
                    break;
                default:
                    throw new InvalidDataException($"{path}:{number}: no line of a place or phrase");
            }
        }

        return new(places.ToImmutable(), phrases.ToImmutable());
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}

/// <summary>The packs' places, and those of the file by name.</summary>
internal sealed class WrittenPlaces(IPlaceSource packs, ImmutableArray<KnownPlace> own) : IPlaceSource
{
    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Near(GeoPoint centre, double kilometres) => packs.Near(centre, kilometres);

    /// <inheritdoc/>
    public ImmutableArray<KnownPlace> Named(string name) => own.Where(p => p.Name == name).ToImmutableArray() is { IsEmpty: false } found ? found : packs.Named(name);

    /// <inheritdoc/>
    public IEnumerable<KnownPlace> Inside(KnownPlace area) => packs.Inside(area);
}
