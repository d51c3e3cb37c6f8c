using Tidemark.Fit;

return args switch
{
    ["syntax", .. var rest] => SyntaxVerb.Run(rest),
    ["parse", var sentence, .. var rest] => ParseVerb.Run(sentence, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("fit syntax TREEBANK_DIR... --out FILE [--seed N] [--measure] | fit parse \"a sentence\" [--model FILE]");
    return 2;
}
