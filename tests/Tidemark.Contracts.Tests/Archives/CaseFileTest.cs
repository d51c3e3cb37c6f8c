using Microsoft.Data.Sqlite;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Archives;

public sealed class CaseFileContractTest : ArchiveContract
{
    private protected override IArchive Open(string folder) => CaseFile.Open(Path.Combine(folder, "my.tidemark"));
}

public class CaseFileTest
{
    [Fact]
    public void A_file_of_version_1_is_brought_up_to_date_with_all_that_is_in_it()
    {
        using var scratch = new Scratch();
        var path = VersionOne(scratch);
        using var archive = CaseFile.OpenToRead(path);
        Assert.Equal(new ArchiveCounts(2, 2, 14, 1, 0), archive.Count());
        Assert.Equal(14, archive.Claims(ClaimQuery.All).Count());
        Assert.NotEmpty(archive.Claims(ClaimQuery.All with { Within = new(30, 10, 35, 20) }));
        Assert.Single(archive.Search("fallujah"));
        Assert.Empty(archive.Families());
        Assert.Equal("A. Reader", Assert.Single(archive.Judgements()).Person);
        Assert.Equal(Schema.Version, (int)(long)Scalar(path, "PRAGMA user_version"));
    }

    [Fact]
    public void A_file_of_version_2_is_brought_up_to_date_and_its_copies_are_found_again()
    {
        using var scratch = new Scratch();
        var path = VersionTwo(scratch);
        using var archive = CaseFile.Open(path);
        Assert.Equal(new ArchiveCounts(2, 2, 14, 1, 0), archive.Count());
        Assert.Equal("stale", Assert.Single(archive.Families()).Family);
        Assert.False(archive.IsCompared);
        Assert.All(archive.Sketches(), s => Assert.Null(s.Sketch));
        FamilyBook.Update(archive);
        Assert.True(archive.IsCompared);
        Assert.Empty(archive.Families());
        Assert.All(archive.Sketches(), s => Assert.NotNull(s.Sketch));
    }

