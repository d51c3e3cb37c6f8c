using System.Text.RegularExpressions;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>Rules and words are about English; who and where are a pack's.</summary>
public class NeutralRulesTest
{
    /// <summary>Words of English, for roles mostly, that are also the name of an actor or a place of the pack.</summary>
    private static readonly HashSet<string> English = ["defense secretary"];

    [Fact]
    public void No_rule_and_no_word_list_names_an_actor_or_a_place_of_the_pack()
    {
        var names = Names();
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(FirstPack.Rules).Where(f => f.EndsWith(".rules", StringComparison.Ordinal) || f.EndsWith(".words", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                found.AddRange(Runs(line.Split('#')[0]).Where(names.Contains).Select(r => $"{Path.GetFileName(file)}:{number}: {r}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct()));
    }

    /// <summary>Names of actors and places, folded, with their adjectives; no short forms and no words of English.</summary>
    private static HashSet<string> Names()
    {
        var knowledge = FirstPack.Knowledge;
        var actors = knowledge.Actors.All.SelectMany(a => a.Aliases.Concat(a.Adjectives).Concat(a.Arabic).Prepend(a.Name));
        var places = knowledge.Places.All.SelectMany(p => p.Spellings.Concat(p.Arabic).Prepend(p.Name));
        var common = knowledge.Lexicon.Classes.Mask("common-word");
        return [.. actors.Concat(places).Select(Plain).Where(n => n.Length > 2 && !English.Contains(n) && !knowledge.Lexicon.Classes.Is(knowledge.Lexicon.Word(n), common))];
    }

    /// <summary>The entries of a line, blanks for their underscores, and every run of words inside an entry.</summary>
    private static IEnumerable<string> Runs(string line)
    {
        foreach (var entry in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Plain(entry).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var first = 0; first < words.Length; first++)
            {
                for (var count = 1; first + count <= words.Length; count++)
                {
                    yield return string.Join(' ', words.Skip(first).Take(count));
                }
            }
        }
    }

    private static string Plain(string words) => Regex.Replace(words.ToLowerInvariant(), @"[^\p{L}\p{N}']+", " ").Trim();
}
