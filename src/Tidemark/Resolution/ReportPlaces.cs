using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Resolution;

/// <summary>
/// Says which place of a compiled gazetteer a report means by each name: one place for a name in one report, chosen by what the report's other places are
/// near to. A name that is doubtful points nowhere. Keeps scratch space: one for each thread.
/// </summary>
/// <param name="places">The packs' places and the gazetteer's.</param>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="spelling">Judges spellings of what a claim is about; without it only equal names are found.</param>
internal sealed class ReportPlaces(Gazetteer places, GazetteerFile gazetteer, SpellingModel? spelling)
{
    private const int MostPoints = 16;

    private readonly PlaceChoiceByName _choice = new(gazetteer, spelling);
    private readonly Dictionary<int, int> _chosen = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);

    /// <summary>The same claims and mentions with the places chosen.</summary>
    internal ReportClaims Choose(ReportClaims read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _chosen.Clear();
        _named.Clear();
        if (!read.Mentions.Any(m => IsBeyond(m.Mention)) && !read.Claims.Any(c => c.Place is { } place && IsOpen(place)))
        {
            return read;
        }

        var near = Points(read);
        foreach (var claim in read.Claims)
        {
            if (claim.Place is { } place && IsOpen(place))
            {
                _named.TryAdd(place.Name.Length > 0 ? place.Name : place.Text, _choice.InAnySpelling(place.Name.Length > 0 ? place.Name : place.Text, near));
            }
        }

        foreach (var (_, mention) in read.Mentions)
        {
            if (IsBeyond(mention) && !_chosen.ContainsKey(mention.Ref.Id))
            {
                _chosen.Add(mention.Ref.Id, _choice.Of(mention.Text, near) is var place and >= 0 ? Gazetteer.Beyond + place : -1);
            }
        }

        return read with { Claims = [.. read.Claims.Select(Claim)], Mentions = [.. read.Mentions.Select(m => m with { Mention = Mention(m.Mention) })] };
    }

    private static bool IsBeyond(Mention mention) => mention.Ref.Kind == EntryKind.Place && mention.Ref.Id >= Gazetteer.Beyond;

    /// <summary>Where the packs' settlements lie that the report names; where it names none, its districts and provinces.</summary>
    private ImmutableArray<GeoPoint> Points(ReportClaims read)
    {
        var known = read.Mentions.Select(m => m.Mention.Ref).Where(r => r.Kind == EntryKind.Place && r.Id < Gazetteer.Beyond && (r.Traits & NameTraits.Country) == 0).Distinct().Take(MostPoints).ToArray();
        var small = Array.FindAll(known, r => (r.Traits & NameTraits.Area) == 0);
        return [.. (small.Length > 0 ? small : known).Select(r => new GeoPoint(places[r.Id].Latitude, places[r.Id].Longitude))];
    }

    private Claim Claim(Claim claim) => claim with
    {
        Actor = All(claim.Actor),
        Target = All(claim.Target),
        Place = claim.Place is { } place ? Mention(Named(place)) : null,
    };

    /// <summary>Whether a claim is about a place of a capitalised name that neither pack nor lexicon knows: the claim's verb says that it is a place.</summary>
    private static bool IsOpen(Mention place) => place.Ref.IsNone && place.Relation is null && (place.Name.Length > 0 ? place.Name : place.Text) is [var first, ..] && char.IsUpper(first);

    private Mention Named(Mention place)
    {
        if (!IsOpen(place) || !_named.TryGetValue(place.Name.Length > 0 ? place.Name : place.Text, out var number) || number < 0)
        {
            return place;
        }

        var reference = new NameRef(EntryKind.Place, Gazetteer.Beyond + number, GazetteerNames.Traits(gazetteer.Type(number)));
        _chosen.TryAdd(reference.Id, reference.Id);
        return place with { Ref = reference };
    }

    private ImmutableArray<Mention> All(ImmutableArray<Mention> mentions) => mentions.Any(IsBeyond) ? [.. mentions.Select(Mention)] : mentions;

    private Mention Mention(Mention mention)
    {
        if (mention.Relation is { } relation && relation.Anchors.Any(a => IsBeyond(a.Mention)))
        {
            mention = mention with { Relation = relation with { Anchors = [.. relation.Anchors.Select(a => a with { Mention = Mention(a.Mention) })] } };
        }

        if (!IsBeyond(mention))
        {
            return mention;
        }

        return _chosen.TryGetValue(mention.Ref.Id, out var place) && place >= 0 ? mention with { Ref = mention.Ref with { Id = place } } : mention with { Ref = default };
    }
}
