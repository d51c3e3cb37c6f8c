using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;

namespace Tidemark.Resolution;

/// <summary>From the lexicon's numbers to ids, names and points. Immutable, shared by threads.</summary>
internal sealed class NameResolver(ActorRegistry actors, Gazetteer places, SourceRegistry sources, DescribedPlaces described)
{
    /// <summary>Resolves all names of a claim.</summary>
    internal ResolvedClaim Resolve(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(
            claim,
            Names(claim.Actor),
            Names(claim.Target),
            claim.Place is { } place ? Place(place) : null,
            [.. claim.Attribution.Select(a => new ResolvedAttribution(Name(a.Speaker), a.Stance, a.Basis))]);
    }

    /// <summary>Resolves a name of the text.</summary>
    internal ResolvedMention Resolve(NameMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var name = Name(mention.Mention);
        return new(mention.IsPlace ? "place" : "actor", mention.Mention.Start, mention.Mention.End, mention.Mention.Text, name.Id, name.Name);
    }

    /// <summary>Whom a mention means.</summary>
    internal ResolvedName Name(Mention mention)
    {
        if (mention.Ref.Kind == EntryKind.Actor || mention.Ref.Kind == EntryKind.ActorAdjective)
        {
            return new(actors[mention.Ref.Id].CanonicalId, actors[mention.Ref.Id].Name, mention);
        }

        if (mention.Ref.Kind == EntryKind.Place)
        {
            return new(places[mention.Ref.Id].CanonicalId, places[mention.Ref.Id].Name, mention);
        }

        return mention.Ref.Kind == EntryKind.Source
            ? new(sources[mention.Ref.Id].CanonicalId, sources[mention.Ref.Id].Name, mention)
            : new(null, mention.Name.Length > 0 ? mention.Name : mention.Text, mention);
    }

    /// <summary>Where a mention points; for a place that is only described, the middle of the region that follows from its anchors.</summary>
    internal ResolvedPlace Place(Mention mention)
    {
        var name = Name(mention);
        ImmutableArray<ResolvedAnchor> anchors = [.. (mention.Relation?.Anchors ?? []).Select(a => new ResolvedAnchor(Name(a.Mention), a.Kilometres, a.Bearing))];
        if (mention.Relation is { } relation && described.Summary(relation) is { } region)
        {
            return new(name.Id, name.Name, mention) { Point = region.Point, Precision = region.Precision, Anchors = anchors, Region = region };
        }

        return new(name.Id, name.Name, mention) { Point = PointOf(mention), Precision = Record(mention)?.Precision, Anchors = anchors };
    }

    private GeoPoint? PointOf(Mention mention) => Record(mention) is { } place ? new GeoPoint(place.Latitude, place.Longitude) : null;

    private PlaceRecord? Record(Mention mention) => mention.Ref.Kind == EntryKind.Place ? places[mention.Ref.Id] : null;

    private ImmutableArray<ResolvedName> Names(ImmutableArray<Mention> mentions) => [.. mentions.Select(Name)];
}
