using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Events;

/// <summary>Makes events of claims: groups those of one happening, and ties denials, confirmations, reasons and retractions to what they answer.</summary>
internal sealed class EventBook(ActorRegistry actors, Gazetteer places)
{
    private readonly Parties _parties = new(actors);
    private readonly LocusReader _places = new(places);

    /// <summary>The events that claims tell of, by their first claim. The same claims in any order give the same events.</summary>
    /// <param name="claims">Claims; what must not be known yet is left out before.</param>
    internal ImmutableArray<Event> Of(IEnumerable<KnownClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var fit = new AccountFit(_parties);
        var accounts = new AccountReader(_places).Read(claims);
        var answers = new ReplyFinder(fit, new EventFinder(fit).Find([.. accounts.Where(a => !IsAnswer(a))]));
        foreach (var answer in accounts.Where(IsAnswer))
        {
            answers.Place(answer);
        }

        return [.. answers.Groups.Select(g => Make(g.Accounts, g.Replies)).OrderBy(e => e.All.First(), Comparer<Account>.Create(Account.Compare))];
    }

    /// <summary>Where claims put their events.</summary>
    internal LocusReader Places => _places;

    /// <summary>Whether a claim tells nothing of its own and only answers: a denial, or the claim to have done it.</summary>
    private static bool IsAnswer(Account account) => account.Against || account is { Happening: Happening.Statement, Way: "claims-responsibility" or "admits" };

    private static Event Make(ImmutableArray<Account> accounts, ImmutableArray<Reply> replies)
    {
        ImmutableArray<Account> all = [.. accounts.Concat(replies.Select(r => r.Account)).Order(Comparer<Account>.Create(Account.Compare))];
        var told = accounts.IsEmpty ? all : accounts;
        var best = Best(told);
        return new()
        {
            Id = "e-" + ContentHash.OfFields([all[0].Claim.Capture.Report.Value, all[0].Said.Id])[..12],
            Happening = best.Happening,
            Accounts = accounts,
            Replies = replies,
            Best = best,
            When = When(told),
            Place = Place(told),
            Actors = Named(told, a => a.Claim.Resolved.Actor),
            Targets = Named(told, a => a.Claim.Resolved.Target),
            Tolls = Toll.Of(accounts),
        };
    }

    /// <summary>The account with most of its roles told by names that the packs know; of equals the surest, then the first.</summary>
    private static Account Best(ImmutableArray<Account> accounts)
    {
        var effects = accounts.Any(a => a.Effect == "killed");
        return accounts.OrderByDescending(a => Rank(a)).ThenByDescending(a => Math.Round(a.Said.Confidence, 2)).ThenBy(a => a, Comparer<Account>.Create(Account.Compare)).First();

        double Rank(Account a) => (a.Where.IsPlaced ? 2 : 0) + (a.Where.Breadth == Breadth.Spot ? 1 : 0) + (a.Actors.IsEmpty ? 0 : 1.5) + (a.Claim.Resolved.Target.IsEmpty ? 0 : 0.5)
            + (a.Said.Figure is null ? 0 : 0.8) + (effects && a.Effect == "killed" ? 1 : 0) + (a.Way is { Length: > 0 } ? 0.4 : 0) + (accounts.Count(o => o.Where.Key == a.Where.Key) * 1.0 / accounts.Length);
    }

    private static Moments? When(ImmutableArray<Account> accounts)
    {
        var told = accounts.Where(a => a.When is { Told: true }).ToArray();
        var from = told.Length > 0 ? told : [.. accounts.Where(a => a.When is not null)];
        if (from.Length == 0)
        {
            return null;
        }

        var exact = from.Min(a => a.When!.Value.Length) <= 2 ? from.Where(a => a.When!.Value.Length <= 2) : from;
        return exact.GroupBy(a => a.When!.Value).OrderByDescending(g => g.Select(a => a.Origin.Key).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key.Length).ThenBy(g => g.Key.First).First().Key;
    }

    private static ResolvedPlace? Place(ImmutableArray<Account> accounts) =>
        accounts.Where(a => a.Claim.Resolved.Place is not null).GroupBy(a => (a.Where.Key, a.Where.Near, a.Where.Part))
            .OrderBy(g => g.Key.Key.Length == 0).ThenBy(g => g.First().Where.Breadth == Breadth.Unknown ? Breadth.District : g.First().Where.Breadth).ThenByDescending(g => g.First().Where.Above.Length)
            .ThenByDescending(g => g.Select(a => a.Origin.Key).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key.Near).ThenBy(g => g.Key.Part).ThenBy(g => g.First(), Comparer<Account>.Create(Account.Compare))
            .Select(g => g.First().Claim.Resolved.Place).FirstOrDefault();

    private static ImmutableArray<NamedParty> Named(ImmutableArray<Account> accounts, Func<Account, ImmutableArray<ResolvedName>> role) =>
        [.. accounts.SelectMany(a => role(a).Select(n => (Account: a, Name: n))).GroupBy(n => n.Name.Id ?? "name:" + n.Name.Name.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(g => new NamedParty(g.First().Name.Id, g.First().Account, g.First().Name, g.Select(n => n.Account.Origin.Key).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(p => p.Id is not null).ThenByDescending(p => p.Origins).ThenBy(p => p.Account, Comparer<Account>.Create(Account.Compare))];
}
