using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Looks for rows of a gazetteer that cannot be right: vandalised, colliding, impossible.</summary>
/// <param name="places">The gazetteer.</param>
internal sealed class GazetteerCheck(GazetteerFile places)
{
    private const int Told = 12;
    private const double TwinKilometres = 0.3, FarFromParent = 700, FarFromCountry = 6000;
    private const int LargestTown = 60_000_000;

    private readonly SortedDictionary<string, (int Count, List<string> Lines)> _findings = new(StringComparer.Ordinal);

    /// <summary>Looks at every place.</summary>
    /// <returns>The kinds of findings in ordinal order, each with its number and its first lines.</returns>
    internal ImmutableArray<(string Kind, int Count, ImmutableArray<string> Lines)> Run(Action<long>? progress = null)
    {
        if (!places.IsWhole())
        {
            Add("damaged", "the file is not as it was written; make it anew with tidemark gazetteer add --new");
        }

        for (var place = 0; place < places.Count; place++)
        {
            One(place);
            if (place % 100_000 == 0)
            {
                progress?.Invoke(place);
            }
        }

        return [.. _findings.Select(f => (f.Key, f.Value.Count, f.Value.Lines.ToImmutableArray()))];
    }

    private void One(int place)
    {
        var point = places.Point(place);
        if (point is { Latitude: 0, Longitude: 0 })
        {
            Add("impossible", $"{Shown(place)}: lies at 0° N 0° E, where nothing is");
        }

        if (PlaceMerge.Class(places.Type(place)) == 3 && places.Population(place) > LargestTown)
        {
            Add("impossible", string.Create(CultureInfo.InvariantCulture, $"{Shown(place)}: {places.Population(place):N0} inhabitants"));
        }

        Parent(place, point);
        Names(place);
        Ids(place);
        Twins(place, point);
    }

    private void Parent(int place, GeoPoint point)
    {
        var parent = places.Parent(place);
        if (parent < 0)
        {
            return;
        }

        var distance = point.KilometresTo(places.Point(parent));
        if (distance > (places.Type(parent) == PlaceType.Country ? FarFromCountry : FarFromParent))
        {
            Add("impossible", string.Create(CultureInfo.InvariantCulture, $"{Shown(place)}: {distance:N0} km from {places.Name(parent)}, which should contain it"));
        }

        if (places.Country(parent).Length > 0 && places.Country(place).Length > 0 && places.Country(parent) != places.Country(place))
        {
            Add("colliding", $"{Shown(place)}: in {places.Country(place)}, but {places.Name(parent)} is in {places.Country(parent)}");
        }
    }

    private void Names(int place)
    {
        foreach (var (name, _) in places.Names(place))
        {
            if (name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || name.Contains('<', StringComparison.Ordinal) || name.EndsWith('!'))
            {
                Add("vandalised", $"{Shown(place)}: \"{name}\" is no name of a place");
            }
            else if (name.Length > 3 && name.AsSpan().IndexOfAnyExcept(name[0]) < 0)
            {
                Add("vandalised", $"{Shown(place)}: \"{name}\" is one letter again and again");
            }
        }
    }

    private void Ids(int place)
    {
        var record = places.Record(place);
        foreach (var id in (ReadOnlySpan<string>)[record.GeoNames.Length > 0 ? "geonames:" + record.GeoNames : "", record.Wikidata.Length > 0 ? "wikidata:" + record.Wikidata : ""])
        {
            if (id.Length == 0)
            {
                continue;
            }

            foreach (var (_, other) in places.WithKey(PlaceKeys.OfId(id), 8))
            {
                var distance = places.Point(place).KilometresTo(places.Point(other));
                if (other > place && PlaceMerge.Class(places.Type(other)) == PlaceMerge.Class(places.Type(place)) && distance > 1)
                {
                    Add("colliding", string.Create(CultureInfo.InvariantCulture, $"{Shown(place)}: shares {id} with {places.Name(other)}, {distance:N0} km away"));
                }
            }
        }
    }

    private void Twins(int place, GeoPoint point)
    {
        var plain = PlaceKeys.Plain(places.Name(place));
        foreach (var (_, other) in places.WithKey(PlaceKeys.OfPlain(plain), 64))
        {
            if (other > place && PlaceMerge.Class(places.Type(other)) == PlaceMerge.Class(places.Type(place)) && point.KilometresTo(places.Point(other)) < TwinKilometres)
            {
                Add("twins", $"{Shown(place)}: {places.Id(other)} of the same name lies at the same spot");
            }
        }
    }

    private string Shown(int place) => $"{places.Id(place)} {places.Name(place)}";

    private void Add(string kind, string line)
    {
        var (count, lines) = _findings.TryGetValue(kind, out var have) ? have : (0, []);
        if (lines.Count < Told)
        {
            lines.Add(line);
        }

        _findings[kind] = (count + 1, lines);
    }
}