    [Fact]
    public void A_file_of_version_3_is_brought_up_to_date_and_its_claims_are_found_by_place_and_id()
    {
        using var scratch = new Scratch();
        var path = VersionThree(scratch);
        using var archive = CaseFile.Open(path);
        var all = archive.Claims(ClaimQuery.All).Where(c => c.Resolved.Place?.Id is not null).ToArray();
        var (place, id) = (all[0].Resolved.Place!.Id, all[0].Resolved.Claim.Id);
        Assert.False(archive.IsCompared);
        Found();
        FamilyBook.Update(archive);
        Assert.True(archive.IsCompared);
        Assert.Equal(14L, Scalar(path, "SELECT count(*) FROM claim_id"));
        Found();

        void Found()
        {
            Assert.Equal(all.Where(c => c.Resolved.Place!.Id == place).Select(Written.Record), archive.Claims(new() { Place = place }).Select(Written.Record));
            Assert.Equal(Written.Record(all[0]), Written.Record(Assert.Single(archive.Claims(new() { Id = id }))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_file_brought_up_to_date_has_the_tables_of_a_new_one(int version)
    {
        using var scratch = new Scratch();
        var (old, young) = (Version(scratch, version), Path.Combine(scratch.Folder, "new.tidemark"));
        CaseFile.Open(old).Dispose();
        CaseFile.Open(young).Dispose();
        const string tables = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)";
        Assert.Equal(Squeezed(Scalar(young, tables)), Squeezed(Scalar(old, tables)));
    }

    [Theory]
    [InlineData("UPDATE judgement SET note = ''")]
    [InlineData("DELETE FROM judgement")]
    [InlineData("DELETE FROM report")]
    [InlineData("UPDATE report SET bytes = x''")]
    [InlineData("UPDATE capture SET captured = ''")]
    [InlineData("DELETE FROM capture")]
    public void What_is_for_good_cannot_be_changed_even_past_the_program(string sql)
    {
        using var scratch = new Scratch();
        var path = VersionOne(scratch);
        Assert.Contains("never", Assert.Throws<SqliteException>(() => Scalar(path, sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_file_is_refused_and_stays_as_it_is()
    {
        using var scratch = new Scratch();
        var path = VersionOne(scratch);
        Scalar(path, "PRAGMA user_version = 99");
        Refused(path, "newer Tidemark (schema 99", CaseFile.Open, CaseFile.OpenToRead);
    }

    [Theory]
    [InlineData("some text that is no database")]
    [InlineData("")]
    public void What_is_no_case_file_is_refused_and_stays_as_it_is(string content)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("notes.txt", content);
        if (content.Length > 0)
        {
            Refused(path, "is no case file", CaseFile.Open, CaseFile.OpenToRead);
            return;
        }

        // An empty file is as good as none.
        CaseFile.Open(path).Dispose();
        Assert.Equal(Schema.Version, (int)(long)Scalar(path, "PRAGMA user_version"));
    }

    [Fact]
    public void Somebody_elses_database_is_refused_and_stays_as_it_is()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "other.db");
        Scalar(path, "CREATE TABLE other(x)");
        Refused(path, "is no case file", CaseFile.Open, CaseFile.OpenToRead);
    }

    [Fact]
    public void A_read_only_file_is_read_and_not_written()
    {
        using var scratch = new Scratch();
        var path = Filled(scratch, 3);
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Refused(path, "is read-only", CaseFile.Open);
        using var archive = CaseFile.OpenToRead(path);
        Assert.Equal(3, archive.Count().Reports);
    }

    [Fact]
    public void A_second_writer_is_refused_and_readers_are_not()
    {
        using var scratch = new Scratch();
        var path = Path.Combine(scratch.Folder, "my.tidemark");
        using var first = CaseFile.Open(path);
        first.Save([Written.Numbered(0)]);
        Assert.Contains("another process is writing", Assert.Throws<ArchiveException>(() => CaseFile.Open(path)).Message, StringComparison.Ordinal);
        using var reader = CaseFile.OpenToRead(path);
        Assert.Equal(1, reader.Count().Reports);
        first.Save([Written.Numbered(1)]);
        Assert.Equal(2, reader.Count().Reports);
    }

    [Fact]
    public void A_full_disk_is_told_in_one_line_and_what_was_kept_stays()
    {
        using var scratch = new Scratch();
        var path = Filled(scratch, 2);
        using (var archive = CaseFile.Open(path, mostPages: 60))
        {
            var fault = Assert.Throws<ArchiveException>(() => archive.Save([.. Enumerable.Range(0, 400).Select(Written.Numbered)]));
            Assert.Contains("the disk is full", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
            Assert.Equal(2, archive.Count().Reports);
        }

        using var again = CaseFile.Open(path);
        Assert.Equal(new Stored(38, 38), again.Save([.. Enumerable.Range(0, 40).Select(Written.Numbered)]));
        Assert.Equal("ok", Scalar(path, "PRAGMA integrity_check"));
    }

    [Fact]
    public void One_file_is_left_when_it_is_closed()
    {
        using var scratch = new Scratch();
        var path = Filled(scratch, 3);
        CaseFile.OpenToRead(path).Dispose();
        Assert.Equal([path], Directory.GetFiles(scratch.Folder));
    }

    private static string Filled(Scratch scratch, int reports)
    {
        var path = Path.Combine(scratch.Folder, "my.tidemark");
        using var archive = CaseFile.Open(path);
        archive.Save([.. Enumerable.Range(0, reports).Select(Written.Numbered)]);
        return path;
    }

    private static string VersionOne(Scratch scratch)
    {
        var path = Path.Combine(scratch.Folder, "old.tidemark");
        Scalar(path, File.ReadAllText(Path.Combine(Tool.Home, "tests", "Tidemark.Contracts.Tests", "Archives", "version-1.sql")));
        return path;
    }

    private static string VersionTwo(Scratch scratch)
    {
        var path = VersionOne(scratch);
        Scalar(path, Schema.Steps[1]);
        Scalar(path, "INSERT INTO family SELECT id, 0, 9, 'stale' FROM report LIMIT 1");
        Scalar(path, "PRAGMA user_version = 2");
        return path;
    }

    private static string VersionThree(Scratch scratch)
    {
        var path = VersionTwo(scratch);
        Scalar(path, Schema.Steps[2]);
        Scalar(path, "UPDATE sketch SET state = 1");
        Scalar(path, "PRAGMA user_version = 3");
        return path;
    }

    private static string VersionFour(Scratch scratch)
    {
        var path = VersionThree(scratch);
        Scalar(path, Schema.Steps[3]);
        Scalar(path, "PRAGMA user_version = 4");
        return path;
    }

    private static string VersionFive(Scratch scratch)
    {
        var path = VersionFour(scratch);
        Scalar(path, Schema.Steps[4]);
        Scalar(path, "PRAGMA user_version = 5");
        return path;
    }

    private static string Version(Scratch scratch, int version) => version switch
    {
        1 => VersionOne(scratch),
        2 => VersionTwo(scratch),
        3 => VersionThree(scratch),
        4 => VersionFour(scratch),
        _ => VersionFive(scratch),
    };

    private static void RefusedBy(string path, string why, params Action<string>[] ways)
    {
        var before = File.ReadAllBytes(path);
        foreach (var way in ways)
        {
            var message = Assert.Throws<ArchiveException>(() => way(path)).Message;
            Assert.Contains(why, message, StringComparison.Ordinal);
            Assert.StartsWith(path, message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    private static void Refused(string path, string why, Func<string, int, CaseFile> open, Func<string, CaseFile>? read = null) =>
        RefusedBy(path, why, read is null ? [p => open(p, 0)] : [p => open(p, 0), p => read(p)]);

    private static string Squeezed(object sql) => string.Join(' ', ((string)sql).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static object Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this file's.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() ?? "";
    }
}
