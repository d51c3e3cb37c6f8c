using System.Collections.Immutable;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>Tells where claims put their events, and how well two such places go together.</summary>
internal sealed class LocusReader
{
    private const int MostSteps = 8;
    private const double NearbyKilometres = 12, SameSpotKilometres = 1.5;

    private readonly Gazetteer _places;
    private readonly Dictionary<string, PlaceRecord> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _above = new(StringComparer.Ordinal);

    internal LocusReader(Gazetteer places)
    {
        _places = places;
        foreach (var place in places.All)
        {
            _byId.TryAdd(place.CanonicalId, place);
        }
    }

    /// <summary>Where a claim puts its event.</summary>
    internal Locus Of(ResolvedPlace? place)
    {
        if (place is null)
        {
            return Locus.Nowhere;
        }

        var relation = place.Mention.Relation;
        var near = relation is not null && relation.Type is not ("within" or "part");
        var id = place.Id ?? (place.Anchors is [{ Name.Id: { } anchor }, ..] && anchor.Contains(':', StringComparison.Ordinal) && !anchor.StartsWith("actor:", StringComparison.Ordinal) ? anchor : null);
        if (id is null)
        {
            return Named(place, near);
        }

        return new(id, Above(id))
        {
            Breadth = _byId.TryGetValue(id, out var record) ? BreadthOf(record) : place.Precision is 6 ? Breadth.Country : place.Precision is 4 or 5 && relation is null ? Breadth.Region : Breadth.Spot,
            Near = near, Part = relation is not null && !near, Point = place.Point,
        };
    }

    /// <summary>The ids of the places that contain a place, the smallest first, without the country.</summary>
    internal ImmutableArray<string> Above(string id)
    {
        if (_above.TryGetValue(id, out var known))
        {
            return known;
        }

        var above = ImmutableArray.CreateBuilder<string>();
        var next = _byId.TryGetValue(id, out var record) ? record.Parent : "";
        for (var steps = 0; steps < MostSteps && _places.Find(next) is var number and >= 0 && _places[number].Type != PlaceType.Country; steps++)
        {
            above.Add(_places[number].CanonicalId);
            next = _places[number].Parent;
        }

        return _above[id] = above.ToImmutable();
    }

    /// <summary>How well two places can be one event's: 1 the same spot, 0 not told, below 0 not the same.</summary>
    internal static double Fit(Locus one, Locus other)
    {
        if (one.Key.Length == 0 || other.Key.Length == 0 || one.Breadth == Breadth.Country || other.Breadth == Breadth.Country)
        {
            return 0;
        }

        if (one.Key == other.Key)
        {
            return one.Near != other.Near ? 0.5 : one.Near ? 0.7 : one.Breadth switch { Breadth.Region => 0.45, Breadth.District => 0.6, _ => 1 };
        }

        if (other.Above.Contains(one.Key) || one.Above.Contains(other.Key))
        {
            var outer = other.Above.Contains(one.Key) ? one : other;
            return outer.Breadth switch { Breadth.Spot => 0.7, Breadth.District => 0.5, _ => 0.3 };
        }

        if (one.Breadth == Breadth.Unknown || other.Breadth == Breadth.Unknown)
        {
            return one.Breadth == other.Breadth ? -1 : -0.2;
        }

        return one.Point is { } a && other.Point is { } b ? Apart(a.KilometresTo(b), one.Near || other.Near) : -1;
    }

    private static double Apart(double kilometres, bool near) => kilometres <= SameSpotKilometres ? 0.6 : near && kilometres <= NearbyKilometres ? 0.3 : -1;

    private static Locus Named(ResolvedPlace place, bool near)
    {
        var words = place.Anchors is [var anchor, ..] ? anchor.Name.Name : place.Name;
        var proper = words.Split(' ').Any(w => w.Length > 1 && char.IsUpper(w[0]));
        return proper ? new("name:" + FoldedWords.Of(words), []) { Near = near, Part = place.Mention.Relation is not null && !near, Point = place.Point } : Locus.Nowhere;
    }

    private static Breadth BreadthOf(PlaceRecord record) => record.Type switch
    {
        PlaceType.Country => Breadth.Country,
        PlaceType.Governorate or PlaceType.Region or PlaceType.River or PlaceType.Lake or PlaceType.Mountain or PlaceType.Road or PlaceType.Border => Breadth.Region,
        PlaceType.District => Breadth.District,
        _ => Breadth.Spot,
    };
}
