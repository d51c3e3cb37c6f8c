using Tidemark.Reading.Packs;

namespace Tidemark.Tests.Packs;

public sealed class KnowledgeSourceTest : IDisposable
{
    private static readonly string Root = FactWithSharedAttribute.RepoRoot;
    private readonly string _folder = Directory.CreateTempSubdirectory("tidemark-knowledge-").FullName;

    private string Rules => Path.Combine(_folder, "rules");

    private string Cache => Path.Combine(_folder, "cache");

    private string Pack => Path.Combine(_folder, "tiny");

    public KnowledgeSourceTest()
    {
        Directory.CreateDirectory(Rules);
        Directory.CreateDirectory(Pack);
        foreach (var (name, bytes) in TinyPack.Files())
        {
            File.WriteAllBytes(Path.Combine(Pack, name), bytes);
        }

        File.Copy(Path.Combine(Root, "rules", "en", "syntax.model"), Path.Combine(Rules, "syntax.model"));
        File.WriteAllText(Path.Combine(Rules, "irregular.forms"), "verb take: takes took taken taking\n");
        File.WriteAllText(Path.Combine(Rules, "test.words"), "[title : noun]\nprime_minister\n");
        File.WriteAllText(Path.Combine(Rules, "test.rules"), "rule transfer.take\n  kind: transfer\n  verb: take\n  actor: subject\n  place: object\n  needs: place\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_second_start_comes_from_the_cache_and_knows_the_same()
    {
        var first = Load();
        var second = Load();
        Assert.Empty(first.Errors);
        Assert.Equal((false, true), (first.FromCache, second.FromCache));
        Assert.Equal(first.Knowledge!.Version, second.Knowledge!.Version);
        Assert.Equal(first.Knowledge.Actors.All.Select(a => a.CanonicalId), second.Knowledge.Actors.All.Select(a => a.CanonicalId));
        Assert.Equal(Entries(first, "Ports"), Entries(second, "Ports"));
        var took = second.Knowledge.Lexicon.Word("took");
        Assert.Equal("transfer.take", second.Knowledge.Rules.Verb(second.Knowledge.Lemmas.Verb(took))[0].Rule.Name);
    }

    [Theory]
    [InlineData("knowledge-*.bin")]
    [InlineData("syntax-*.image")]
    [InlineData("terrain-*.bin")]
    public void A_damaged_cache_is_made_anew(string family)
    {
        _ = Load().Knowledge!.Terrain.Map;
        var file = Assert.Single(Directory.GetFiles(Cache, family));
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
        var again = Load();
        Assert.NotNull(again.Knowledge);
        Assert.Empty(again.Errors);
        _ = again.Knowledge.Terrain.Map;
        Assert.Equal(whole, File.ReadAllBytes(Assert.Single(Directory.GetFiles(Cache, family))));
    }

    [Fact]
    public void A_changed_input_is_compiled_anew()
    {
        var first = Load();
        File.AppendAllText(Path.Combine(Rules, "test.words"), "governor\n");
        var second = Load();
        Assert.False(second.FromCache);
        Assert.NotEqual(first.Knowledge!.Version, second.Knowledge!.Version);
    }

    [Fact]
    public void Only_the_newest_of_what_was_compiled_stays()
    {
        File.Copy(Path.Combine(Root, "rules", "spelling.weights"), Path.Combine(_folder, "spelling.weights"));
        for (var i = 0; i < 6; i++)
        {
            File.AppendAllText(Path.Combine(Pack, "actors.yaml"), $"# {i}\n");
            Assert.NotNull(Load().Knowledge!.Spelled.Value);
        }

        Assert.Equal(4, Directory.GetFiles(Cache, "places-*.tidegaz").Length);
        Assert.Single(Directory.GetFiles(Cache, "spelling-*.bin"));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_done_without()
    {
        File.WriteAllText(Cache, "a file where the folder should be");
        Assert.NotNull(Load().Knowledge);
        Assert.False(Load().FromCache);
    }

    [Fact]
    public void Faults_are_told_from_the_cache_too()
    {
        File.WriteAllText(Path.Combine(Rules, "bad.words"), "word before heading\n");
        Assert.Equal(Load().Errors.ToArray(), Load().Errors.ToArray());
        Assert.Single(Load().Errors);
    }

    [Fact]
    public void Rules_without_a_syntax_model_give_an_error()
    {
        File.Delete(Path.Combine(Rules, "syntax.model"));
        var read = Load();
        Assert.Null(read.Knowledge);
        Assert.Contains("syntax.model", Assert.Single(read.Errors), StringComparison.Ordinal);
    }

    private KnowledgeRead Load() => KnowledgeSource.Load(Rules, [Pack], Cache);

    private static string Entries(KnowledgeRead read, string word) =>
        string.Join(' ', read.Knowledge!.Lexicon.At(read.Knowledge.Lexicon.Step(Tidemark.Names.Lexicon.Root, read.Knowledge.Lexicon.Word(word))).ToArray());
}
