using System.Globalization;

namespace Tidemark.Pipeline.Questions;

/// <summary>What a case holds, in a few digits: the same reports, captures, readings, families, judgements and fits give the same, in whatever order they came.</summary>
internal static class CaseVersion
{
    private const int Digits = 12;

    /// <summary>The version, 12 hexadecimal digits.</summary>
    internal static string Of(IArchive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return ContentHash.OfFields(Parts(archive))[..Digits];
    }

    private static IEnumerable<string> Parts(IArchive archive)
    {
        foreach (var reading in archive.Readings())
        {
            yield return reading.Report.Value;
            yield return reading.Reader;
            yield return reading.Claims.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var capture in archive.Captures())
        {
            yield return string.Join('\n', capture.Report.Value, capture.Name, capture.Outlet, capture.Author, capture.Address, capture.Published.ToString(), KnownTime.Written(capture.Captured));
        }

        foreach (var tie in archive.Families())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{tie.Report.Value} {tie.Family} {tie.Start} {tie.End}");
        }

        foreach (var judgement in archive.Judgements())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{judgement.Report.Value} {judgement.Start} {judgement.End} {judgement.Verdict} {judgement.Claim}\n{judgement.Note}\n{judgement.Person}\n{judgement.At:O}");
        }

        foreach (var fit in archive.Fits(Beliefs.Control.ControlFitForm.Name))
        {
            yield return $"{fit.KnownBy} {ContentHash.OfBytes(fit.Data.Span)}";
        }
    }
}
