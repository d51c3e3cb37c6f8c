using System.Text.Json;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Pipeline.Records;

/// <summary>How an answer was reckoned, as fields of its record.</summary>
internal sealed class ReckoningRecord(Utf8JsonWriter json)
{
    private const double Sure = .5;

    /// <summary>Writes <c>estimate</c>, <c>rules</c>, <c>collapses</c> and <c>because</c>.</summary>
    internal void Fields(Answer answer)
    {
        if (!answer.Odds.IsEmpty)
        {
            Estimate(answer);
        }

        json.WriteStartArray("rules"u8);
        foreach (var rule in answer.Rules)
        {
            Rule(rule);
        }

        json.WriteEndArray();
        json.WriteStartArray("collapses"u8);
        foreach (var origin in answer.Collapses)
        {
            json.WriteStartObject();
            json.WriteString("origin"u8, origin.Name);
            json.WriteNumber("claims"u8, origin.Claims);
            json.WriteNumber("reports"u8, origin.Reports);
            json.WriteNumber("copies"u8, origin.Copies);
            json.WriteStartArray("outlets"u8);
            foreach (var outlet in origin.Outlets)
            {
                json.WriteStringValue(outlet);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("because"u8);
        foreach (var reason in answer.Because)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
    }

    private void Estimate(Answer answer)
    {
        json.WriteStartObject("estimate"u8);
        json.WriteBoolean("undetermined"u8, answer.Odds[0].P < Sure);
        json.WriteString("basis"u8, $"{ControlReconciler.Model}, {answer.Basis}");
        json.WriteStartObject("p"u8);
        foreach (var name in answer.Odds.GroupBy(o => o.Name, StringComparer.Ordinal))
        {
            json.WriteNumber(name.Key, Math.Round(name.Sum(o => o.P), 4));
        }

        json.WriteEndObject();
        json.WriteStartArray("outcomes"u8);
        foreach (var odds in answer.Odds)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, odds.Id.StartsWith("name:", StringComparison.Ordinal) ? null : odds.Id);
            json.WriteString("name"u8, odds.Name);
            json.WriteNumber("p"u8, Math.Round(odds.P, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Rule(RuleAnswer rule)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, rule.Rule.Name());
        json.WriteString("means"u8, rule.Rule.Means());
        json.WriteString("outcome"u8, rule.Outcome switch { Outcome.Held => "held", Outcome.Undetermined => "undetermined", Outcome.Contested => "contested", _ => "no-evidence" });
        json.WriteStartArray("holders"u8);
        foreach (var holder in rule.Holders)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, holder.Holder.StartsWith("name:", StringComparison.Ordinal) ? null : holder.Holder);
            json.WriteString("name"u8, holder.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("contested"u8, rule.Contested);
        if (rule.Sure is { } sure)
        {
            json.WriteNumber("p"u8, Math.Round(sure, 4));
        }
        else
        {
            json.WriteNull("p"u8);
        }

        json.WriteString("basis"u8, rule.Basis);
        json.WriteEndObject();
    }
}
