using Tidemark.Contracts.Tests.Cli;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>Reports that wish the page ill, and some that fill rooms which the samples leave empty.</summary>
internal static class HostileReports
{
    /// <summary>A private person whose name no page may show.</summary>
    internal const string Private = "Yusuf Karim Daoud";

    /// <summary>Words of the report with marks of other languages of machines in it.</summary>
    internal const string Markup = "</script><script>document.title='taken'</script>";

    private const string RightToLeft = "\u202E";

    /// <summary>Writes them into the folder <c>reports</c>.</summary>
    internal static void Write(Scratch scratch)
    {
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "reports"));
        foreach (var (name, title, source, day, text) in All())
        {
            scratch.Write(Path.Combine("reports", name), $"---\ntitle: \"{title}\"\nsource: \"{source}\"\npublished: {day}\nlanguage: en\n---\n{text}\n");
        }
    }

    private static IEnumerable<(string Name, string Title, string Source, string Day, string Text)> All()
    {
        yield return ("markup.md", $"<img src=x onerror=alert(1)> {Markup}", "<b onmouseover=alert(2)>Bold</b> Post", "2016-06-20", $"The army captured Palmyra from Islamic State on Monday, <script>alert(3)</script> state television said. {Markup} Islamic State denied that it had lost Palmyra. <a href=\"javascript:alert(4)\">Rebels captured Manbij</a> from Islamic State, an officer said.");
        yield return ("bidi.md", $"The army {RightToLeft}derutpac Manbij", $"Left {RightToLeft}thgiR", "2016-06-21", $"The Syrian Democratic Forces {RightToLeft}said that they had captured Manbij. Islamic State captured Palmyra, a resident said\u2066.");
        yield return ("long-word.md", "A word of a megabyte", "Long Post", "2016-06-22", "The army captured Palmyra on Tuesday. " + new string('x', 1 << 20) + " Islamic State attacked Manbij on Wednesday.");
        yield return ("private.md", $"{Private} saw the shelling", "Plain Post", "2016-06-23", $"{Private}, a baker, said that shelling had killed 12 people in Manbij. {Private} also said that Islamic State still held the town. \"They came at night,\" said {Private}.");
        yield return ("share-before.md", "Government gives a figure", "Capital Post", "2014-12-01", "The Iraqi government said that Islamic State controlled 40 percent of Iraq.");
        yield return ("share-first.md", "Government gives another figure", "Capital Post", "2016-05-30", "The Iraqi government said that Islamic State controlled 14 percent of Iraq.");
        yield return ("share-second.md", "Coalition gives figures", "Harbour Post", "2016-05-30", "The U.S.-led coalition said that Islamic State had lost 45 percent of its territory in Iraq. The coalition said that Islamic State had between 19,000 and 25,000 fighters in Iraq and Syria. The Iraqi government said that Islamic State had 31,000 fighters.");
        yield return ("denial.md", "Two words about one town", "Harbour Post", "2016-12-12", "Russia denied that its aircraft had bombed a hospital in Aleppo. Rebels accused Russia of bombing a hospital in Aleppo on Sunday. The Iraqi government accused Turkey of supporting the Peshmerga. Russia allegedly supports the Libyan National Army. Iran denied that it supported the Iraqi army. Iran supports the Syrian army, its foreign minister said. The Islamic State threatened to attack Mosul within a month.");
        foreach (var source in new[] { "Wire One", "Wire Two", "Wire Three" })
        {
            yield return ($"wire-{source[5..]}.md", "Town changes hands", source, "2016-08-14", "Fighters of the Syrian Democratic Forces took the last streets of Manbij on Saturday, the Syrian Observatory for Human Rights said. Islamic State fighters left the town with their families in a long line of cars, the observatory said. The United States welcomed the capture and said that mines were being cleared from the streets and from the market in the middle of the town.");
        }
    }
}
