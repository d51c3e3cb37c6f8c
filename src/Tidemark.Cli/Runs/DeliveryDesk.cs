using System.Collections.Concurrent;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reading.Fetching;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Cli.Runs;

/// <summary>Makes deliveries for an archive of what was read. May be used by several threads.</summary>
/// <param name="knowledge">Rules and packs.</param>
/// <param name="source">The outlet of reports that state none, or empty.</param>
/// <param name="captured">When the reports were got; what came over the network knows it itself.</param>
/// <param name="shelf">Where the words of the reports are put for their comparison, or null.</param>
internal sealed class DeliveryDesk(Knowledge knowledge, string source, DateTimeOffset captured, WordShelf? shelf = null)
{
    private readonly Course _course = new(knowledge);
    private readonly string _reader = ReaderVersion.Of(knowledge);
    private readonly ConcurrentBag<(CourseReader Reader, Sketcher Sketcher)> _idle = [];

    /// <summary>A report with its capture, or null where the input became none.</summary>
    /// <param name="read">What became of the input.</param>
    /// <param name="path">The path that was asked for; names are kept relative to it.</param>
    internal Arrival? ItemOf(ReportRead read, string path)
    {
        var (report, bytes, remarks, retrieval) = read switch
        {
            ReportRead.Done done => (done.Report, done.Bytes, done.Remarks, done.Retrieval),
            ReportRead.NotRead notRead => (notRead.Report, notRead.Bytes, notRead.Remarks, notRead.Retrieval),
            _ => (null, default, default, null),
        };
        if (report is null)
        {
            return null;
        }

        report = report with { Name = Name(report.Name, path), Source = report.Source.Length > 0 ? report.Source : source };
        var capture = new Capture
        {
            Report = report.Id, Name = report.Name, Outlet = report.Source, Author = report.Author, Address = report.Url, Published = report.Published,
            Captured = retrieval is null ? captured : retrieval.At.AddTicks(-(retrieval.At.Ticks % TimeSpan.TicksPerSecond)),
        };
        return new(report, bytes, capture, read is ReportRead.Done, remarks, retrieval);
    }

    /// <summary>Reads a report's claims.</summary>
    internal Delivery Read(Arrival item)
    {
        var tools = _idle.TryTake(out var idle) ? idle : (Reader: _course.NewReader(), Sketcher: new Sketcher());
        try
        {
            var reading = item.IsRead ? tools.Reader.Read(item.Report) : new(item.Report, [], [], 0, []);
            var sketch = tools.Sketcher.Of(item.Report);
            shelf?.Add(item.Report, sketch.Key);

            // The names are no part of what is kept; a batch of reports waits with less.
            return new(reading with { Mentions = [] }, item.Bytes, item.Capture, _reader) { Read = item.IsRead, Sketch = sketch, Retrieval = item.Retrieval };
        }
        finally
        {
            _idle.Add(tools);
        }
    }

    private static string Name(string name, string path) =>
        path == "-" || WebAddress.IsMeant(name) ? name : Directory.Exists(path) ? Path.GetRelativePath(path, name).Replace('\\', '/') : Path.GetFileName(name);
}

/// <summary>A report on its way to the reader of claims.</summary>
/// <param name="Report">The report.</param>
/// <param name="Bytes">Its bytes as they came.</param>
/// <param name="Capture">Where and when it was found.</param>
/// <param name="IsRead">Whether its language can be read.</param>
/// <param name="Remarks">What a person should know.</param>
/// <param name="Retrieval">How it came over the network, or null.</param>
internal sealed record Arrival(Report Report, ReadOnlyMemory<byte> Bytes, Capture Capture, bool IsRead, IEnumerable<string> Remarks, Retrieval? Retrieval);
