using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Tidemark.Maps;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;

namespace Tidemark.Web.Answers;

/// <summary>
/// The rows of a map's frames as JSON, in pieces: what a settlement is called never changes, and in how many ways one can be shown is far less than there are
/// settlements and days. A row is three pieces behind one another. Immutable; may be used by several threads.
/// </summary>
internal sealed class FrameRows
{
    /// <summary>Bytes of the last piece at most: a day, a number, and the words around.</summary>
    private const int Last = 80;

    private readonly CaseMap _map;
    private readonly int[] _units;
    private readonly byte[][] _names;
    private readonly Dictionary<UnitState, byte[]> _states = [];
    private readonly int _longest;

    /// <param name="map">The map.</param>
    internal FrameRows(CaseMap map)
    {
        _map = map;
        _units = [.. Enumerable.Range(0, map.Territory.Units.Length).Where(u => map.Changes.Of(u).Count > 0)];
        _names = [.. _units.Select(u => Inside(json => Name(json, u, map.Territory.Units[u])))];
        foreach (var change in map.Changes.Changes)
        {
            var state = MapFrame.State(map.Changes, change);
            if (!_states.ContainsKey(state))
            {
                _states[state] = Inside(json => State(json, state));
            }
        }

        _longest = _names.Select(n => n.Length).DefaultIfEmpty().Max() + _states.Values.Select(s => s.Length).DefaultIfEmpty().Max() + Last;
    }

    /// <summary>Writes the rows of a day, by settlement: those of which anything was said by then.</summary>
    internal void Write(Utf8JsonWriter json, DateOnly on)
    {
        var (row, day, list) = (new byte[_longest], on.DayNumber, _map.Changes);
        for (var i = 0; i < _units.Length; i++)
        {
            var unit = _units[i];
            if (list.Last(unit, day) is not { } change)
            {
                continue;
            }

            var length = 0;
            Add(row, ref length, "{"u8);
            Add(row, ref length, _names[i]);
            Add(row, ref length, ","u8);
            Add(row, ref length, _states[MapFrame.State(list, change)]);
            Evidence(row, ref length, EvidenceTrail.On(_map.Evidence[unit], day));
            Add(row, ref length, "}"u8);
            json.WriteRawValue(row.AsSpan(0, length), skipInputValidation: true);
        }
    }

    private static void Name(Utf8JsonWriter json, int unit, Settlement settlement)
    {
        json.WriteNumber("unit"u8, unit);
        json.WriteString("place"u8, settlement.Place);
        json.WriteString("name"u8, settlement.Name);
    }

    private static void State(Utf8JsonWriter json, UnitState state)
    {
        json.WriteNumber("outcome"u8, MapAnswers.Shown(state));
        json.WriteNumber("probability"u8, state.Hundredths / 100.0);
        json.WriteString("look"u8, MapSheet.Word(state.Look));
        json.WriteBoolean("besieged"u8, state.Besieged);
    }

    /// <summary>The newest day that evidence tells of, and how many origins have spoken.</summary>
    private static void Evidence(byte[] row, ref int length, EvidenceStep? step)
    {
        if (step is not { } told)
        {
            Add(row, ref length, ""","newest":null,"origins":0"""u8);
            return;
        }

        Add(row, ref length, ""","newest":" """u8[..^1]);
        length += DateOnly.FromDayNumber(told.Day).TryFormat(row.AsSpan(length), out var day, "O", CultureInfo.InvariantCulture) ? day : throw new InvalidOperationException("A day is longer than a day can be.");
        Add(row, ref length, "\",\"origins\":"u8);
        length += Utf8Formatter.TryFormat(told.Origins, row.AsSpan(length), out var written) ? written : throw new InvalidOperationException("A number is longer than a number can be.");
    }

    private static void Add(byte[] row, ref int length, ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(row.AsSpan(length));
        length += piece.Length;
    }

    /// <summary>The fields of an object, without its braces.</summary>
    private static byte[] Inside(Action<Utf8JsonWriter> fields)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ClaimRecord.Options(indented: false)))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return bytes.ToArray()[1..^1];
    }
}
