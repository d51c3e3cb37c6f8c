namespace Tidemark.Bench;

/// <summary><c>reliability</c>: how often claims are right that were printed with a confidence.</summary>
internal static class ReliabilityVerb
{
    internal static int Run(string pairs)
    {
        Reliability.Write(PairedClaim.Load(pairs).Select(p => (p.Confidence, p.Right)));
        return 0;
    }
}
