using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Claims.Figures;
using Tidemark.Tests.Claims.Times;

namespace Tidemark.Tests.Claims.Figures;

public class FigurePassTest
{
    private static List<FigureMention> Find(string sentence)
    {
        var found = new List<FigureMention>();
        new FigurePass(English.Lexicon).Find(sentence, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(English.Cut(sentence)), found);
        return found;
    }

    /// <summary>All figures that are no dates as "words = value low..high unit".</summary>
    private static string Shown(string sentence)
    {
        var tokens = English.Cut(sentence);
        return string.Join("; ", Find(sentence).Where(f => !f.IsDateLike).Select(f => $"{English.Words(sentence, tokens, f.First, f.End)} = {Numbers(f)}"));
    }

    private static string Numbers(FigureMention f)
    {
        string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
        var bounds = f.Value is { } v && f.Low == v && f.High == v ? Text(v) : $"{Text(f.Value)}[{Text(f.Low)}..{Text(f.High)}]";
        return bounds + (f.Approximate ? "~" : "") + (f.Unit == FigureUnit.None ? "" : " " + f.Unit);
    }

    [Theory]
    [InlineData("At least 27 people died.", "At least 27 = [27..]")]
    [InlineData("More than 200 fighters died.", "More than 200 = [200..]")]
    [InlineData("Over 1 000 civilians died.", "Over 1 000 = [1000..]")]
    [InlineData("Up to 100 people died.", "Up to 100 = [..100]")]
    [InlineData("As many as 100,000 people fled.", "As many as 100,000 = [..100000]")]
    [InlineData("No more than 5 square km is left.", "No more than 5 square km = [..5] Km2")]
    [InlineData("No fewer than 15 soldiers died.", "No fewer than 15 = [15..]")]
    [InlineData("Fewer than 50 families are left.", "Fewer than 50 = [..50]")]
    [InlineData("At most 30 fighters died.", "At most 30 = [..30]")]
    [InlineData("Nearly 120 people died.", "Nearly 120 = 120[..120]~")]
    [InlineData("Almost 80 families fled.", "Almost 80 = 80[..80]~")]
    [InlineData("About 40 people died.", "About 40 = 40[..]~")]
    [InlineData("Around 40 people died.", "Around 40 = 40[..]~")]
    [InlineData("Some 1,200 people fled.", "Some 1,200 = 1200[..]~")]
    [InlineData("Approximately 60 soldiers fell.", "Approximately 60 = 60[..]~")]
    [InlineData("Roughly 60 soldiers fell.", "Roughly 60 = 60[..]~")]
    [InlineData("An estimated 90,000 people fled.", "An estimated 90,000 = 90000[..]~")]
    [InlineData("A bomb killed 26 people.", "26 = 26")]
    [InlineData("Between 500 and 700 fighters fell.", "Between 500 and 700 = [500..700]")]
    [InlineData("They have 500-700 fighters.", "500-700 = [500..700]")]
    [InlineData("They have 500 to 700 fighters.", "500 to 700 = [500..700]")]
    [InlineData("They lost ten to twelve people.", "ten to twelve = [10..12]")]
    [InlineData("They lost two or three men.", "two or three = [2..3]")]
    [InlineData("They lost 100 or more men.", "100 or more = [100..]")]
    [InlineData("The army took over 15 villages.", "15 = 15")]
    [InlineData("At least one person died.", "At least one = [1..]")]
    [InlineData("The toll has risen from 20 to 34.", "20 = 20; 34 = 34")]
    [InlineData("An area that doesn’t exceed 5 square km is left.", "5 square km = [..5] Km2")]
    [InlineData("The toll may exceed 100 people.", "100 = [100..]")]
    [InlineData("At least another 20 people died.", "At least another 20 = [20..]")]
    public void Words_around_a_number_bound_it(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("Dozens of people died.", "Dozens = [24..99]")]
    [InlineData("Scores of fighters died.", "Scores = [40..99]")]
    [InlineData("Hundreds of families fled.", "Hundreds = [200..999]")]
    [InlineData("Thousands of civilians fled.", "Thousands = [2000..9999]")]
    [InlineData("Tens of thousands fled.", "Tens of thousands = [20000..99999]")]
    [InlineData("Hundreds of thousands fled.", "Hundreds of thousands = [200000..999999]")]
    [InlineData("A dozen fighters died.", "A dozen = 12[..]~")]
    [InlineData("Two dozen rebels died.", "Two dozen = 24[..]~")]
    [InlineData("A handful of men stayed.", "A handful = [3..9]")]
    [InlineData("Several men stayed.", "Several = [3..9]")]
    [InlineData("A couple of men stayed.", "A couple = 2[..]~")]
    [InlineData("Several hundred men stayed.", "Several hundred = [300..999]")]
    [InlineData("Several thousand refugees came.", "Several thousand = [3000..9999]")]
    public void Words_for_many_are_ranges(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("Thirty-five men died.", "Thirty-five = 35")]
    [InlineData("One hundred and twenty men died.", "One hundred and twenty = 120")]
    [InlineData("One hundred and fifteen men died.", "One hundred and fifteen = 115")]
    [InlineData("Twenty-three men died.", "Twenty-three = 23")]
    [InlineData("Two million people live there.", "Two million = 2000000")]
    [InlineData("100 thousand people live there.", "100 thousand = 100000")]
    [InlineData("1.5 million people live there.", "1.5 million = 1500000")]
    [InlineData("Half a million people fled.", "Half a million = 500000")]
    [InlineData("A hundred men came.", "A hundred = 100")]
    [InlineData("Some 3 000 men came.", "Some 3 000 = 3000[..]~")]
    [InlineData("1,000,000 men came.", "1,000,000 = 1000000")]
    [InlineData("Two hundred thousand men came.", "Two hundred thousand = 200000")]
    [InlineData("Two to three million people fled.", "Two to three million = [2000000..3000000]")]
    public void Numbers_in_words_are_numbers(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("It controls only 14% of Iraq.", "14% = 14 Percent")]
    [InlineData("It controls 40 percent of Iraq.", "40 percent = 40 Percent")]
    [InlineData("It lost approximately 45 per cent of it.", "approximately 45 per cent = 45[..]~ Percent")]
    [InlineData("Between 60 and 70 percent of it.", "Between 60 and 70 percent = [60..70] Percent")]
    [InlineData("It controls half of Syria.", "half = 50 Percent")]
    [InlineData("It controls around half the country.", "around half = 50[..]~ Percent")]
    [InlineData("It controls more than half of Syria.", "more than half = [50..] Percent")]
    [InlineData("It controls a third of Syria.", "a third = 33.33 Percent")]
    [InlineData("It controls two thirds of Syria.", "two thirds = 66.67 Percent")]
    [InlineData("It controls a quarter of Syria.", "a quarter = 25 Percent")]
    [InlineData("It controls three quarters of Sirte.", "three quarters = 75 Percent")]
    [InlineData("It took 120 square kilometres.", "120 square kilometres = 120 Km2")]
    [InlineData("It took 5 sq km.", "5 sq km = 5 Km2")]
    [InlineData("It took 500 hectares.", "500 hectares = 5 Km2")]
    [InlineData("It lies 15 kilometers away.", "15 kilometers = 15 Km")]
    [InlineData("It lies 60 km (40 miles) away.", "60 km (40 miles) = 60 Km")]
    [InlineData("It lies 500 meters away.", "500 meters = 0.5 Km")]
    [InlineData("It lies about 100 meters (300 feet) away.", "about 100 meters (300 feet) = 0.1[..]~ Km")]
    [InlineData("It lies 10 miles away.", "10 miles = 16.09344 Km")]
    [InlineData("It earned $20 million.", "$20 million = 20000000 Money")]
    [InlineData("It earned 20 million dollars.", "20 million dollars = 20000000 Money")]
    public void Units_are_read_along(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Theory]
    [InlineData("It fell in 2014.")]
    [InlineData("It fell on May 23, 2016.")]
    [InlineData("It fell on 23 May.")]
    [InlineData("It fell at 3 p.m. on Friday.")]
    [InlineData("It fell on 30/05/2016.")]
    [InlineData("It fell on 2016-05-23.")]
    [InlineData("It fell two days ago.")]
    [InlineData("One of the men fled.")]
    [InlineData("The first man fled.")]
    [InlineData("The 23rd brigade fled.")]
    [InlineData("The twenty-third brigade fled.")]
    [InlineData("No one fled.")]
    [InlineData("A soldier fled.")]
    [InlineData("The Mi-24 crashed.")]
    [InlineData("The T-72 burned.")]
    [InlineData("An M4 rifle was found.")]
    [InlineData("The ADE 651 does not work.")]
    [InlineData("The army took Hill 45 near Kinsabba.")]
    [InlineData("Under Resolution 2254 they met.")]
    [InlineData("A 10-year-old boy fled.")]
    [InlineData("Most of the city was quiet.")]
    [InlineData("The second half of the match was played.")]
    [InlineData("The eastern half of the city was quiet.")]
    [InlineData("A 122mm rocket hit.")]
    [InlineData("Few people came.")]
    [InlineData("They shut down ADE 651 detectors.")]
    [InlineData("Published August 3 2015 People inspect it.")]
    [InlineData("It was printed on 05 Jul 2015.")]
    public void What_is_no_figure_is_left_alone(string sentence) => Assert.Equal("", Shown(sentence));

