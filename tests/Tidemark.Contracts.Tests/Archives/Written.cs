using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reading.Packs;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Contracts.Tests.Archives;

/// <summary>Reports written for a test, read with the project's own rules.</summary>
internal static class Written
{
    internal const string Reader = "test-reader";

    internal static readonly DateTimeOffset Captured = new(2016, 12, 31, 8, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Course> House = new(() => new(KnowledgeSource.Load(Path.Combine(Tool.Home, "rules", "en"), Directory.GetDirectories(Path.Combine(Tool.Home, "packs")).Order(StringComparer.Ordinal)).Knowledge!));

    internal static Delivery Delivery(string text, string name = "a.txt", string source = "Northern Wire", string published = "2016-06-20", string reader = Reader)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var read = (ReportRead.Done)ReportReader.Read(bytes, name, ReadingOptions.Default with { Language = "en", Published = ReportReader.ReadDate(published) });
        var report = read.Report with { Source = source };
        var capture = new Capture { Report = report.Id, Name = name, Outlet = source, Published = report.Published, Captured = Captured };
        return new(House.Value.NewReader().Read(report), bytes, capture, reader);
    }

    /// <summary>Different reports about two towns, one a number.</summary>
    internal static Delivery Numbered(int number) => Delivery(
        string.Create(CultureInfo.InvariantCulture, $"The army said on Tuesday that it had recaptured {(number % 2 == 0 ? "Palmyra" : "Sirte")} from Islamic State. Shelling killed {number + 2} people in Manbij on Monday. It rained."),
        name: string.Create(CultureInfo.InvariantCulture, $"{number}.txt"),
        published: string.Create(CultureInfo.InvariantCulture, $"2016-06-{(number % 28) + 1:00}"));

    internal static string Record(KnownClaim claim)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimRecord.Options(indented: false)))
        {
            ClaimRecord.Write(json, claim);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string[] Records(Delivery delivery) => [.. delivery.Reading.Claims.Select(c => Encoding.UTF8.GetString(ClaimRecord.Bytes(c, delivery.Reading.Report)))];
}
