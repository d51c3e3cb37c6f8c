using System.Collections.Immutable;

namespace Tidemark.Beliefs.Events;

/// <summary>What was said of how many an event harmed in one way.</summary>
/// <param name="Effect">killed, injured, displaced, ...</param>
/// <param name="Counts">All counts, by known time.</param>
internal sealed record Toll(string Effect, ImmutableArray<Count> Counts)
{
    /// <summary>The counts that stand: of each origin the last, and of that the largest.</summary>
    internal IEnumerable<Count> Standing => Counts.Where(c => c.Role == CountRole.Stands);

    /// <summary>From the lowest of the standing counts to the highest; an open bound stays open.</summary>
    internal FigureSpan Range => new(Standing.Min(c => Lowest(c.Span)), Standing.Max(c => c.Span.High));

    private static double Lowest(FigureSpan span) => span.Low > 0 ? span.Low : double.IsFinite(span.High) ? 0 : span.Low;

    /// <summary>The tolls of an event's accounts.</summary>
    /// <param name="accounts">Accounts by known time.</param>
    internal static ImmutableArray<Toll> Of(IEnumerable<Account> accounts) =>
        [.. accounts.Where(a => a.Effect.Length > 0 && FigureSpan.Of(a.Said.Figure) is not null).GroupBy(a => a.Effect, StringComparer.Ordinal).OrderBy(g => g.Key == "killed" ? "" : g.Key, StringComparer.Ordinal).Select(Of)];

    private static Toll Of(IGrouping<string, Account> effect)
    {
        var counts = ImmutableArray.CreateBuilder<Count>();
        foreach (var origin in effect.GroupBy(a => a.Origin.Key, StringComparer.Ordinal))
        {
            var reports = origin.GroupBy(a => a.Claim.Family.Length > 0 ? a.Claim.Family : a.Claim.Capture.Report.Value, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
            for (var i = 0; i < reports.Length; i++)
            {
                var whole = reports[i].OrderByDescending(a => Size(a)).ThenBy(a => a, Comparer<Account>.Create(Account.Compare)).First();
                counts.AddRange(reports[i].Select(a => new Count(a, Spans(a), a != whole ? Same(a, whole) ? CountRole.Repeats : CountRole.Part : i < reports.Length - 1 ? CountRole.Replaced : CountRole.Stands)));
            }
        }

        return new(effect.Key, [.. counts.OrderBy(c => c.Account, Comparer<Account>.Create(Account.Compare))]);
    }

    private static bool Same(Account one, Account other) => Spans(one) == Spans(other);

    private static FigureSpan Spans(Account account) => FigureSpan.Of(account.Said.Figure)!.Value;

    private static double Size(Account account) => Spans(account) is var span && double.IsFinite(span.High) ? span.High : span.Low;
}

/// <summary>One count of those harmed.</summary>
/// <param name="Account">The claim.</param>
/// <param name="Span">Its bounds.</param>
/// <param name="Role">Whether it stands.</param>
internal sealed record Count(Account Account, FigureSpan Span, CountRole Role);

/// <summary>What a count is to the others of its origin.</summary>
internal enum CountRole : byte
{
    /// <summary>Its origin's last word.</summary>
    Stands,

    /// <summary>Its origin gave another later.</summary>
    Replaced,

    /// <summary>A part of a larger count in the same report.</summary>
    Part,

    /// <summary>Says the same again.</summary>
    Repeats,
}
