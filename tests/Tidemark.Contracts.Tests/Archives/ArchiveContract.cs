using System.Globalization;
using System.Text;
using Tidemark.Claims;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Reports.Families;
using Tidemark.Resolution;

namespace Tidemark.Contracts.Tests.Archives;

/// <summary>What every archive must do, whatever it is built on.</summary>
public abstract class ArchiveContract
{
    private const string Palmyra = "geonames:163808";

    /// <summary>Opens the archive of a folder: the same folder gives the same archive again.</summary>
    private protected abstract IArchive Open(string folder);

    [Fact]
    public void What_was_saved_is_there_after_opening_again()
    {
        using var scratch = new Scratch();
        var delivery = Written.Delivery("The army recaptured Palmyra from Islamic State on Tuesday. Nothing else was said 😀 about Sirte. Rebels shelled Aleppo.");
        using (var archive = Open(scratch.Folder))
        {
            Assert.Equal(new Stored(1, 1), archive.Save([delivery]));
        }

        using var again = Open(scratch.Folder);
        var report = again.Find(delivery.Reading.Report.Id)!;
        Assert.Equal(delivery.Reading.Report with { Marks = [], Repairs = [] }, report with { Marks = [], Repairs = [] });
        Assert.Equal(delivery.Reading.Report.Marks.AsEnumerable(), report.Marks);
        Assert.Equal(delivery.Bytes.ToArray(), again.BytesOf(report.Id));
        Assert.Equal([delivery.Capture], again.Captures());
        Assert.Equal(Written.Records(delivery), again.Claims(ClaimQuery.All).Select(Written.Record));
        var reading = Assert.Single(again.Readings());
        Assert.Equal((Written.Reader, delivery.Reading.Sentences, delivery.Reading.Claims.Length), (reading.Reader, reading.Sentences, reading.Claims));
        Assert.Equal(delivery.Reading.Silent.AsEnumerable(), reading.Silent);
    }