    [Fact]
    public void One_person_is_a_weak_count()
    {
        var one = Assert.Single(Find("One person died."));
        Assert.True(one.Weak);
        Assert.Equal(1, one.Value);
    }

    [Fact]
    public void Any_words_give_figures_in_order_and_inside_the_sentence()
    {
        string[] words =
        [
            "at", "least", "most", "more", "than", "no", "up", "to", "as", "many", "nearly", "about", "between", "and", "or", "so", "a", "an", "the", "of", "one", "two", "twenty", "-", "three", "hundred", "thousand",
            "million", "dozens", "tens", "thousands", "several", "few", "dozen", "half", "third", "quarters", "%", "percent", "per", "cent", "square", "km", "miles", "(", ")", "$", "20", "1,000", "000", "1.5", "2014", "May",
            "23", "rd", "99999999999999", "1.2.3", ",", "1,", "p.m.", ":", "/", "years", "old", "Mi", "k", "billion", "from", "+", "٣٠", "½",
        ];
        var sentences = Gen.Elements(words).ListOf().Select(list => string.Join(list.Count % 3 == 0 ? "" : " ", list)).ToArbitrary();
        Prop.ForAll(sentences, IsOrdered).Check(Config.QuickThrowOnFailure.WithMaxTest(6000).WithEndSize(40).WithReplay(20160622, 1));
        Prop.ForAll<NonNull<string>>(text => IsOrdered(text.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20160622, 1));
    }

    private static bool IsOrdered(string sentence)
    {
        var (count, behind) = (English.Cut(sentence).Count, 0);
        foreach (var mention in Find(sentence))
        {
            if (mention.First < behind || mention.End <= mention.First || mention.End > count || mention.Low > mention.High)
            {
                return false;
            }

            behind = mention.End;
        }

        return true;
    }
}
