using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Which claims are wanted: of which places (and what lies in them), actors (and their parts), kinds and days.</summary>
internal sealed class Wanted
{
    private const string Prefix = "actor:";

    private readonly ActorRegistry _actors;
    private readonly HashSet<string> _placeWords, _placeIds, _actorWords;
    private readonly Dictionary<string, bool> _wantedActors = new(StringComparer.Ordinal);

    internal Wanted(Knowledge knowledge, string[] places, string[] actors)
    {
        _actors = knowledge.Actors;
        _placeWords = [.. places.Select(p => Folding.Fold(p))];
        var search = places.Length > 0 ? new PlaceSearch(knowledge.Places) : null;
        _placeIds = [.. places.SelectMany(p => search!.Find(p)).Select(p => p.CanonicalId)];
        _actorWords = [.. actors.Select(a => Folding.Fold(a))];
    }

    /// <summary>The first day, or null.</summary>
    internal DateOnly? First { get; init; }

    /// <summary>The last day, or null.</summary>
    internal DateOnly? Last { get; init; }

    /// <summary>Kinds; empty for all.</summary>
    internal ImmutableHashSet<ClaimKind> Kinds { get; init; } = [];

    /// <summary>Whether places are chosen.</summary>
    internal bool HasPlaces => _placeWords.Count > 0;

    /// <summary>Whether a claim is of a wanted kind, place and actor.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="around">The ids of the places that contain a place.</param>
    internal bool Has(ResolvedClaim claim, Func<string, ImmutableArray<string>> around) => Kind(claim) && Place(claim.Place, around) && Actor(claim);

    /// <summary>Whether a claim is of a wanted kind.</summary>
    internal bool Kind(ResolvedClaim claim) => Kinds.IsEmpty || Kinds.Contains(claim.Claim.Kind);

    /// <summary>Whether days meet the wanted ones; what has no day meets them only where none are chosen.</summary>
    internal bool Days(DateOnly? first, DateOnly? last) =>
        (First is null && Last is null) || ((first ?? last) is { } begin && (last ?? first) is { } end && (First is null || end >= First) && (Last is null || begin <= Last));

    /// <summary>Whether a place is wanted.</summary>
    internal bool Place(ResolvedPlace? place, Func<string, ImmutableArray<string>> around)
    {
        if (_placeWords.Count == 0)
        {
            return true;
        }

        if (place is null)
        {
            return false;
        }

        var ids = place.Anchors.Select(a => a.Name.Id).Append(place.Id).OfType<string>();
        return ids.Any(i => _placeIds.Contains(i) || around(i).Any(_placeIds.Contains)) || Is(_placeWords, place.Id, place.Name, place.Mention.Text);
    }

    /// <summary>Whether a place of the packs is wanted.</summary>
    internal bool Place(string id, string name, Func<string, ImmutableArray<string>> around) =>
        _placeWords.Count == 0 || _placeIds.Contains(id) || around(id).Any(_placeIds.Contains) || Is(_placeWords, id, name, name);

    /// <summary>Whether actors are chosen.</summary>
    internal bool HasActors => _actorWords.Count > 0;

    /// <summary>Whether one of a claim's actors, targets or speakers is wanted.</summary>
    internal bool Actor(ResolvedClaim claim) => _actorWords.Count == 0 || claim.Actor.Concat(claim.Target).Concat(claim.Attribution.Select(a => a.Speaker)).Any(Actor);

    /// <summary>Whether an actor is wanted, or a part of one that is.</summary>
    internal bool Actor(ResolvedName name)
    {
        if (_actorWords.Count == 0 || Is(_actorWords, name.Id, name.Name, name.Mention.Text))
        {
            return true;
        }

        return name.Id is { } id && Actor(id);
    }

    /// <summary>Whether the actor with an id is wanted, or a part of one that is.</summary>
    internal bool Actor(string id)
    {
        if (_actorWords.Count == 0)
        {
            return true;
        }

        if (!_wantedActors.TryGetValue(id, out var wanted))
        {
            _wantedActors[id] = wanted = Above(id, 0);
        }

        return wanted;
    }

    private bool Above(string id, int depth) =>
        depth < 8 && id.StartsWith(Prefix, StringComparison.Ordinal) && _actors.Find(id[Prefix.Length..]) is var number and >= 0
        && (Named(_actors[number]) || _actors[number].Parents.Any(p => Above(Prefix + p, depth + 1)));

    private bool Named(ActorRecord actor) => Is(_actorWords, actor.CanonicalId, actor.Id, actor.Name) || actor.Aliases.Concat(actor.Cased).Concat(actor.Arabic).Any(a => _actorWords.Contains(Folding.Fold(a)));

    private static bool Is(HashSet<string> wanted, string? id, string name, string words) => (id is not null && wanted.Contains(Folding.Fold(id))) || wanted.Contains(Folding.Fold(name)) || wanted.Contains(Folding.Fold(words));
}
