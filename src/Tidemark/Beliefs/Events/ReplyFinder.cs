using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Beliefs.Events;

/// <summary>Ties what answers to what it answers: by the report's own link, else by the place, the parties, the way and the words of what is denied.</summary>
internal sealed class ReplyFinder
{
    private const double Enough = 2.2, PerDay = 0.05;
    private const int LongestDelay = 30, LongestBeforeClaim = 900, MostWeighed = 400;

    private readonly AccountFit _fit;
    private readonly List<(List<Account> Accounts, List<Reply> Replies)> _groups = [];
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Account Account, int Group)>> _index = new(StringComparer.Ordinal);

    internal ReplyFinder(AccountFit fit, ImmutableArray<ImmutableArray<Account>> groups)
    {
        _fit = fit;
        foreach (var group in groups)
        {
            Add(group);
        }
    }

    /// <summary>The groups, each with its answers.</summary>
    internal IEnumerable<(ImmutableArray<Account> Accounts, ImmutableArray<Reply> Replies)> Groups =>
        _groups.Select(g => (g.Accounts.ToImmutableArray(), g.Replies.OrderBy(r => r.Account, Comparer<Account>.Create(Account.Compare)).ToImmutableArray()));

    /// <summary>Ties an answer to the group that it answers; without one it stands alone.</summary>
    internal void Place(Account answer)
    {
        var (group, linked) = answer.Said.About is { } about && _groupOf.TryGetValue(Key(answer.Claim.Capture.Report, about.Id), out var own) ? (own, true)
            : (answer.Happening == Happening.Statement ? Claimed(answer) : Denied(answer), false);
        if (group < 0)
        {
            group = _groups.Count;
            _groups.Add(([], []));
            Learn(answer, group);
        }

        var (accounts, replies) = _groups[group];
        var kind = answer.Happening == Happening.Statement ? answer.Way == "admits" ? ReplyKind.Admits : ReplyKind.ClaimsResponsibility
            : accounts.Exists(a => a.Origin.Key == answer.Origin.Key && a.Claim.Known.CompareTo(answer.Claim.Known) <= 0 && !a.Origin.Key.StartsWith("outlet:", StringComparison.Ordinal)) ? ReplyKind.TakesBack : ReplyKind.Denies;
        replies.Add(new(kind, answer, linked));
        _groupOf.TryAdd(Key(answer.Claim.Capture.Report, answer.Said.Id), group);
    }

    private void Add(ImmutableArray<Account> group)
    {
        var replies = new List<Reply>();
        foreach (var account in group)
        {
            _groupOf.TryAdd(Key(account.Claim.Capture.Report, account.Said.Id), _groups.Count);
            Learn(account, _groups.Count);
            if (StanceOf(account) is { } kind)
            {
                replies.Add(new(kind, account, account.Said.About is not null));
            }
        }

        _groups.Add(([.. group], replies));
    }

    private void Learn(Account account, int group)
    {
        foreach (var key in Keys(account))
        {
            if (!_index.TryGetValue(key, out var list))
            {
                _index[key] = list = [];
            }

            list.Insert(After(list, account.Claim.Known.Day), (account, group));
        }
    }

    private static IEnumerable<string> Keys(Account account)
    {
        var sort = account.Happening;
        var keys = account.Actors.Select(a => $"{sort}|by|{a}").Append($"{sort}|report|{account.Claim.Capture.Report.Value}");
        return account.Where.IsPlaced ? keys.Concat(account.Where.Above.Prepend(account.Where.Key).Select(k => $"{sort}|{k}")) : keys;
    }

    private static ReplyKind? StanceOf(Account account)
    {
        foreach (var link in account.Said.Attribution)
        {
            switch (link.Stance)
            {
                case Stance.Confirms:
                    return ReplyKind.Confirms;
                case Stance.ConfirmsInPart:
                    return ReplyKind.ConfirmsInPart;
                case Stance.Justifies:
                    return ReplyKind.Justifies;
                case Stance.Admits:
                    return ReplyKind.Admits;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>The group that a denial fits best, of what was known before it or on its day; -1 without one.</summary>
    private int Denied(Account answer)
    {
        var (best, group) = (Enough, -1);
        var candidates = Keys(answer).SelectMany(k => Before(_index.GetValueOrDefault(k, []), answer));
        foreach (var (account, at) in candidates)
        {
            var days = answer.When is { Told: true } ? answer : answer with { When = account.When };
            var score = _fit.Score(days, account) - (PerDay * Delay(answer, account));
            if (score > best || (score == best && group >= 0 && at < group))
            {
                (best, group) = (score, at);
            }
        }

        return group;
    }

    /// <summary>The blow that a claim of responsibility stands behind: the nearest one before it in its report, else in its sentence; -1 without one.</summary>
    private int Claimed(Account answer)
    {
        var near = _index.GetValueOrDefault($"{Happening.Attack}|report|{answer.Claim.Capture.Report.Value}", [])
            .Where(c => !c.Account.Against && LocusReader.Fit(c.Account.Where, answer.Where) > -1 && Math.Abs(answer.Said.SentenceStart - c.Account.Said.SentenceStart) <= LongestBeforeClaim);
        var chosen = near.OrderBy(c => c.Account.Said.SentenceStart > answer.Said.SentenceStart).ThenBy(c => Math.Abs(answer.Said.SentenceStart - c.Account.Said.SentenceStart))
            .ThenByDescending(c => c.Account.Where.IsPlaced).ThenBy(c => c.Account, Comparer<Account>.Create(Account.Compare)).Select(c => (int?)c.Group).FirstOrDefault();
        return chosen ?? -1;
    }

    /// <summary>The last accounts known before an answer or on its day, not too long before it.</summary>
    private static IEnumerable<(Account Account, int Group)> Before(List<(Account Account, int Group)> list, Account answer)
    {
        for (var (i, weighed) = (After(list, answer.Claim.Known.Day) - 1, 0); i >= 0 && weighed < MostWeighed && Delay(answer, list[i].Account) <= LongestDelay; i--, weighed++)
        {
            yield return list[i];
        }
    }

    /// <summary>Where in a list by known day those begin that were known after a day.</summary>
    private static int After(List<(Account Account, int Group)> list, DateOnly day)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].Account.Claim.Known.Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Delay(Account answer, Account account) => Math.Abs(answer.Claim.Known.Day.DayNumber - account.Claim.Known.Day.DayNumber);

    private static string Key(ReportId report, string claim) => report.Value + claim;
}
