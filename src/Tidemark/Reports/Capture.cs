namespace Tidemark.Reports;

/// <summary>
/// Where and when a report was found. One report (the same bytes) may have several; outlet, address and dates belong to them, not to the bytes. Two
/// captures that differ only in <see cref="Captured"/> are one: the first stays.
/// </summary>
internal sealed record Capture
{
    internal required ReportId Report { get; init; }

    /// <summary>A name for people: the file's name below the folder that was read, or the item's address.</summary>
    internal required string Name { get; init; }

    /// <summary>The outlet as given, or empty.</summary>
    internal string Outlet { get; init; } = "";

    /// <summary>The author as given, or empty.</summary>
    internal string Author { get; init; } = "";

    /// <summary>The address, or empty.</summary>
    internal string Address { get; init; } = "";

    /// <summary>When it was published.</summary>
    internal Publication Published { get; init; } = Publication.Undated;

    /// <summary>When we got it.</summary>
    internal required DateTimeOffset Captured { get; init; }

    /// <summary>When it had been published: the publication where that is certain, else the capture.</summary>
    internal KnownTime Known => Published switch
    {
        Publication.At at => KnownTime.At(at.Instant),
        Publication.OnDay day => KnownTime.On(day.Day),
        _ => KnownTime.At(Captured.ToUniversalTime()),
    };

    /// <summary>
    /// The order of a report's captures; the first leads: its dates and names stand for the report. A certain date goes first, then what was known
    /// first, then the words in ordinal order: never the order in which they were found.
    /// </summary>
    internal static int Compare(Capture a, Capture b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var order = Rank(a.Published).CompareTo(Rank(b.Published));
        order = order == 0 && Rank(a.Published) == 0 ? a.Known.CompareTo(b.Known) : order;
        order = order == 0 ? string.CompareOrdinal(a.Published.ToString(), b.Published.ToString()) : order;
        order = order == 0 ? string.CompareOrdinal(a.Outlet, b.Outlet) : order;
        order = order == 0 ? string.CompareOrdinal(a.Author, b.Author) : order;
        order = order == 0 ? string.CompareOrdinal(a.Address, b.Address) : order;
        return order == 0 ? string.CompareOrdinal(a.Name, b.Name) : order;
    }

    private static int Rank(Publication published) => published switch
    {
        Publication.At or Publication.OnDay => 0,
        Publication.Doubtful => 1,
        _ => 2,
    };
}
