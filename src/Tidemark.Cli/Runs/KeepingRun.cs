using System.Diagnostics;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Cli.Runs;

/// <summary>
/// Reads reports into an archive, a batch at a time. A report counts as read when its batch is on the disk. What is there already is passed over, so that a
/// run that was stopped or killed goes on where it was. Each report is handed to the archive as soon as it is read, and its claims are let go of.
/// </summary>
/// <param name="knowledge">Rules and packs.</param>
/// <param name="settings">What to read.</param>
/// <param name="archive">Where it stays.</param>
/// <param name="view">The same archive once more, to look into it while the other writes.</param>
/// <param name="captured">When the reports were got.</param>
/// <param name="terminal">Where to talk.</param>
internal sealed class KeepingRun(Knowledge knowledge, Settings settings, IArchive archive, IArchive view, DateTimeOffset captured, Terminal terminal)
{
    private const int MostReports = 1024;
    private const long MostBytes = 8 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly WordShelf _shelf = new();
    private readonly Progress _progress = new(terminal, settings.Paths);
    private readonly Tally _tally = new("claims");
    private long _batchBytes, _batchBegan = Stopwatch.GetTimestamp();

    /// <summary>Compares what was read with what is there (<see cref="FamilyBook"/>).</summary>
    internal void Compare() => FamilyBook.Update(archive, view, _shelf);

    /// <summary>Reads everything.</summary>
    /// <param name="kept">Told of every report that is kept, after it is on the disk, and whether it was read now (else it was there).</param>
    internal Tally Run(Action<Capture, int, bool> kept)
    {
        var desk = new DeliveryDesk(knowledge, settings.Source, captured, _shelf);
        using var writer = new BatchWriter(archive);
        try
        {
            foreach (var delivery in Ordered.Make(Items(desk, kept), desk.Read, settings.Jobs, terminal.Stop))
            {
                writer.Add(delivery);
                _batchBytes += delivery.Bytes.Length;
                if (writer.Count >= MostReports || _batchBytes >= MostBytes || Stopwatch.GetElapsedTime(_batchBegan) >= Longest)
                {
                    Keep(writer, kept);
                }
            }

            Keep(writer, kept);
            Report(writer.Settle(), kept);
        }
        catch (OperationCanceledException)
        {
            Keep(writer, kept);
            Report(writer.Settle(), kept);
            terminal.ClearPassing();
            terminal.Say(_tally.Summary(_progress.Elapsed) + "; stopped, the same command goes on");
            throw;
        }

        terminal.ClearPassing();
        return _tally;
    }

    /// <summary>Says how the run went.</summary>
    /// <returns>The exit code.</returns>
    internal int Conclude()
    {
        terminal.Flush();
        terminal.Say(_tally.Items == 0 ? $"tidemark: nothing to read in {string.Join(' ', settings.Paths)}" : _tally.Summary(_progress.Elapsed));
        return _tally.Code;
    }

    /// <summary>Ends the batch, and reports the one before, which is on the disk then.</summary>
    private void Keep(BatchWriter writer, Action<Capture, int, bool> kept)
    {
        Report(writer.End(), kept);
        (_batchBytes, _batchBegan) = (0, Stopwatch.GetTimestamp());
        _progress.Step(_tally);
    }

    /// <summary>Tells of reports that are on the disk.</summary>
    private void Report(IEnumerable<WrittenReport> written, Action<Capture, int, bool> kept)
    {
        foreach (var report in written)
        {
            _tally.Read += report.Read ? 1 : 0;
            _tally.Foreign += report.Read ? 0 : 1;
            _tally.Sentences += report.Sentences;
            _tally.Found += report.Claims;
            if (report.Mended is { } mended)
            {
                ReadingRun.Mended(terminal, mended);
            }

            _tally.Failures += ReadingRun.Failed(terminal, report.Capture.Name, report.Failures);
            kept(report.Capture, report.Claims, true);
        }

        terminal.Flush();
    }

    /// <summary>The reports that are not there yet; faults are told and counted.</summary>
    private IEnumerable<Arrival> Items(DeliveryDesk desk, Action<Capture, int, bool> kept)
    {
        using var web = settings.OpenWeb();
        var options = settings.Options(web, view.LastRetrieval, terminal.Stop);
        var (wasEmpty, seen) = (view.Count().Reports == 0, new HashSet<ReportId>()); // nobody else writes meanwhile: what is new to both is not there
        foreach (var path in settings.Paths)
        {
            foreach (var read in ReportReader.ReadAll([path], options))
            {
                terminal.Stop.ThrowIfCancellationRequested();
                if (read is ReportRead.Unchanged)
                {
                    _tally.Held++;
                    continue;
                }

                if (desk.ItemOf(read, path) is not { } item)
                {
                    _tally.Failed++;
                    terminal.Say(read.ToString()!);
                    continue;
                }

                var isNew = wasEmpty && seen.Add(item.Capture.Report);
                if (!isNew && view.Holds(item.Capture))
                {
                    _tally.Held++;
                    kept(item.Capture, 0, false);
                    _progress.Step(_tally);
                    continue;
                }

                if (!item.IsRead)
                {
                    terminal.Say(read.ToString()!);
                }
                else
                {
                    ReadingRun.Remark(terminal, item.Report, item.Remarks, _tally);
                }

                yield return item;
            }
        }
    }
}
