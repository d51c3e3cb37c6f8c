using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Tidemark.Maps.Exports;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>What is taken along: a day's map as a file, and a feed of changes.</summary>
internal static class ExportAnswers
{
    private const int Draws = 60, MostEntries = 200;

    private const string Atom = "http://www.w3.org/2005/Atom", Csv = "text/csv; charset=utf-8", AtomType = "application/atom+xml; charset=utf-8";

    private static Parameter Width { get; } = new("width", ParameterKind.Number, "How wide, in pixels.") { Least = 300, Most = 4000, Usual = 2400 };

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/export/frame.geojson", "A day's map as GeoJSON, with shares and what they rest on.", [Asked.On, Asked.Known], ask => File(ask, "geojson", Body.GeoJson, s => Body.Whole(json => MapGeoJson.Write(s, json)).Bytes)) { Shape = "Map", Type = Body.GeoJson },
        new(Asked.Base + "/export/frame.csv", "A day's map as a table of settlements.", [Asked.On, Asked.Known], ask => File(ask, "csv", Csv, s => Encoding.UTF8.GetBytes(MapCsv.Write(s)))) { Shape = "", Type = Csv },
        new(Asked.Base + "/export/dictionary.csv", "What the columns of the table mean.", [Asked.On, Asked.Known], ask => File(ask, "dictionary.csv", Csv, s => Encoding.UTF8.GetBytes(MapCsv.Dictionary(s)))) { Shape = "", Type = Csv },
        new(Asked.Base + "/export/frame.svg", "A day's map as a picture.", [Asked.On, Asked.Known], ask => File(ask, "svg", "image/svg+xml", s => Encoding.UTF8.GetBytes(MapSvg.Write(s)))) { Shape = "", Type = "image/svg+xml" },
        new(Asked.Base + "/export/frame.png", "A day's map as a picture of pixels.", [Asked.On, Asked.Known, Width], ask => File(ask, "png", "image/png", s => Pixels(ask, s))) { Shape = "", Type = "image/png" },
        new(Asked.Base + "/feeds/changes.atom", "Changes of what is thought, the newest first, as an Atom feed.", [Asked.Place, Asked.Actor, Asked.Known], Feed) { Shape = "", Type = AtomType },
    ];

    private static ReadOnlyMemory<byte> Pixels(Ask ask, Maps.MapSheet sheet)
    {
        try
        {
            return (ask.House.Case.Draw ?? throw new FileNotFoundException("nothing is here that draws pixels; ask for frame.svg"))(MapSvg.Write(sheet), ask.Number("width", Width.Usual));
        }
        catch (FileNotFoundException e)
        {
            throw AskFault.Missing(e.Message);
        }
    }

    private static Body File(Ask ask, string form, string type, Func<Maps.MapSheet, ReadOnlyMemory<byte>> write)
    {
        var on = Asked.Day(ask);
        var map = MapAnswers.Map(ask, on) ?? throw AskFault.Missing("nothing was said by then of who holds any settlement: there is no map to draw");
        var name = string.Create(CultureInfo.InvariantCulture, $"frame-{on:yyyy-MM-dd}{(ask.Known is { } known ? $"-as-known-{known.Day:yyyy-MM-dd}" : "")}.{form}");
        return new(write(map.Sheet(on, ask.House.Case.Name, ask.State.Version, Draws)), type) { FileName = name };
    }

    private static Body Feed(Ask ask)
    {
        var map = ask.House.Map(ask.State, ask.Desk, ask.Known);
        var entries = map is null ? [] : Entries(ask, map).OrderByDescending(e => e.Day).ThenBy(e => e.Place, StringComparer.Ordinal).Take(MostEntries).ToArray();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"urn:tidemark:case:{ContentHash.OfFields([ask.House.Case.Name])[..16]}:changes");
            xml.WriteElementString("title", Atom, $"{ask.House.Case.Name}: changes of what is thought{(ask.Known is { } known ? $", as known on {known}" : "")}");
            xml.WriteElementString("updated", Atom, Instant(entries.Length > 0 ? entries[0].Day : map?.LastEvidence ?? DateOnly.MinValue));
            xml.WriteElementString("subtitle", Atom, Maps.MapSheet.Disclaimer);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, map?.Program ?? "tidemark");
            xml.WriteEndElement();
            foreach (var (day, place, name, from, to) in entries)
            {
                Entry(xml, day, place, name, from, to);
            }

            xml.WriteEndElement();
        }

        return new(bytes.ToArray(), AtomType);
    }

    private static void Entry(XmlWriter xml, DateOnly day, string place, string name, string from, string to)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:tidemark:change:{Uri.EscapeDataString(place)}:{Marks.Day(day)}");
        xml.WriteElementString("title", Atom, $"{name}: {from} → {to} (estimate)");
        xml.WriteElementString("updated", Atom, Instant(day));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", $"{Asked.Base}/places/{place}/evidence?on={Marks.Day(day)}");
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, $"From {Marks.Day(day)} on something else is thought of {name}: {to}, before: {from}. What reports make likely, never what was so.");
        xml.WriteEndElement();
    }

    /// <summary>The days on which something else is shown of a settlement.</summary>
    private static IEnumerable<(DateOnly Day, string Place, string Name, string From, string To)> Entries(Ask ask, CaseMap map)
    {
        var (wanted, around) = (Wishes.Of(ask), new Beliefs.Events.LocusReader(ask.Knowledge.Places));
        for (var unit = 0; unit < map.Territory.Units.Length; unit++)
        {
            var (settlement, before) = (map.Territory.Units[unit], -1);
            if (!wanted.Place(settlement.Place, settlement.Name, around.Above))
            {
                continue;
            }

            foreach (var change in map.Changes.Of(unit))
            {
                var now = MapAnswers.Shown(Maps.MapFrame.State(map.Changes, change));
                if (now != before && (Is(before) || Is(now)))
                {
                    yield return (DateOnly.FromDayNumber(change.Day), settlement.Place, settlement.Name, before < 0 ? "no word" : map.Names[before], map.Names[now]);
                }

                before = now;
            }
        }

        bool Is(int outcome) => !wanted.HasActors || (outcome >= 0 && wanted.Actor(map.Changes.Outcomes[outcome]));
    }

    private static string Instant(DateOnly day) => Marks.Day(day) + "T00:00:00Z";
}
