using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;

namespace Tidemark.Web.Serving;

/// <summary>An archive with what masks names in it, for one question at a time.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Masking _masking;

    internal Desk(ServedCase served, MaskShelf masks)
    {
        Archive = served.Open();
        _masking = new(served.Knowledge, Archive, masks);
    }

    /// <summary>The archive.</summary>
    internal IArchive Archive { get; }

    /// <summary>The mask of a claim's report.</summary>
    internal PersonMask Mask(KnownClaim claim) => _masking.Of(claim);

    /// <summary>The mask of a report.</summary>
    internal PersonMask Mask(ReportId report) => _masking.Of(report);

    /// <summary>A report, read again: with how its claims were found.</summary>
    internal ReportReading Read(ReportId report) => _masking.Read(report);

    /// <summary>A claim as it is shown.</summary>
    internal Func<KnownClaim, KnownClaim> Shown => new MaskedClaims(_masking).Of;

    public void Dispose() => Archive.Dispose();
}
