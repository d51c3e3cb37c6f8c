using Tidemark.Names;

namespace Tidemark.Tests.Names;

public class SpelledNameTest
{
    [Theory]
    [InlineData("Ash-Shaykh", "al-shaykh")]
    [InlineData("al Shaykh", "al-shaykh")]
    [InlineData("El Shaykh", "al-shaykh")]
    [InlineData("ash Shaykh", "al-shaykh")]
    [InlineData("Ett Tall", "al-tal")]
    [InlineData("Deir ez-Zor", "deir_al-zor")]
    [InlineData("Es Salam", "al-salam")]
    [InlineData("Al", "al")]
    [InlineData("الشيخ", "al-شيخ")]
    [InlineData("Ad Daḩlab", "al-dahlab")]
    [InlineData("Lattakia", "latakia")]
    [InlineData("Ţakhkhākh", "takhakh")]
    [InlineData("Raqqah", "raqah.")]
    [InlineData("الرقه", "al-رقة")]
    [InlineData("Эр-Ракка", "al-raka")]
    [InlineData("Манбидж", "manbij")]
    [InlineData("7alab", "halab")]
    [InlineData("5th", "5th")]
    [InlineData("T4", "t4")]
    [InlineData("Block 17", "block_17")]
    [InlineData("عبدﷲ", "عبد_al-له")]
    public void A_name_is_written_in_symbols(string name, string symbols) => Assert.Equal(symbols, Write(name, out _));

    [Theory]
    [InlineData("the city of Raqqa", "raqa", HeadWord.City)]
    [InlineData("Madinat ar Raqqa", "al-raqa", HeadWord.City)]
    [InlineData("مخيم اليرموك", "al-يرموك", HeadWord.Camp)]
    [InlineData("Al Hol camp", "al-hol", HeadWord.Camp)]
    [InlineData("Al Qaryah", "al-qaryah.", HeadWord.None)]
    [InlineData("Camp", "camp", HeadWord.None)]
    public void Generic_head_words_stand_apart_unless_they_are_the_name(string name, string symbols, object heads)
    {
        Assert.Equal(symbols, Write(name, out var found));
        Assert.Equal((HeadWord)heads, found);
    }

    [Fact]
    public void No_name_takes_more_than_the_room_there_is()
    {
        foreach (var letter in new[] { 'щ', 'æ', 'a', 'ا', '7', ' ', '-' })
        {
            Assert.InRange(Write(new string(letter, 5_000), out _).Length, 0, 4 * SpelledName.MostSymbols);
        }
    }

    private static string Write(string name, out HeadWord heads)
    {
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        return string.Concat(symbols[..SpelledName.Write(name, symbols, out heads)].ToArray().Select(SpellingSymbols.Show));
    }
}
