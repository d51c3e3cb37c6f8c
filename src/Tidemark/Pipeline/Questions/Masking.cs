using Tidemark.Resolution;

namespace Tidemark.Pipeline.Questions;

/// <summary>The masks of claims that were kept. A mask needs every name of its report, which only reading it again gives.</summary>
/// <param name="knowledge">Rules and packs.</param>
/// <param name="archive">Where the reports are.</param>
/// <param name="shelf">Where masks are put once they are made; may be shared by threads.</param>
internal sealed class Masking(Knowledge knowledge, IArchive archive, MaskShelf? shelf = null)
{
    private readonly MaskShelf _shelf = shelf ?? new();
    private CourseReader? _reader;

    /// <summary>The mask of a claim's report.</summary>
    internal PersonMask Of(KnownClaim claim) => Of(claim.Resolved.Claim.Report);

    /// <summary>The mask of a report that the archive holds.</summary>
    internal PersonMask Of(ReportId id) => _shelf.Find(id) ?? _shelf.Put(id, Make(id));

    /// <summary>A report of the archive, read again.</summary>
    internal ReportReading Read(ReportId id) => Reader.Read(archive.Find(id)!);

    private CourseReader Reader => _reader ??= new Course(knowledge).NewReader();

    private PersonMask Make(ReportId id)
    {
        var report = archive.Find(id)!;
        var kept = archive.Claims(ClaimQuery.All with { Report = id }).Select(c => c.Resolved);
        return kept.Aggregate(PersonMask.Of(report, Reader.Read(report).Mentions), (all, one) => all.With(report, one));
    }
}
