using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Control;

/// <summary>Takes the claims of a case as the model of control needs them, with the sides that packs tell of.</summary>
internal static class StatementReader
{
    /// <summary>A claim of a case.</summary>
    internal static Statement Of(KnownClaim claim)
    {
        var resolved = claim.Resolved;
        var said = resolved.Claim;
        return new()
        {
            Id = said.Id,
            Outlet = "outlet:" + (claim.Capture.Outlet.Length > 0 ? claim.Capture.Outlet.ToLowerInvariant() : claim.Capture.Name.ToLowerInvariant()),
            Known = Days(claim.Known),
            Family = claim.Family.Length > 0 ? claim.Family : claim.Capture.Report.Value,
            Kind = said.Kind,
            Place = resolved.Place is { Id: { } place } where && where.Mention.Relation is null ? place : "",
            Actors = Ids(resolved.Actor),
            Targets = Ids(resolved.Target),
            Attributes = said.Attributes.ToImmutableDictionary(StringComparer.Ordinal),
            Valid = claim.Valid,
            Approximate = said.Time?.Value?.Text.EndsWith('~') ?? false,
            Asserted = said.Modality is Modality.Asserted or Modality.Doubted,
            Negated = said.Negated,
            Voices = [.. resolved.Attribution.Select(a => new Voice(Id(a.Speaker), a.Stance))],
            Confidence = Math.Clamp(said.Confidence, .01, 1),
        };
    }

    /// <summary>A time as a day's number and its fraction in UTC; what has only a day counts from its end.</summary>
    internal static double Days(KnownTime time) => time.Instant is { } at ? at.UtcTicks / (double)TimeSpan.TicksPerDay : Math.Min(time.Day.DayNumber, 3_000_000) + .99;

    /// <summary>The names that statements use. An actor's side is its first of the pack, else its topmost whole, else itself; an outlet's is unknown.</summary>
    /// <param name="statements">Whatever is said.</param>
    /// <param name="registry">The actors of the packs.</param>
    /// <param name="places">Ids of the places that are asked about.</param>
    /// <param name="sides">Whether sides count.</param>
    /// <param name="regions">The places in regions that something may be said of, or null.</param>
    internal static Theatre Theatre(IEnumerable<Statement> statements, ActorRegistry registry, IEnumerable<string> places, bool sides = true, IReadOnlyDictionary<string, IReadOnlyList<string>>? regions = null)
    {
        string Of(string actor) => sides ? Side(actor, registry) : "";
        var (actors, sources) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var said in statements)
        {
            foreach (var actor in TellsOfHolders(said) ? said.Actors.Concat(said.Targets).Where(a => !a.StartsWith("source:", StringComparison.Ordinal)) : [])
            {
                actors.TryAdd(actor, Of(actor));
            }

            sources.TryAdd(said.Outlet, "");
            foreach (var voice in said.Voices)
            {
                sources.TryAdd(voice.Speaker, Of(voice.Speaker));
            }
        }

        return new(actors, sources, places, regions);
    }

    /// <summary>Who harms or is harmed somewhere is not for that a holder of the place.</summary>
    private static bool TellsOfHolders(Statement said) => said.Kind is ClaimKind.Holds or ClaimKind.Transfer or ClaimKind.Siege or ClaimKind.Advance;

    private static string Side(string actor, ActorRegistry registry)
    {
        const string prefix = "actor:";
        var id = actor.StartsWith(prefix, StringComparison.Ordinal) ? actor[prefix.Length..] : "";
        for (var steps = 0; steps < 16 && registry.Find(id) is var number and >= 0; steps++)
        {
            var record = registry[number];
            if (record.Sides is [var side, ..])
            {
                return side.Side;
            }

            if (record.Parents is not [var parent, ..])
            {
                break;
            }

            id = parent;
        }

        return id;
    }

    private static ImmutableArray<string> Ids(ImmutableArray<ResolvedName> names) => [.. names.Select(Id).Distinct(StringComparer.Ordinal)];

    private static string Id(ResolvedName name) => name.Id ?? "name:" + name.Name.ToLowerInvariant();
}
