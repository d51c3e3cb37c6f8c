using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tidemark.Beliefs.Control;

namespace Tidemark.Pipeline.Records;

/// <summary>What a source's word is worth by direction, and whom it prints and quotes: as fields of a record and as cells.</summary>
/// <param name="fit">What was learned.</param>
/// <param name="overlaps">What ties sources.</param>
/// <param name="name">The name to show of a source's id.</param>
internal sealed class WorthRecord(ControlFit fit, SourceOverlaps overlaps, Func<string, string> name)
{
    private const int MostNamed = 3;

    private static readonly (WordDirection Direction, bool Changing, string Field)[] _directions =
    [
        (WordDirection.ForOwn, false, "for-own-side"), (WordDirection.ForOwn, true, "own-gains"), (WordDirection.AgainstOwn, false, "against-own-side"),
        (WordDirection.AgainstOwn, true, "own-losses"), (WordDirection.Unknown, false, "side-unknown"), (WordDirection.Unknown, true, "side-unknown-changes"),
    ];

    private readonly ILookup<string, SourceTie> _from = overlaps.Ties.ToLookup(t => t.From, StringComparer.Ordinal), _to = overlaps.Ties.ToLookup(t => t.To, StringComparer.Ordinal);

    /// <summary>The heads of the columns that <see cref="Cells"/> fills.</summary>
    internal static ImmutableArray<string> Heads { get; } = ["for own side", "own gains", "against own side", "own losses", "side unknown"];

    /// <summary>The cells of a source.</summary>
    internal IEnumerable<string> Cells(string id)
    {
        var weights = fit.Sources.GetValueOrDefault(id, SourceWeights.Plain);
        return _directions.Take(5).Select(d => Cell(SourceWorth.Said(weights, d.Direction, d.Changing)));
    }

    /// <summary>Whether anything was learned of a source.</summary>
    internal bool Tells(string id) => Cells(id).Any(c => c.Length > 0);

    /// <summary>Whom it prints word for word, for people.</summary>
    internal string Prints(string id) => Named(id, t => t.Copies);

    /// <summary>Whom it quotes, for people.</summary>
    internal string Quotes(string id) => Named(id, t => t.Quotes);

    /// <summary>Writes <c>reliability</c>, <c>prints</c>, <c>quotes</c> and <c>meets</c>.</summary>
    internal void Fields(Utf8JsonWriter json, string id)
    {
        var weights = fit.Sources.GetValueOrDefault(id, SourceWeights.Plain);
        json.WriteStartObject("reliability"u8);
        foreach (var (direction, changing, field) in _directions)
        {
            var worth = SourceWorth.Said(weights, direction, changing);
            if (worth.Votes < 1)
            {
                continue;
            }

            json.WriteStartObject(field);
            json.WriteNumber("share"u8, Math.Round(worth.Share, 4));
            json.WriteNumber("low"u8, Math.Round(worth.Low, 4));
            json.WriteNumber("high"u8, Math.Round(worth.High, 4));
            json.WriteNumber("votes"u8, Math.Round(worth.Votes, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Ties(json, "prints", _from[id].Where(t => t.Copies > 0).OrderByDescending(t => t.Copies).Select(t => (t.To, t.Copies)));
        Ties(json, "quotes", _from[id].Where(t => t.Quotes > 0).OrderByDescending(t => t.Quotes).Select(t => (t.To, t.Quotes)));
        json.WriteStartArray("meets"u8);
        foreach (var tie in _from[id].Concat(_to[id]).Where(t => t.Shared > 0).OrderByDescending(t => t.Shared).ThenBy(t => t.From, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("source"u8, name(tie.From == id ? tie.To : tie.From));
            json.WriteNumber("shared"u8, tie.Shared);
            json.WriteNumber("agreed"u8, tie.Agreed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Ties(Utf8JsonWriter json, string field, IEnumerable<(string Id, int Count)> ties)
    {
        json.WriteStartArray(field);
        foreach (var (id, count) in ties)
        {
            json.WriteStartObject();
            json.WriteString("source"u8, name(id));
            json.WriteNumber("count"u8, count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Named(string id, Func<SourceTie, int> count)
    {
        var ties = _from[id].Where(t => count(t) > 0).OrderByDescending(count).ThenBy(t => t.To, StringComparer.Ordinal).ToArray();
        return string.Join(", ", ties.Take(MostNamed).Select(t => string.Create(CultureInfo.InvariantCulture, $"{name(t.To)} {count(t)}"))) + (ties.Length > MostNamed ? ", ..." : "");
    }

    private static string Cell(SourceWorth worth) =>
        worth.Votes < 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{worth.Share:0.00} {worth.Low:0.00}-{worth.High:0.00} of {worth.Votes:0}");
}
