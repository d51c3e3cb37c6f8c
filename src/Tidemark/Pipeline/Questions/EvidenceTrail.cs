using System.Collections.Immutable;
using Tidemark.Beliefs;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>From which day on how much evidence there is of who holds a place.</summary>
/// <param name="Day">The number of the newest day that evidence tells of.</param>
/// <param name="Origins">How many origins have spoken of this day or one before.</param>
internal readonly record struct EvidenceStep(int Day, int Origins);

/// <summary>The days that claims about a place itself tell of, with whose word there is by then; what later events tell of before is not counted.</summary>
internal static class EvidenceTrail
{
    /// <summary>The steps, by day.</summary>
    /// <param name="place">The place's id.</param>
    /// <param name="claims">Its claims, in an order that depends on their content alone.</param>
    internal static ImmutableArray<EvidenceStep> Of(string place, IEnumerable<KnownClaim> claims)
    {
        var reader = new EvidenceReader(place, []);
        foreach (var claim in claims)
        {
            reader.Add(claim);
        }

        var tellings = reader.Tellings.Where(t => t.Days.Has(DateOnly.MaxValue)).ToArray();
        var originOf = Origin.Of(tellings.Select(t => t.Claim));
        var (seen, steps) = (new HashSet<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<EvidenceStep>());
        var words = tellings.Select(t => (t.Claim, t.Days)).Concat(reader.Sightings.Select(s => (s.Claim, s.Days)));
        foreach (var day in words.Select(w => (Seen: w.Days.Last, originOf(w.Claim).Key)).GroupBy(e => e.Seen).OrderBy(g => g.Key))
        {
            seen.UnionWith(day.Select(e => e.Key));
            steps.Add(new(day.Key.DayNumber, seen.Count));
        }

        return steps.ToImmutable();
    }

    /// <summary>The step of a day, or null before the first.</summary>
    internal static EvidenceStep? On(ImmutableArray<EvidenceStep> steps, int day)
    {
        var (low, high) = (0, steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = steps[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : steps[low - 1];
    }
}
