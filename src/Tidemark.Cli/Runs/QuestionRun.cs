using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Output;
using Tidemark.Cli.Verbs;

namespace Tidemark.Cli.Runs;

/// <summary>Answers a file of questions, in its order.</summary>
/// <param name="theatre">The names.</param>
/// <param name="model">The model.</param>
/// <param name="draws">Joint draws to hand out with the answers, or null.</param>
/// <param name="terminal">Takes the answers.</param>
internal sealed class QuestionRun(Theatre theatre, ControlModel model, JointDraws? draws, Terminal terminal)
{
    private readonly record struct Asked(int Line, JsonElement Query, int Place, int Day, double Known);

    /// <summary>Answers all; questions about one place as known at one time are answered together.</summary>
    /// <returns>How many lines were no questions.</returns>
    internal int Answer(string path)
    {
        var (asked, faults) = Read(path);
        var (answers, drawn) = (new Dictionary<string, double>[asked.Count], new string[asked.Count][]);
        foreach (var group in asked.Select((a, i) => (Asked: a, Number: i)).GroupBy(a => (a.Asked.Known, a.Asked.Place)).OrderBy(g => g.Key.Known))
        {
            terminal.Stop.ThrowIfCancellationRequested();
            var (ordered, control) = (group.OrderBy(a => a.Asked.Day).ToArray(), group.Key.Place < 0 ? null : model.Of(group.Key.Place, group.Key.Known));
            double[] days = [.. ordered.Select(a => (double)a.Asked.Day)];
            var (told, outcomes) = (control?.Answer(days, group.Key.Known), control is null ? null : draws?.Of(group.Key.Place, days, group.Key.Known));
            for (var i = 0; i < ordered.Length; i++)
            {
                answers[ordered[i].Number] = told is null ? new() { ["unknown"] = 1 } : Named(told[i], control!.Cast);
                drawn[ordered[i].Number] = outcomes is null ? [.. Enumerable.Repeat("unknown", draws?.Count ?? 0)] : [.. outcomes[i].Select(o => Name(o, control!.Cast))];
            }
        }

        using var records = new Records(terminal);
        for (var i = 0; i < asked.Count; i++)
        {
            Write(records, asked[i].Query, answers[i], draws is null ? null : drawn[i]);
        }

        return faults;
    }

    private string Name(int outcome, Cast cast) =>
        outcome == cast.Holders.Length ? "contested" : cast.Holders[outcome] < 0 ? "unknown" : theatre.Actors[cast.Holders[outcome]];

    private Dictionary<string, double> Named(double[] told, Cast cast)
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var h = 0; h < cast.Holders.Length; h++)
        {
            named[Name(h, cast)] = told[h];
        }

        named[Name(cast.Holders.Length, cast)] = told[^1];
        return named;
    }

    private (List<Asked> Asked, int Faults) Read(string path)
    {
        var (asked, number, faults) = (new List<Asked>(), 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                using var record = JsonDocument.Parse(line);
                var root = record.RootElement;
                var known = KnownTime.Parse(root.GetProperty("as_known").GetString()!) ?? throw new FormatException("as_known is no time");
                var day = DateOnly.ParseExact(root.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                asked.Add(new(number, root.GetProperty("query").Clone(), theatre.Place(root.GetProperty("place").GetString()!), day.DayNumber, ReconcileVerb.End(known)));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                faults++;
                terminal.Say($"{path}:{number}: no question: {e.Message}");
            }
        }

        return (asked, faults);
    }

    private static void Write(Records records, JsonElement query, Dictionary<string, double> answer, string[]? drawn) => records.Write(json =>
    {
        json.WritePropertyName("query"u8);
        query.WriteTo(json);
        json.WriteStartObject("p"u8);
        foreach (var (state, p) in answer.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(state, Math.Floor(p * 1e6) / 1e6);
        }

        json.WriteEndObject();
        if (drawn is null)
        {
            return;
        }

        json.WriteStartArray("draws"u8);
        foreach (var state in drawn)
        {
            json.WriteStringValue(state);
        }

        json.WriteEndArray();
    });
}
