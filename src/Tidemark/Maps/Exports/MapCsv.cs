using System.Globalization;
using System.Text;

namespace Tidemark.Maps.Exports;

/// <summary>A frame as CSV (RFC 4180, UTF-8), a row for each settlement, and the dictionary of its columns.</summary>
internal static class MapCsv
{
    private static readonly (string Name, string Unit, string Meaning)[] _columns =
    [
        ("place", "", "the settlement's id in records"),
        ("name", "", "its name in the pack or gazetteer"),
        ("country", "", "ISO 3166-1 code of two letters; empty where not told"),
        ("latitude", "degrees north, WGS 84", "where it lies"),
        ("longitude", "degrees east, WGS 84", "where it lies"),
        ("population", "people", "as the gazetteer tells, as of no certain year; empty where not told"),
        ("land_km2", "square kilometres", "the area of its cell; settlements in one spot share a cell"),
        ("state", "", "held: one holder has .5 or more; contested: being fought over is likeliest, or has .4; undetermined: neither; no-word: nothing was said that tells who holds it"),
        ("holder", "", "id of the likeliest holder where the state is held"),
        ("holder_name", "", "its name"),
        ("probability", "0 to 1 in steps of .05", "of the likeliest outcome; empty without a word"),
        ("besieged", "true or false", "whether it was told to be shut in"),
        ("outcomes", "", "all outcomes and their probabilities, the likeliest first"),
        ("on", "ISO 8601 day", "the day that the row is about"),
        ("as_known", "ISO 8601 day or instant", "what was published later did not count; empty for everything"),
        ("case_version", "", "what the case held: a hash"),
    ];

    /// <summary>The table.</summary>
    internal static string Write(MapSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        Row(text, _columns.Select(c => c.Name));
        for (var unit = 0; unit < sheet.Territory.Units.Length; unit++)
        {
            Row(text, Cells(sheet, unit));
        }

        return text.ToString();
    }

    /// <summary>What the columns mean, and what the figures rest on.</summary>
    internal static string Dictionary(MapSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        Row(text, ["column", "unit", "meaning"]);
        foreach (var (name, unit, meaning) in _columns)
        {
            Row(text, [name, unit, meaning]);
        }

        foreach (var line in sheet.Basis.Append($"{sheet.Program}; {sheet.Estimator}").Append(MapSheet.Disclaimer))
        {
            Row(text, ["", "", line]);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(MapSheet sheet, int unit)
    {
        var (settlement, state, list) = (sheet.Territory.Units[unit], sheet.Frame.States[unit], sheet.Frame.List);
        var outcomes = new StringBuilder();
        foreach (var share in sheet.Frame.Of(unit))
        {
            outcomes.Append(outcomes.Length > 0 ? "; " : "").Append(sheet.Names[share.Outcome]).Append(' ').Append(Number(share.Hundredths / 100.0));
        }

        return
        [
            settlement.Place, settlement.Name, settlement.Country, Number(settlement.Point.Latitude), Number(settlement.Point.Longitude), settlement.Population > 0 ? Number(settlement.Population) : "",
            Number(Math.Round(sheet.Territory.SquareKilometres[unit], 3)), MapSheet.Word(state.Look), state.Look == Look.Held ? list.Outcomes[state.Outcome] : "", state.Look == Look.Held ? sheet.Names[state.Outcome] : "",
            state.Look == Look.NoWord ? "" : Number(state.Hundredths / 100.0), state.Besieged ? "true" : "false", outcomes.ToString(), sheet.Day, list.Known?.ToString() ?? "", sheet.CaseVersion,
        ];
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe, numbers aside.</summary>
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '@' or '\t' or '\r' || (value.StartsWith('-') && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
