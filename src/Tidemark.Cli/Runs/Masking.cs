using Tidemark.Pipeline;
using Tidemark.Resolution;

namespace Tidemark.Cli.Runs;

/// <summary>The masks of claims that were kept. A mask needs every name of its report, which only reading it again gives.</summary>
internal sealed class Masking(Knowledge knowledge, IArchive archive)
{
    private readonly CourseReader _reader = new Course(knowledge).NewReader();
    private (ReportId Report, PersonMask Mask)? _last;

    /// <summary>The mask of a claim's report.</summary>
    internal PersonMask Of(KnownClaim claim)
    {
        var id = claim.Resolved.Claim.Report;
        if (_last is { } last && last.Report == id)
        {
            return last.Mask;
        }

        var report = archive.Find(id)!;
        var kept = archive.Claims(ClaimQuery.All with { Report = id }).Select(c => c.Resolved);
        var mask = kept.Aggregate(PersonMask.Of(report, _reader.Read(report).Mentions), (all, one) => all.With(report, one));
        _last = (id, mask);
        return mask;
    }
}
