using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Control;

/// <summary>Takes the claims of a case as the model of control needs them, with the sides that packs tell of.</summary>
internal static class StatementReader
{
    /// <summary>The claims that can give a vote, as the model needs them; who is harmed or helped at a place tells nothing of who holds it.</summary>
    internal static IEnumerable<Statement> Of(IEnumerable<KnownClaim> claims)
    {
        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (SignReader.Kinds.Contains(claim.Resolved.Claim.Kind))
            {
                yield return Of(claim, outlets);
            }
        }
    }

    /// <summary>A claim of a case.</summary>
    internal static Statement Of(KnownClaim claim) => Of(claim, []);

    /// <param name="claim">The claim.</param>
    /// <param name="outlets">The ids of outlets by what captures call them: they come again and again.</param>
    private static Statement Of(KnownClaim claim, Dictionary<string, string> outlets)
    {
        var resolved = claim.Resolved;
        var said = resolved.Claim;
        var printed = claim.Capture.Outlet.Length > 0 ? claim.Capture.Outlet : claim.Capture.Name;
        return new()
        {
            Id = said.Id,
            Outlet = outlets.TryGetValue(printed, out var outlet) ? outlet : outlets[printed] = "outlet:" + printed.ToLowerInvariant(),
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
            Voices = Voices(resolved.Attribution),
            Confidence = Math.Clamp(said.Confidence, .01, 1),
        };
    }

    private static ImmutableArray<Voice> Voices(ImmutableArray<ResolvedAttribution> chain)
    {
        if (chain.IsEmpty)
        {
            return [];
        }

        var voices = ImmutableArray.CreateBuilder<Voice>(chain.Length);
        foreach (var link in chain)
        {
            voices.Add(new(Id(link.Speaker), link.Stance));
        }

        return voices.MoveToImmutable();
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
        var (actors, sources) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var said in statements)
        {
            if (TellsOfHolders(said))
            {
                AddHolders(said.Actors);
                AddHolders(said.Targets);
            }

            Add(sources, said.Outlet);
            foreach (var voice in said.Voices)
            {
                Add(sources, voice.Speaker);
            }
        }

        return new(actors, sources, places, regions) { AreOne = sides ? book.Kin() : null };

        void AddHolders(ImmutableArray<string> ids)
        {
            foreach (var id in ids)
            {
                if (!id.StartsWith("source:", StringComparison.Ordinal))
                {
                    Add(actors, id);
                }
            }
        }

        void Add(Dictionary<string, string> to, string id)
        {
            if (!to.ContainsKey(id))
            {
                to[id] = sides ? book.Of(id) : "";
            }
        }
    }

    /// <summary>Who harms or is harmed somewhere is not for that a holder of the place.</summary>
    private static bool TellsOfHolders(Statement said) => said.Kind is ClaimKind.Holds or ClaimKind.Transfer or ClaimKind.Siege or ClaimKind.Advance;

    /// <summary>Who is named; of "the army and its allies" those who are known, as nobody can ask what the allies hold.</summary>
    private static ImmutableArray<string> Ids(ImmutableArray<ResolvedName> names)
    {
        if (names.Length < 2)
        {
            return names is [var only] && !Nameless.Is(only) ? [Id(only)] : [];
        }

        var isKnown = names.Any(static n => n.Id is not null);
        return [.. names.Where(n => isKnown ? n.Id is not null : !Nameless.Is(n)).Select(Id).Distinct(StringComparer.Ordinal)];
    }

    private static string Id(ResolvedName name) => name.Id ?? "name:" + name.Name.ToLowerInvariant();
}