    [Fact]
    public void Saving_twice_changes_nothing()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        archive.Save([Written.Numbered(0), Written.Numbered(1)]);
        var before = (archive.Count(), string.Join('\n', archive.Claims(ClaimQuery.All).Select(Written.Record)));
        Assert.Equal(new Stored(0, 0), archive.Save([Written.Numbered(1), Written.Numbered(0)]));
        Assert.Equal(before, (archive.Count(), string.Join('\n', archive.Claims(ClaimQuery.All).Select(Written.Record))));
    }

    [Fact]
    public void The_order_of_saving_and_the_size_of_batches_change_no_answer()
    {
        // The same bytes found twice with two dates: which of them leads must not hang on which came first.
        const string text = "Rebels captured Manbij on Monday, the council said.";
        Delivery[] all = [.. Enumerable.Range(0, 12).Select(Written.Numbered), Written.Delivery(text, "x.txt", "B", "2016-08-20"), Written.Delivery(text, "y.txt", "A", "2016-08-16")];
        Assert.Equal(Answers(all, 1), Answers([.. all.Reverse()], 5));
        Assert.Contains("\"edtf\":\"2016-08-15\"", Answers(all, 14), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_found_by_place_actor_kind_day_known_time_report_and_area()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        Delivery[] all = [.. Enumerable.Range(0, 10).Select(Written.Numbered)];
        archive.Save(all);
        KnownClaim[] every = [.. archive.Claims(ClaimQuery.All)];
        Check(ClaimQuery.All with { Place = Palmyra }, c => c.Resolved.Place?.Id == Palmyra);
        Check(ClaimQuery.All with { Actor = "actor:islamic-state" }, c => c.Resolved.Actor.Concat(c.Resolved.Target).Any(a => a.Id == "actor:islamic-state"));
        Check(ClaimQuery.All with { Kinds = [ClaimKind.Harm] }, c => c.Resolved.Claim.Kind == ClaimKind.Harm);
        Check(ClaimQuery.All with { KnownBy = KnownTime.On(new(2016, 6, 5)) }, c => c.Known.Day <= new DateOnly(2016, 6, 5));
        Check(ClaimQuery.All with { Report = all[3].Reading.Report.Id }, c => c.Resolved.Claim.Report == all[3].Reading.Report.Id);
        Check(ClaimQuery.All with { Within = new(34, 38, 35, 39) }, c => c.Resolved.Place?.Point is { Latitude: >= 34 and <= 35, Longitude: >= 38 and <= 39 });
        Assert.Empty(archive.Claims(ClaimQuery.All with { Place = "geonames:0" }));
        var dated = every.First(c => c.Valid is not null);
        Assert.Contains(archive.Claims(ClaimQuery.All with { Valid = dated.Valid }), c => c.Resolved.Claim.Id == dated.Resolved.Claim.Id);

        void Check(ClaimQuery query, Func<KnownClaim, bool> wanted)
        {
            var expected = every.Where(wanted).Select(Written.Record).ToArray();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, archive.Claims(query).Select(Written.Record));
        }
    }

    [Fact]
    public void Claims_about_the_whole_of_a_place_are_found_apart()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        Assert.Empty(archive.Claims(new() { Whole = true })); // the words are not in the file
        archive.Save([Written.Delivery("The army took full control of Homs province on Monday. Rebels hold parts of Homs province."), Written.Numbered(0)]);
        var whole = Assert.Single(archive.Claims(new() { Whole = true }));
        Assert.Equal("whole", whole.Resolved.Claim.Attributes["extent"]);
        Assert.Equal(Written.Record(whole), Written.Record(Assert.Single(archive.Claims(new() { Place = whole.Resolved.Place!.Id, Whole = true }))));
        Assert.Empty(archive.Claims(new() { Place = Palmyra, Whole = true }));
    }

    [Fact]
    public void Claims_are_found_whether_they_were_compared_since_or_not()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        Delivery[] all = [.. Enumerable.Range(0, 10).Select(Written.Numbered)];
        archive.Save(all[..4]);
        Found();
        FamilyBook.Update(archive);
        Found();
        archive.Save(all[4..]);
        Found();
        archive.Replace([all[1] with { Reading = all[1].Reading with { Claims = all[1].Reading.Claims[..1] } }, all[9] with { Reading = all[9].Reading with { Claims = [] } }]);
        Found();
        FamilyBook.Update(archive);
        Found();
        archive.Replace([all[9], all[8]]);
        archive.Replace([all[9]]);
        Found();
        FamilyBook.Update(archive);
        Found();

        void Found()
        {
            KnownClaim[] every = [.. archive.Claims(ClaimQuery.All)];
            var id = every[^1].Resolved.Claim.Id;
            Same(new() { Place = Palmyra }, every.Where(c => c.Resolved.Place?.Id == Palmyra));
            Same(new() { Place = Palmyra, Kinds = [ClaimKind.Holds, ClaimKind.Transfer] }, every.Where(c => c.Resolved.Place?.Id == Palmyra && c.Resolved.Claim.Kind is ClaimKind.Holds or ClaimKind.Transfer));
            Same(new() { Actor = "actor:islamic-state" }, every.Where(c => c.Resolved.Actor.Concat(c.Resolved.Target).Any(a => a.Id == "actor:islamic-state")));
            Same(new() { Within = new(34, 38, 35, 39) }, every.Where(c => c.Resolved.Place?.Point is { Latitude: >= 34 and <= 35, Longitude: >= 38 and <= 39 }));
            Same(new() { Id = id }, every.Where(c => c.Resolved.Claim.Id == id));
            Same(new() { Id = id[..4] }, every.Where(c => c.Resolved.Claim.Id.StartsWith(id[..4], StringComparison.Ordinal)));
            Same(new() { Id = "c" }, every);
            Assert.Empty(archive.Claims(new() { Id = "no id" }));
        }

        void Same(ClaimQuery query, IEnumerable<KnownClaim> expected)
        {
            var records = expected.Select(Written.Record).ToArray();
            Assert.NotEmpty(records);
            Assert.Equal(records, archive.Claims(query).Select(Written.Record));
        }
    }

    [Theory]
    [InlineData("palmyra")]
    [InlineData("PALMYRA, Tadmúr")]
    [InlineData("تَدمُر")]
    public void Reports_are_found_by_words_whatever_their_letters_look_like(string words)
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var delivery = Written.Delivery("The army entered Palmyra (Tadmur, تدمر) on Tuesday.");
        archive.Save([delivery, Written.Numbered(1)]);
        Assert.Equal([delivery.Reading.Report.Id], archive.Search(words));
        Assert.Empty(archive.Search("palmyra sirte"));
        Assert.Empty(archive.Search("\"' OR *"));
    }

    [Fact]
    public void A_batch_may_come_while_it_is_stored()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var all = Enumerable.Range(0, 20).Select(Written.Numbered).ToArray();
        var came = 0;
        Assert.Equal(new Stored(20, 20), archive.Save(all.Select(d =>
        {
            came++;
            return d;
        })));
        Assert.Equal(20, came);
        Assert.Equal(all.SelectMany(Written.Records).Order(StringComparer.Ordinal), archive.Claims(ClaimQuery.All).Select(Written.Record).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_report_that_comes_twice_in_a_batch_is_kept_with_the_reading_of_the_capture_that_leads()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var late = Written.Numbered(0);
        var early = late with
        {
            Capture = late.Capture with { Published = new Publication.OnDay(new(2016, 5, 1)) },
            Reading = late.Reading with { Claims = [late.Reading.Claims[0]] },
            Reader = "newer",
        };
        Assert.Equal(new Stored(2, 3), archive.Save([late, Written.Numbered(1), early]));
        Assert.Equal("newer", archive.Readings().Single(r => r.Report == late.Reading.Report.Id).Reader);
        Assert.Single(archive.Claims(ClaimQuery.All with { Report = late.Reading.Report.Id }));
        Assert.Equal(1 + Written.Numbered(1).Reading.Claims.Length, archive.Claims(ClaimQuery.All).Count());
        archive.Arrange();
        Assert.Equal(1 + Written.Numbered(1).Reading.Claims.Length, archive.Claims(ClaimQuery.All).Count());
    }

    [Fact]
    public void A_batch_with_a_fault_leaves_nothing_behind()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var broken = Written.Numbered(1) with { Capture = Written.Numbered(1).Capture with { Name = null! } };
        Assert.ThrowsAny<Exception>(() => archive.Save([Written.Numbered(0), broken]));
        Assert.Equal(default, archive.Count());
        archive.Save([Written.Numbered(0)]);
        Assert.Equal(Written.Records(Written.Numbered(0)), archive.Claims(ClaimQuery.All).Select(Written.Record));
    }

    [Fact]
    public void A_new_reading_takes_the_place_of_the_old_and_leaves_judgements()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var old = Written.Numbered(0);
        archive.Save([old, Written.Numbered(1)]);
        var judgement = Judgement(old.Reading.Report.Id);
        archive.Add(judgement);
        archive.Replace([old with { Reading = old.Reading with { Claims = [old.Reading.Claims[0]] }, Reader = "newer" }]);
        Assert.Equal([Written.Records(old)[0]], archive.Claims(ClaimQuery.All with { Report = old.Reading.Report.Id }).Select(Written.Record));
        Assert.Equal(Written.Records(Written.Numbered(1)), archive.Claims(ClaimQuery.All with { Report = Written.Numbered(1).Reading.Report.Id }).Select(Written.Record));
        Assert.Equal("newer", archive.Readings().Single(r => r.Report == old.Reading.Report.Id).Reader);
        Assert.Equal([judgement], archive.Judgements());
        archive.Replace([old]);
        Assert.Equal(Written.Records(old), archive.Claims(ClaimQuery.All with { Report = old.Reading.Report.Id }).Select(Written.Record));
    }

    [Fact]
    public void Judgements_and_fits_are_only_ever_added()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var (first, id) = (new Fit("reconciler", 0, KnownTime.On(new(2016, 6, 30)), Written.Captured, new byte[] { 1, 2 }), Written.Numbered(0).Reading.Report.Id);
        Assert.Equal([1, 2], [archive.Add(first), archive.Add(first)]);
        Assert.Equal(1, archive.Add(first with { Name = "other" }));
        Assert.Equal([1, 2], archive.Fits("reconciler").Select(f => f.Version));
        Assert.Equal(first.KnownBy, archive.Fits("reconciler").First().KnownBy);
        archive.Add(Judgement(id));
        archive.Add(Judgement(id) with { Verdict = Verdict.Accept, At = Written.Captured.AddDays(1) });
        Assert.Equal([Verdict.Reject, Verdict.Accept], archive.Judgements(id).Select(j => j.Verdict));
        Assert.Empty(archive.Judgements(new("sha256:" + new string('0', 64))));
    }

    [Fact]
    public void Copy_families_are_replaced_whole_and_show_on_claims()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        archive.Save([Written.Numbered(0), Written.Numbered(1)]);
        ReportId one = Written.Numbered(0).Reading.Report.Id, two = Written.Numbered(1).Reading.Report.Id;
        archive.Save(Compared(one, new FamilyTie(one, "old", 0, 1000)));
        archive.Save(Compared(one, new(one, "f", 0, 1000), new(two, "f", 0, 1000)));
        Assert.Equal(["f", "f"], archive.Families().Select(t => t.Family));
        Assert.Equal(new FamilyTie(one, "f", 0, 1000), Assert.Single(archive.FamilyOf(one)));
        Assert.All(archive.Claims(ClaimQuery.All), c => Assert.Equal("f", c.Family));
    }

    [Fact]
    public void Known_time_is_the_publication_and_else_the_capture()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var dated = Written.Numbered(3);
        var undated = Written.Delivery("The army recaptured Palmyra from Islamic State.");
        undated = undated with { Capture = undated.Capture with { Published = Publication.Undated } };
        archive.Save([dated, undated]);
        Assert.Equal("2016-06-04", archive.CapturesOf(dated.Capture.Report)[0].Known.ToString());
        Assert.Equal("2016-12-31T08:00:00Z", archive.CapturesOf(undated.Capture.Report)[0].Known.ToString());
        Assert.Empty(archive.Claims(ClaimQuery.All with { Report = undated.Capture.Report, KnownBy = KnownTime.At(Written.Captured.AddSeconds(-1)) }));
        Assert.NotEmpty(archive.Claims(ClaimQuery.All with { Report = undated.Capture.Report, KnownBy = KnownTime.On(new(2016, 12, 31)) }));
    }

    [Fact]
    public void What_copies_are_found_by_is_kept_and_is_open_again_when_something_is_new()
    {
        using var scratch = new Scratch();
        var (first, second) = (Sketched(Written.Numbered(0)), Sketched(Written.Numbered(1)));
        using (var archive = Open(scratch.Folder))
        {
            Assert.True(archive.IsCompared);
            archive.Save([first]);
            Assert.False(archive.IsCompared);
            var tie = new CopyTie(3, ulong.MaxValue, CopyKind.Passage, [new([new(4, 2, 30), new(40, 33, 12)], 5, 1)]);
            archive.Save(Compared(first.Capture.Report) with { Ties = [tie] });
        }

        using var again = Open(scratch.Folder);
        Assert.True(again.IsCompared);
        var kept = Assert.Single(again.Sketches());
        Assert.Equal((first.Capture.Report, Comparing.Stood, first.Capture.Published), (kept.Report, kept.State, kept.Published));
        Assert.Equal(first.Sketch!.ToBytes(), kept.Sketch!.ToBytes());
        var text = Assert.Single(again.TextTies());
        Assert.Equal((3UL, ulong.MaxValue, CopyKind.Passage, 42), (text.First, text.Second, text.Kind, text.Words));
        Assert.Equal([new SharedRun(4, 2, 30), new SharedRun(40, 33, 12)], text.Passages[0].Runs.AsEnumerable());
        again.Save([second]);
        Assert.False(again.IsCompared);
    }

    [Fact]
    public void Copies_found_bit_by_bit_are_those_found_at_once()
    {
        const string story = "The army said on Tuesday that it had recaptured Palmyra from Islamic State after 14 days of shelling near the castle, and that 200 fighters had fled towards Sukhna and Deir ez-Zor in the night.";
        Delivery[] all =
        [
            .. Enumerable.Range(0, 8).Select(Written.Numbered),
            .. Enumerable.Range(0, 4).Select(i => Written.Delivery(story + (i % 2 == 0 ? "" : " Nobody could be reached."), $"copy{i}.txt", $"Outlet {i}", $"2016-06-0{5 - i}")),
            Written.Delivery("Residents of the town waited for news all day, and the markets were closed until the evening came.\n\n" + story + "\n\nElsewhere the talks of the parties in Geneva went on without any result that could be told.", "long.txt", "B", "2016-06-09"),
        ];
        var whole = Families(all, all.Length, compareEach: false);
        Assert.NotEmpty(whole);
        Assert.Equal(whole, Families(all, 1, compareEach: true));
        Assert.Equal(whole, Families([.. all.Reverse()], 3, compareEach: true));
        Assert.Equal(whole, Families([.. all.Select(d => d with { Sketch = null })], 5, compareEach: true));
    }

    [Fact]
    public void A_judgement_shows_on_its_claim_alone()
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        var delivery = Written.Numbered(0);
        archive.Save([delivery, Written.Numbered(1)]);
        var claim = delivery.Reading.Claims[0].Claim;
        archive.Add(Judgement(claim.Report) with { Claim = claim.Id, Start = claim.QuoteStart, End = claim.QuoteEnd });
        var judged = archive.Claims(ClaimQuery.All).Where(c => !c.Judgements.IsEmpty).ToArray();
        Assert.Equal(claim.Id, Assert.Single(judged).Resolved.Claim.Id);
        Assert.Contains("\"judgements\":[{\"verdict\":\"reject\"", Written.Record(judged[0]), StringComparison.Ordinal);
    }

    private string Families(Delivery[] all, int batch, bool compareEach)
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        foreach (var part in all.Chunk(batch))
        {
            archive.Save([.. part.Select((d, i) => i % 2 == 0 ? Sketched(d) : d)]);
            if (compareEach)
            {
                FamilyBook.Update(archive);
            }
        }

        FamilyBook.Update(archive);
        Assert.True(archive.IsCompared);
        return string.Join('\n', archive.Families().Concat<object>(archive.TextTies().Select(t => $"{t.First} {t.Second} {t.Kind} {t.Words}")));
    }

    private static Delivery Sketched(Delivery delivery) => delivery with { Sketch = new Sketcher().Of(delivery.Reading.Report) };

    private static Comparison Compared(ReportId standing, params FamilyTie[] families) => new(new Dictionary<ReportId, CopySketch>(), new HashSet<ReportId> { standing }, [], [.. families]);

    private static Judgement Judgement(ReportId report) =>
        new() { Report = report, Start = 3, End = 40, Verdict = Verdict.Reject, Note = "not so said", Person = "A. Reader", At = Written.Captured };

    private string Answers(Delivery[] deliveries, int batch)
    {
        using var scratch = new Scratch();
        using var archive = Open(scratch.Folder);
        foreach (var part in deliveries.Chunk(batch))
        {
            archive.Save(part);
        }

        var all = new StringBuilder();
        all.AppendLine(CultureInfo.InvariantCulture, $"{archive.Count()}");
        all.AppendJoin('\n', archive.Captures());
        all.AppendJoin('\n', archive.Reports().Select(r => $"{r.Id} {r.Name} {r.Source} {r.Published}"));
        all.AppendJoin('\n', archive.Claims(ClaimQuery.All).Select(Written.Record));
        all.AppendJoin('\n', archive.Search("islamic state"));
        return all.ToString();
    }
}
