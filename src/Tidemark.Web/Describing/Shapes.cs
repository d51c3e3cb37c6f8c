using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of all answers; tests hold the answers to them.</summary>
internal static class Shapes
{
    private const string Head = "as-known:string?, version:string";

    private const string Listed = Head + ", count:int, next:string?";

    /// <summary>A claim as a word of somebody.</summary>
    private const string Word = "claim:string, report:string, kind:string, by:string, by-id:string?, stance:string?, basis:string?, outlet:string, known:string, quote:string, sentence:string, copies:string?";

    private const string Outcome = "{number:int, id:string, name:string, name-ar:string?, colour:string}";

    private const string Capture = "{name:string, source:string, author:string, url:string, published:string?, captured:string}";

    private const string ReportHead = "id:string, source:string, author:string, title:string, genre:string, language:string, published:string?, known:string, declared-interest:string, extractor:string, repairs:[{kind:string, count:int}], read:boolean, reader:string, sentences:int, captures:[" + Capture + "]";

    private const string PlaceHead = "id:string, name:string, name-ar:string?, type:string, country:string, lat:number, lon:number, precision:int, population:int, unit:int";

    private const string Holder = "{id:string?, name:string}";

    private const string Told = "claim:string, kind:string, time:string?, sentence:string, attribution:[{id:string?, name:string, stance:string}], report:string, name:string, source:string, url:string, published:string?, known:string, family:string?, judgements?:[#Judgement]";

    private const string Evidence = "{seen:day, day-from-report:boolean, grade:string, origin:string, part?:number, " + Told + "}";

    private const string Span = "low:number, high:number?";

    private const string Worth = "{share:number, low:number, high:number, votes:number}";

    private const string Named = "{id:string?, name:string, mention:string, start:int, end:int, implied?:boolean, stance?:string, basis?:string, km?:number?, bearing?:string?}";

