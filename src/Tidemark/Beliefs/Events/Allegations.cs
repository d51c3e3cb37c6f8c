using Tidemark.Claims;

namespace Tidemark.Beliefs.Events;

/// <summary>Which events are alleged, and what each speaker did to the allegation.</summary>
internal static class Allegations
{
    /// <summary>Whether somebody alleges it, or answers it.</summary>
    internal static bool Has(Event told) => told.Replies.Length > 0 || told.Accounts.Any(IsAlleged);

    /// <summary>Whether a claim alleges: its speaker accuses.</summary>
    internal static bool IsAlleged(Account account) => account.Said.Attribution.Any(a => a.Stance == Stance.Alleges);

    /// <summary>What was alleged, said and answered, by known time, each with the word for it.</summary>
    internal static IEnumerable<(string Word, Account Account)> Said(Event told)
    {
        var answers = told.Replies.ToLookup(r => r.Account);
        return told.All.Select(a => (answers[a].Select(r => Word(r.Kind)).FirstOrDefault() ?? (IsAlleged(a) ? "alleged" : a.Said.Attribution.IsEmpty ? "reported" : "said"), a));
    }

    /// <summary>The word for an answer, in the past.</summary>
    internal static string Word(ReplyKind kind) => kind switch
    {
        ReplyKind.Denies => "denied",
        ReplyKind.TakesBack => "took back",
        ReplyKind.Confirms => "confirmed",
        ReplyKind.ConfirmsInPart => "confirmed in part",
        ReplyKind.Justifies => "gave reasons",
        ReplyKind.Admits => "admitted",
        _ => "claimed responsibility",
    };
}
