using Tidemark.Names;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Names;

public class SpellingFileTest
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("# only a comment", "the file is empty")]
    [InlineData("version 2", "line 1")]
    [InlineData("version 3\ncost LL a", "line 2")]
    [InlineData("version 3\n\ncost LL a b nought 0", "line 3")]
    [InlineData("version 3\ncost LL a nounit 1 0", "nounit")]
    [InlineData("version 3\ncost XX a b 1 0", "line 2")]
    [InlineData("version 3\ncost LL a b -1 0", "line 2")]
    [InlineData("version 3\ncost LL a b 1 NaN", "line 2")]
    [InlineData("version 3\nweight LL nofeature 1", "nofeature")]
    [InlineData("version 3\nweight LL base much", "much")]
    [InlineData("version 3\ncontext LL first a=e 1", "line 2")]
    [InlineData("version 3\ncontext XX first a=e . 1", "line 2")]
    [InlineData("version 3\ncontext LL . a=e . 1", "line 2")]
    [InlineData("version 3\ncontext LL first | . 1", "line 2")]
    [InlineData("version 3\ncontext LL first a=e first 1", "line 2")]
    [InlineData("version 3\ncontext LL first a=nounit . 1", "nounit")]
    [InlineData("version 3\ncontext LL first a=e . ∞", "line 2")]
    public void A_line_that_cannot_be_read_is_named(string text, string told)
    {
        var fault = Assert.Throws<FormatException>(() => SpellingFile.Read(new StringReader(text)));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_say_what_they_were_fitted_to_and_hold_no_names()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "rules", "spelling.weights"));
        Assert.Contains(lines, l => l.StartsWith("# Fitted to ", StringComparison.Ordinal));
        Assert.InRange(lines.Length, 100, 25_000);
        Assert.All(lines.Where(l => l.StartsWith("cost ", StringComparison.Ordinal)), l => Assert.True(l.Split(' ')[2].Length <= 3 && l.Split(' ')[3].Length <= 3, l));
    }
}
