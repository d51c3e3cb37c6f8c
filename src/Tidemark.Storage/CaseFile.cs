using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tidemark.Pipeline;

namespace Tidemark.Storage;

/// <summary>
/// The archive of one machine: a single SQLite file (write-ahead log). A batch is one transaction that is on the disk when <c>Save</c> returns. One
/// process writes at a time; others may read meanwhile.
/// </summary>
internal sealed partial class CaseFile : IArchive
{
    private const int PatienceSeconds = 5;

    private readonly string _path;
    private readonly FileStream? _lock;
    private readonly SqliteConnection _connection;
    private readonly Statements _sql;
    private readonly WordTable _words;
    private readonly ClaimImage _images, _otherImages;
    private readonly ClaimRows _claims;

    static CaseFile()
    {
        // SQLite counts the memory it has for those who ask, behind a lock that each of its many small allocations takes. Nobody here asks.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private CaseFile(string path, SqliteConnection connection, FileStream? held)
    {
        (_path, _connection, _lock) = (path, connection, held);
        _sql = new(connection);
        _words = new(_sql);
        (_images, _otherImages) = (new(_words), new(_words));
        _claims = new(_sql);
    }

    /// <summary>Opens a case file to read and to write; makes it when it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mostPages">The largest size in pages of 4096 bytes, for tests of a full disk; 0 for no limit.</param>
    /// <exception cref="ArchiveException">It is no case file, of a newer version, read-only, or somebody else writes to it.</exception>
    internal static CaseFile Open(string path, int mostPages = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        CheckFile(path);
        if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw new ArchiveException(Faults.IsReadOnly(path));
        }

        var held = Lock(path);
        try
        {
            return Guarded(path, () => Open(path, SqliteOpenMode.ReadWriteCreate, held, file => file.Prepare(mostPages)));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens a case file to read. A file of an older version is brought up to date first.</summary>
    /// <param name="path">The file, which must be there.</param>
    /// <exception cref="ArchiveException">It is missing, no case file, or of a newer version.</exception>
    internal static CaseFile OpenToRead(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new ArchiveException($"{path}: no such case file; `tidemark read DIR --case {path}` makes one");
        }

        CheckFile(path);
        // Whoever may write tidies up behind itself, so that one file is left; nothing is changed all the same.
        var mayWrite = (File.GetAttributes(path) & FileAttributes.ReadOnly) == 0 && !FolderIsReadOnly(path);
        var file = Guarded(path, () => Open(path, mayWrite ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly, null, f => f._sql.Script("PRAGMA query_only = 1; PRAGMA cache_size = -32768")));
        try
        {
            if (Guarded(path, file.CheckVersion) == Schema.Version)
            {
                return file;
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }

        file.Dispose();
        return Open(path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sql.Dispose();
        _connection.Dispose();
        _lock?.Dispose();
    }

    private static CaseFile Open(string path, SqliteOpenMode mode, FileStream? held, Action<CaseFile> prepare)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = SourceOf(path, mode), Mode = mode, Pooling = false, DefaultTimeout = PatienceSeconds }.ToString();
        var connection = new SqliteConnection(source);
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, PatienceSeconds * 1000);
            var file = new CaseFile(path, connection, held);
            prepare(file);
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The file's name; where nothing may be written beside a file at rest, one that tells SQLite that it will not change.</summary>
    private static string SourceOf(string path, SqliteOpenMode mode)
    {
        var full = Path.GetFullPath(path);
        var resting = mode == SqliteOpenMode.ReadOnly && !File.Exists(full + "-wal") && FolderIsReadOnly(path);
        return resting ? $"file:{Uri.EscapeDataString(full).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : full;
    }

    private static bool FolderIsReadOnly(string path) => (new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).Attributes & FileAttributes.ReadOnly) != 0;

    /// <summary>Refuses what is plainly something else before SQLite touches it.</summary>
    private static void CheckFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ArchiveException($"{path}: is a folder; give the name of a file");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new ArchiveException($"{path}: there is no folder {folder}; make it first");
        }

        if (!File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[16];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read > 0 && !head[..read].SequenceEqual("SQLite format 3\0"u8))
        {
            throw new ArchiveException(Faults.NoCase(path));
        }
    }

    /// <summary>Keeps other writers out for as long as this one lives; the system lets go of it when the process dies.</summary>
    private static FileStream Lock(string path)
    {
        try
        {
            return new(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ArchiveException($"{path}: its folder cannot be written; copy the file to one that can", e);
        }
        catch (IOException e)
        {
            throw new ArchiveException(
                File.Exists(path + "-lock") ? $"{path}: another process is writing to it; wait until it is done, or stop it" : $"{path}: cannot be written ({e.Message}); make room or choose another folder", e);
        }
    }

    private void Prepare(int mostPages)
    {
        // The version is asked before anything is set, so that a foreign file stays as it is.
        var version = CheckVersion();
        _sql.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000; PRAGMA temp_store = MEMORY;");
        if (mostPages > 0)
        {
            _sql.Scalar($"PRAGMA max_page_count = {mostPages.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }

        if (version == Schema.Version)
        {
            return;
        }

        InTransaction(() =>
        {
            for (var step = version; step < Schema.Version; step++)
            {
                _sql.Script(Schema.Steps[step]);
            }

            _sql.Script($"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version};");
        });
    }

    /// <summary>The schema's version; 0 for an empty file.</summary>
    private int CheckVersion()
    {
        var (application, version) = ((long)_sql.Scalar("PRAGMA application_id")!, (long)_sql.Scalar("PRAGMA user_version")!);
        if (application == 0 && version == 0 && (long)_sql.Scalar("SELECT count(*) FROM sqlite_master")! == 0)
        {
            return 0;
        }

        return application != Schema.ApplicationId ? throw new ArchiveException(Faults.NoCase(_path))
            : version > Schema.Version
                ? throw new ArchiveException($"{_path}: was written by a newer Tidemark (schema {version}, this one knows {Schema.Version}); nothing was changed, use the newer program")
                : (int)version;
    }

    private void InTransaction(Action work)
    {
        _leads.Clear();
        _nextClaim = 0;
        _sql.Script("BEGIN IMMEDIATE");
        var done = false;
        try
        {
            work();
            _claims.Flush();
            _sql.Script("COMMIT");
            done = true;
        }
        finally
        {
            if (!done)
            {
                TakeBack();
            }
        }
    }

    private void TakeBack()
    {
        _claims.Forget();
        _nextClaim = 0;
        _words.Forget();
        _spots.Clear();
        _readers.Clear();
        ForgetAhead();
        try
        {
            _sql.Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite took it back already, as it does when the disk is full.
            return;
        }
    }

    private T Guarded<T>(Func<T> work) => Guarded(_path, work);

    private void Guarded(Action work) => Guarded(_path, () =>
    {
        work();
        return true;
    });

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw Faults.Of(fault, path);
        }
    }

    /// <summary>Rows one at a time; a fault on the way is told like any other.</summary>
    private IEnumerable<T> Flowing<T>(IEnumerable<T> rows)
    {
        using var from = Guarded(rows.GetEnumerator);
        Func<bool> next = from.MoveNext;
        while (Guarded(next))
        {
            yield return from.Current;
        }
    }
}
