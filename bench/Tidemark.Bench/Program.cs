using Tidemark.Bench;
using Tidemark.Bench.Names;

return args switch
{
    ["speed", .. var paths] when paths.Length > 0 => SpeedVerb.Run(paths),
    ["copies", .. var paths] when paths.Length > 0 => CopiesVerb.Run(paths),
    ["reliability", var pairs] => ReliabilityVerb.Run(pairs),
    ["left-out", var pairs, .. var sets] when sets.Length > 0 => FitVerb.LeftOut(pairs, sets),
    ["fit-confidence", var pairs, var to, .. var sets] when sets.Length > 0 => FitVerb.Fit(pairs, to, sets),
    ["generate", var file, var count] => CaseVerb.Generate(file, count),
    ["case", var file] => CaseVerb.Measure(file),
    ["who", var file, .. var places] => AskVerb.Run(file, places),
    ["kill", var program, var input, var file, var times] => KillVerb.Run(program, input, file, times),
    ["watch", var program, var folder, var feeds, var seconds] => WatchVerb.Run(program, folder, feeds, seconds),
    ["events", var file] => EventsVerb.Run(file),
    ["beliefs"] => BeliefsVerb.Run(),
    ["priors", var to, .. var wars] when wars.Length > 0 => PriorsVerb.Run(to, wars),
    ["truth", var folder] => TruthVerb.Run(folder),
    ["shares", var war, var questions, var answers] => SharesVerb.Run(war, questions, answers),
    ["maps"] => MapsVerb.Run(),
    ["api", var address, var pause, var round] => ApiVerb.Run(address, pause, round),
    ["page", var page, var chromium] => PageVerb.Run(page, chromium),
    ["fit-names", var to, .. var files] when files.Length > 0 => NamesVerb.Fit(to, files),
    ["names", var weights, .. var files] when files.Length > 0 => NamesVerb.Measure(weights, files),
    ["relative", var phrases, .. var more] => RelativeVerb.Run(phrases, more.Contains("--show"), more.FirstOrDefault(m => m != "--show")),
    ["places", var gazetteer, var gold] => PlacesVerb.Run(gazetteer, gold, show: false),
    ["places", var gazetteer, var gold, "--show"] => PlacesVerb.Run(gazetteer, gold, show: true),
    ["speed-gazetteers", .. var words] when Array.IndexOf(words, "--") is var at and > 0 => SpeedVerb.Compare(words[..at], words[(at + 1)..]),
    ["gazetteer-rows", var file, var count] => GazetteerVerb.Generate(file, count),
    ["gazetteer", var file, .. var from] when from.Length > 0 => GazetteerVerb.Build(file, from),
    ["damage", "--show", .. var paths] when paths.Length > 0 => DamageVerb.Run(paths, show: true),
    ["damage", .. var paths] when paths.Length > 0 => DamageVerb.Run(paths, show: false),
    ["fuzz", var times, var seconds] => Tidemark.Bench.Fuzz.FuzzVerb.Run(times, seconds, "1"),
    ["fuzz", var times, var seconds, var seed] => Tidemark.Bench.Fuzz.FuzzVerb.Run(times, seconds, seed),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        bench speed PATH...                               sentences a second over reports, in memory, one thread
        bench copies PATH...                              sketches a second over reports, and the copies among them
        bench reliability PAIRS.tsv                       how often claims of a confidence are right
        bench left-out PAIRS.tsv SET=DIR...               the same, each report judged by weights fitted without it
        bench fit-confidence PAIRS.tsv FILE SET=DIR...    fits the weights and writes them
        bench generate FILE.jsonl COUNT                   reports that nobody wrote, by a seed
        bench case FILE.tidemark                          opening, asking and size of a case file
        bench who FILE.tidemark [PLACE...]                how long an answer takes, and the copy families where nothing is new
        bench places FILE.tidegaz GOLD.csv [--show]       which place is meant, against incidents located by hand; fits the weights anew
        bench speed-gazetteers A.tidegaz... -- PATH...    what gazetteers cost while reading, in turns, by processor time
        bench gazetteer-rows FILE.txt COUNT               places that do not exist, by a seed, in GeoNames' form
        bench gazetteer FILE.tidegaz SOURCE...            compiles sources of places, and opens the result
        bench events FILE.tidemark                        what it costs to put claims together into events, at three sizes
        bench beliefs                                     what the model of control costs, at three sizes
        bench truth FOLDER                                sets without time whose truth is known, beside a vote and the classics
        bench priors FILE WAR...                          makes the broad priors of the model of control from invented wars
        bench shares WAR QUESTIONS ANSWERS                how often intervals of shares from joint draws hold the truth
        bench maps                                        what cells and shares cost, beside plain ways to the same
        bench page FOLDER CHROMIUM                        from a step of the day to the painted map, without a graphics card
        bench kill PROGRAM PATH FILE.tidemark TIMES       kills a long reading at random moments; nothing reported may be lost
        bench watch PROGRAM FOLDER FEEDS SECONDS          watches feeds that fail, and is killed; every item must be read once
        bench fit-names FILE GAZETTEER.csv...             fits the weights of spellings and writes them
        bench names FILE GAZETTEER.csv...                 how well spellings of one name are told from other names, and how fast
        bench relative PHRASES.tsv [--show]               descriptions of places against known answers
        bench damage [--show] PATH...                     the claims of texts, and how many are found again when the texts are damaged
        bench fuzz TIMES SECONDS [SEED]                   changed inputs for every reader of strangers' bytes; whatever is thrown is a finding
        """);
    return 2;
}
