using System.Globalization;
using Tidemark.Claims;

namespace Tidemark.Storage;

/// <summary>
/// What claims are found by: place, actor, id. Entries are put in sorted, many at a time, when reports are compared; claims beyond the mark are not in yet,
/// and questions look through them one by one.
/// </summary>
internal sealed partial class CaseFile
{
    /// <summary>Digits of an id that its key holds (60 bits).</summary>
    private const int KeyDigits = 15;

    /// <summary>Entries kept in memory before they are put in.</summary>
    private const int MostAhead = 4_000_000;

    private const int RowsAtOnce = 64;

    private readonly List<Entry> _actorsAhead = [], _idsAhead = [];

    /// <summary>The last claim that can be found by its entries.</summary>
    private long Mark() => (long)_sql.Scalar("SELECT claim FROM indexed")!;

    private bool IsIndexed => (long)_sql.Scalar("SELECT coalesce(max(id), 0) <= (SELECT claim FROM indexed) FROM claim")! == 1;

    /// <summary>The keys from and to which an id that begins so has, or null where nothing can begin so.</summary>
    internal static (long From, long To)? KeysOf(string beginning)
    {
        var digits = beginning.StartsWith("c-", StringComparison.Ordinal) ? beginning[2..] : "c-".StartsWith(beginning, StringComparison.Ordinal) ? "" : "x";
        digits = digits.Length > KeyDigits ? digits[..KeyDigits] : digits;
        return !digits.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? null : (Number('0'), Number('f'));

        long Number(char fill) => long.Parse(digits.PadRight(KeyDigits, fill), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static long KeyOf(string id) => long.Parse(id.AsSpan("c-".Length, KeyDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Remembers what a new claim is found by, until it is put in.</summary>
    private void Note(long row, Claim claim, List<int> actors)
    {
        _idsAhead.Add(new(KeyOf(claim.Id), row));
        foreach (var actor in actors)
        {
            _actorsAhead.Add(new(actor, row));
        }
    }

    private void ForgetAhead()
    {
        _idsAhead.Clear();
        _actorsAhead.Clear();
    }

    /// <summary>Puts in what all claims are found by. Claims that another run kept, or an older version, are looked at for it.</summary>
    private void Index()
    {
        _claims.Flush();
        var mark = Mark();
        if (_sql.Scalar("SELECT max(id) FROM claim") is not long last || last <= mark)
        {
            ForgetAhead();
            return;
        }

        _sql.Run("INSERT INTO claim_place SELECT spot, kind, known, id FROM claim WHERE id > ?1 AND spot IS NOT NULL ORDER BY spot, kind, known, id", mark);
        LookAt(mark, _idsAhead.Count == 0 ? long.MaxValue : _idsAhead[0].Claim);
        Put("INSERT INTO claim_actor VALUES", _actorsAhead);
        Put("INSERT INTO claim_id VALUES", _idsAhead);
        _sql.Run("UPDATE indexed SET claim = ?1", last);
        ForgetAhead();
    }

    /// <summary>Notes the claims between two rows; sorting puts them where they belong.</summary>
    private void LookAt(long after, long before)
    {
        const string sql = "SELECT c.id, r.hash, c.image FROM claim c JOIN reading g ON g.id = c.reading JOIN report r ON r.id = g.report WHERE c.id > ?1 AND c.id < ?2 ORDER BY c.id";
        foreach (var (row, report, image) in _sql.Stream(sql, r => (r.GetInt64(0), Packing.Id((byte[])r[1]), (byte[])r[2]), [after, before]))
        {
            var claim = _images.Read(report, image).Claim;
            Note(row, claim.Claim, ActorsOf(claim));
        }
    }

    private void Put(string into, List<Entry> entries)
    {
        entries.Sort();
        var full = into + string.Join(',', Enumerable.Range(0, RowsAtOnce).Select(i => $"(?{(2 * i) + 1}, ?{(2 * i) + 2})"));
        Span<long> values = stackalloc long[2 * RowsAtOnce];
        var at = 0;
        for (; at + RowsAtOnce <= entries.Count; at += RowsAtOnce)
        {
            for (var i = 0; i < RowsAtOnce; i++)
            {
                (values[2 * i], values[(2 * i) + 1]) = (entries[at + i].Key, entries[at + i].Claim);
            }

            _sql.RunWhole(full, values);
        }

        for (; at < entries.Count; at++)
        {
            _sql.RunWhole(into + "(?1, ?2)", [entries[at].Key, entries[at].Claim]);
        }
    }

    /// <summary>Takes out what the claims of a reading are found by.</summary>
    private void TakeOut(ReportId report, long first, long behind)
    {
        _claims.Flush();
        ForgetAhead(); // some of it may be of these claims
        var mark = Mark();
        var claims = _sql.All(
            "SELECT id, spot, kind, known, image FROM claim WHERE id >= ?1 AND id < ?2 AND id <= ?3",
            r => (Row: r.GetInt64(0), Spot: r[1] as long?, Kind: r.GetInt64(2), Known: r.GetInt64(3), Image: (byte[])r[4]), first, behind, mark);
        foreach (var (row, spot, kind, known, image) in claims)
        {
            var claim = _images.Read(report, image).Claim;
            _sql.Run("DELETE FROM claim_place WHERE spot = ?1 AND kind = ?2 AND known = ?3 AND claim = ?4", spot, kind, known, row);
            _sql.Run("DELETE FROM claim_id WHERE key = ?1 AND claim = ?2", KeyOf(claim.Claim.Id), row);
            foreach (var actor in ActorsOf(claim))
            {
                _sql.Run("DELETE FROM claim_actor WHERE actor = ?1 AND claim = ?2", actor, row);
            }
        }
    }

    /// <summary>A claim and what it is found by. Millions are sorted: by themselves, not by a comparer.</summary>
    private readonly record struct Entry(long Key, long Claim) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Key < other.Key ? -1 : Key > other.Key ? 1 : Claim.CompareTo(other.Claim);
    }
}
