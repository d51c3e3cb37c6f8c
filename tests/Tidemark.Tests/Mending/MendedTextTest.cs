using Tidemark.Reports.Mending;

namespace Tidemark.Tests.Mending;

public class MendedTextTest
{
    [Fact]
    public void Clean_text_is_not_touched()
    {
        const string text = "The army’s café: “We’re in al-Bab,” he said – at last.\nIs it so? The R&D unit (U.S.-led) asked.\n\nجيش الشام قال.\n";
        var mended = LineMender.Mend(CharacterMender.Mend(text), 0, null);
        Assert.True(mended.IsWhole);
        Assert.Same(text, mended.Text);
        Assert.Equal((3, 7), mended.Stored(3, 7, text.Length));
    }

    [Theory]
    [InlineData("the cityâ€™s west", "the city’s west", "mojibake")]
    [InlineData("the cityÃ¢â‚¬â„¢s cafÃƒÂ©", "the city’s café", "mojibake")]
    [InlineData("â€œWe left,â€\u009D he said", "“We left,” he said", "mojibake")]
    [InlineData("Hraytān and MÃ¼nchen", "Hraytān and München", "mojibake")]
    [InlineData("the ﬁrst oﬃcer", "the first officer", "ligatures")]
    [InlineData("mili\u00ADtants", "militants", "soft hyphens")]
    [InlineData("mili\u00AD\ntants left", "militants left", "soft hyphens")]
    [InlineData("the \u202Earmy\u202C left", "the army left", "direction marks")]
    [InlineData("Fal\u200Blu\u2060jah", "Fallujah", "characters without width")]
    [InlineData("the city&rsquo;s &amp;quot;west&amp;quot;", "the city’s \"west\"", "character references")]
    [InlineData("the city\uFFFDs \uFFFDwest\uFFFD \uFFFD now", "the city’s “west” – now", "lost characters")]
    [InlineData("he doesn?t know. Does he?", "he doesn’t know. Does he?", "lost characters")]
    [InlineData("Mоsul fеll", "Mosul fell", "look-alike letters")]
    [InlineData("ＩＳＩＳ ｌｅｆｔ", "ISIS left", "wide letters")]
    [InlineData("the\u0007 army", "the army", "control characters")]
    [InlineData("The army left.\rIt is gone.", "The army left.\nIt is gone.", "line ends")]
    public void Damaged_characters_are_read_as_they_were_meant(string stored, string meant, string kind)
    {
        var mended = CharacterMender.Mend(stored);
        Assert.Equal(meant, mended.Text);
        Assert.Contains(mended.Repairs, r => r.Kind == kind && r.Count > 0);
    }

    [Theory]
    [InlineData("Москва сообщила, что армия ушла.")]
    [InlineData("AT&T; said & left, A?B, &unknown; &;")]
    [InlineData("São Paulo, Ângela, Über, Øre, naïve, Ñandú")]
    [InlineData("Is it? Yes?No")]
    public void What_only_looks_like_damage_stays(string text) => Assert.Equal(text, CharacterMender.Mend(text).Text);

    [Theory]
    [InlineData("forces cap-\ntured the town", "forces captured the town")]
    [InlineData("near al-\nBab today", "near al-Bab today")]
    [InlineData("the U.S.-\nled force", "the U.S.-led force")]
    [InlineData("one -\ntwo", "one -\ntwo")]
    [InlineData("cap-\n\ntured", "cap-\n\ntured")]
    public void Words_cut_at_line_ends_are_put_together(string stored, string meant) => Assert.Equal(meant, LineMender.Mend(MendedText.Whole(stored), 0, null).Text);

    [Fact]
    public void Lines_broken_by_width_are_joined_and_paragraphs_stay()
    {
        const string stored = "The army said on Friday that it had\ntaken the town of Hammar after a week\nof fighting in which many of its men\nhad been killed.\n\nThe council said nothing of what had\nhappened in the town or near it since.\n";
        Assert.Equal(
            "The army said on Friday that it had taken the town of Hammar after a week of fighting in which many of its men had been killed.\n\nThe council said nothing of what had happened in the town or near it since.\n",
            LineMender.Mend(MendedText.Whole(stored), 0, null).Text);
    }

    [Fact]
    public void Offsets_lead_to_the_stored_words_through_every_layer()
    {
        const string stored = "\u202Ethe cityâ€™s mili\u00ADtants cap-\ntured &quot;it&quot;";
        var mended = LineMender.Mend(CharacterMender.Mend(stored), 0, null);
        Assert.Equal("the city’s militants captured \"it\"", mended.Text);
        string Stored(string words)
        {
            var at = mended.Text.IndexOf(words, StringComparison.Ordinal);
            var (start, end) = mended.Stored(at, at + words.Length, stored.Length);
            return stored[start..end];
        }

        Assert.Equal("cityâ€™s", Stored("city’s"));
        Assert.Equal("mili\u00ADtants", Stored("militants"));
        Assert.Equal("cap-\ntured", Stored("captured"));
        Assert.Equal("&quot;it&quot;", Stored("\"it\""));
        Assert.Equal("the", Stored("the"));
    }

    [Fact]
    public void Any_damage_keeps_offsets_in_order_and_inside()
    {
        string[] pieces = ["â€™", "Ã", "\u00AD", "\n", "-\n", "&amp;", "&#x41;", "ﬁ", "\uFFFD", "?", "a", "word", " ", "\u202E", "е", "\r\n", "😀", "Â", "â€", "."];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var stored = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var mended = LineMender.Mend(CharacterMender.Mend(stored), 0, null);
            var last = 0;
            for (var i = 0; i < mended.Text.Length; i++)
            {
                var (start, end) = mended.Stored(i, i + 1, stored.Length);
                Assert.True(start >= last && end > start && end <= stored.Length, $"seed {seed}: {i} is {start}-{end}");
                Assert.True(mended.Seen(start) <= i, $"seed {seed}");
                last = start;
            }
        }
    }
}
