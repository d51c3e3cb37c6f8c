using System.Text.Json;
using Tidemark.Beliefs;
using Tidemark.Pipeline.Records;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>Who held a place on a day, as known by then, with every claim for and against.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs.</param>
/// <param name="known">What was published later does not count; null for everything.</param>
/// <param name="masks">The masks of reports; null for names as they are.</param>
internal sealed class WhoQuestion(IArchive archive, Knowledge knowledge, KnownTime? known, Func<KnownClaim, PersonMask>? masks)
{
    private const double NearbyKilometres = 20;

    /// <summary>Answers.</summary>
    /// <param name="place">The place.</param>
    /// <param name="regions">The ids of the regions that it lies in (<see cref="PlaceSearch.RegionsOf"/>).</param>
    /// <param name="on">The day asked for.</param>
    internal WhoAnswer Of(PlaceRecord place, IEnumerable<string> regions, DateOnly on)
    {
        var question = new Question(place.CanonicalId, on, known ?? KnownTime.On(DateOnly.MaxValue)) { Regions = [.. regions] };
        KnownClaim[] claims = [.. Claims(question)];
        var answer = new NewestObserved(knowledge.Actors).Answer(question, claims);
        return new(masks is null ? answer : new AnswerMask(masks).Of(answer), place, Described(claims, place), Estimate(question), claims);
    }

    /// <summary>What the model of control makes of the same claims, or null where nothing was said of the place itself.</summary>
    private EstimateText? Estimate(Question question)
    {
        var estimates = new Estimates(archive, knowledge) { Masked = masks is not null };
        if (estimates.Of(question.Place, known) is not { } control)
        {
            return null;
        }

        var p = control.Answer([question.On.DayNumber], Estimates.End(known))[0];
        string[] names = [.. control.Cast.Holders.Select(estimates.Name), "contested"];
        return new(estimates.Fit, [.. names.Zip(p).GroupBy(n => n.First, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(n => n.Second)))]);
    }

    /// <summary>The claims about the place and its regions that can tell anything.</summary>
    private IEnumerable<KnownClaim> Claims(Question question) =>
        question.Regions.Prepend(question.Place).Distinct().SelectMany(p => archive.Claims(new() { Place = p, KnownBy = known, Kinds = EvidenceReader.Kinds }));

    /// <summary>How many claims could tell something of the place, did their words name a place and not only describe one near it.</summary>
    private int Described(KnownClaim[] claims, PlaceRecord place)
    {
        const double north = NearbyKilometres / 111.2;
        var east = north / Math.Max(0.1, Math.Cos(double.DegreesToRadians(place.Latitude)));
        var area = new GeoArea(place.Latitude - north, place.Longitude - east, place.Latitude + north, place.Longitude + east);
        var nearby = archive.Claims(new() { Within = area, Unnamed = true, KnownBy = known, Kinds = EvidenceReader.Kinds });
        var here = claims.Where(c => c.Resolved.Place?.Id == place.CanonicalId);
        return nearby.Concat(here).Count(c => c.Resolved.Place?.Mention.Relation is not null);
    }
}

/// <summary>Who held a place on a day.</summary>
/// <param name="Answer">By the newest observation, with the claims.</param>
/// <param name="Place">The place.</param>
/// <param name="Described">How many claims are about places nearby that are only described.</param>
/// <param name="Estimate">By the model of control, or null where nothing was said of the place itself.</param>
/// <param name="Claims">What was weighed, names as they are.</param>
internal sealed record WhoAnswer(Answer Answer, PlaceRecord Place, int Described, EstimateText? Estimate, IReadOnlyList<KnownClaim> Claims)
{
    /// <summary>Writes the fields of its record.</summary>
    internal void Record(Utf8JsonWriter json)
    {
        new AnswerRecord(json).Fields(Answer, Place, Described);
        Estimate?.Record(json);
    }
}
