using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>
/// A ready-made event of a data set as a text of lines <c>role: value</c>, and the one claim that it gives. The claim is a function of the text alone, so that it
/// can be read again; its mentions are the values, its quote is the whole sheet, its speaker the data set.
/// </summary>
internal static class EventForm
{
    /// <summary>The extractor's name: a report that has it is a sheet.</summary>
    internal const string Extractor = "table-event/1";

    /// <summary>The key of the kind of claim.</summary>
    internal const string Kind = "kind";

    /// <summary>The key of the data set.</summary>
    internal const string By = "by";

    private const double Sure = .95;

    private static readonly string[] Days = ["from", "to"], Numbers = ["latitude", "longitude", "value", "low", "high"];

    /// <summary>The roles that a row fills, in the order of their lines.</summary>
    internal static ImmutableArray<string> Roles { get; } = ["actor", "target", "place", "latitude", "longitude", "precision", "from", "to", "value", "low", "high"];

    /// <summary>Why a text gives no claim, or null.</summary>
    internal static string? Fault(string text)
    {
        var lines = Lines(text);
        foreach (var key in Days)
        {
            if (lines.TryGetValue(key, out var day) && !DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return $"'{day.Value}' is no date (year-month-day)";
            }
        }

        foreach (var key in Numbers)
        {
            if (lines.TryGetValue(key, out var number) && Number(lines, key) is null)
            {
                return $"'{number.Value}' is no {key}";
            }
        }

        return Point(lines) is null && lines.ContainsKey("latitude") ? "its latitude and longitude are no place on Earth"
            : lines.TryGetValue("from", out var from) && lines.TryGetValue("to", out var to) && string.CompareOrdinal(from.Value, to.Value) > 0 ? $"it ends on {to.Value}, before it begins on {from.Value}" : null;
    }

    /// <summary>The claim of a sheet, names resolved.</summary>
    internal static ReportReading Read(Report report, Lexicon lexicon, NameResolver names)
    {
        var lines = Lines(report.Text);
        var end = report.Text.AsSpan().TrimEnd().Length;
        if (!lines.TryGetValue(Kind, out var kind) || Words.Parse<ClaimKind>(kind.Value) is not { } of || end == 0)
        {
            return new(report, [], [], 0, []);
        }

        Mention? Mention(string key, bool place) => lines.TryGetValue(key, out var line)
            ? new Mention { Text = line.Value, Start = line.Start, End = line.Start + line.Value.Length, Ref = Entry(lexicon, line.Value, place) } : null;
        var by = Mention(By, place: false);
        var claim = new Claim
        {
            Report = report.Id,
            Kind = of,
            Actor = Mention("actor", place: false) is { } actor ? [actor] : [],
            Target = Mention("target", place: false) is { } target ? [target] : [],
            Place = Mention("place", place: true),
            Attributes = lines.Where(l => l.Key.StartsWith("attribute ", StringComparison.Ordinal)).ToImmutableSortedDictionary(l => l.Key[10..], l => l.Value.Value, StringComparer.Ordinal),
            Figure = Figure(lines),
            Time = Time(lines),
            Attribution = by is null ? [] : [new(by, Stance.Asserts, "")],
            QuoteStart = 0,
            QuoteEnd = end,
            SentenceStart = 0,
            SentenceEnd = end,
            Confidence = Sure,
            Rule = "table.event",
            Derivation = new("table.event", "a row of a data set says so", 0, end, []),
        };
        var resolved = names.Resolve(claim);
        if (resolved.Place is { } where && Point(lines) is { } point)
        {
            resolved = resolved with { Place = where with { Point = point, Precision = Number(lines, "precision") is { } p and >= 1 and <= 7 ? (int)p : where.Precision } };
        }

        return new(report, [resolved], [], 1, []);
    }

    private static Figure? Figure(Dictionary<string, (string Value, int Start)> lines) => Number(lines, "value") is not { } value && !lines.ContainsKey("low") && !lines.ContainsKey("high") ? null
        : new()
        {
            Value = Number(lines, "value"),
            Low = Number(lines, "low"),
            High = Number(lines, "high"),
            Unit = lines.GetValueOrDefault("unit").Value ?? "",
            Mention = lines.GetValueOrDefault("value").Value ?? "",
        };

    private static ClaimTime? Time(Dictionary<string, (string Value, int Start)> lines)
    {
        var (from, to) = (lines.GetValueOrDefault("from").Value, lines.GetValueOrDefault("to").Value);
        return (from ?? to) is not { } one ? null : new(new Edtf(from is null || to is null || from == to ? one : $"{from}/{to}"), from ?? one);
    }

    private static GeoPoint? Point(Dictionary<string, (string Value, int Start)> lines) =>
        Number(lines, "latitude") is { } latitude and >= -90 and <= 90 && Number(lines, "longitude") is { } longitude and >= -180 and <= 180 ? new(latitude, longitude) : null;

    private static double? Number(Dictionary<string, (string Value, int Start)> lines, string key) =>
        lines.TryGetValue(key, out var line) && double.TryParse(line.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The lexicon entry whose name is all of the words.</summary>
    private static NameRef Entry(Lexicon lexicon, string words, bool place)
    {
        var node = Lexicon.Root;
        foreach (var word in NameWords.Of(words))
        {
            node = node < 0 ? node : lexicon.Step(node, lexicon.Word(word));
        }

        if (node > Lexicon.Root)
        {
            foreach (var entry in lexicon.At(node))
            {
                if (place ? entry.Kind == EntryKind.Place : entry.Kind is EntryKind.Actor or EntryKind.Source)
                {
                    return new(entry.Kind, entry.Id, entry.Traits);
                }
            }
        }

        return default;
    }

    private static Dictionary<string, (string Value, int Start)> Lines(string text)
    {
        var lines = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var colon = text.IndexOf(": ", at, end - at, StringComparison.Ordinal);
            if (colon > at)
            {
                lines.TryAdd(text[at..colon], (text[(colon + 2)..end], colon + 2));
            }

            at = end + 1;
        }

        return lines;
    }
}
