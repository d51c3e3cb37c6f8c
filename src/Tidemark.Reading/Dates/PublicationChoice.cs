using System.Buffers;
using Tidemark.Reports;

namespace Tidemark.Reading.Dates;

/// <summary>Chooses the publication of a report: the file's own metadata, then a sidecar, then the argument, then a date line of the text, then the address.</summary>
internal static class PublicationChoice
{
    private const int ScannedForDoubt = 1 << 18;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The publication, and what was wrong with stated dates.</summary>
    internal static (Publication Published, string? Remark) Choose(Draft draft, string language, string url, Publication? argument, List<DateLine> dateLines)
    {
        string? remark = null;
        foreach (var stated in new[] { draft.Own.Published, draft.Sidecar.Published })
        {
            if (stated is null)
            {
                continue;
            }

            var published = DateStatement.Read(stated);
            if (published is not Publication.None)
            {
                return (Settled(published, draft.Text, language, url, dateLines), remark);
            }

            remark = $"published: '{Shown(stated)}' is no date; write it as 2016-05-30";
        }

        if (argument is not null and not Publication.None)
        {
            return (argument, remark);
        }

        if (dateLines.Count > 0)
        {
            var best = dateLines[0];
            foreach (var line in dateLines)
            {
                best = line.Rank > best.Rank ? line : best;
            }

            return (Settled(DateStatement.Of(best.Date, draft.Text), draft.Text, language, url, dateLines), remark);
        }

        return (UrlDay(url) is { } day ? new Publication.OnDay(day) : Publication.Undated, remark);
    }

    private static string Shown(string stated) => stated.Length <= 40 ? stated : stated[..40] + "…";

    /// <summary>Takes the doubt away where the address, another date of the text, or the language decides.</summary>
    private static Publication Settled(Publication published, string text, string language, string url, List<DateLine> dateLines)
    {
        if (published is not Publication.Doubtful doubtful)
        {
            return published;
        }

        var day = UrlDay(url) is { } urlDay && (urlDay == doubtful.First || urlDay == doubtful.Second) ? urlDay
            : OtherLine(doubtful, dateLines) ?? OtherDates(doubtful, text);

        // None of these languages writes the month first.
        return day is { } certain ? new Publication.OnDay(certain)
            : language is "fr" or "de" or "tr" or "ru" or "uk" or "es" or "it" ? new Publication.OnDay(doubtful.First) : doubtful;
    }

    private static DateOnly? OtherLine(Publication.Doubtful doubtful, List<DateLine> dateLines)
    {
        foreach (var line in dateLines)
        {
            if (line.Date.Other is null && (line.Date.Day == doubtful.First || line.Date.Day == doubtful.Second))
            {
                return line.Date.Day;
            }
        }

        return null;
    }

    // Another date that is one of the two readings decides; so does the order of other numeric dates where they all agree.
    private static DateOnly? OtherDates(Publication.Doubtful doubtful, string text)
    {
        int dayFirst = 0, monthFirst = 0;
        DateOnly? same = null;
        for (var at = 0; at < Math.Min(text.Length, ScannedForDoubt);)
        {
            var digit = text.AsSpan(at).IndexOfAny(Digits);
            if (digit < 0)
            {
                break;
            }

            var from = Math.Max(at + digit - 24, 0);
            foreach (var date in DateScan.FindAll(text.AsSpan(from, Math.Min(64, text.Length - from))))
            {
                (dayFirst, monthFirst) = (dayFirst + Math.Max(date.Order, 0), monthFirst + Math.Max(-date.Order, 0));
                same ??= date.Other is null && date.Order == 0 && (date.Day == doubtful.First || date.Day == doubtful.Second) ? date.Day : null;
            }

            at += digit + 40;
        }

        return same ?? (dayFirst > 0 == monthFirst > 0 ? null : dayFirst > 0 ? doubtful.First : doubtful.Second);
    }

    /// <summary>The day in an address such as <c>/2016/05/30/</c>, or null.</summary>
    internal static DateOnly? UrlDay(string url)
    {
        for (var at = 0; at + 8 < url.Length; at++)
        {
            if (url[at] is '/' or '-' && url.AsSpan(at + 1, 2) is "19" or "20" && (at + 11 >= url.Length || !char.IsAsciiDigit(url[at + 11]))
                && at + 5 < url.Length && url[at + 5] is '/' or '-'
                && DateScan.FindAll(url.AsSpan(at + 1, Math.Min(10, url.Length - at - 1)).TrimEnd("/-")) is [{ Other: null } date, ..])
            {
                return date.Day;
            }
        }

        return null;
    }
}
