using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Tests.Packs;

namespace Tidemark.Tests.Pipeline;

public class KnowledgeCompilerTest
{
    private static readonly KnowledgeDraft Draft = KnowledgeCompiler.Compile(Input());
    private static readonly Lexicon Lexicon = new(Draft.Lexicon);

    private static KnowledgeInput Input(params (string, string)[] more) => new()
    {
        Rules =
        [
            ("a.rules", "rule transfer.take\n  kind: transfer\n  verb: take drive~out\n  noun: capture\n  actor: subject\n  place: object\n  needs: place\n"),
            ("irregular.forms", "verb take: takes took taken taking\n"),
            ("z.words", "[title : noun]\nprime_minister\n[common-word]\nhit march times front hf\n"),
            .. more,
        ],
        Packs = [TinyPack.Read().Pack],
        Version = "v",
    };

    internal static string Meaning(string name)
    {
        var node = Lexicon.Root;
        foreach (var word in NameWords.Of(name))
        {
            node = node < 0 ? -1 : Lexicon.Step(node, Lexicon.Word(word));
        }

        return node < 0 ? "" : string.Join(' ', Lexicon.At(node).ToArray().Select(Text));
    }

    [Theory]
    [InlineData("Norland", "actor:norland geonames:1000")]
    [InlineData("the Republic of Norland", "actor:norland")]
    [InlineData("Republic of Norland", "actor:norland")]
    [InlineData("norlandish", "~norland")]
    [InlineData("Norlandish Troops", "actor:norland-army")]
    [InlineData("جيش نورلند", "actor:norland-army")]
    [InlineData("Ports", "geonames:1002")]
    [InlineData("Portes", "geonames:1002")]
    [InlineData("Ports province", "wikidata:Q1001")]
    [InlineData("Governorate of Ports", "wikidata:Q1001")]
    [InlineData("Al Hilla", "place:al-hilla")]
    [InlineData("Hilla", "place:al-hilla")]
    [InlineData("الحلة", "place:al-hilla")]
    [InlineData("Norland Gazette", "source:gazette")]
    [InlineData("The Times", "source:gazette")]
    [InlineData("Times", "")]
    [InlineData("prime minister", "phrase")]
    [InlineData("prime-ministers", "phrase")]
    public void A_name_means(string name, string meaning) => Assert.Equal(meaning, Meaning(name));

    [Fact]
    public void An_alias_of_an_actor_is_no_source() => Assert.Equal("actor:hill-front", Meaning("HF"));

    [Fact]
    public void A_name_of_one_common_word_is_marked()
    {
        Assert.Equal(NameTraits.Settlement | NameTraits.Common, Entry("Hit").Traits);
        Assert.Equal(NameTraits.Organisation | NameTraits.NonState | NameTraits.Common, Entry("March").Traits);
        Assert.False(Entry("Hit").Cased);
    }

    [Fact]
    public void An_acronym_of_a_common_word_counts_in_capitals_only()
    {
        Assert.True(Entry("HF").Cased);
        Assert.True(Entry("NO").Cased);
    }

    [Fact]
    public void Forms_lead_to_the_lemma_of_their_rule()
    {
        var lemma = Draft.Lemmas.Verb(Lexicon.Word("took"));
        Assert.Equal("transfer.take", Draft.Rules.Verb(lemma)[0].Rule.Name);
        Assert.Equal(1, Draft.Rules.Noun(Draft.Lemmas.Noun(Lexicon.Word("captures"))).Length);
        Assert.Equal(Lexicon.Word("out"), Draft.Rules.Verb(Draft.Lemmas.Verb(Lexicon.Word("drive")))[0].Particle);
    }

    [Fact]
    public void A_phrase_carries_its_class() =>
        Assert.True(Lexicon.Classes.Is(Entry("prime minister").Id, Lexicon.Classes.Mask("title")));

    [Fact]
    public void Faults_are_told_and_the_rest_is_compiled()
    {
        var draft = KnowledgeCompiler.Compile(Input(("b.words", "stray\n"), ("c.rules", "rule x\n  kind: nonsense\n")));
        Assert.Equal(2, draft.Errors.Length);
        Assert.StartsWith("b.words:1:", draft.Errors[0], StringComparison.Ordinal);
        Assert.Single(draft.Rules.Rules);
    }

    [Fact]
    public void An_id_of_an_earlier_pack_is_told()
    {
        var input = Input();
        var draft = KnowledgeCompiler.Compile(input with { Packs = [input.Packs[0], input.Packs[0] with { Id = "other" }] });
        Assert.Equal(4, draft.Actors.Count);
        Assert.All(draft.Errors, e => Assert.Contains("pack other", e, StringComparison.Ordinal));
    }

    private static LexiconEntry Entry(string name)
    {
        var node = Lexicon.Root;
        foreach (var word in NameWords.Of(name))
        {
            node = Lexicon.Step(node, Lexicon.Word(word));
        }

        return Lexicon.At(node)[0];
    }

    private static string Text(LexiconEntry entry) => entry.Kind switch
    {
        EntryKind.Actor => Draft.Actors[entry.Id].CanonicalId,
        EntryKind.ActorAdjective => "~" + Draft.Actors[entry.Id].Id,
        EntryKind.Place => Draft.Places[entry.Id].CanonicalId,
        EntryKind.Source => Draft.Sources[entry.Id].CanonicalId,
        _ => "phrase",
    };
}
