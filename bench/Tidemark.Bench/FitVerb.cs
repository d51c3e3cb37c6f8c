namespace Tidemark.Bench;
internal static class FitVerb
{
    internal static int LeftOut(string pairs, string[] sets) => 0;
    internal static int Fit(string pairs, string to, string[] sets) => 0;
}
