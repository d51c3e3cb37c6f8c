using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Tests.Reports.Families;

public class CopiesLawsTest
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20160530, 1);

    private static readonly string[] Paragraphs =
    [
        .. string.Join("\n\n", Wire.Dispatch, Wire.Edited, Wire.SameEvent, Wire.Longer, Wire.TollNorth, Wire.TollSouth)
            .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Reports put together from paragraphs of which some say almost the same, in an order.</summary>
    private static Arbitrary<int[][]> Archives => Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, Paragraphs.Length - 1), 4), 12).ToArbitrary();

    [Fact]
    public void The_order_of_reports_does_not_matter() => Prop.ForAll(Archives, archive =>
    {
        var reports = Made(archive);
        var members = Wire.Members(reports);
        var shuffled = members.ToArray();
        new System.Random(archive.Sum(r => r.Sum())).Shuffle(shuffled);
        return Wire.Told(Wire.Finder(reports).Find(members)) == Wire.Told(Wire.Finder(reports).Find(shuffled));
    }).Check(Settings);

    [Fact]
    public void The_number_of_threads_does_not_matter() => Prop.ForAll(Archives, archive =>
    {
        var reports = Made(archive);
        var members = Wire.Members(reports);
        return Wire.Told(Wire.Finder(reports).Find(members)) == Wire.Told(Wire.Finder(reports, threads: 3).Find(members));
    }).Check(Settings);

    [Fact]
    public void What_stands_on_a_shelf_does_not_matter() => Prop.ForAll(Archives, archive =>
    {
        var reports = Made(archive);
        var (members, shelf) = (Wire.Members(reports), new WordShelf());
        foreach (var (report, member) in reports.Zip(members).Where((_, i) => i % 2 == 0))
        {
            shelf.Add(report, member.Sketch.Key);
        }

        return Wire.Told(Wire.Finder(reports).Find(members)) == Wire.Told(Wire.Finder(reports, shelf: shelf).Find(members));
    }).Check(Settings);

    [Fact]
    public void Bit_by_bit_is_the_same_as_in_one_go() => Prop.ForAll(Archives, archive =>
    {
        var reports = Made(archive);
        var members = Wire.Members(reports);
        var finder = Wire.Finder(reports);
        var (found, compared) = (CopyFindings.None, ImmutableHashSet<ulong>.Empty);
        foreach (var part in Enumerable.Range(1, members.Length / 3).Select(n => members.Take(3 * n).ToArray()))
        {
            found = finder.Find(part, compared, found);
            compared = [.. part.Select(m => m.Sketch.Key)];
        }

        return Wire.Told(found) == Wire.Told(Wire.Finder(reports).Find(members));
    }).Check(Settings);

    [Fact]
    public void Identical_texts_always_join() => Prop.ForAll(Archives, archive =>
    {
        var reports = Made([.. archive, archive[0]]);
        return Wire.Find(reports).Families.Any(f => f.Members.Contains(reports[0].Id) && f.Members.Contains(reports[^1].Id));
    }).Check(Settings);

    [Fact]
    public void The_sieve_lets_every_pair_through_that_is_tied() => Prop.ForAll(Archives, archive =>
    {
        var (judge, sieve, texts) = (new CopyJudge(), new PairSieve(), Made(archive).Select(CopyWords.Of).ToArray());
        return texts.All(first => texts.All(second =>
        {
            sieve.Hold(PairSieve.Stretches(second.AsSpan()));
            return judge.Tie(0, first, 1, second) is null || sieve.MayBeTied(PairSieve.Stretches(first.AsSpan()), Math.Min(first.Length, second.Length));
        }));
    }).Check(Settings);

    [Fact]
    public void The_sieve_holds_back_what_shares_nothing()
    {
        var (sieve, first, second) = (new PairSieve(), CopyWords.Of(Wire.Report(Wire.TollNorth, "1.txt")), CopyWords.Of(Wire.Report(Wire.Dispatch, "2.txt")));
        sieve.Hold(PairSieve.Stretches(second.AsSpan()));
        Assert.False(sieve.MayBeTied(PairSieve.Stretches(first.AsSpan()), Math.Min(first.Length, second.Length)));
    }

    [FactWithShared("data/fa_kes")]
    public void The_fifteen_identical_bodies_are_found()
    {
        var reports = Bodies().Select((b, i) => Wire.Report(b, $"{i}.txt")).ToArray();
        var families = Wire.Find(reports).Families.SelectMany(f => f.Members.Select(m => (m, f.Id))).ToDictionary(p => p.m, p => p.Id);
        var same = reports.GroupBy(r => r.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).ToArray();
        Assert.Equal(15, same.Sum(g => g.Count() - 1));
        Assert.All(same, g => Assert.Single(g.Select(r => families[r.Id]).Distinct()));
    }

    private static Report[] Made(int[][] archive) => [.. archive.Select((r, i) => Wire.Report(string.Join("\n\n", r.Select(p => Paragraphs[p])), $"{i}.txt"))];

    private static IEnumerable<string> Bodies()
    {
        using var file = new StreamReader(Path.Combine(FactWithSharedAttribute.Folder, "data", "fa_kes", "FA-KES-Dataset.csv"));
        using var csv = new CsvHelper.CsvReader(file, System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.GetField("article_content")!;
        }
    }
}
