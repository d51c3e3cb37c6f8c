using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Control;

/// <summary>Takes the claims of a case as the model of control needs them, with the sides that packs tell of.</summary>
internal static class StatementReader
{
    /// <summary>The claims that can give a vote, as the model needs them; who is harmed or helped at a place tells nothing of who holds it.</summary>
    internal static IEnumerable<Statement> Of(IEnumerable<KnownClaim> claims) => claims.Where(c => SignReader.Kinds.Contains(c.Resolved.Claim.Kind)).Select(Of);

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
            Attributes = said.Attributes,
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

    /// <summary>The names that statements use, with their sides.</summary>
    /// <param name="statements">Whatever is said.</param>
    /// <param name="book">Who stands on which side.</param>
    /// <param name="places">Ids of the places that are asked about.</param>
    /// <param name="sides">Whether sides count.</param>
    /// <param name="regions">The places in regions that something may be said of, or null.</param>
    internal static Theatre Theatre(IEnumerable<Statement> statements, SideBook book, IEnumerable<string> places, bool sides = true, IReadOnlyDictionary<string, IReadOnlyList<string>>? regions = null)
    {
        string Of(string id) => sides ? book.Of(id) : "";
        var (actors, sources) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var said in statements)
        {
            foreach (var actor in TellsOfHolders(said) ? said.Actors.Concat(said.Targets).Where(a => !a.StartsWith("source:", StringComparison.Ordinal)) : [])
            {
                actors.TryAdd(actor, Of(actor));
            }

            sources.TryAdd(said.Outlet, Of(said.Outlet));
            foreach (var voice in said.Voices)
            {
                sources.TryAdd(voice.Speaker, Of(voice.Speaker));
            }
        }

        return new(actors, sources, places, regions);
    }

    /// <summary>Who harms or is harmed somewhere is not for that a holder of the place.</summary>
    private static bool TellsOfHolders(Statement said) => said.Kind is ClaimKind.Holds or ClaimKind.Transfer or ClaimKind.Siege or ClaimKind.Advance;

    /// <summary>Who is named; of "the army and its allies" those who are known, as nobody can ask what the allies hold.</summary>
    private static ImmutableArray<string> Ids(ImmutableArray<ResolvedName> names) =>
        names.Length == 0 ? []
        : names.Length == 1 ? [Id(names[0])]
        : [.. names.Where(n => n.Id is not null || names.All(m => m.Id is null)).Select(Id).Distinct(StringComparer.Ordinal)];

    private static string Id(ResolvedName name) => name.Id ?? "name:" + name.Name.ToLowerInvariant();
}
