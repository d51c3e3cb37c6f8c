using Microsoft.Data.Sqlite;
using Tidemark.Pipeline;

namespace Tidemark.Storage;

/// <summary>Says in one line what SQLite ran into, and what to do.</summary>
internal static class Faults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The fault in words for people.</summary>
    internal static ArchiveException Of(SqliteException fault, string path) => new(
        fault.SqliteErrorCode switch
        {
            Busy or Locked => $"{path}: another process is writing to it; wait until it is done, or stop it",
            ReadOnly => IsReadOnly(path),
            InputOutput => $"{path}: the disk cannot be read or written ({fault.Message}); what was kept stays, mend the disk and run it again",
            Corrupt => $"{path}: the case file is damaged ({fault.Message}); take it from a backup",
            Full => $"{path}: the disk is full; what was kept stays, make room and run it again: it goes on",
            CannotOpen => $"{path}: cannot be opened; check the folder and its permissions",
            NotADatabase => NoCase(path),
            _ => $"{path}: {fault.Message}",
        },
        fault);

    /// <summary>The file is something else.</summary>
    internal static string NoCase(string path) => $"{path}: is no case file; give another name, nothing was changed";

    /// <summary>The file may not be written.</summary>
    internal static string IsReadOnly(string path) => $"{path}: is read-only; make it writable, or write to a copy";
}
