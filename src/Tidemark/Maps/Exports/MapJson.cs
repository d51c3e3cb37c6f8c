using System.Text.Json;

namespace Tidemark.Maps.Exports;

/// <summary>A change list as JSON, and what all forms of maps in JSON have in common.</summary>
internal static class MapJson
{
    /// <summary>Writes all changes of the sheet's list: what is thought from each day on, as known at one time.</summary>
    internal static void Write(MapSheet sheet, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var list = sheet.Frame.List;
        json.WriteStartObject();
        Head(sheet, json);
        json.WriteStartArray("outcomes"u8);
        for (var i = 0; i < list.Outcomes.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, list.Outcomes[i]);
            json.WriteString("name"u8, sheet.Names[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("settlements"u8);
        foreach (var unit in sheet.Territory.Units)
        {
            json.WriteStartObject();
            json.WriteString("place"u8, unit.Place);
            json.WriteString("name"u8, unit.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("changes"u8);
        foreach (var change in list.Changes)
        {
            Change(list, change, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What must stand on every map: days, versions, shares, what they rest on.</summary>
    internal static void Head(MapSheet sheet, Utf8JsonWriter json)
    {
        json.WriteString("on"u8, sheet.Day);
        json.WriteString("as-known"u8, sheet.Frame.List.Known?.ToString());
        json.WriteString("case"u8, sheet.Case);
        json.WriteString("case-version"u8, sheet.CaseVersion);
        json.WriteString("program"u8, sheet.Program);
        json.WriteString("estimator"u8, sheet.Estimator);
        json.WriteString("method"u8, Territory.Method);
        json.WriteString("disclaimer"u8, MapSheet.Disclaimer);
        json.WriteStartArray("basis"u8);
        foreach (var line in sheet.Basis)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
        json.WriteStartArray("breaks"u8);
        foreach (var (day, reason) in sheet.Breaks)
        {
            json.WriteStartObject();
            json.WriteString("day"u8, MapSheet.Iso(day));
            json.WriteString("reason"u8, reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("shares"u8);
        foreach (var table in sheet.Shares)
        {
            Table(sheet, table, json);
        }

        json.WriteEndArray();
    }

    /// <summary>The settlement whose state a cell shows: the first of the cell that something was said of, else the first.</summary>
    internal static int Shown(MapFrame frame, TerritoryCell cell)
    {
        foreach (var unit in cell.Units)
        {
            if (frame.States[unit].Look != Look.NoWord)
            {
                return unit;
            }
        }

        return cell.Units[0];
    }

    /// <summary>The fields of a settlement and its state.</summary>
    internal static void Unit(MapSheet sheet, int unit, Utf8JsonWriter json)
    {
        var (settlement, state, list) = (sheet.Territory.Units[unit], sheet.Frame.States[unit], sheet.Frame.List);
        json.WriteString("place"u8, settlement.Place);
        json.WriteString("name"u8, settlement.Name);
        json.WriteString("state"u8, MapSheet.Word(state.Look));
        json.WriteString("holder"u8, state.Look == Look.Held ? list.Outcomes[state.Outcome] : null);
        json.WriteString("holder-name"u8, state.Look == Look.Held ? sheet.Names[state.Outcome] : null);
        json.WriteBoolean("besieged"u8, state.Besieged);
        json.WriteStartObject("p"u8);
        foreach (var share in sheet.Frame.Of(unit))
        {
            json.WriteNumber(list.Outcomes[share.Outcome], share.Hundredths / 100.0);
        }

        json.WriteEndObject();
    }

    private static void Change(ChangeList list, MapChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("day"u8, MapSheet.Iso(DateOnly.FromDayNumber(change.Day)));
        json.WriteNumber("settlement"u8, change.Unit);
        json.WriteStartArray("p"u8);
        foreach (var share in list.After(change))
        {
            json.WriteStartArray();
            json.WriteNumberValue(share.Outcome);
            json.WriteNumberValue(share.Hundredths / 100.0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (change.Besieged)
        {
            json.WriteBoolean("besieged"u8, true);
        }

        json.WriteEndObject();
    }

    /// <summary>The fields of one measure's shares.</summary>
    internal static void Table(MapSheet sheet, ShareTable table, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("of"u8, table.Name);
        json.WriteString("unit"u8, table.Unit);
        json.WriteNumber("whole"u8, Math.Round(table.Whole, 3));
        json.WriteString("denominator"u8, table.Denominator);
        json.WriteStartArray("shares"u8);
        for (var i = 0; i < table.Outcomes.Length; i++)
        {
            var (share, low, high) = table.Outcomes[i];
            json.WriteStartObject();
            json.WriteString("id"u8, i < sheet.Names.Length ? sheet.Frame.List.Outcomes[i] : "no-word");
            json.WriteString("name"u8, i < sheet.Names.Length ? sheet.Names[i] : "nothing said, or out of reach");
            json.WriteNumber("share"u8, Math.Round(share, 6));
            if (low is { } from && high is { } to)
            {
                json.WriteNumber("low"u8, Math.Round(from, 6));
                json.WriteNumber("high"u8, Math.Round(to, 6));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
