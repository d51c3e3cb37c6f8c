using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tidemark.Pipeline;
using Tidemark.Reports;

namespace Tidemark.Storage;

/// <summary>How reports came over the network, and how far feeds were read.</summary>
internal sealed partial class CaseFile
{
    private const string RetrievalColumns = "v.asked, v.final, v.at, v.status, v.headers, v.hash";

    /// <inheritdoc/>
    public ImmutableArray<Retrieval> RetrievalsOf(ReportId report) =>
        [.. Guarded(() => _sql.All(
            $"SELECT {RetrievalColumns} FROM report r JOIN capture c ON c.report = r.id JOIN retrieval v ON v.capture = c.id WHERE r.hash = ?1",
            RetrievalRow,
            Packing.Hash(report))).OrderBy(v => v.At).ThenBy(v => v.Asked, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public Retrieval? LastRetrieval(string address) =>
        Guarded(() => _sql.All($"SELECT {RetrievalColumns} FROM retrieval v JOIN capture c ON c.id = v.capture JOIN report r ON r.id = c.report WHERE v.asked = ?1 AND v.hash = lower(hex(r.hash)) ORDER BY v.at DESC LIMIT 1", RetrievalRow, address)) is [var last] ? last : null;

    /// <inheritdoc/>
    public FeedState? FeedOf(string address) => Guarded(() => _sql.All(
        "SELECT tag, modified, next, held, failures FROM feed WHERE address = ?1",
        r => new FeedState(address) { Tag = r.GetString(0), Modified = r.GetString(1), Next = Packing.Instant(r.GetString(2)), IsHeld = r.GetInt32(3) == 1, Failures = r.GetInt32(4) },
        address)) is [var state] ? state : null;

    /// <inheritdoc/>
    public int? TriesOf(string feed, ItemKey item) =>
        (int?)Guarded(() => (long?)_sql.Scalar("SELECT i.tries FROM feed f JOIN feed_item i ON i.feed = f.id WHERE f.address = ?1 AND i.key = ?2", feed, KeyOf(item)));

    /// <inheritdoc/>
    public Stored Save(IReadOnlyCollection<Delivery> deliveries, FeedStep step)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        ArgumentNullException.ThrowIfNull(step);
        return SaveWith(deliveries, () => Step(step));
    }

    private void Step(FeedStep step)
    {
        var state = step.State;
        _sql.Run(
            """
            INSERT INTO feed(address, tag, modified, next, held, failures) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT(address) DO UPDATE SET tag = excluded.tag, modified = excluded.modified, next = excluded.next, held = excluded.held, failures = excluded.failures
            """,
            state.Address, state.Tag, state.Modified, KnownTime.Written(state.Next), state.IsHeld ? 1 : 0, state.Failures);
        foreach (var (key, tries) in step.Items)
        {
            _sql.Run(
                """
                INSERT INTO feed_item(feed, key, tries) SELECT id, ?2, ?3 FROM feed WHERE address = ?1
                ON CONFLICT(feed, key) DO UPDATE SET tries = excluded.tries
                """,
                state.Address, KeyOf(key), tries);
        }
    }

    private void Insert(long capture, Retrieval retrieval) => _sql.Run(
        "INSERT INTO retrieval(capture, asked, final, at, status, headers, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        capture, retrieval.Asked, retrieval.Final, KnownTime.Written(retrieval.At), retrieval.Status, retrieval.Headers, retrieval.Hash);

    private static byte[] KeyOf(ItemKey item)
    {
        var key = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(key, item.Value);
        return key;
    }

    private static Retrieval RetrievalRow(SqliteDataReader row) => new()
    {
        Asked = row.GetString(0), Final = row.GetString(1), At = Packing.Instant(row.GetString(2)), Status = row.GetInt32(3), Headers = row.GetString(4), Hash = row.GetString(5),
    };
}
