using Tidemark.Reading.Formats;
using Tidemark.Reports;

namespace Tidemark.Reading;

/// <summary>Bytes in, reports out: text, Markdown, HTML, JSON Lines, folders, addresses and standard input.</summary>
public static class ReportReader
{
    /// <summary>Reads files and folders one after the other, lazily, in the order given (folders: recursive, ordinal); <c>-</c> is standard input. Addresses are asked for only by the command.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="options">How to read.</param>
    /// <returns>One outcome for each item; what cannot be read is a <see cref="ReportRead.Failed"/>, never an exception.</returns>
    public static IEnumerable<ReportRead> ReadAll(IEnumerable<string> paths, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return new InputWalk(options).ReadAll(paths);
    }

    /// <summary>Reads one item from its bytes; the name's extension decides the format (.html, .htm; all else is text).</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">A name for people, with the extension.</param>
    /// <param name="options">How to read.</param>
    public static ReportRead Read(byte[] bytes, string name, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return Read(bytes, name, IsPage(name), Details.None, options);
    }

    /// <summary>Reads a date as people and programs write it: <c>2016-05-30</c>, <c>May 30, 2016</c>, <c>30 أيار 2016</c>, RFC 3339, RFC 5322.</summary>
    /// <param name="written">The date.</param>
    /// <returns>The publication; <see cref="Publication.Undated"/> where it is no date, doubtful where day and month could swap.</returns>
    public static Publication ReadDate(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Dates.DateStatement.Read(written);
    }

    internal static ReportRead Read(byte[] bytes, string name, bool page, Details sidecar, ReadingOptions options, string? charset = null)
    {
        if (bytes.Length > options.SizeLimit)
        {
            return TooLarge(name, bytes.Length, options);
        }

        var decoded = Decoding.Decode(bytes, page, charset);
        if (decoded.BinaryAt is { } at)
        {
            return new ReportRead.Failed(name, $"is not text (a zero byte at offset {at})", "save it as UTF-8 text and read that");
        }

        var draft = page ? HtmlPage.Read(decoded.Text) : FrontMatter.ReadMended(decoded.Text);
        return DraftAssembly.Assemble(
            draft with { Id = ReportId.Of(bytes), Bytes = bytes, Name = name, Sidecar = sidecar, Repairs = decoded.Repairs, Remarks = draft.Remarks.InsertRange(0, decoded.Remarks) }, options);
    }

    internal static bool IsPage(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    internal static ReportRead.Failed TooLarge(string name, long length, ReadingOptions options) =>
        new(name, $"is {length:N0} bytes, more than the limit of {options.SizeLimit:N0}", "split it or raise the size limit");
}