    /// <summary>All shapes by name, in ordinal order.</summary>
    internal static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Problem"] = "{type:string, title:string, status:int, detail:string}",
        ["Case"] = "{name:string, " + Head + ", program:string, estimator:string?, reports:int, claims:int, places:int, units:int, days:any, known:any, bounds:any, outcomes:[" + Outcome + "], worldview:string, disclaimer:string, tiles:any, notes:[string]}",
        ["Changes"] = "{known:string?, version:string, days:[day], outcomes:[" + Outcome + "], units:int, changes:{unit:[int], day:[int], outcome:[int], probability:[number], besieged:[int], newest:[int?], origins:[int]}}",
        ["Frame"] = "{on:day, " + Head + ", states:[{unit:int, place:string, name:string, outcome:int, probability:number, look:string, besieged:boolean, newest:day?, origins:int}]}",
        ["Cells"] = "{type:string, features:[{type:string, id:int, properties:{place:string, name:string, name-ar?:string, lat:number, lon:number, population:int}, geometry:#Geometry}]}",
        ["Ground"] = "{type:string, features:[{type:string, properties:{name:string, iso?:string, disputed:boolean, border-for?:[string], not-for?:[string], since?:string, basis?:string}, geometry:#Geometry}]}",
        ["Geometry"] = "{type:string, coordinates:any}",
        ["Shares"] = "{on:day, " + Head + ", estimator:string?, draws:int, basis:[string], breaks:[#Break], measures:[{of:string, unit:string, whole:number, denominator:string, projection:string, boundaries:string, method:string, shares:[{outcome:int, id:string, name:string, share:number, low:number?, high:number?}]}]}",
        ["Break"] = "{day:day, reason:string}",
        ["ShareSeries"] = "{" + Head + ", measure:string, step:int, outcomes:[" + Outcome + "], day:[day], shares:[[number]], low:[[number]], high:[[number]], drawn-every:int, breaks:[#Break], claimed:[{day:day, value:number, " + Span + ", outcome:int, of:string, place:string?, speaker:string, claim:string, quote:string}]}",
        ["Places"] = "{" + Listed + ", items:[{" + PlaceHead + ", evidence-days:int, newest:day?}]}",
        ["Place"] = "{" + PlaceHead + ", spellings:[string], within:[{id:string, name:string}]}",
        ["Evidence"] = "{place:{id:string, name:string}, on:day, as-known:string?, reconciler:string, outcome:string, holders:[" + Holder + "], contested:boolean, besieged:boolean, newest-evidence:day?, newest-report:string?, no-word-since:day?, origins:int, described-nearby:int, standings:[{id:string?, name:string, also:[string], votes-for:int, votes-against:int, for:[" + Evidence + "], against:[" + Evidence + "]}], sightings:[{condition:string, lasts:boolean, seen:day, " + Told + "}], estimate?:{undetermined:boolean, basis:string, p:<number>, outcomes:[{id:string?, name:string, p:number}]}, rules:[{rule:string, means:string, outcome:string, holders:[" + Holder + "], contested:boolean, p:number?, basis:string}], collapses:[{origin:string, claims:int, reports:int, copies:int, outlets:[string]}], because:[string]}",
        ["History"] = "{place:string, name:string, " + Head + ", changes:[{day:day, early:day, late:day, from:string, to:string}], series:{day:[day], states:[{id:string, name:string, p:[number]}]}}",
        ["Reports"] = "{" + Listed + ", items:[{" + ReportHead + ", claims:int, excerpt?:string, start?:int, end?:int}]}",
        ["Report"] = "{" + ReportHead + ", claims-found:int, version:string, text:string, marks:[{start:int, end:int, kind:string}], claims:[{claim:string, kind:string, summary:string, confidence:number, start:int, end:int, sentence-start:int, sentence-end:int, selectors:[#Selector]}], annotations:string}",
        ["Selector"] = "{type:string, exact?:string, prefix?:string, suffix?:string, start?:int, end?:int}",
        ["AnnotationPage"] = "{@context:string, id:string, type:string, items:[{id:string, type:string, motivation:string, body:{type:string, format:string, value:string}, target:{source:string, selector:[#Selector]}}]}",
        ["Claims"] = "{" + Head + ", claims:[#Claim], next:string?}",
        ["Claim"] = "{id:string, report:string, kind:string, modality:string, negated:boolean, exclusive?:boolean, condition?:string, quote:{exact:string, start:int, end:int}, sentence:{exact:string, start:int, end:int}, actor:[" + Named + "], target:[" + Named + "], place:[{id:string?, name:string, lat:number?, lon:number?, mention:string, start:int, end:int, implied?:boolean, precision?:int, relation?:string, anchors?:[" + Named + "], region?:{type:string, zone?:string, side?:string, of:[string], radius_km?:number?, area_km2?:number?}}], attributes:<string>, figure:any, time:any, attribution:[" + Named + "], about:string?, confidence:number, rule:string, judgements?:[#Judgement]}",
        ["Judgement"] = "{verdict:string, note:string, person:string, at:string}",
        ["Explained"] = "{claim:string, report:string, summary:string, tree:#Finding}",
        ["Finding"] = "{rule:string, what:string, at:string?, text:string, start:int, end:int, children:[#Finding]}",
        ["Event"] = "{id:string, event:string, summary:string, when:any, place:any, actors:[#Party], targets:[#Party], figures:[{effect:string, " + Span + ", counts:[{" + Span + ", of:string, role:string, by:string, known:string, claim:string}]}], origins:int, reports:int, first-known:string, last-known:string, claims:[{" + Word + "}], answers:[{answer:string, tied-by-report:boolean, " + Word + "}]}",
        ["Party"] = "{id:string?, name:string, origins:int}",
        ["Events"] = "{" + Listed + ", items:[#Event]}",
        ["Figures"] = "{" + Listed + ", items:[{quantity:string, unit:string, title:string, subject:string, place:string, figures:[{" + Span + ", lost:boolean, first:day, last:day, replaced:boolean, " + Word + "}], reckoned:[{meaning:string, formula:string, " + Span + ", from:[string]}], contradictions:[{one:string, formula:string?, other:string, rests-on:string}]}]}",
        ["Contradictions"] = "{" + Listed + ", items:[{about:string, day:day, event:string?, rests-on:string, one-reckoned:string?, other-reckoned:string?, one:[{" + Word + "}], other:[{" + Word + "}]}]}",
        ["Ledger"] = "{" + Listed + ", today:day, scores:[{brier-of:string, settled:int, brier:any}], items:[{how:string, content:string, made:day, horizon:day?, condition:string?, likely:number?, repeats:int, outcome:string, settled:day?, reason:string, estimate:number?, instead:string?, " + Word + ", grounds:[{" + Word + "}]}]}",
        ["Statements"] = "{" + Listed + ", items:[{day:day, track:string, ...}]}",
        ["Ties"] = "{" + Listed + ", items:[{relation:string, one:" + Holder + ", other:" + Holder + ", first:day, last:day, origins:int, contradicted-by:[string], asserted:[{first:day, last:day, " + Word + "}], suspected:[{first:day, last:day, " + Word + "}], denied:[{first:day, last:day, " + Word + "}]}]}",
        ["Sources"] = "{" + Listed + ", fit:string, items:[{id:string, sort:string, source:string, reports?:int, claims?:int, first?:string, last?:string, right:{own?:" + Worth + ", others?:" + Worth + ", unknown?:" + Worth + "}, copies:[{of:string, reports:int}]}]}",
        ["NothingFound"] = "{" + Listed + ", items:[{report:string, start:int, end:int, sentence:string, why:string}]}",
        ["Landing"] = "{title:string, description:string, links:[#Link]}",
        ["Conformance"] = "{conformsTo:[string]}",
        ["Link"] = "{rel:string, href:string, type:string, title?:string}",
        ["Collection"] = "{id:string, title:string, description:string, extent:any, itemType:string, crs:[string], links:[#Link]}",
        ["Collections"] = "{links:[#Link], collections:[#Collection]}",
        ["Features"] = "{type:string, links:[#Link], numberMatched?:int, numberReturned:int, features:[#Feature]}",
        ["Feature"] = "{type:string, id:string, geometry:any, properties:any, links?:[#Link]}",
        ["Map"] = "{type:string, ...}",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
