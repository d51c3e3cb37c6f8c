using System.Text;
using Tidemark.Reading;
using Tidemark.Reports;

namespace Tidemark.Tests.Reading;

/// <summary>Short ways to read a text in tests.</summary>
internal static class ReadingText
{
    internal static Report Of(string text, string name = "a.txt", ReadingOptions? options = null) =>
        ReportReader.Read(Encoding.UTF8.GetBytes(text), name, options ?? ReadingOptions.Default) switch
        {
            ReportRead.Done done => done.Report,
            ReportRead.NotRead not => not.Report,
            var failed => throw new InvalidOperationException(failed.ToString()),
        };

    internal static string[] Marked(Report report, MarkKind kind) => [.. report.Marks.Where(m => m.Kind == kind).Select(m => report.Text[m.Start..m.End])];
}
