using System.Globalization;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>Claims in the archive's order (known day, report, place in the text), from any of them on.</summary>
internal static class ClaimPages
{
    /// <summary>Where a claim stands in the order.</summary>
    internal static string KeyOf(KnownClaim claim) => string.Create(CultureInfo.InvariantCulture, $"{claim.Known.Day.DayNumber}.{claim.Capture.Report.Value["sha256:".Length..]}.{claim.Number}");

    /// <summary>The claims of a query behind a key.</summary>
    /// <param name="state">What the case holds.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="query">Which claims. Where neither place, actor, id nor area limits them, they are taken report by report, so that a late page costs no more than the first.</param>
    /// <param name="after">The key of the claim before, or null for all.</param>
    /// <exception cref="AskFault">It is no key.</exception>
    internal static IEnumerable<KnownClaim> From(CaseState state, IArchive archive, ClaimQuery query, string? after)
    {
        var from = after is null ? default : Read(after);
        return query is { Place: null, Actor: null, Id: null, Report: null, Within: null } 
            ? ReportsBehind(state, after).SelectMany(r => archive.Claims(query with { Report = r.Report.Id })).Where(c => IsBehind(c, from)) : archive.Claims(query).Where(c => IsBehind(c, from));
    }

    /// <summary>The claims behind a key, of some that are in the archive's order.</summary>
    /// <exception cref="AskFault">It is no key.</exception>
    internal static IEnumerable<KnownClaim> From(IEnumerable<KnownClaim> all, string? after)
    {
        var from = after is null ? default : Read(after);
        return all.Where(c => IsBehind(c, from));
    }

    /// <summary>Throws where a key is none.</summary>
    /// <exception cref="AskFault">It is no key.</exception>
    internal static void Check(string? after) => _ = after is null ? default : Read(after);

    /// <summary>The reports with claims that may stand behind a key, in the order of their claims.</summary>
    internal static IEnumerable<KeptReport> ReportsBehind(CaseState state, string? after)
    {
        var from = after is null ? default : Read(after);
        return state.InOrder.Where(r => r.Reading.Claims > 0 && (from.Report is null || (r.Known.Day.DayNumber, string.CompareOrdinal(r.Report.Id.Value, from.Report)).CompareTo((from.Day, 0)) >= 0));
    }

    private static bool IsBehind(KnownClaim claim, (int Day, string Report, int Number) from)
    {
        if (from.Report is null)
        {
            return true;
        }

        var order = claim.Known.Day.DayNumber.CompareTo(from.Day);
        order = order == 0 ? string.CompareOrdinal(claim.Capture.Report.Value, from.Report) : order;
        return order > 0 || (order == 0 && claim.Number > from.Number);
    }

    private static (int Day, string Report, int Number) Read(string key) =>
        key.Split('.') is [var day, { Length: 64 } report, var number] && report.All(char.IsAsciiHexDigitLower)
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (d, "sha256:" + report, n) : throw AskFault.Bad($"after: '{Parameter.Shown(key)}' is none of this list's; write the next of the page before, or leave it out for the first page");
}
