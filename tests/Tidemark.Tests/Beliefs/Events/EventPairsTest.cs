using Tidemark.Resolution;

namespace Tidemark.Tests.Beliefs.Events;

/// <summary>Twenty short reports of seven events, two of them near neighbours of others; how many pairs of reports are put together rightly.</summary>
public class EventPairsTest
{
    private static readonly (string Event, string Outlet, string Day, string Text)[] Reports =
    [
        ("market", "north", "2016-06-03", "Warplanes struck a crowded market in Manbij on 2 June 2016, killing 14 people, residents said."),
        ("market", "south", "2016-06-03", "At least 12 people died in Manbij on Thursday when jets bombed a market, the Syrian Observatory for Human Rights said."),
        ("market", "east", "2016-06-04", "Sixteen people were killed in the air strike on the market in Manbij on Thursday, a doctor said."),
        ("school", "north", "2016-06-08", "Shells hit a school in Manbij on 7 June 2016, wounding 6 children."),
        ("school", "west", "2016-06-08", "Shelling of a school in Manbij on Tuesday injured six children, residents said."),
        ("tabqa", "north", "2016-06-09", "The Syrian Democratic Forces captured Tabqa from Islamic State on 8 June 2016."),
        ("tabqa", "south", "2016-06-10", "Islamic State lost Tabqa to the Syrian Democratic Forces on Wednesday."),
        ("tabqa", "east", "2016-06-20", "The Syrian Democratic Forces, which seized Tabqa on 8 June 2016, said they would stay."),
        ("azaz", "north", "2016-06-10", "The Syrian Democratic Forces captured Azaz from Islamic State on 8 June 2016."),
        ("azaz", "west", "2016-06-10", "Azaz was taken by the Syrian Democratic Forces on 8 June 2016, a commander said."),
        ("bomb", "south", "2016-07-28", "A car bomb killed 44 people in Qamishli on 27 July 2016."),
        ("bomb", "east", "2016-07-28", "The explosion in Qamishli on Wednesday killed 44 people and wounded 140, officials said."),
        ("bomb", "west", "2016-07-29", "At least 44 people were killed on 27 July 2016 in Qamishli when a car bomb went off."),
        ("offensive", "north", "2016-05-23", "Iraqi forces launched an offensive against Islamic State in Fallujah on 23 May 2016."),
        ("offensive", "south", "2016-05-24", "Iraq began an operation to retake Fallujah from Islamic State on Monday."),
        ("raqqa", "east", "2016-06-03", "Warplanes struck Raqqa on 2 June 2016, killing 14 people, residents said."),
        ("raqqa", "west", "2016-06-03", "Air strikes on Raqqa on Thursday killed 14 people, activists said."),
        ("truce", "north", "2016-09-13", "The Syrian army and rebels agreed to a ceasefire in Aleppo on 12 September 2016."),
        ("later", "south", "2016-09-25", "Warplanes struck Manbij on 24 September 2016, killing 14 people."),
        ("back", "west", "2016-12-12", "Islamic State captured Tabqa from the Syrian Democratic Forces on 11 December 2016."),
    ];

    [Fact]
    public void Pairs_of_reports_are_put_together_rightly()
    {
        var said = Reports.Select(r => Saying.Of(r.Outlet, r.Day, r.Text)).ToArray();
        var groups = EventBookTest.Book(Saying.All(said)).Select(e => e.All.Select(a => a.Claim.Capture.Report).ToHashSet()).ToArray();
        var (right, wrong, missed) = (0, new List<string>(), new List<string>());
        for (var i = 0; i < Reports.Length; i++)
        {
            for (var j = i + 1; j < Reports.Length; j++)
            {
                var together = Array.Exists(groups, g => Has(g, said[i]) && Has(g, said[j]));
                var same = Reports[i].Event == Reports[j].Event;
                right += together && same ? 1 : 0;
                (together == same ? [] : together ? wrong : missed).Add($"{Reports[i].Text} / {Reports[j].Text}");
            }
        }

        var told = $"right {right}, wrong:\n{string.Join('\n', wrong)}\nmissed:\n{string.Join('\n', missed)}";
        Assert.True(wrong.Count == 0, told);
        Assert.True(right >= 0.8 * (right + missed.Count), told);
    }

    private static bool Has(HashSet<ReportId> group, KnownClaim[] said) => said.Length > 0 && group.Contains(said[0].Capture.Report);
}
