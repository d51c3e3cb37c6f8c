using Microsoft.Data.Sqlite;
using Tidemark.Pipeline;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>What people decided, and what was learned.</summary>
internal sealed partial class CaseFile
{
    /// <inheritdoc/>
    public void Add(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Guarded(() => InTransaction(() => Insert(judgement)));
    }

    private void Insert(Judgement judgement) => _sql.Run(
        "INSERT INTO judgement(report, first, last, verdict, claim, note, person, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        Packing.Hash(judgement.Report), judgement.Start, judgement.End, (int)judgement.Verdict, judgement.Claim, judgement.Note, judgement.Person, KnownTime.Written(judgement.At));

    /// <inheritdoc/>
    public IEnumerable<Judgement> Judgements(ReportId? report = null)
    {
        var all = Guarded(() => report is { } id
            ? _sql.All("SELECT * FROM judgement WHERE report = ?1 ORDER BY id", JudgementRow, Packing.Hash(id))
            : _sql.All("SELECT * FROM judgement ORDER BY id", JudgementRow));
        return all.OrderBy(j => j.At).ThenBy(j => j.Report.Value, StringComparer.Ordinal).ThenBy(j => j.Start).ThenBy(j => j.End);
    }

    /// <inheritdoc/>
    public int Add(Fit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        var version = 0;
        Guarded(() => InTransaction(() =>
        {
            version = 1 + (int)((long?)_sql.Scalar("SELECT max(version) FROM fit WHERE name = ?1", fit.Name) ?? 0);
            _sql.Run(
                "INSERT INTO fit(name, version, known, made, data) VALUES(?1, ?2, ?3, ?4, ?5)", fit.Name, version, fit.KnownBy.ToString(), KnownTime.Written(fit.Made), fit.Data.ToArray());
        }));
        return version;
    }

    /// <inheritdoc/>
    public IEnumerable<Fit> Fits(string name) => Guarded(() => _sql.All(
        "SELECT version, known, made, data FROM fit WHERE name = ?1 ORDER BY version",
        r => new Fit(name, r.GetInt32(0), KnownTime.Parse(r.GetString(1))!.Value, Packing.Instant(r.GetString(2)), (byte[])r[3]),
        name));

    private static Judgement JudgementRow(SqliteDataReader row) => new()
    {
        Report = Packing.Id((byte[])row["report"]), Start = row.GetInt32(2), End = row.GetInt32(3), Verdict = (Verdict)row.GetInt32(4), Claim = row.GetString(5),
        Note = row.GetString(6), Person = row.GetString(7), At = Packing.Instant(row.GetString(8)),
    };
}
