using Tidemark.Bench;

return args switch
{
    ["speed", .. var paths] when paths.Length > 0 => SpeedVerb.Run(paths),
    ["reliability", var pairs] => ReliabilityVerb.Run(pairs),
    ["left-out", var pairs, .. var sets] when sets.Length > 0 => FitVerb.LeftOut(pairs, sets),
    ["fit-confidence", var pairs, var to, .. var sets] when sets.Length > 0 => FitVerb.Fit(pairs, to, sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        bench speed PATH...                               sentences a second over reports, in memory, one thread
        bench reliability PAIRS.tsv                       how often claims of a confidence are right
        bench left-out PAIRS.tsv SET=DIR...               the same, each report judged by weights fitted without it
        bench fit-confidence PAIRS.tsv FILE SET=DIR...    fits the weights and writes them
        """);
    return 2;
}
