using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;

namespace Tidemark.Pipeline.Records;

/// <summary>An estimate in words and as a part of a record.</summary>
/// <param name="fit">What was learned.</param>
/// <param name="outcomes">Each outcome's name and probability.</param>
internal sealed class EstimateText(ControlFit fit, IReadOnlyList<(string Name, double P)> outcomes)
{
    private const double Sure = .5;

    /// <summary>A line for people: the outcomes of a hundredth or more, the likeliest first.</summary>
    internal void Say(Action<string> line)
    {
        var order = outcomes.OrderByDescending(o => o.P).ThenBy(o => o.Name, StringComparer.Ordinal).ToArray();
        var told = order.Where(o => o.P >= .01).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Name} {o.P:0.00}"));
        line("");
        line($"Estimate{(order[0].P < Sure ? " (undetermined)" : "")}: {string.Join(", ", told)}; {Basis()}");
    }

    /// <summary>The field <c>estimate</c>.</summary>
    internal void Record(Utf8JsonWriter json)
    {
        json.WriteStartObject("estimate"u8);
        json.WriteBoolean("undetermined"u8, outcomes.Max(o => o.P) < Sure);
        json.WriteString("basis"u8, Basis());
        json.WriteStartObject("p"u8);
        foreach (var (name, p) in outcomes)
        {
            json.WriteNumber(name, Math.Round(p, 4));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Basis() => fit.Known < 0 ? "control/1, broad priors (nothing learned; tidemark reconcile --fit)"
        : $"control/1, learned from what was known on {DateOnly.FromDayNumber((int)fit.Known).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
