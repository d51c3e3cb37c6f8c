using Tidemark.Claims.Syntax;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Claims.Syntax;

public sealed class SyntaxReaderTest
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "rules", "en", "syntax.model"));
    private static readonly SyntaxModel Model = SyntaxModel.Load(File);

    private static readonly string[] Jumble =
        ["Rebels", "the", "said", "in", "of", "Aleppo", "captured", ",", "and", "that", "was", "\"", "12", "Syria", "'s", "to", "not", "who", ".", "-", "(", "U.S.-led", "", "Ж"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(500)]
    [InlineData(1000)]
    public void Every_answer_is_one_projective_tree(int length)
    {
        var chance = new Random(length);
        for (var round = 0; round < (length > 100 ? 2 : 20); round++)
        {
            var words = Enumerable.Range(0, length).Select(_ => Jumble[chance.Next(Jumble.Length)]).ToArray();
            AssertTree(Read(words));
        }
    }

    [Fact]
    public void Given_tags_are_kept()
    {
        WordForm[] words = [WordForm.Name, WordForm.Of("said"), WordForm.Of("so")];
        Tag[] tags = [Tag.NNP, Tag.None, Tag.UH];
        new SyntaxReader(Model).Tag(words, tags);
        Assert.Equal(Tag.NNP, tags[0]);
        Assert.Equal(Tag.VBD, tags[1]);
        Assert.Equal(Tag.UH, tags[2]);
    }

    [Theory]
    [InlineData("Rebels captured the town on Monday .", "captured", "Rebels", "town")]
    [InlineData("Government forces attacked the village .", "attacked", "forces", "village")]
    [InlineData("The army has taken the hill .", "taken", "army", "hill")]
    [InlineData("Troops entered the city yesterday", "entered", "Troops", "city")]
    public void Subject_and_object_of_a_plain_sentence_hang_on_its_verb(string sentence, string verb, string subject, string target)
    {
        var parsed = Read(sentence.Split(' '));
        Assert.Equal((verb, Relation.Subject), parsed.Arc(subject));
        Assert.Equal((verb, Relation.Object), parsed.Arc(target));
        Assert.Equal(("", Relation.Root), parsed.Arc(verb));
    }

    [Fact]
    public void Patient_and_agent_of_a_passive_hang_on_its_verb()
    {
        var parsed = Read("The town was captured by rebels .".Split(' '));
        Assert.Equal(("captured", Relation.SubjectPassive), parsed.Arc("town"));
        Assert.Equal(("captured", Relation.Oblique), parsed.Arc("rebels"));
        Assert.Equal(("rebels", Relation.Case), parsed.Arc("by"));
    }

    [Fact]
    public void What_was_said_hangs_on_the_saying()
    {
        var parsed = Read("The ministry said that its troops had left the town .".Split(' '));
        Assert.Equal(("said", Relation.Subject), parsed.Arc("ministry"));
        Assert.Equal(("said", Relation.ClausalComplement), parsed.Arc("left"));
        Assert.Equal(("left", Relation.Subject), parsed.Arc("troops"));
    }

    [Fact]
    public void Same_words_give_the_same_answer_from_file_image_and_map()
    {
        var words = "Fighters who had held the bridge since May withdrew , witnesses said .".Split(' ');
        var image = SyntaxModel.Decompress(File);
        var path = Path.Combine(Path.GetTempPath(), $"tidemark-syntax-{Environment.ProcessId}.image");
        System.IO.File.WriteAllBytes(path, image);
        try
        {
            using var loaded = SyntaxModel.Load(image);
            using var mapped = SyntaxModel.Map(path);
            var expected = Read(words);
            foreach (var model in new[] { Model, loaded, mapped })
            {
                var again = Read(words, model);
                Assert.Equal(expected.Tags, again.Tags);
                Assert.Equal(expected.Heads, again.Heads);
                Assert.Equal(expected.Relations, again.Relations);
            }
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void A_reader_remembers_nothing_of_the_sentence_before()
    {
        var reader = new SyntaxReader(Model);
        var words = "Both sides reported losses near the river .".Split(' ');
        var first = Read(words, Model, reader);
        Read([.. Enumerable.Repeat("of", 700)], Model, reader);
        Assert.Equal(first.Heads, Read(words, Model, reader).Heads);
    }

    [Fact]
    public void A_model_cut_short_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(File.AsSpan(0, 20)));
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(File.AsSpan(0, File.Length / 2)));
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Load(SyntaxModel.Decompress(File).AsSpan(0, 5000)));
    }

    [Fact]
    public void Unequal_lengths_are_the_callers_fault()
    {
        var reader = new SyntaxReader(Model);
        Assert.Throws<ArgumentException>(() => reader.Tag([WordForm.Name], []));
        Assert.Throws<ArgumentException>(() => reader.Parse([WordForm.Name], [Tag.NNP], new short[2], new Relation[1]));
    }

    private static Parsed Read(string[] words, SyntaxModel? model = null, SyntaxReader? reader = null)
    {
        reader ??= new SyntaxReader(model ?? Model);
        var forms = words.Select(w => WordForm.Of(w)).ToArray();
        var (tags, heads, relations) = (new Tag[words.Length], new short[words.Length], new Relation[words.Length]);
        reader.Tag(forms, tags);
        reader.Parse(forms, tags, heads, relations);
        return new Parsed(words, tags, heads, relations);
    }

    private static void AssertTree(Parsed parsed)
    {
        var (heads, n) = (parsed.Heads, parsed.Words.Length);
        Assert.Equal(n == 0 ? 0 : 1, heads.Count(h => h == -1));
        Assert.All(parsed.Tags, tag => Assert.NotEqual(Tag.None, tag));
        for (var i = 0; i < n; i++)
        {
            Assert.InRange(heads[i], -1, n - 1);
            Assert.Equal(heads[i] == -1, parsed.Relations[i] == Relation.Root);
            var (at, steps) = (i, 0);
            while (heads[at] != -1 && steps <= n)
            {
                (at, steps) = (heads[at], steps + 1);
            }

            Assert.True(steps <= n, $"word {i} hangs in a circle");
        }

        var arcs = Enumerable.Range(0, n).Where(i => heads[i] >= 0).Select(i => (From: Math.Min(i, heads[i]), To: Math.Max(i, heads[i]))).ToArray();
        Assert.DoesNotContain(arcs, a => arcs.Any(b => a.From < b.From && b.From < a.To && a.To < b.To));
    }

    private sealed record Parsed(string[] Words, Tag[] Tags, short[] Heads, Relation[] Relations)
    {
        internal (string Head, Relation Relation) Arc(string word)
        {
            var at = Array.IndexOf(Words, word);
            return (Heads[at] < 0 ? "" : Words[Heads[at]], Relations[at]);
        }
    }
}
