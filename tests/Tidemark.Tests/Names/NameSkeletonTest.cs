using Tidemark.Names;

namespace Tidemark.Tests.Names;

public class NameSkeletonTest
{
    [Theory]
    [InlineData("Manbij", "منبج")]
    [InlineData("Menbij", "منبج")]
    [InlineData("Mambij", "منبج")]
    [InlineData("Munbuj", "منبج")]
    [InlineData("Манбидж", "منبج")]
    [InlineData("Deir ez-Zor", "دير الزور")]
    [InlineData("Deirezzor", "دير الزور")]
    [InlineData("Дейр-эз-Зор", "Dayr az Zawr")]
    [InlineData("Kafr Nabl", "كفرنبل")]
    [InlineData("Ar Raqqah", "مدينة الرقة")]
    [InlineData("Elraqqa", "الرقه")]
    [InlineData("Raqqa city", "Rakka")]
    [InlineData("Khirbat al-Ma", "خربة الما")]
    [InlineData("Ba3albek", "بعلبك")]
    [InlineData("7alab", "حلب")]
    [InlineData("Abdulrahman", "عبد الرحمن")]
    [InlineData("Dhahran", "ظهران")]
    [InlineData("Zahran", "ظهران")]
    [InlineData("Mount Sinjar", "جبل سنجار")]
    [InlineData("Sinjar Mountain", "جبل سنجار")]
    public void Spellings_of_one_name_share_a_key(string one, string other) => Assert.NotEmpty(Keys(one).Intersect(Keys(other)));

    [Theory]
    [InlineData("Manbij", "Raqqa")]
    [InlineData("T4", "T3")]
    [InlineData("Block 17", "Block 18")]
    [InlineData("Tall Abyad", "Tall Ahmar")]
    public void Other_names_share_none(string one, string other) => Assert.Empty(Keys(one).Intersect(Keys(other)));

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("\uD800")]
    [InlineData("東京")]
    public void A_text_without_letters_that_are_known_has_no_key(string name) => Assert.Empty(Keys(name));

    [Theory]
    [InlineData("Manbij", "منبج")]
    [InlineData("Deir ez-Zor", "دير الزور")]
    [InlineData("Manbij", "Raqqa")]
    [InlineData("Tall Abyad", "Abyad Tall")]
    [InlineData("Dhahran", "Zahran")]
    [InlineData("Alhasakah", "Hasakah")]
    public void Hashes_are_shared_exactly_where_keys_are(string one, string other)
    {
        Assert.Equal(Keys(one).Intersect(Keys(other)).Any(), Hashes(one).Intersect(Hashes(other)).Any());
        Assert.Equal(Keys(one).Count, Hashes(one).Length);
    }

    [Fact]
    public void A_text_without_letters_has_no_hash() => Assert.Empty(Hashes(" - "));

    private static ulong[] Hashes(string name)
    {
        var room = new ulong[2 * NameSkeleton.MostKeys];
        return room[..NameSkeleton.Hashes(name, room)];
    }

    [Fact]
    public void Keys_are_short_plain_few_and_each_stands_once()
    {
        foreach (var name in new[] { "Dhadhadhadha Cacaca Alalal Elel Gegege", "خربة ذظذظذظذظ", new string('d', 1_000) + new string('h', 1_000) })
        {
            var keys = Keys(name);
            Assert.InRange(keys.Count, 1, 2 * NameSkeleton.MostKeys);
            Assert.Equal(keys.Count, keys.Distinct().Count());
            Assert.All(keys, k => Assert.True(k.Length <= 24 && k.All(char.IsAscii), k));
        }
    }

    [Fact]
    public void Of_a_name_of_ten_million_characters_the_beginning_is_read()
    {
        var beginning = string.Concat(Enumerable.Repeat("Manbij ", 40))[..SpelledName.Longest];
        Assert.Equal(Keys(beginning), Keys(beginning + new string('q', 10_000_000)));
    }

    private static List<string> Keys(string name)
    {
        var keys = new List<string>();
        NameSkeleton.Keys(name, keys);
        return keys;
    }
}
