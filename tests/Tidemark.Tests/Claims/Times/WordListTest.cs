using Tidemark.Claims.Rules;
using Tidemark.Names;

namespace Tidemark.Tests.Claims.Times;

public class WordListTest
{
    private static (Lexicon Lexicon, List<RuleError> Errors, List<string> Phrases) Load(string text)
    {
        var builder = new LexiconBuilder();
        var phrases = new List<string>();
        var errors = WordList.Load("x.words", text, builder, (name, words, value) => phrases.Add($"{name}|{words}|{value}"));
        return (new(builder.Build()), [.. errors], phrases);
    }

    [Fact]
    public void Words_and_numbers_go_into_their_class()
    {
        var (lexicon, errors, _) = Load("# list\n[a]\nred green # both\n[time-month]\nmay = 5\n");
        Assert.Empty(errors);
        Assert.True(lexicon.Classes.Is(lexicon.Word("Green"), lexicon.Classes.Mask("a")));
        Assert.Equal(5, lexicon.Classes.Value(lexicon.Word("may"), "time-month"));
    }

    [Theory]
    [InlineData("[v : verb]\nstop", "stops stopped stopping")]
    [InlineData("[v : verb]\nseize", "seizes seized seizing")]
    [InlineData("[v : verb]\ncarry", "carries carried carrying")]
    [InlineData("[v : verb]\nattack", "attacks attacked attacking")]
    [InlineData("[v : verb]\nflee (flees fled fleeing)", "flees fled fleeing")]
    [InlineData("[v : verb]\nshoot (shoots shot shooting) kill", "shot killed killing")]
    [InlineData("[v : noun]\ncity army church", "cities armies churches")]
    [InlineData("[v : noun]\nman (men)", "men")]
    public void Forms_come_along(string list, string forms)
    {
        var (lexicon, errors, _) = Load(list);
        Assert.Empty(errors);
        Assert.All(forms.Split(' '), form => Assert.True(lexicon.Classes.Is(lexicon.Word(form), lexicon.Classes.Mask("v")), form));
    }

    [Fact]
    public void Phrases_go_to_the_hook()
    {
        var (_, errors, phrases) = Load("[p : noun]\nprime_minister = 3\n[q : verb]\ntake_over");
        Assert.Empty(errors);
        Assert.Equal(["p|prime minister|3", "p|prime ministers|3", "q|take over|", "q|takes over|", "q|taked over|", "q|taking over|"], phrases);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_with_their_lines()
    {
        var (lexicon, errors, _) = Load("lost\n[open\nx\n[a]\nmay = five\ngood\nfoo (bar\na-b\n[b : thing]\n[a]\n(x) y\n");
        Assert.Equal([1, 2, 3, 5, 7, 8, 9, 11], errors.Select(e => e.Line));
        Assert.True(lexicon.Classes.Is(lexicon.Word("good"), lexicon.Classes.Mask("a")));
        Assert.StartsWith("x.words:1: ", errors[0].ToString(), StringComparison.Ordinal);
    }
}
