using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>Asking what was kept.</summary>
internal sealed partial class CaseFile
{
    private const string CaptureColumns = "c.name, c.outlet, c.author, c.address, c.published, c.captured";

    private readonly Dictionary<long, (Capture Capture, int[] Pairs)> _leads = [];

    /// <inheritdoc/>
    public ArchiveCounts Count() => Guarded(() => _sql.All(
        """
        SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM capture), (SELECT coalesce(sum(g.claims), 0) FROM report r JOIN reading g ON g.id = r.reading),
            (SELECT count(*) FROM judgement), (SELECT count(*) FROM fit)
        """,
        r => new ArchiveCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)))[0]);

    /// <inheritdoc/>
    public bool Holds(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return CapturesOf(capture.Report).Any(c => Capture.Compare(c, capture) == 0);
    }

    /// <inheritdoc/>
    public byte[]? BytesOf(ReportId report) =>
        Guarded(() => _sql.All("SELECT packing, bytes FROM report WHERE hash = ?1", r => Packing.Unpack(r.GetInt32(0), (byte[])r[1]), Packing.Hash(report))) is [var bytes] ? bytes : null;

    /// <inheritdoc/>
    public Report? Find(ReportId report) =>
        Guarded(() => _sql.All(ReportSql + " WHERE r.hash = ?1", ReportRow, Packing.Hash(report))) is [var found] ? found : null;

    /// <inheritdoc/>
    public IEnumerable<Report> Reports() => Flowing(_sql.Stream(ReportSql + " ORDER BY r.hash", ReportRow, []));

    /// <inheritdoc/>
    public IEnumerable<Capture> Captures()
    {
        var held = new List<Capture>();
        foreach (var capture in Flowing(_sql.Stream($"SELECT r.hash, {CaptureColumns} FROM report r JOIN capture c ON c.report = r.id ORDER BY r.hash", r => CaptureRow(r, Packing.Id((byte[])r[0]), 1), [])))
        {
            if (held.Count > 0 && held[0].Report != capture.Report)
            {
                held.Sort(Capture.Compare);
                foreach (var one in held)
                {
                    yield return one;
                }

                held.Clear();
            }

            held.Add(capture);
        }

        held.Sort(Capture.Compare);
        foreach (var one in held)
        {
            yield return one;
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<Capture> CapturesOf(ReportId report)
    {
        var captures = Guarded(() => _sql.All(
            $"SELECT {CaptureColumns} FROM report r JOIN capture c ON c.report = r.id WHERE r.hash = ?1", r => CaptureRow(r, report, 0), Packing.Hash(report)));
        captures.Sort(Capture.Compare);
        return [.. captures];
    }

    /// <inheritdoc/>
    public IEnumerable<KeptReading> Readings() => Flowing(_sql.Stream(
        """
        SELECT r.hash, e.version, g.read, g.sentences, g.claims, g.silent FROM report r JOIN reading g ON g.id = r.reading JOIN reader e ON e.id = g.reader ORDER BY r.hash
        """,
        r => new KeptReading(Packing.Id((byte[])r[0]), r.GetString(1), r.GetInt32(2) == 1, r.GetInt32(3), r.GetInt32(4), Packing.Silent((byte[])r[5])),
        []));

    /// <inheritdoc/>
    public IEnumerable<ReportId> Search(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var query = string.Join(' ', SearchWords.Of(words).Select(w => $"\"{w}\""));
        return query.Length == 0 ? [] : Guarded(() => _sql.All(
            "SELECT r.hash FROM report_words w JOIN report r ON r.id = w.rowid WHERE w.report_words MATCH ?1 ORDER BY r.known DESC, r.hash", r => Packing.Id((byte[])r[0]), query));
    }

    /// <inheritdoc/>
    public IEnumerable<KnownClaim> Claims(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Flowing(ClaimsFound(query));
    }

    private IEnumerable<KnownClaim> ClaimsFound(ClaimQuery query)
    {
        if (!ClaimSql.TryMake(query, _words, out var sql, out var values))
        {
            yield break;
        }

        var judged = Judgements().ToLookup(j => j.Report);
        var withFamilies = (long)_sql.Scalar("SELECT EXISTS(SELECT 1 FROM family)")! == 1;
        var rows = _sql.Stream(sql, r => (Reading: r.GetInt64(0), Number: r.GetInt32(1), Image: (byte[])r[2]), [.. values]);
        foreach (var (reading, number, image) in rows)
        {
            var (capture, pairs) = LeadOf(reading);
            if (query.KnownBy is { } limit && !capture.Known.IsBy(limit))
            {
                continue;
            }

            var (claim, quote, sentence) = _images.Read(capture.Report, image);
            var family = withFamilies ? FamilyAt(capture.Report, claim.Claim.SentenceStart, claim.Claim.SentenceEnd) : "";
            yield return new(claim, quote, sentence, capture) { Number = number, SurrogatePairs = pairs, Family = family, Judgements = About(claim.Claim, judged[capture.Report], pairs) };
        }
    }

    private static ImmutableArray<Judgement> About(Claim claim, IEnumerable<Judgement> judged, int[] pairs)
    {
        var points = new CodePoints(pairs);
        return [.. judged.Where(j => j.Claim == claim.Id || (j.Start == points.At(claim.QuoteStart) && j.End == points.At(claim.QuoteEnd)))];
    }

    private string FamilyAt(ReportId report, int start, int end) => (string?)_sql.Scalar(
        "SELECT min(f.family) FROM family f JOIN report r ON r.id = f.report WHERE r.hash = ?1 AND f.first <= ?2 AND f.last >= ?3", Packing.Hash(report), start, end) ?? "";

    private (Capture Capture, int[] Pairs) LeadOf(long reading)
    {
        if (_leads.TryGetValue(reading, out var lead))
        {
            return lead;
        }

        if (_leads.Count > 20_000)
        {
            _leads.Clear();
        }

        lead = _sql.All(
            $"SELECT r.hash, g.pairs, {CaptureColumns} FROM reading g JOIN report r ON r.id = g.report JOIN capture c ON c.id = r.lead WHERE g.id = ?1",
            r => (CaptureRow(r, Packing.Id((byte[])r[0]), 2), Packing.Offsets(r[1] as byte[])), reading)[0];
        return _leads[reading] = lead;
    }

    private const string ReportSql =
        $"""
        SELECT r.hash, r.packing, r.bytes, r.text, r.body_start, r.title, r.genre, r.language, r.interest, r.marks, r.extractor, {CaptureColumns}
        FROM report r JOIN capture c ON c.id = r.lead
        """;

    private static Report ReportRow(SqliteDataReader row)
    {
        var capture = CaptureRow(row, Packing.Id((byte[])row[0]), 11);
        return new()
        {
            Id = capture.Report, Name = capture.Name, Text = Packing.UnpackText(row[3] as byte[], row.GetInt32(1), (byte[])row[2]), BodyStart = row.GetInt32(4),
            Title = row.GetString(5), Source = capture.Outlet, Author = capture.Author, Url = capture.Address, Genre = (Genre)row.GetInt32(6), Published = capture.Published,
            Language = row.GetString(7), DeclaredInterest = row.GetString(8), Marks = Packing.Marks((byte[])row[9]), Extractor = row.GetString(10),
        };
    }

    private static Capture CaptureRow(SqliteDataReader row, ReportId report, int from) => new()
    {
        Report = report, Name = row.GetString(from), Outlet = row.GetString(from + 1), Author = row.GetString(from + 2), Address = row.GetString(from + 3),
        Published = Packing.Published(row.GetString(from + 4)), Captured = Packing.Instant(row.GetString(from + 5)),
    };
}
