using System.Collections.Immutable;
using System.Text.Json;
using Tidemark.Pipeline.Records;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>What many questions have in common: their parameters, and the head of their answers.</summary>
internal static class Asked
{
    /// <summary>Where the questions of this version are.</summary>
    internal const string Base = "/api/v1";

    /// <summary>The valid day.</summary>
    internal static Parameter On { get; } = new("on", ParameterKind.Day, "The valid day; the last day of evidence where it is not given.");

    /// <summary>The known time.</summary>
    internal static Parameter Known { get; } = new("as-known", ParameterKind.Known, "Count only what was published by then; everything where it is not given.");

    /// <summary>The first day.</summary>
    internal static Parameter From { get; } = new("from", ParameterKind.Day, "Only what is told of this day or later.");

    /// <summary>The last day.</summary>
    internal static Parameter To { get; } = new("to", ParameterKind.Day, "Only what is told of this day or earlier.");

    /// <summary>Places.</summary>
    internal static Parameter Place { get; } = new("place", ParameterKind.Text, "Only of this place and what lies in it: any spelling, or id; again for more.") { Many = true };

    /// <summary>Actors.</summary>
    internal static Parameter Actor { get; } = new("actor", ParameterKind.Text, "Only with this actor or a part of it: name or id; again for more.") { Many = true };

    /// <summary>Kinds of claims.</summary>
    internal static Parameter Kind { get; } = new("kind", ParameterKind.Choice, "Only of this kind of claim; again for more.") { Many = true, Choices = [.. Enum.GetValues<Claims.ClaimKind>().Select(Claims.Words.Of)] };

    /// <summary>Where the next page begins.</summary>
    internal static Parameter After { get; } = new("after", ParameterKind.Text, "The value of next of the page before.");

    /// <summary>How many on a page.</summary>
    internal static Parameter Limit(int usual, int most = 1000) => new("limit", ParameterKind.Number, "How many at most.") { Least = 1, Most = most, Usual = usual };

    /// <summary>The valid day asked for; by default the last day of evidence.</summary>
    internal static DateOnly Day(Ask ask) => ask.Day("on") ?? ask.House.Map(ask.State, ask.Desk, ask.Known)?.LastEvidence ?? ask.State.Known?.Last.Day ?? DateOnly.MinValue;

    /// <summary>Writes what an answer rests on.</summary>
    internal static void Head(Utf8JsonWriter json, Ask ask, DateOnly? on = null)
    {
        if (on is { } day)
        {
            json.WriteString("on"u8, Marks.Day(day));
        }

        json.WriteString("as-known"u8, ask.Known?.ToString());
        json.WriteString("version"u8, ask.State.Version);
    }

    /// <summary>A page of things in a fixed order, each told apart by a key: what stands behind the key that was handed out with the page before.</summary>
    /// <param name="ask">The question, with "limit" and "after".</param>
    /// <param name="all">All things, in order.</param>
    /// <param name="keyOf">The key of a thing.</param>
    /// <param name="usual">How many where nothing is said.</param>
    /// <exception cref="AskFault">No thing has the key.</exception>
    internal static (ImmutableArray<T> Items, string? Next) Page<T>(Ask ask, IReadOnlyList<T> all, Func<T, string> keyOf, int usual)
    {
        var from = 0;
        if (ask.Text("after") is { } after)
        {
            for (from = 0; from < all.Count && keyOf(all[from]) != after; from++)
            {
            }

            from = from == all.Count ? throw AskFault.Bad($"after: '{Parameter.Shown(after)}' is none of this list's; write the next of the page before, or leave it out for the first page") : from + 1;
        }

        ImmutableArray<T> items = [.. all.Skip(from).Take(ask.Number("limit", usual))];
        return (items, items.Length > 0 && from + items.Length < all.Count ? keyOf(items[^1]) : null);
    }

    /// <summary>A page as an answer: <c>items</c> and <c>next</c>.</summary>
    internal static Body Listed<T>(Ask ask, IReadOnlyList<T> all, Func<T, string> keyOf, int usual, Action<Utf8JsonWriter, T> fields, Action<Utf8JsonWriter>? more = null)
    {
        var (items, next) = Page(ask, all, keyOf, usual);
        return Body.Of(json =>
        {
            Head(json, ask);
            more?.Invoke(json);
            json.WriteNumber("count"u8, all.Count);
            json.WriteStartArray("items"u8);
            foreach (var item in items)
            {
                json.WriteStartObject();
                fields(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next"u8, next);
        });
    }
}
