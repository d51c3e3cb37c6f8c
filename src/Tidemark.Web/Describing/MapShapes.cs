using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of answers about the case and its map.</summary>
internal static class MapShapes
{
    /// <summary>The shapes by name.</summary>
    internal static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Case"] = $$"""
            {
                name:string, {{Shapes.Head}}, program:string, estimator:string?, reports:int, claims:int, places:int,
                // Settlements with ground of their own.
                units:int,
                // First and last day that something is said of; null where nothing is.
                days:(day, day)?,
                // First and last day (or instant) that something was published on.
                known:(string, string)?,
                // West, south, east, north, in degrees.
                bounds:(number, number, number, number)?,
                outcomes:[#Outcome], worldview:string, disclaimer:string,
                // Map tiles of another server, where whoever serves the case chose some.
                tiles:{template:string, credit:string}?,
                notes:[string]
            }
            """,
        ["Outcome"] = """
            {
                // Its number in the palette, from 1; 0 for one that is nowhere the likeliest.
                number:int,
                // An actor's id, or `contested`, `unknown`, `other`.
                id:string,
                name:string, name-ar:string?, colour:string
            }
            """,
        ["Changes"] = """
            // The change list: columns, sorted by unit and then by day.
            {
                known:string?, version:string,
                // First and last day that something is said of; empty where nothing is.
                days:[day],
                outcomes:[#Outcome], units:int,
                changes:{
                    unit:[int],
                    // Days since 1970-01-01.
                    day:[int],
                    // Index into `outcomes`, -1 for nothing known.
                    outcome:[int],
                    // 0 to 1.
                    probability:[number],
                    besieged:[0|1],
                    // Day of the newest evidence, since 1970-01-01.
                    newest:[int?],
                    origins:[int]
                }
            }
            """,
        ["Frame"] = $$"""
            {
                on:day, {{Shapes.Head}},
                states:[{
                    unit:int, place:string, name:string,
                    // Index into the outcomes of the change list.
                    outcome:int,
                    probability:number, look:#Look, besieged:boolean, newest:day?, origins:int
                }]
            }
            """,
        ["Cells"] = "{type:'FeatureCollection', features:[{type:'Feature', id:int, properties:#Cell, geometry:#Geometry}]}",
        ["Cell"] = "{place:string, name:string, name-ar?:string, lat:number, lon:number, population:int}",
        ["Ground"] = "{type:'FeatureCollection', features:[{type:'Feature', properties:#Land, geometry:#Geometry}]}",
        ["Land"] = """
            // A country, a coast or a border.
            {
                name:string,
                // Of a country: ISO 3166-1, two letters; empty for land whose status is disputed.
                iso?:string,
                disputed:boolean,
                // Of a disputed line: who calls it a border, by ISO code or `un`, and who does not.
                border-for?:[string],
                not-for?:[string], since?:string, basis?:string
            }
            """,
        ["Position"] = "// Longitude and latitude, in degrees.\n(number, number)",
        ["Geometry"] = """
            {type:'Point', coordinates:#Position} | {type:'LineString', coordinates:[#Position]} | {type:'MultiLineString', coordinates:[[#Position]]}
            | {type:'Polygon', coordinates:[[#Position]]} | {type:'MultiPolygon', coordinates:[[[#Position]]]}
            """,
        ["Measure"] = "'land'|'settlements'|'people'",
        ["Shares"] = $$"""{on:day, {{Shapes.Head}}, estimator:string?, draws:int, basis:[string], breaks:[#Break], measures:[#MeasureShares]}""",
        ["MeasureShares"] = "{of:#Measure, unit:string, whole:number, denominator:string, projection:string, boundaries:string, method:string, shares:[#Share]}",
        ["Share"] = """
            {
                // Index into the outcomes of the change list; -1 for what nothing was said of.
                outcome:int,
                id:string, name:string, share:number, low:number?, high:number?
            }
            """,
        ["Break"] = "{day:day, reason:string}",
        ["ShareSeries"] = $$"""
            {
                {{Shapes.Head}}, measure:#Measure, step:int, outcomes:[#Outcome], day:[day],
                // By outcome (and one more for what nothing was said of), then by day.
                shares:[[number]],
                low:[[number]], high:[[number]], drawn-every:int, breaks:[#Break], claimed:[#ClaimedShare]
            }
            """,
        ["ClaimedShare"] = $$"""
            {
                day:day, value:number, {{Shapes.Span}}, outcome:int,
                // Whose share it is, as the words have it.
                of:string,
                place:string?, speaker:string, claim:string, quote:string
            }
            """,
        ["Map"] = "{type:'FeatureCollection', ...}",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
