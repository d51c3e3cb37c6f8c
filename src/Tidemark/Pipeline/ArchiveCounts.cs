namespace Tidemark.Pipeline;

/// <summary>How much an archive holds.</summary>
internal readonly record struct ArchiveCounts(long Reports, long Captures, long Claims, long Judgements, long Fits);

/// <summary>What came of storing.</summary>
/// <param name="Reports">Reports that were new.</param>
/// <param name="Captures">Captures that were new.</param>
internal readonly record struct Stored(int Reports, int Captures);
