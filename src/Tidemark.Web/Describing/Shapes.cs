using System.Collections.Immutable;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Forecasts;
using Tidemark.Claims;
using Tidemark.Maps;
using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using Tidemark.Places;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of all answers; tests hold the answers to them.</summary>
internal static class Shapes
{
    /// <summary>What an answer rests on.</summary>
    internal const string Head = "as-known:string?, version:string";

    /// <summary>What comes with each page of a list.</summary>
    internal const string Listed = Head + ", count:int, next:string?";

    /// <summary>A range of a figure.</summary>
    internal const string Span = """
        low:number,
        // Null where it is open.
        high:number?
        """;

    /// <summary>A claim as a word of somebody.</summary>
    internal const string Word = """
        claim:string, report:string, kind:#Kind, by:string, by-id:string?, stance:#Stance?,
        // The grounds that speakers gave, joined.
        basis:string?,
        outlet:string, known:string, quote:string, sentence:string,
        // The family of copies of its report.
        copies:string?
        """;

    /// <summary>Whom somebody is known as: the id is null where no pack knows the name.</summary>
    internal const string Named = "{id:string?, name:string}";

    /// <summary>All shapes by name, in ordinal order.</summary>
    internal static ImmutableSortedDictionary<string, string> All { get; } =
        ImmutableSortedDictionary.CreateRange<string, string>(StringComparer.Ordinal, [.. Common(), .. MapShapes.All, .. PlaceShapes.All, .. ReportShapes.All, .. BookShapes.All, .. FeatureShapes.All]);

    private static Dictionary<string, string> Common() => new(StringComparer.Ordinal)
    {
        ["Problem"] = "{type:string, title:string, status:int, detail:string}",
        ["Kind"] = "// The kinds of claim.\n" + Choice<ClaimKind>(Words.Of),
        ["Modality"] = "// In what mood the content is put.\n" + Choice<Modality>(Words.Of),
        ["Stance"] = "// How a speaker stands to the content.\n" + Choice<Stance>(Words.Of),
        ["Genre"] = "// What kind of text a report is.\n" + Choice<Genre>(Words.Of),
        ["MarkKind"] = "// Why a part of a text is not prose.\n" + Choice<MarkKind>(Words.Of),
        ["Silence"] = "// Why a sentence gave no claim.\n" + Choice<Silence>(Words.Of),
        ["PlaceType"] = "// What sort of place it is.\n" + Choice<PlaceType>(Words.Of),
        ["Look"] = "// How a settlement is shown on a day.\n" + Choice<Look>(MapSheet.Word),
        ["Happening"] = "// Sorts of events.\n" + Choice<Happening>(h => h.ToString().ToLowerInvariant()),
        ["ReplyKind"] = "// Sorts of answers.\n" + Choice<ReplyKind>(EventText.Word),
        ["CountRole"] = "// What a count is to the others of its origin.\n" + Choice<CountRole>(r => r.ToString().ToLowerInvariant()),
        ["ContradictionKind"] = "// What words differ about.\n" + Choice<ContradictionKind>(k => k.ToString().ToLowerInvariant()),
        ["ForecastKind"] = "// How a forecast was put.\n" + Choice<ForecastKind>(k => k.ToString().ToLowerInvariant()),
        ["ForecastOutcome"] = "// What became of a forecast.\n" + Choice<OutcomeKind>(LedgerQuestion.Word),
        ["Judgement"] = $"{{verdict:{Choice<Verdict>(Words.Of)}, note:string, person:string, at:string}}",
        ["Word"] = $"// A claim as a word of somebody, as the other records cite it.\n{{{Word}}}",
    };

    /// <summary>One of the words that an enumeration is written as.</summary>
    private static string Choice<T>(Func<T, string> word)
        where T : struct, Enum => string.Join('|', Enum.GetValues<T>().Select(v => $"'{word(v)}'"));
}
