using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of answers about reports, their claims and their sources.</summary>
internal static class ReportShapes
{
    private const string Head = "id:string, source:string, author:string, title:string, genre:#Genre, language:string, published:string?, known:string, declared-interest:string, extractor:string, repairs:[{kind:string, count:int}], read:boolean, reader:string, sentences:int, captures:[#Capture]";

    private const string Stretch = "{exact:string, start:int, end:int}";

    private const string Region = "{type:string, zone?:string, side?:string, of:[string], radius_km?:number?, area_km2?:number?}";

    /// <summary>The shapes by name.</summary>
    internal static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Reports"] = $$"""{{{Shapes.Listed}}, items:[#ReportFound]}""",
        ["ReportFound"] = $$"""
            {
                {{Head}}, claims:int,
                // Found by words: the first place where they stand; offsets into the text, in code points.
                excerpt?:string,
                start?:int, end?:int
            }
            """,
        ["Capture"] = "{name:string, source:string, author:string, url:string, published:string?, captured:string}",
        ["Report"] = $$"""{{{Head}}, claims-found:int, version:string, text:string, marks:[#Mark], claims:[#ReportClaim], annotations:string}""",
        ["Mark"] = "{start:int, end:int, kind:#MarkKind}",
        ["ReportClaim"] = """
            {
                claim:string, kind:#Kind, summary:string, confidence:number,
                // The words that it was read from, and the sentence round them: offsets into the text, in code points.
                start:int,
                end:int, sentence-start:int, sentence-end:int, selectors:[#Selector]
            }
            """,
        ["Selector"] = "{type:'TextQuoteSelector', exact:string, prefix:string, suffix:string} | {type:'TextPositionSelector', start:int, end:int}",
        ["AnnotationPage"] = """
            {
                @context:'http://www.w3.org/ns/anno.jsonld', id:string, type:'AnnotationPage',
                items:[{
                    id:string, type:'Annotation', motivation:'describing', body:{type:'TextualBody', format:'text/plain', value:string},
                    target:{source:string, selector:[#Selector]}
                }]
            }
            """,
        ["Claims"] = $$"""{{{Shapes.Head}}, claims:[#Claim], next:string?}""",
        ["Claim"] = $$"""
            {
                id:string, report:string, kind:#Kind, modality:#Modality, negated:boolean, exclusive?:boolean, condition?:string, quote:{{Stretch}}, sentence:{{Stretch}},
                actor:[#Mention], target:[#Mention],
                place:[{
                    id:string?, name:string, lat:number?, lon:number?, mention:string, start:int, end:int, implied?:boolean, precision?:int,
                    relation?:string, anchors?:[#Mention], region?:{{Region}}
                }],
                attributes:<string>,
                figure:{value:number?, low:number?, high:number?, approximate?:boolean, unit:string, of?:string, since?:string, mention:string}?,
                time:{edtf:string?, mention:string}?,
                attribution:[#Mention], about:string?, confidence:number, rule:string, judgements?:[#Judgement]
            }
            """,
        ["Mention"] = "// A name as it stands in a report, and whose it is.\n{id:string?, name:string, mention:string, start:int, end:int, implied?:boolean, stance?:#Stance, basis?:string, km?:number?, bearing?:string?}",
        ["Explained"] = "{claim:string, report:string, summary:string, tree:#Finding}",
        ["Finding"] = """
            {
                rule:string,
                // What the rule does, in words; empty where it has none.
                what:string,
                at:string?, text:string, start:int, end:int, children:[#Finding]
            }
            """,
        ["Sources"] = $$"""{{{Shapes.Listed}}, fit:string, items:[#Source]}""",
        ["Source"] = """
            // An outlet, or a speaker of whom something was learned: that has no reports of its own.
            {
                id:string, sort:'outlet'|'speaker', source:string, reports?:int, claims?:int, first?:string, last?:string,
                // By whose places the word is about: its own side's, others', or where sides are not known.
                right:{own?:#Worth, others?:#Worth, unknown?:#Worth},
                copies:[{of:string, reports:int}]
            }
            """,
        ["Worth"] = "// How often a source is right, with the range that holds with 80 %, and what that was learned from.\n{share:number, low:number, high:number, votes:number}",
        ["NothingFound"] = $$"""{{{Shapes.Listed}}, items:[#SilentSentence]}""",
        ["SilentSentence"] = "{report:string, start:int, end:int, sentence:string, why:#Silence}",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
