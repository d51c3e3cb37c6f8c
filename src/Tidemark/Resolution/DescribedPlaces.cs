using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Regions;

namespace Tidemark.Resolution;

/// <summary>From descriptions of places in words to regions on the ground. Immutable but for a memory of regions asked for before; shared by threads.</summary>
/// <param name="actors">Whose adjectives stand for countries ("the Turkish border").</param>
/// <param name="places">The lexicon's places.</param>
/// <param name="maker">Makes the regions, over these and other places.</param>
internal sealed class DescribedPlaces(ActorRegistry actors, Gazetteer places, RegionMaker maker)
{
    private const int Remembered = 20_000;
    private readonly ConcurrentDictionary<string, RegionSummary?> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownPlace?> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, KnownPlace?> _states = new();

    /// <summary>The region of statements that hold together, drawn finely.</summary>
    /// <param name="relations">The statements.</param>
    /// <param name="size">Cells a side.</param>
    internal RegionReading Of(ImmutableArray<PlaceRelation> relations, int size = RegionMaker.Fine)
    {
        var terms = ImmutableArray.CreateBuilder<RegionTerm>();
        foreach (var relation in relations)
        {
            var (term, unknown) = Term(relation);
            if (term is null)
            {
                return RegionReading.None(unknown.Length > 0 ? $"\"{unknown}\" is no place that is known" : $"\"{relation.Type}\" names no place that is known");
            }

            terms.Add(term);
        }

        return maker.Make(terms.ToImmutable(), size);
    }

    /// <summary>What a record tells of a region, or null when the words come to none; the same question is answered from memory.</summary>
    internal RegionSummary? Summary(PlaceRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (relation.Anchors.IsEmpty || Term(relation).Term is not { } term)
        {
            return null;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{relation.Type}|{relation.Zone}|{relation.Side}|{string.Join('|', term.Anchors.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Place.Id} {a.Kilometres} {a.Bearing}")))}");
        if (_known.Count > Remembered)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, static (_, on) => on.maker.Make([on.term], RegionMaker.Quick).Region is { } region ? RegionSummary.Of(region) : null, (term, maker));
    }

    /// <summary>The statement with its anchors on the ground, or the first name that has no place.</summary>
    private (RegionTerm? Term, string Unknown) Term(PlaceRelation relation)
    {
        var anchors = ImmutableArray.CreateBuilder<RegionAnchor>(relation.Anchors.Length);
        foreach (var anchor in relation.Anchors)
        {
            if (Place(anchor.Mention) is not { } place)
            {
                return (null, anchor.Mention.Text);
            }

            anchors.Add(new(place, anchor.Kilometres, GeoPoint.Bearing(anchor.Bearing)));
        }

        return anchors.Count == 0 || !Enum.TryParse<RelationKind>(relation.Type, ignoreCase: true, out var kind) ? (null, "")
            : (new(kind, anchors.ToImmutable()) { Zone = Enum.TryParse<Zone>(relation.Zone, ignoreCase: true, out var zone) ? zone : Zone.Any, Side = GeoPoint.Bearing(relation.Side) }, "");
    }

    /// <summary>The place of a mention: the lexicon's, the country of a state's adjective, else the likeliest of the name.</summary>
    internal KnownPlace? Place(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        switch (mention.Ref.Kind)
        {
            case EntryKind.Place:
                return PackPlaces.Known(places[mention.Ref.Id]);
            case EntryKind.Actor or EntryKind.ActorAdjective:
                return _states.GetOrAdd(mention.Ref.Id, Country);
            default:
                if (_named.Count > Remembered)
                {
                    _named.Clear();
                }

                return _named.GetOrAdd(mention.Text, text => maker.Source.Named(text).FirstOrDefault());
        }
    }

    private KnownPlace? Country(int actor) =>
        actors[actor].Aliases.Prepend(actors[actor].Name).SelectMany(n => maker.Source.Named(n)).FirstOrDefault(p => p.Type == PlaceType.Country);
}
