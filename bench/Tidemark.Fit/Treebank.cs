using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html) into words with our tags and relations.</summary>
internal static class Treebank
{
    private static readonly Dictionary<string, Tag> TagOf = new(StringComparer.Ordinal)
    {
        ["WP$"] = Tag.WPS, ["PRP$"] = Tag.PRPS, ["."] = Tag.Period, [","] = Tag.Comma, [":"] = Tag.Colon, ["``"] = Tag.OpenQuote,
        ["''"] = Tag.CloseQuote, ["-LRB-"] = Tag.OpenBracket, ["-RRB-"] = Tag.CloseBracket, ["HYPH"] = Tag.Hyphen, ["$"] = Tag.Dollar,
        ["NFP"] = Tag.Decoration,
    };

    private static readonly Dictionary<string, Relation> RelationOf = new(StringComparer.Ordinal)
    {
        ["root"] = Relation.Root, ["nsubj"] = Relation.Subject, ["csubj"] = Relation.Subject, ["obj"] = Relation.Object, ["iobj"] = Relation.Object,
        ["obl"] = Relation.Oblique, ["nmod"] = Relation.NominalModifier, ["case"] = Relation.Case, ["mark"] = Relation.Marker,
        ["aux"] = Relation.Auxiliary, ["cop"] = Relation.Copula, ["ccomp"] = Relation.ClausalComplement, ["xcomp"] = Relation.OpenComplement,
        ["advcl"] = Relation.AdverbialClause, ["acl"] = Relation.AdjectivalClause, ["amod"] = Relation.Adjective, ["advmod"] = Relation.Adverb,
        ["compound"] = Relation.Compound, ["flat"] = Relation.Compound, ["goeswith"] = Relation.Compound, ["nummod"] = Relation.Number,
        ["det"] = Relation.Determiner, ["cc"] = Relation.Coordinator, ["conj"] = Relation.Conjunct, ["appos"] = Relation.Apposition,
        ["expl"] = Relation.Expletive, ["parataxis"] = Relation.Parataxis, ["list"] = Relation.Parataxis, ["punct"] = Relation.Punctuation,
        ["nsubj:pass"] = Relation.SubjectPassive, ["csubj:pass"] = Relation.SubjectPassive, ["aux:pass"] = Relation.AuxiliaryPassive,
        ["nmod:poss"] = Relation.Possessor, ["nmod:desc"] = Relation.Compound, ["acl:relcl"] = Relation.RelativeClause,
        ["compound:prt"] = Relation.Particle,
    };

    /// <summary>Reads every file of a directory whose name ends in <c>-{part}.conllu</c>, in order of name.</summary>
    internal static ImmutableArray<TreeSentence> Read(string directory, string part) =>
        [.. Directory.GetFiles(directory, $"*-{part}.conllu").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<TreeSentence> ReadFile(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return new TreeSentence([.. Words(rows)]);
                }

                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } row && !row[0].AsSpan().ContainsAny('-', '.'))
            {
                rows.Add(row);
            }
        }
    }

    private static IEnumerable<TreeWord> Words(List<string[]> rows) =>
        rows.Select(row => new TreeWord(row[1], ParseTag(row[4]), int.Parse(row[6], CultureInfo.InvariantCulture) - 1, ParseRelation(row[7], rows, row))
        {
            Glued = row[9].Contains("SpaceAfter=No", StringComparison.Ordinal),
            Proper = row[3] == "PROPN" || row[4] is "NNP" or "NNPS",
        });

    private static Tag ParseTag(string name) =>
        TagOf.TryGetValue(name, out var tag) || Enum.TryParse(name, out tag) ? tag : Tag.SYM;

    private static Relation ParseRelation(string name, List<string[]> rows, string[] row)
    {
        if (RelationOf.TryGetValue(name, out var relation) || RelationOf.TryGetValue(name.Split(':')[0], out relation))
        {
            return relation;
        }

        var head = name == "fixed" ? rows[int.Parse(row[6], CultureInfo.InvariantCulture) - 1][7] : "";
        return head == "case" ? Relation.Case : head == "mark" ? Relation.Marker : Relation.Other;
    }
}
