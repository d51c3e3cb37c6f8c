using FsCheck;
using FsCheck.Fluent;
using Tidemark.Names;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Names;

public class SpellingModelTest
{
    private static readonly SpellingModel Model = Load();

    private static readonly string[] Pieces =
        ["al-", "El ", "ash ", "Sh", "kh", "Deir", "ez-Zor", "تل", " ال", "مدينة ", "ة", "ж", "Х", "7", "3", "17", "'", "’", "\uD800", "\uDC00", "\u0301", "ş", "a", "ou", " ", "-", "q", "ﷲ", "ك", "\0"];

    [Theory]
    [InlineData("Manbij", "منبج")]
    [InlineData("Menbij", "منبج")]
    [InlineData("Munbuj", "منبج")]
    [InlineData("Munbuj", "Manbij")]
    [InlineData("Манбидж", "منبج")]
    [InlineData("Deir ez-Zor", "دير الزور")]
    [InlineData("Deir Azzor", "Dayr az Zawr")]
    [InlineData("Raqqa", "Ar Raqqah")]
    [InlineData("Raqqa city", "الرقة")]
    [InlineData("Rmelan", "Rumaylan")]
    [InlineData("Tabqa", "At Tabaqah")]
    [InlineData("Jerablus", "جرابلس")]
    [InlineData("Tell Abyad", "تل أبيض")]
    [InlineData("Hasaka", "Al Hasakah")]
    public void Spellings_of_one_name_are_likely(string a, string b) => Assert.True(Model.LogOdds(a, b) > 0, Told(a, b));

    [Theory]
    [InlineData("Block 17", "Block 18")]
    [InlineData("T4", "T3")]
    [InlineData("Tall Abyad", "Tall Ahmar")]
    [InlineData("Kafr Nabl", "Kafr Hamra")]
    [InlineData("Raqqa", "حلب")]
    [InlineData("Hama", "Homs")]
    [InlineData("", "Homs")]
    [InlineData("Deir", "Deir ez-Zor")]
    public void Other_names_are_not(string a, string b) => Assert.True(Model.LogOdds(a, b) < 0, Told(a, b));

    [Fact]
    public void Article_and_head_word_cost_little_and_another_consonant_much()
    {
        Assert.True(Model.LogOdds("Raqqa", "Raqqa") - Model.LogOdds("Raqqa", "al-Raqqa") < 1.5);
        Assert.True(Model.LogOdds("Raqqa", "Raqqa") - Model.LogOdds("Raqqa", "Raqqa city") < 1.5);
        Assert.True(Model.LogOdds("Raqqa", "Raqqa") - Model.LogOdds("Raqqa", "Rabba") > 3);
    }

    [Fact]
    public void Any_two_texts_are_judged_alike_both_ways_within_bounds() =>
        Prop.ForAll(Texts().Two().ToArbitrary(), pair =>
        {
            var (there, back) = (Model.LogOdds(pair.Item1, pair.Item2), Model.LogOdds(pair.Item2, pair.Item1));
            return there == back && Math.Abs(there) <= -SpellingModel.Unlike;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(30).WithReplay(20160622, 1));

    [Fact]
    public void An_alignment_holds_every_symbol_of_both_names_and_costs_nothing_negative() =>
        Prop.ForAll(Texts().Two().ToArbitrary(), pair =>
        {
            var alignment = Model.Align(pair.Item1, pair.Item2);
            var (left, right) = (Symbols(pair.Item1), Symbols(pair.Item2));
            return left.Length == 0 || right.Length == 0 ||
                (Joined(alignment, p => p.Left) == left && Joined(alignment, p => p.Right) == right &&
                    alignment.Pairs.All(p => p.Cost >= 0) && alignment.LogOdds == Model.LogOdds(pair.Item1, pair.Item2));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(30).WithReplay(20160622, 1));

    [Fact]
    public void Folding_what_is_folded_changes_nothing() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60).WithReplay(20160622, 1));

    [Fact]
    public void Names_of_ten_million_characters_are_judged_by_their_beginning() =>
        Assert.InRange(Model.LogOdds(new string('a', 10_000_000), string.Concat(Enumerable.Repeat("م ", 5_000_000))), SpellingModel.Unlike, -SpellingModel.Unlike);

    [Fact]
    public void A_script_that_is_switched_off_is_not_compared_with_others()
    {
        var model = Model.Between(NameScripts.Latin | NameScripts.Cyrillic);
        Assert.Equal(SpellingModel.Unlike, model.LogOdds("Manbij", "منبج"));
        Assert.Empty(model.Align("Manbij", "منبج").Pairs);
        Assert.True(model.LogOdds("منبج", "منبج") > 0);
        Assert.True(model.LogOdds("Манбидж", "Manbij") > 0);
        Assert.Equal(SpellingModel.Unlike, Model.Between(NameScripts.Latin | NameScripts.Arabic).LogOdds("Манбидж", "Manbij"));
    }

    [Fact]
    public void An_alignment_explains_itself() =>
        Assert.Equal("m=م 0.0", Model.Align("Manbij", "منبج").Pairs[0].ToString());

    private static Gen<string> Texts() =>
        from parts in Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(0, char.MaxValue).Select(c => ((char)c).ToString())))
        select string.Concat(parts);

    private static string Joined(Alignment alignment, Func<AlignedPair, string> side) => string.Concat(alignment.Pairs.Select(side).Where(u => u != "-"));

    private static string Symbols(string name)
    {
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        return string.Concat(symbols[..SpelledName.Write(name, symbols, out _)].ToArray().Select(SpellingSymbols.Show));
    }

    private static string Told(string a, string b) => $"{a}, {b}: {Model.Align(a, b).LogOdds}: {string.Join(", ", Model.Align(a, b).Pairs)}";

    private static SpellingModel Load()
    {
        using var weights = File.OpenRead(Path.Combine(Repository.Root, "rules", "spelling.weights"));
        return SpellingModel.Load(weights);
    }
}
