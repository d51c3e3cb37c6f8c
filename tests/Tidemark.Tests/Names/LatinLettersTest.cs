using System.Text;
using Tidemark.Names;

namespace Tidemark.Tests.Names;

public class LatinLettersTest
{
    [Theory]
    [InlineData('Ā', 'a')]
    [InlineData('ū', 'u')]
    [InlineData('Ḩ', 'h')]
    [InlineData('ạ', 'a')]
    [InlineData('Ş', 's')]
    [InlineData('k', 'k')]
    [InlineData('ح', 'ح')]
    public void A_letter_has_a_base(char letter, char small) => Assert.Equal(small, LatinLetters.BaseOf(letter));

    [Fact]
    public void A_base_is_its_own_base()
    {
        for (var c = '\u00C0'; c < '\u1F00'; c++)
        {
            Assert.Equal(LatinLetters.BaseOf(c), LatinLetters.BaseOf(LatinLetters.BaseOf(c)));
        }
    }

    [Fact]
    public void The_table_agrees_with_the_runtime_where_that_normalizes()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length < 2)
        {
            return;
        }

        for (var c = '\u00C0'; c < '\u0180'; c++)
        {
            Assert.Equal(char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]), LatinLetters.BaseOf(c) is var b && c == 'İ' ? 'i' : b);
        }
    }
}
