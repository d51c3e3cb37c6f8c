using Tidemark.Pipeline.Records;
using System.Globalization;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Cli.Telling;

/// <summary>How an answer was reckoned, for people: probabilities, what other rules say, and which reports come to one vote.</summary>
internal sealed class ReckoningText(Answer answer, Action<string> line)
{
    private const int MostOrigins = 8;

    /// <summary>Writes it; nothing where only one rule was asked.</summary>
    internal void Write()
    {
        if (!answer.Odds.IsEmpty)
        {
            line("likely:   " + string.Join(", ", answer.Odds.Where(o => o.P >= .01).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Name} {o.P:0.00}"))) + "; " + answer.Basis);
        }

        if (!answer.Rules.IsEmpty)
        {
            line("others:   " + string.Join("; ", answer.Rules.Where(r => r.Rule.Name() != Named()).Select(Of)));
        }

        Collapses();
    }

    private string Named() => answer.Rules.Select(r => r.Rule.Name()).FirstOrDefault(r => answer.Reconciler.StartsWith(r + "/", StringComparison.Ordinal), "ours");

    private static string Of(RuleAnswer rule)
    {
        var told = rule.Outcome switch
        {
            Outcome.Held => NameText.Joined([.. rule.Holders.Select(h => h.Name)]),
            Outcome.Contested => "contested",
            Outcome.Undetermined => "undetermined",
            _ => "unknown",
        };
        return $"{rule.Rule.Name()} {told}{(rule.Sure is { } sure ? string.Create(CultureInfo.InvariantCulture, $" {sure:0.00}") : "")}{(rule.Basis.Length > 0 ? $" ({rule.Basis})" : "")}";
    }

    /// <summary>Ten outlets that quote one speaker are one vote: that is told wherever it takes place.</summary>
    private void Collapses()
    {
        var several = answer.Collapses.Where(c => c.Reports > 1).ToArray();
        foreach (var origin in several.Take(MostOrigins))
        {
            line(string.Create(CultureInfo.InvariantCulture, $"one vote: {origin.Name}, {origin.Reports:N0} reports{(origin.Copies > 0 ? $", {origin.Copies} of them copies" : "")}, in {string.Join(", ", origin.Outlets.Take(5))}{(origin.Outlets.Length > 5 ? $" and {origin.Outlets.Length - 5} more" : "")}"));
        }

        if (several.Length > MostOrigins)
        {
            line(string.Create(CultureInfo.InvariantCulture, $"          and {several.Length - MostOrigins:N0} more origins with several reports each"));
        }
    }
}
