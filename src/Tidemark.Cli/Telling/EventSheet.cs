using Tidemark.Pipeline.Records;
using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Cli.Telling;

/// <summary>One event for people: what is told of it, every quote, the counts with what they rest on, and what was answered.</summary>
internal sealed class EventSheet(Event told, Func<KnownClaim, KnownClaim> shown, Action<string> line)
{
    /// <summary>Writes the sheet.</summary>
    internal void Write()
    {
        line($"{told.Id}  {told.Happening.ToString().ToLowerInvariant()}: {EventText.Of(told, shown)}");
        line("");
        line($"when: {EventText.Of(told.When)}{(told.When is { Told: false } ? " (reckoned from the reports' days; no report tells it)" : "")}");
        Places();
        Parties("who is said to have done it", told.Actors);
        Parties("to whom", told.Targets);
        line(string.Create(CultureInfo.InvariantCulture, $"told by {told.Origins:N0} {(told.Origins == 1 ? "origin" : "origins")} in {told.Reports:N0} {(told.Reports == 1 ? "report" : "reports")}, first {told.FirstKnown}, last {told.LastKnown}"));
        foreach (var toll in told.Tolls)
        {
            Write(toll);
        }

        Write("what was said", told.Accounts.Where(a => told.Replies.All(r => r.Account != a)).Select(a => (a, "")));
        Write("what was answered", told.Replies.Select(r => (r.Account, EventText.Of(r.Kind) + (r.Linked ? ", tied to it by the report" : ""))));
        line("");
        line("This is what was said, not what was so.");
    }

    private void Places()
    {
        var places = told.All.Where(a => a.Claim.Resolved.Place is not null).GroupBy(a => NameText.Of(shown(a.Claim).Resolved.Place!), StringComparer.Ordinal)
            .OrderByDescending(g => g.Any(a => ReferenceEquals(a.Claim.Resolved.Place, told.Place))).Select(g => g.Key + (g.First().Claim.Resolved.Place!.Id is { } id && g.First().Claim.Resolved.Place!.Mention.Relation is null ? $" ({id})" : "")).ToArray();
        line("where: " + (places.Length == 0 ? "not told" : places[0] + (places.Length > 1 ? "; also put as " + string.Join(", ", places[1..]) : "")));
    }

    private void Parties(string title, IReadOnlyCollection<NamedParty> parties)
    {
        if (parties.Count > 0)
        {
            line($"{title}: {PartyText.Of(parties, shown)}");
        }
    }

    private void Write(Toll toll)
    {
        line("");
        line($"{toll.Effect.Replace('-', ' ')}: {EventText.Of(toll.Range)}");
        foreach (var count in toll.Counts.OrderBy(c => c.Role).ThenBy(c => c.Span.Low).ThenBy(c => c.Account, Comparer<Account>.Create(Account.Compare)))
        {
            var claim = shown(count.Account.Claim);
            var of = NameText.All(claim.Resolved.Target);
            line($"  {EventText.Of(count.Span),-14} {EventText.Speaker(claim)}, {claim.Known.Day:yyyy-MM-dd}: “{claim.Resolved.Claim.Figure?.Mention}{(of.Length > 0 && claim.Resolved.Claim.Figure?.Mention.Contains(of, StringComparison.OrdinalIgnoreCase) == false ? " " + of : "")}”{Reason(toll, count)}");
        }
    }

    /// <summary>Why a count differs, as far as its words tell.</summary>
    private static string Reason(Toll toll, Count count)
    {
        var reasons = new List<string>();
        switch (count.Role)
        {
            case CountRole.Replaced:
                reasons.Add("replaced by a later count of the same origin");
                break;
            case CountRole.Part:
                reasons.Add("a smaller count in the same report, not added");
                break;
            case CountRole.Repeats:
                reasons.Add("said again");
                break;
            default:
                reasons.AddRange(Standing(toll, count));
                break;
        }

        return reasons.Count == 0 ? "" : $" ({string.Join("; ", reasons)})";
    }

    private static IEnumerable<string> Standing(Toll toll, Count count)
    {
        var others = toll.Standing.Where(c => c != count).ToArray();
        if (count.Account.Victims.Length > 0 && others.Any(o => o.Account.Victims != count.Account.Victims))
        {
            yield return $"counts {count.Account.Victims} only";
        }

        if (others.Length > 0 && others.All(o => o.Account.Claim.Known.Day > count.Account.Claim.Known.Day))
        {
            yield return "the earliest count";
        }

        if (count.Account.Said.Figure is { Approximate: true })
        {
            yield return "about";
        }
    }

    private void Write(string title, IEnumerable<(Account Account, string Remark)> accounts)
    {
        var all = accounts.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        line("");
        line(title);
        foreach (var group in all.GroupBy(a => (a.Account.Claim.Capture.Report, a.Account.Said.SentenceStart, a.Account.Origin.Key, a.Remark)))
        {
            Write(group.First().Account, group.Key.Remark, [.. group.Select(g => g.Account)]);
        }
    }

    private void Write(Account account, string remark, Account[] same)
    {
        var claim = shown(account.Claim);
        string[] through = [.. claim.Resolved.Attribution.Skip(1).Select(a => NameText.Of(a.Speaker)), EventText.Outlet(claim)];
        var speaker = claim.Resolved.Attribution is [var innermost, ..]
            ? $"{NameText.Of(innermost.Speaker)} {SpeakerText.Verb(innermost.Stance).Replace(" that", "", StringComparison.Ordinal)}, through {string.Join(", ", through)}" : EventText.Outlet(claim);
        var basis = EventText.Basis(claim);
        line($"  {Marks.Of(claim.Capture.Published)}  {speaker}{(basis.Length > 0 ? $" (basis: {basis})" : "")}{(remark.Length > 0 ? $" [{remark}]" : "")}");
        line($"    “{Excerpt.OneLine(claim.Sentence)}”");
        line($"    {string.Join("; ", same.Select(a => $"{Words.Of(a.Said.Kind)} {a.Said.Id}"))}; {claim.Capture.Name}{(claim.Family.Length > 0 ? ", copies: " + (claim.Family.Length > 19 ? claim.Family[..19] : claim.Family) : "")}");
        foreach (var judgement in claim.Judgements)
        {
            line("    " + JudgementText.Of(judgement));
        }
    }
}
