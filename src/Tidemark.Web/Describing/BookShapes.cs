using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of answers about what follows from all claims together.</summary>
internal static class BookShapes
{
    /// <summary>The shapes by name.</summary>
    internal static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Events"] = $$"""{{{Shapes.Listed}}, items:[#Event]}""",
        ["Event"] = """
            {
                id:string, event:#Happening, summary:string,
                // Told: whether the words tell the days; else they are reckoned from the report's.
                when:{first:day, last:day, told:boolean}?,
                // Precision is UCDP's, from 1 (exact) to 7.
                place:{id:string?, name:string, lat?:number, lon?:number, precision?:int}?,
                actors:[#Party], targets:[#Party], figures:[#Toll], origins:int, reports:int, first-known:string, last-known:string, claims:[#Word], answers:[#Answer]
            }
            """,
        ["Party"] = "{id:string?, name:string, origins:int}",
        ["Toll"] = $$"""{effect:string, {{Shapes.Span}}, counts:[#Count]}""",
        ["Count"] = $$"""{{{Shapes.Span}}, of:string, role:#CountRole, by:string, known:string, claim:string}""",
        ["Answer"] = $$"""{answer:#ReplyKind, tied-by-report:boolean, {{Shapes.Word}}}""",
        ["Figures"] = $$"""{{{Shapes.Listed}}, items:[#Quantity]}""",
        ["Quantity"] = """
            // Figures about one quantity.
            {
                quantity:string, unit:string, title:string, subject:string, place:string, figures:[#FigureReading], reckoned:[#Working],
                contradictions:[{one:string, formula:string?, other:string, rests-on:string}]
            }
            """,
        ["FigureReading"] = $$"""{{{Shapes.Span}}, lost:boolean, first:day, last:day, replaced:boolean, {{Shapes.Word}}}""",
        ["Working"] = $$"""{meaning:string, formula:string, {{Shapes.Span}}, from:[string]}""",
        ["Contradictions"] = $$"""{{{Shapes.Listed}}, items:[#Contradiction]}""",
        ["Contradiction"] = """
            // Words that cannot both be so.
            {about:#ContradictionKind, day:day, event:string?, rests-on:string, one-reckoned:string?, other-reckoned:string?, one:[#Word], other:[#Word]}
            """,
        ["Ledger"] = $$"""{{{Shapes.Listed}}, today:day, scores:[#Score], items:[#Forecast]}""",
        ["Score"] = "// How good a speaker's forecasts were.\n{brier-of:string, settled:int, brier:number|'too few'}",
        ["Forecast"] = $$"""
            {
                how:#ForecastKind, content:string, made:day, horizon:day?, condition:string?, likely:number?, repeats:int, outcome:#ForecastOutcome, settled:day?,
                reason:string, estimate:number?, instead:string?, {{Shapes.Word}}, grounds:[#Word]
            }
            """,
        ["Statements"] = $$"""{{{Shapes.Listed}}, items:[#StatementRow]}""",
        ["StatementRow"] = "#Said | #StatedShare | #HeldChange",
        ["Said"] = $$"""{day:day, track:'statement', content:string, place:string?, {{Shapes.Word}}}""",
        ["StatedShare"] = $$"""
            // A share of a territory that somebody states of the speaker, in percent.
            {day:day, track:'share', {{Shapes.Span}}, lost:boolean, content:string, place:string?, {{Shapes.Word}}}
            """,
        ["HeldChange"] = "// An estimated change of control of a place that the speaker spoke of.\n{day:day, track:'change', place:string, name:string, from:string, to:string, early:day, late:day}",
        ["Ties"] = $$"""{{{Shapes.Listed}}, items:[#Tie]}""",
        ["Tie"] = $$"""
            {
                relation:string, one:{{Shapes.Named}}, other:{{Shapes.Named}}, first:day, last:day, origins:int, contradicted-by:[string],
                asserted:[#TieWord], suspected:[#TieWord], denied:[#TieWord]
            }
            """,
        ["TieWord"] = $$"""{first:day, last:day, {{Shapes.Word}}}""",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
