using System.Globalization;
using Tidemark.Pipeline;
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
        return query is { Place: null, Actor: null, Id: null, Report: null, Within: null } ? ByReport(state, archive, query, from) : archive.Claims(query).Where(c => IsBehind(c, from));
    }

    private static IEnumerable<KnownClaim> ByReport(CaseState state, IArchive archive, ClaimQuery query, (int Day, string Report, int Number) from)
    {
        foreach (var kept in state.InOrder)
        {
            var order = kept.Known.Day.DayNumber.CompareTo(from.Day);
            order = order == 0 && from.Report is not null ? string.CompareOrdinal(kept.Report.Id.Value, from.Report) : order;
            if (kept.Reading.Claims == 0 || (from.Report is not null && order < 0))
            {
                continue;
            }

            foreach (var claim in archive.Claims(query with { Report = kept.Report.Id }))
            {
                if (IsBehind(claim, from))
                {
                    yield return claim;
                }
            }
        }
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
