using Tidemark.Claims.Mending;
using Tidemark.Reports;
using Tidemark.Reports.Mending;

namespace Tidemark.Pipeline;

/// <summary>What is read in the place of a report's stored text, where that is damaged. A pure function of the stored text and of the knowledge.</summary>
internal sealed class Mender(WordBook book)
{
    private readonly WordMender _words = new(book);

    /// <summary>The report as it is to be read, and how that lies over what is stored; the report itself where nothing is to be mended.</summary>
    internal (Report Seen, MendedText Over) Mend(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var mended = CharacterMender.Mend(report.Text);
        mended = LineMender.Mend(mended, mended.Seen(report.BodyStart), _words.IsWord);
        mended = _words.Mend(mended, mended.Seen(report.BodyStart));
        return mended.IsWhole ? (report, mended) : (report with
        {
            Text = mended.Text,
            BodyStart = mended.Seen(report.BodyStart),
            Marks = [.. report.Marks.Select(m => new TextMark(mended.Seen(m.Start), mended.Seen(m.End), m.Kind))],
        }, mended);
    }
}
