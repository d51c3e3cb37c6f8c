using System.Collections.Concurrent;
using Tidemark.Pipeline;
using Tidemark.Reading.Packs;
using Tidemark.Reports;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>The rules of English with the pack of the repository, loaded once for all tests of the reader.</summary>
internal static class FirstPack
{
    private static readonly ConcurrentBag<CourseReader> Idle = [], IdleWhole = [];

    private static readonly Lazy<Knowledge> Loaded = new(() =>
    {
        var read = KnowledgeSource.Load(Rules, [Path.Combine(Repository.Root, "packs", "iraq-syria-libya")], Path.Combine(AppContext.BaseDirectory, "knowledge-cache"));
        return read.Knowledge ?? throw new InvalidDataException(string.Join('\n', read.Errors));
    });

    /// <summary>The folder of the rules of English.</summary>
    internal static string Rules => Path.Combine(Repository.Root, "rules", "en");

    /// <summary>What the reader knows.</summary>
    internal static Knowledge Knowledge => Loaded.Value;

    /// <summary>A report with this text, as if published on a day; 2016-06-22, a Wednesday, unless told.</summary>
    internal static Report Report(string text, DateOnly? published = null) => new()
    {
        Id = ReportId.Of(System.Text.Encoding.UTF8.GetBytes(text)),
        Name = "test",
        Text = text,
        Language = "en",
        Published = new Publication.OnDay(published ?? new(2016, 6, 22)),
    };

    /// <summary>Reads a text; from any thread. Common nouns stay as they are written.</summary>
    internal static ReportReading Read(string text, DateOnly? published = null) => Read(Idle, NewReader, Report(text, published));

    /// <summary>Reads a text as the commands do: common nouns mean whom the packs say.</summary>
    internal static ReportReading ReadWhole(Report report) => Read(IdleWhole, () => new Course(Knowledge).NewReader(throws: true), report);

    /// <summary>A fresh reader that leaves common nouns as they are written.</summary>
    internal static CourseReader NewReader() => new Course(Knowledge with { CommonNames = new([]) }).NewReader(throws: true);

    private static ReportReading Read(ConcurrentBag<CourseReader> idle, Func<CourseReader> make, Report report)
    {
        var reader = idle.TryTake(out var free) ? free : make();
        var reading = reader.Read(report);
        idle.Add(reader);
        return reading;
    }

    /// <summary>All cases of the repository.</summary>
    internal static IEnumerable<(string File, string Text)> CaseFiles() =>
        Directory.GetFiles(Rules, "*.cases").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
}
