using Tidemark.Reports;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Archives;

public class SearchedWordsTest
{
    [Fact]
    public void A_word_is_written_once_whatever_its_letters_look_like() =>
        Assert.Equal("the army of took town and 14 ", new SearchedWords().Of(Report("The army (THE ARMY) of the ÁRMY took the town, and the 14: 14.")));

    [Fact]
    public void Arabic_words_are_written_once() => Assert.Equal(2, new SearchedWords().Of(Report("تدمر حلب تَدمُر")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void What_the_index_may_take_apart_stays_together_and_as_often_as_it_stands() =>
        Assert.Equal("x₂y of x₂y ", new SearchedWords().Of(Report("x₂y of x₂y of")));

    [Fact]
    public void One_report_knows_nothing_of_the_one_before()
    {
        var words = new SearchedWords();
        words.Of(Report("the town"));
        Assert.Equal("the town fell ", words.Of(Report("The town fell.")));
    }

    private static Report Report(string text) => Written.Delivery(text).Reading.Report with { Title = "" };
}
