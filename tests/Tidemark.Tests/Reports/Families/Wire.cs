using System.Text;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Tests.Reports.Families;

/// <summary>Reports about an invented war, for the tests of copies.</summary>
internal static class Wire
{
    internal const string Dispatch = """
        Fighters of the Harbour Brigade took the town of Veldmark on Tuesday after three days of clashes with the Northern Guard, a spokesman for the brigade said.

        The spokesman, Oskar Lind, said 14 guardsmen were captured and two bridges over the Sorn were found mined. "We will hand the town to its council by Friday," he told reporters in Aldersund.

        The Northern Guard denied that Veldmark had fallen. Its command said 220 guardsmen still held the grain silos and the railway yard on the eastern bank, and that supplies had reached them overnight.

        The Lakeland Monitor, which follows the fighting from abroad, put the number of dead since Saturday at 37, among them nine civilians killed when shells struck a school that families had used as a shelter.

        Veldmark lies on the road from Aldersund to the coast and had been held by the Northern Guard since the spring of last year.
        """;

    internal const string Edited = """
        Fighters from the Harbour Brigade took Veldmark on Tuesday after three days of clashes with the Northern Guard, a spokesman for the brigade has said.

        The spokesman, Oskar Lind, said that 14 guardsmen were captured and 2 bridges over the Sorn river were found mined. "We will hand the town to its council by Friday," he told journalists in Aldersund.

        The Northern Guard denied Veldmark had fallen. Its command said 220 guardsmen still held the grain silos and the railway yard on the eastern bank, and supplies had reached them overnight.

        The Lakeland Monitor, which follows the fighting from abroad, put the death toll since Saturday at 37, among them nine civilians killed when shells hit a school that families had used as a shelter.

        Veldmark lies on the road from Aldersund to the coast and was held by the Northern Guard since the spring of last year.
        """;

    internal const string SameEvent = """
        The town of Veldmark changed hands this week when units of the Harbour Brigade entered it from the south, according to residents reached by telephone.

        A baker who lives near the market said he saw some 30 vehicles pass at dawn and heard no shooting after noon. Others said the Northern Guard had left the square on Monday evening and gone over the river.

        The brigade's spokesman, Oskar Lind, said his men had counted 14 prisoners. Aid workers in Aldersund said 400 families were on the road and asked both sides to keep the crossing open for ambulances.

        An officer of the Guard, speaking by radio, said the silos east of the Sorn were still in its hands and called reports of a rout invented.
        """;

    internal const string Longer = """
        ALDERSUND - The council of Aldersund met for eleven hours on Wednesday and could not agree on who should speak for the city at the talks planned for next month on the island of Hest.

        Members of the Farmers' List left the hall before the vote. Their leader, Marit Holm, said she would not sit with people who had voted for the curfew, and asked the governor to name a mediator from outside the province.

        The governor's office answered in the evening that it had no money for a mediator and that the curfew would stay at ten o'clock until the harvest was in.

        The Lakeland Monitor, which follows the fighting from abroad, put the number of dead since Saturday at 37, among them nine civilians killed when shells struck a school that families had used as a shelter.

        Traders at the fish market said that prices had doubled within a month. A crate of herring that cost 40 crowns in August was sold for 85 on Wednesday, and diesel for the boats could be had only from soldiers.

        The harbour master counted six ships at anchor, four fewer than a year ago. Two of them waited for papers from the customs house, which has been closed since its clerks went unpaid for a third month.
        """;

    internal const string TollNorth = """
        The Lakeland Monitor said on Monday that 12 people were killed and 31 wounded when rockets struck a market in the town of Brenna. The dead included four women and two children, the Monitor said in a statement. Rescue workers were searching for survivors under the rubble of three shops. The Monitor gathers its reports from a network of observers on the ground. It has counted 1,204 dead in the district of Torv since January. Both sides have denied that they fire on towns.
        """;

    internal const string TollSouth = """
        The Lakeland Monitor said on Thursday that 5 people were killed and 17 wounded when rockets struck a market in the town of Eskil. The dead included one woman and three children, the Monitor said in a statement. Rescue workers were searching for survivors under the rubble of six shops. The Monitor gathers its reports from a network of observers on the ground. It has counted 1,377 dead in the district of Hald since January. Both sides have denied that they fire on towns.
        """;

    /// <summary>A lead of another outlet before the dispatch.</summary>
    internal const string Lead = """
        Readers of the Coast Courier woke on Wednesday to columns of smoke over the river. What follows is what our agency sent from the front in the night; the editors have not been able to check each of the numbers in it.


        """;

    /// <summary>The dispatch without its last two paragraphs.</summary>
    internal static string Cut => Dispatch[..Dispatch.IndexOf("The Lakeland Monitor", StringComparison.Ordinal)];

    /// <summary>A text as some collections keep it: on one line, commas, apostrophes and quotation marks gone.</summary>
    internal static string Stripped(string text) => string.Concat(text.Where(c => c is not (',' or '"' or '\''))).ReplaceLineEndings(" ");

    internal static Report Report(string text, string name = "wire.txt") =>
        new() { Id = ReportId.Of(Encoding.UTF8.GetBytes(name + "\n" + text)), Name = name, Text = text };

    /// <summary>What is found among texts; the first is the earliest known.</summary>
    internal static CopyFindings Find(params string[] texts) => Find(Reports(texts));

    internal static Report[] Reports(params string[] texts) => [.. texts.Select((t, i) => Report(t, $"{i}.txt"))];

    internal static CopyFindings Find(Report[] reports) => Finder(reports).Find(Members(reports));

    internal static CopyFinder Finder(Report[] reports, int threads = 1, WordShelf? shelf = null) => new(id => CopyWords.Of(reports.First(r => r.Id == id)), threads, shelf);

    internal static CopyMember[] Members(Report[] reports)
    {
        var sketcher = new Sketcher();
        return [.. reports.Select((r, i) => new CopyMember(r.Id, sketcher.Of(r), KnownTime.On(new DateOnly(2031, 5, 1).AddDays(i))))];
    }

    /// <summary>Everything that was found, as text.</summary>
    internal static string Told(CopyFindings found) => string.Join('\n', found.Families.Select(f => $"{f.Id}: {string.Join(' ', f.Members)}")
        .Concat(found.Ties.Select(t => $"{t.Kind} {t.First} {t.Second} {string.Join(' ', t.Passages.SelectMany(p => p.Runs))}")).Concat(found.Passages.Select(p => p.ToString())));
}
