using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;

namespace Tidemark.Cli.Telling;

/// <summary>An estimate in words and as a part of a record.</summary>
/// <param name="fit">What was learned.</param>
/// <param name="p">The probability of each outcome.</param>
/// <param name="names">Their names.</param>
internal sealed class EstimateText(ControlFit fit, double[] p, string[] names)
{
    private const double Sure = .5;

    /// <summary>A line for people: the outcomes of a hundredth or more, the likeliest first.</summary>
    internal void Say(Action<string> line)
    {
        var order = Enumerable.Range(0, p.Length).OrderByDescending(i => p[i]).ThenBy(i => names[i], StringComparer.Ordinal).ToArray();
        var told = order.Where(i => p[i] >= .01).Select(i => string.Create(CultureInfo.InvariantCulture, $"{names[i]} {p[i]:0.00}"));
        line("");
        line($"Estimate{(p[order[0]] < Sure ? " (undetermined)" : "")}: {string.Join(", ", told)}; {Basis()}");
    }

    /// <summary>The field <c>estimate</c>.</summary>
    internal void Record(Utf8JsonWriter json)
    {
        json.WriteStartObject("estimate"u8);
        json.WriteBoolean("undetermined"u8, p.Max() < Sure);
        json.WriteString("basis"u8, Basis());
        json.WriteStartObject("p"u8);
        for (var i = 0; i < p.Length; i++)
        {
            json.WriteNumber(names[i], Math.Round(p[i], 4));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Basis() => fit.Known < 0 ? "control/1, broad priors (nothing learned; tidemark reconcile --fit)"
        : $"control/1, learned from what was known on {DateOnly.FromDayNumber((int)fit.Known).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
