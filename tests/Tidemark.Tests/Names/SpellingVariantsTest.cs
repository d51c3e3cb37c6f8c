using Tidemark.Names;

namespace Tidemark.Tests.Names;

public class SpellingVariantsTest
{
    [Theory]
    [InlineData("Tall Abyad", "tell abyad")]
    [InlineData("Al Ḩasakah", "hasaka")]
    [InlineData("Ar Raqqah", "raqqa")]
    [InlineData("Ar Raqqah", "al raqqa")]
    [InlineData("Rumaylan", "rumeilan")]
    [InlineData("Umm Jalal", "um jalal")]
    public void Likely_spellings_are_given(string name, string spelling) => Assert.Contains(spelling, SpellingVariants.Of(name, 12));

    [Theory]
    [InlineData("")]
    [InlineData("منبج")]
    [InlineData("One two three four five six seven")]
    public void No_others_are_given_for_what_is_no_short_Latin_name(string name) => Assert.Empty(SpellingVariants.Of(name, 12));

    [Fact]
    public void At_most_so_many_are_given_each_once_and_never_the_name_itself()
    {
        for (var most = 0; most < 20; most++)
        {
            var variants = SpellingVariants.Of("Khirbat al-Muqaddamiyah", most);
            Assert.InRange(variants.Count, 0, most);
            Assert.Equal(variants.Count, variants.Distinct(StringComparer.Ordinal).Count());
            Assert.DoesNotContain("khirbat al muqaddamiyah", variants);
        }
    }

    [Fact]
    public void A_name_of_ten_million_characters_has_none() => Assert.Empty(SpellingVariants.Of(new string('a', 10_000_000), 12));
}
