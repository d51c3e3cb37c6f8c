using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Reports.Families;

namespace Tidemark.Storage;

/// <summary>Which reports are copies, and what is kept to find out. All of it follows from the reports.</summary>
internal sealed partial class CaseFile
{
    private const string TieSql = "SELECT r.hash, f.family, f.first, f.last FROM family f JOIN report r ON r.id = f.report";

    /// <inheritdoc/>
    public bool IsCompared => Guarded(() => (long)_sql.Scalar("SELECT EXISTS(SELECT 1 FROM sketch WHERE state = 0)")! == 0 && IsIndexed);

    /// <inheritdoc/>
    public IEnumerable<KeptSketch> Sketches() => Flowing(_sql.Stream(
        """
        SELECT r.hash, c.published, s.bytes, s.state FROM report r JOIN capture c ON c.id = r.lead JOIN sketch s ON s.report = r.id ORDER BY r.hash
        """,
        r => new KeptSketch(Packing.Id((byte[])r[0]), Packing.Published(r.GetString(1)), r[2] is byte[] bytes ? CopySketch.From(bytes) : null, (Comparing)r.GetInt32(3)),
        []));

    /// <inheritdoc/>
    public ImmutableArray<CopyTie> TextTies() => [.. Guarded(() => _sql.All(
        "SELECT first, second, kind, passages FROM text_tie",
        r => new CopyTie(unchecked((ulong)r.GetInt64(0)), unchecked((ulong)r.GetInt64(1)), (CopyKind)r.GetInt32(2), Packing.Passages((byte[])r[3])))
        .OrderBy(t => t.First).ThenBy(t => t.Second))];

    /// <inheritdoc/>
    public void Arrange() => Guarded(() => InTransaction(Index));

    /// <inheritdoc/>
    public void Save(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        Guarded(() => InTransaction(() =>
        {
            SaveSketches(comparison);
            SaveTies(comparison.Ties);
            SaveFamilies(comparison.Families);
            Index();
        }));
    }

    /// <inheritdoc/>
    public IEnumerable<FamilyTie> Families() => Flowing(_sql.Stream($"{TieSql} ORDER BY r.hash, f.first, f.last, f.family", TieRow, []));

    /// <inheritdoc/>
    public ImmutableArray<FamilyTie> FamilyOf(ReportId report) =>
        [.. Guarded(() => _sql.All($"{TieSql} WHERE r.hash = ?1 ORDER BY f.first, f.last, f.family", TieRow, Packing.Hash(report)))];

    private void SaveSketches(Comparison comparison)
    {
        var all = _sql.All("SELECT s.report, s.state, r.hash FROM sketch s JOIN report r ON r.id = s.report", r => (Row: r.GetInt64(0), State: r.GetInt32(1), Report: Packing.Id((byte[])r[2])));
        foreach (var (row, state, report) in all)
        {
            if (comparison.Sketches.TryGetValue(report, out var sketch))
            {
                _sql.Run("UPDATE sketch SET bytes = ?2 WHERE report = ?1", row, sketch.ToBytes());
            }

            var now = (int)(comparison.Standing.Contains(report) ? Comparing.Stood : Comparing.Done);
            if (state != now)
            {
                _sql.Run("UPDATE sketch SET state = ?2 WHERE report = ?1", row, now);
            }
        }
    }

    private void SaveTies(ImmutableArray<CopyTie> ties)
    {
        var old = _sql.All("SELECT first, second FROM text_tie", r => (r.GetInt64(0), r.GetInt64(1))).ToHashSet();
        foreach (var tie in ties)
        {
            var (first, second) = unchecked(((long)tie.First, (long)tie.Second));
            old.Remove((first, second));
            _sql.Run("INSERT OR REPLACE INTO text_tie(first, second, kind, passages) VALUES(?1, ?2, ?3, ?4)", first, second, (int)tie.Kind, Packing.Passages(tie.Passages));
        }

        foreach (var (first, second) in old)
        {
            _sql.Run("DELETE FROM text_tie WHERE first = ?1 AND second = ?2", first, second);
        }
    }

    private void SaveFamilies(ImmutableArray<FamilyTie> ties)
    {
        var old = _sql.All(TieSql, TieRow).ToHashSet();
        foreach (var tie in ties.Where(t => !old.Remove(t)))
        {
            _sql.Run("INSERT OR IGNORE INTO family(report, first, last, family) VALUES(?1, ?2, ?3, ?4)", RowOf(tie.Report), tie.Start, tie.End, tie.Family);
        }

        foreach (var tie in old)
        {
            _sql.Run("DELETE FROM family WHERE report = ?1 AND first = ?2 AND last = ?3 AND family = ?4", RowOf(tie.Report), tie.Start, tie.End, tie.Family);
        }
    }

    /// <summary>Keeps the sketch of a report that was read again or got another date: it must be compared anew, and all with it where its words changed.</summary>
    private void RenewSketch(long row, CopySketch? sketch)
    {
        var (old, bytes) = ((byte[]?)_sql.Scalar("SELECT bytes FROM sketch WHERE report = ?1", row), sketch?.ToBytes());
        _sql.Run("UPDATE sketch SET bytes = ?2, state = 0 WHERE report = ?1", row, bytes);
        if (old is not null && !old.AsSpan().SequenceEqual(bytes))
        {
            _sql.Run("UPDATE sketch SET state = 0");
        }
    }

    private static FamilyTie TieRow(SqliteDataReader row) => new(Packing.Id((byte[])row[0]), row.GetString(1), row.GetInt32(2), row.GetInt32(3));
}
