using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Resolution;

/// <summary>
/// Says which place a report means by each name that several places of the packs bear, by each name of a compiled gazetteer, and by names that nobody writes
/// so of what a claim is about: one place for a name in one report, chosen by what the report's other places are near to. A name of the gazetteer that is
/// doubtful points nowhere. Keeps scratch space: one for each thread.
/// </summary>
/// <param name="places">The packs' places and the gazetteer's.</param>
/// <param name="namesakes">The names that several places of the packs bear.</param>
/// <param name="spelled">The gazetteer, or without one the packs' places; asked for when a name needs it.</param>
internal sealed class ReportPlaces(Gazetteer places, Namesakes namesakes, Lazy<SpelledPlaces?> spelled)
{
    private const int MostPoints = 16;

    private readonly Lazy<PlaceChoiceByName?> _choice = new(() => spelled.Value is { } found ? new(found.File, found.Model) : null);
    private readonly NamesakeChoice _namesake = new(namesakes, places);
    private readonly Dictionary<int, int> _chosen = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<Claim, Claim> _renewed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same claims and mentions with the places chosen.</summary>
    internal ReportClaims Choose(ReportClaims read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _chosen.Clear();
        _named.Clear();
        foreach (var (place, meant) in _namesake.Of(read.Mentions.Where(m => m.IsPlace && IsOfPack(m.Mention)).Select(m => (m.Mention.Ref.Id, m.Mention.Text))))
        {
            _chosen.Add(place, meant);
        }

        return Beyond(_chosen.Count == 0 ? read : Renewed(read));
    }

    /// <summary>The same with the gazetteer's places chosen, and names that nobody writes so.</summary>
    private ReportClaims Beyond(ReportClaims read)
    {
        _chosen.Clear();
        if ((!read.Mentions.Any(m => IsBeyond(m.Mention)) && !read.Claims.Any(c => c.Place is { } place && IsOpen(place))) || _choice.Value is not { } choice)
        {
            return read;
        }

        var near = Points(read);
        foreach (var claim in read.Claims)
        {
            if (claim.Place is { } place && IsOpen(place))
            {
                _named.TryAdd(place.Name.Length > 0 ? place.Name : place.Text, choice.InAnySpelling(place.Name.Length > 0 ? place.Name : place.Text, near));
            }
        }

        foreach (var (_, mention) in read.Mentions)
        {
            if (IsBeyond(mention) && !_chosen.ContainsKey(mention.Ref.Id))
            {
                _chosen.Add(mention.Ref.Id, choice.Of(mention.Text, near) is var place and >= 0 ? Gazetteer.Beyond + place : -1);
            }
        }

        return Renewed(read);
    }

    private ReportClaims Renewed(ReportClaims read)
    {
        _renewed.Clear();
        return read with { Claims = [.. read.Claims.Select(Claim)], Mentions = [.. read.Mentions.Select(m => m with { Mention = Mention(m.Mention) })] };
    }

    private static bool IsOfPack(Mention mention) => mention.Ref.Kind == EntryKind.Place && mention.Ref.Id < Gazetteer.Beyond;

    /// <summary>Whether a mention is of a name for which a place was sought.</summary>
    private bool IsChosen(Mention mention) => IsBeyond(mention) || (mention.Ref.Kind == EntryKind.Place && _chosen.ContainsKey(mention.Ref.Id));

    private static bool IsBeyond(Mention mention) => mention.Ref.Kind == EntryKind.Place && mention.Ref.Id >= Gazetteer.Beyond;

    /// <summary>Where the packs' settlements lie that the report names; where it names none, its districts and provinces.</summary>
    private ImmutableArray<GeoPoint> Points(ReportClaims read)
    {
        var known = read.Mentions.Select(m => m.Mention.Ref).Where(r => r.Kind == EntryKind.Place && r.Id < Gazetteer.Beyond && (r.Traits & NameTraits.Country) == 0).Distinct().Take(MostPoints).ToArray();
        var small = Array.FindAll(known, r => (r.Traits & NameTraits.Area) == 0);
        return [.. (small.Length > 0 ? small : known).Select(r => new GeoPoint(places[r.Id].Latitude, places[r.Id].Longitude))];
    }

    /// <summary>A claim with its places, and so the claim that it answers.</summary>
    private Claim Claim(Claim claim)
    {
        if (!_renewed.TryGetValue(claim, out var renewed))
        {
            renewed = claim with
            {
                Actor = All(claim.Actor),
                Target = All(claim.Target),
                Place = claim.Place is { } place ? Mention(Named(place)) : null,
                About = claim.About is { } about ? Claim(about) : null,
            };
            _renewed.Add(claim, renewed);
        }

        return renewed;
    }

    /// <summary>Whether a claim is about a place of a capitalised name that neither pack nor lexicon knows: the claim's verb says that it is a place.</summary>
    private static bool IsOpen(Mention place) => place.Ref.IsNone && place.Relation is null && (place.Name.Length > 0 ? place.Name : place.Text) is [var first, ..] && char.IsUpper(first);

    private Mention Named(Mention place)
    {
        if (!IsOpen(place) || !_named.TryGetValue(place.Name.Length > 0 ? place.Name : place.Text, out var number) || number < 0)
        {
            return place;
        }

        var own = places.Find(spelled.Value!.File.Record(number).Id);
        var reference = new NameRef(EntryKind.Place, own >= 0 ? own : Gazetteer.Beyond + number, GazetteerNames.Traits(spelled.Value.File.Type(number)));
        _chosen.TryAdd(reference.Id, reference.Id);
        return place with { Ref = reference };
    }

    private ImmutableArray<Mention> All(ImmutableArray<Mention> mentions) => mentions.Any(IsChosen) ? [.. mentions.Select(Mention)] : mentions;

    private Mention Mention(Mention mention)
    {
        if (mention.Relation is { } relation && relation.Anchors.Any(a => IsChosen(a.Mention)))
        {
            mention = mention with { Relation = relation with { Anchors = [.. relation.Anchors.Select(a => a with { Mention = Mention(a.Mention) })] } };
        }

        if (!IsChosen(mention))
        {
            return mention;
        }

        if (!_chosen.TryGetValue(mention.Ref.Id, out var place) || place < 0)
        {
            return mention with { Ref = default };
        }

        return mention with { Ref = place < Gazetteer.Beyond ? new(EntryKind.Place, place, GazetteerNames.Traits(places[place].Type)) : mention.Ref with { Id = place } };
    }
}
