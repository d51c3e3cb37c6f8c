using Tidemark.Reports;

namespace Tidemark.Reading.Dates;

/// <summary>Reads a date that is stated as one: metadata, a sidecar's field, an argument.</summary>
internal static class DateStatement
{
    private const int LengthLimit = 200;

    /// <summary>The publication; undated where nothing in it is a date.</summary>
    internal static Publication Read(string written)
    {
        var text = written.AsSpan().Trim();
        if (text.Length == 8 && text.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Read($"{text[..4]}-{text[4..6]}-{text[6..]}");
        }

        return DateScan.FindAll(text[..Math.Min(text.Length, LengthLimit)]) is [var date, ..] ? Of(date, text) : Publication.Undated;
    }

    /// <summary>The publication that a found date means: an instant only where a time and a zone are written.</summary>
    internal static Publication Of(DateFound date, ReadOnlySpan<char> text) =>
        date.Other is { } other ? new Publication.Doubtful(date.Day, other, text[date.Start..date.End].ToString())
        : date is { Time: { } time, ZoneMinutes: { } zone } ? new Publication.At(new DateTimeOffset(date.Day.ToDateTime(time), TimeSpan.FromMinutes(zone)))
        : new Publication.OnDay(date.Day);
}
