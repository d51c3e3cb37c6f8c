using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Pipeline.Records;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Who held a place on a day, as known by then, with every claim for and against: by the model of control, with what other rules say beside it.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs.</param>
/// <param name="known">What was published later does not count; null for everything.</param>
/// <param name="masks">The masks of reports; null for names as they are.</param>
internal sealed class WhoQuestion(IArchive archive, Knowledge knowledge, KnownTime? known, Func<KnownClaim, PersonMask>? masks)
{
    private const double NearbyKilometres = 20;

    /// <summary>The rule whose outcome is the answer.</summary>
    internal AggregationRule Rule { get; init; } = AggregationRule.Ours;

    /// <summary>What the model takes account of.</summary>
    internal ControlChoices Choices { get; init; } = ControlChoices.All;

    /// <summary>Whether each claim is told with what the answer would lose without it; that takes long.</summary>
    internal bool Parts { get; init; } = true;

    /// <summary>Answers.</summary>
    /// <param name="place">The place.</param>
    /// <param name="regions">The ids of the regions that it lies in (<see cref="PlaceSearch.RegionsOf"/>).</param>
    /// <param name="on">The day asked for.</param>
    internal WhoAnswer Of(PlaceRecord place, IEnumerable<string> regions, DateOnly on)
    {
        using var basis = Gather(place, regions);
        return Of(basis, on);
    }

    /// <summary>Fetches all that an answer about a place rests on, whatever the day.</summary>
    /// <param name="place">The place.</param>
    /// <param name="regions">The ids of the regions that it lies in.</param>
    internal PlaceBasis Gather(PlaceRecord place, IEnumerable<string> regions)
    {
        ImmutableArray<string> within = [.. regions];
        KnownClaim[] claims = [.. Claims(place.CanonicalId, within)];
        PlaceModel Model() => new(claims, place.CanonicalId, within, knowledge.Sides, Choices);
        var isMuch = claims.Length >= ControlReconciler.Many;
        var making = isMuch ? Task.Run(Model) : Task.FromResult(Model());
        return new(place, within, claims, Described(claims, place), StoredFits.Control(archive, known), StoredFits.Overlaps(archive, known), making, new(() => new(place.CanonicalId, within, claims, knowledge.Kinship)));
    }

    /// <summary>Answers for a day from what was gathered with the same choices.</summary>
    internal WhoAnswer Of(PlaceBasis basis, DateOnly on)
    {
        var question = new Question(basis.Place.CanonicalId, on, known ?? KnownTime.On(DateOnly.MaxValue)) { Regions = basis.Regions };
        var answer = Reconciler(basis.Fit, basis.Overlaps).Answer(question, basis.Claims.Length, () => basis.Testimony, () => basis.Model);
        return new(masks is null ? answer : new AnswerMask(masks, basis.Shown).Of(answer), basis.Place, basis.Described, basis.Claims) { Shown = basis.Shown };
    }

    private ControlReconciler Reconciler(ControlFit fit, SourceOverlaps overlaps) =>
        new(knowledge.Actors, fit, overlaps, Choices) { Rule = Rule, Sides = knowledge.Sides, Kinship = knowledge.Kinship, Parts = Parts };

    /// <summary>All claims about the place that can give a vote, and those about its regions that tell who holds them.</summary>
    private IEnumerable<KnownClaim> Claims(string place, ImmutableArray<string> regions) => archive.Claims(new() { Place = place, KnownBy = known, Kinds = SignReader.Kinds })
        .Concat(regions.Where(r => r != place).Distinct().SelectMany(r => archive.Claims(Estimates.OfRegion(r, known))));

    /// <summary>How many claims could tell something of the place, did their words name a place and not only describe one near it.</summary>
    private int Described(KnownClaim[] claims, PlaceRecord place)
    {
        const double north = NearbyKilometres / 111.2;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(place.Latitude)));
        var area = new GeoArea(place.Latitude - north, place.Longitude - east, place.Latitude + north, place.Longitude + east);
        var nearby = archive.Claims(new() { Within = area, Unnamed = true, KnownBy = known, Kinds = EvidenceReader.Kinds });
        var here = claims.Where(c => c.Resolved.Place?.Id == place.CanonicalId && EvidenceReader.Kinds.Contains(c.Resolved.Claim.Kind));
        return nearby.Concat(here).Count(c => c.Resolved.Place?.Mention.Relation is not null);
    }
}

/// <summary>All that an answer about a place rests on, as known by a time; the day that is asked for does not matter. Used by one thread at a time; disposing of it gives memory back, no more.</summary>
/// <param name="Place">The place.</param>
/// <param name="Regions">Ids of the regions that it lies in.</param>
/// <param name="Claims">What is weighed.</param>
/// <param name="Described">How many claims are about places nearby that are only described.</param>
/// <param name="Fit">What was learned by then.</param>
/// <param name="Overlaps">What ties sources.</param>
/// <param name="Making">The model of the place, once it is made.</param>
/// <param name="Reading">What the claims tell, once it is asked for.</param>
internal sealed record PlaceBasis(PlaceRecord Place, ImmutableArray<string> Regions, KnownClaim[] Claims, int Described, ControlFit Fit, SourceOverlaps Overlaps, Task<PlaceModel> Making, Lazy<Testimony> Reading) : IDisposable
{
    /// <summary>The model of the place; waits until it is made.</summary>
    internal PlaceModel Model => Making.GetAwaiter().GetResult();

    /// <summary>What the claims tell about who held the place, whatever the day.</summary>
    internal Testimony Testimony => Reading.Value;

    /// <summary>How the claims are shown.</summary>
    internal ShownClaims Shown { get; } = new();

    public void Dispose() => Model.Dispose();
}

/// <summary>Who held a place on a day.</summary>
/// <param name="Answer">The answer, with the claims, and with what other rules say.</param>
/// <param name="Place">The place.</param>
/// <param name="Described">How many claims are about places nearby that are only described.</param>
/// <param name="Claims">What was weighed, names as they are.</param>
internal sealed record WhoAnswer(Answer Answer, PlaceRecord Place, int Described, IReadOnlyList<KnownClaim> Claims)
{
    /// <summary>How its claims are shown.</summary>
    internal required ShownClaims Shown { get; init; }

    /// <summary>Writes the fields of its record.</summary>
    internal void Record(Utf8JsonWriter json) => new AnswerRecord(json, Shown).Fields(Answer, Place, Described);
}
