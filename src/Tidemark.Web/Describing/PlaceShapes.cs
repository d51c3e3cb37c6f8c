using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of answers about places.</summary>
internal static class PlaceShapes
{
    private const string Head = "id:string, name:string, name-ar:string?, type:#PlaceType, country:string, lat:number, lon:number, precision:int, population:int, unit:int";

    private const string Outcome = "'held'|'undetermined'|'contested'|'no-evidence'";

    private const string Told = "claim:string, kind:#Kind, time:string?, sentence:string, attribution:[{id:string?, name:string, stance:#Stance}], report:string, name:string, source:string, url:string, published:string?, known:string, family:string?, judgements?:[#Judgement]";

    /// <summary>The shapes by name.</summary>
    internal static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Places"] = $$"""{{{Shapes.Listed}}, items:[#PlaceFound]}""",
        ["PlaceFound"] = $$"""{{{Head}}, evidence-days:int, newest:day?}""",
        ["Place"] = $$"""{{{Head}}, spellings:[string], within:[{id:string, name:string}]}""",
        ["Evidence"] = $$"""
            // What `who --json` prints, with what other rules make of the same claims.
            {
                place:{id:string, name:string}, on:day, as-known:string?, reconciler:string, outcome:{{Outcome}}, holders:[{{Shapes.Named}}],
                contested:boolean, besieged:boolean, newest-evidence:day?, newest-report:string?, no-word-since:day?, origins:int, described-nearby:int,
                standings:[#Standing], sightings:[#Sighting], estimate?:#Estimate, rules:[#RuleAnswer],
                collapses:[{origin:string, claims:int, reports:int, copies:int, outlets:[string]}], because:[string]
            }
            """,
        ["Standing"] = "{id:string?, name:string, also:[string], votes-for:int, votes-against:int, for:[#Testimony], against:[#Testimony]}",
        ["Testimony"] = $$"""
            // One claim that speaks for or against a state of a place.
            {
                // For whom it was so: the claim's day, or the report's where it names none.
                seen:day,
                day-from-report:boolean, grade:'full'|'before'|'weak', origin:string,
                // What the answer would lose without it.
                part?:number,
                {{Told}}
            }
            """,
        ["Sighting"] = $$"""
            // A claim that tells of a state of a place without a holder: fought over, shut in.
            {condition:'contested'|'besieged', lasts:boolean, seen:day, {{Told}}}
            """,
        ["Estimate"] = "{undetermined:boolean, basis:string, p:<number>, outcomes:[{id:string?, name:string, p:number}]}",
        ["RuleAnswer"] = $$"""
            {
                rule:string,
                // What the rule does, in words.
                means:string,
                outcome:{{Outcome}}, holders:[{{Shapes.Named}}], contested:boolean, p:number?, basis:string
            }
            """,
        ["History"] = $$"""
            {
                place:string, name:string, {{Shapes.Head}}, changes:[{day:day, early:day, late:day, from:string, to:string}],
                series:{day:[day], states:[{id:string, name:string, p:[number]}]}
            }
            """,
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
