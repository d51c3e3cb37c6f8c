using System.Text;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>Claims that a person entered. Each has a reading of its own, which no other replaces.</summary>
internal sealed partial class CaseFile
{
    /// <inheritdoc/>
    public void Add(Judgement judgement, ResolvedClaim claim)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(claim);
        if (judgement.Verdict != Verdict.Add || claim.Claim.Rule != Claim.PersonsRule || judgement.Claim != claim.Claim.Id || judgement.Report != claim.Claim.Report)
        {
            throw new ArgumentException("an entry is a person's decision to add just this claim", nameof(judgement));
        }

        var report = Find(judgement.Report) ?? throw new ArgumentException("the report is not there", nameof(judgement));
        Guarded(() => InTransaction(() =>
        {
            if (_sql.Scalar("SELECT 1 FROM judgement WHERE claim = ?1 AND verdict = ?2", judgement.Claim, (int)Verdict.Add) is not null)
            {
                return;
            }

            Insert(judgement);
            var decision = _sql.LastId;
            var capture = CapturesOf(report.Id)[0];
            var delivery = new Delivery(new(report, [claim], [], 0, []), default, capture, Claim.PersonsRule);
            var row = RowOf(report.Id)!.Value;
            var reading = InsertReading(row, delivery, capture.Known.Day.DayNumber);
            var record = Encoding.UTF8.GetString(ClaimRecord.Bytes(claim, report));
            _sql.Run("INSERT INTO entry(claim, report, judgement, record) SELECT first_claim, ?2, ?3, ?4 FROM reading WHERE id = ?1", reading, row, decision, record);
        }));
    }

    /// <summary>Gives the entries of a report another known day: that of the capture that leads now.</summary>
    private void MoveEntries(long report, int known)
    {
        foreach (var claim in _sql.All("SELECT claim FROM entry WHERE report = ?1", r => r.GetInt64(0), report))
        {
            _sql.Run("UPDATE claim_place SET known = ?2 WHERE claim = ?1 AND spot = (SELECT spot FROM claim WHERE id = ?1)", claim, known);
            _sql.Run("UPDATE claim SET known = ?2 WHERE id = ?1", claim, known);
        }
    }
}
