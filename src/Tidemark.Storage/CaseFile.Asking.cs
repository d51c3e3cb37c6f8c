using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tidemark.Claims;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>Asking what was kept.</summary>
internal sealed partial class CaseFile
{
    private const string CaptureColumns = "c.name, c.outlet, c.author, c.address, c.published, c.captured";

    /// <summary>Claims that are read together when many are asked for one after another: few at first, since who asks may want no more.</summary>
    private const int FirstBatch = 64, LargestBatch = 2048;

    private readonly Dictionary<long, Lead> _leads = [];
    private long _leadsOf;

    /// <inheritdoc/>
    public ArchiveCounts Count() => Guarded(() => _sql.All(
        """
        SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM capture), (SELECT coalesce(sum(g.claims), 0) FROM report r JOIN reading g ON g.id = r.reading) + (SELECT count(*) FROM entry),
            (SELECT count(*) FROM judgement), (SELECT count(*) FROM fit)
        """,
        r => new ArchiveCounts(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)))[0]);

    /// <inheritdoc/>
    public long Stamp() => Guarded(() => (long)_sql.Scalar("PRAGMA data_version")!);

    /// <inheritdoc/>
    public bool Holds(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return Guarded(() => RowOf(capture.Report)) is not null && CapturesOf(capture.Report).Any(c => Capture.Compare(c, capture) == 0);
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
        if ((query.Id is { } id && KeysOf(id) is null) || !ClaimSql.TryMake(query, _words, IsIndexed ? null : Mark(), out var sql, out var values))
        {
            yield break;
        }

        RefreshLeads();
        var judgements = Judgements().ToArray();
        var (judged, entered) = (judgements.ToLookup(j => j.Report), judgements.Where(j => j.Verdict == Verdict.Add).Select(j => j.Claim).ToHashSet(StringComparer.Ordinal));
        var (isFew, most) = (ClaimSql.IsFew(query), FirstBatch);
        KnownClaim? Read(ClaimRowFound row, ReadOnlySpan<byte> image, ClaimImage images) => Found(row, image, images, query, judged, entered) is { } claim ? Named(claim, isFew) : null;
        using var batch = new ClaimBatch<ClaimRowFound, KnownClaim?>((row, image) => Read(row, image, _images), (row, image) => Read(row, image, _otherImages));
        foreach (var _ in _sql.Each(sql, r => Fetch(r, query, batch), [.. values]))
        {
            if (isFew || batch.Count < most)
            {
                continue;
            }

            foreach (var claim in batch.Read().OfType<KnownClaim>())
            {
                yield return claim;
            }

            most = Math.Min(2 * most, LargestBatch);
        }

        KnownClaim[] rest = [.. batch.Read().OfType<KnownClaim>()];
        if (isFew)
        {
            Array.Sort(rest, InOrder);
        }

        foreach (var claim in rest)
        {
            yield return claim;
        }
    }

    private static int InOrder(KnownClaim a, KnownClaim b) =>
        a.Known.Day != b.Known.Day ? a.Known.Day.CompareTo(b.Known.Day)
        : string.CompareOrdinal(a.Capture.Report.Value, b.Capture.Report.Value) is not 0 and var order ? order
        : a.Number != b.Number ? a.Number.CompareTo(b.Number)
        : string.CompareOrdinal(a.Resolved.Claim.Id, b.Resolved.Claim.Id);

    /// <summary>Takes the claim of a row, unless it was published too late.</summary>
    private bool Fetch(sqlite3_stmt row, ClaimQuery query, ClaimBatch<ClaimRowFound, KnownClaim?> batch)
    {
        var lead = LeadOf(raw.sqlite3_column_int64(row, 0));
        if (query.KnownBy is { } limit && !lead.Capture.Known.IsBy(limit))
        {
            return false;
        }

        batch.Add(new(lead, raw.sqlite3_column_int(row, 1)), raw.sqlite3_column_blob(row, 2));
        return true;
    }

    /// <summary>Makes a claim's id now, which else is made when it is first asked for: who asks about one place needs them all.</summary>
    private static KnownClaim Named(KnownClaim claim, bool isNow)
    {
        _ = isNow ? claim.Resolved.Claim.Id : "";
        return claim;
    }

    /// <summary>The claim of a row; null where it is not asked for.</summary>
    private static KnownClaim? Found(ClaimRowFound row, ReadOnlySpan<byte> image, ClaimImage images, ClaimQuery query, ILookup<ReportId, Judgement> judged, HashSet<string> entered)
    {
        var (lead, capture) = (row.Lead, row.Lead.Capture);
        var (claim, quote, sentence) = images.Read(capture.Report, image);
        // What a person entered stands for the same claim of a reader that found it later.
        if (!IsAsked(query, claim) || (entered.Count > 0 && entered.Contains(claim.Claim.Id) && claim.Claim.Rule != Claim.PersonsRule))
        {
            return null;
        }

        return new(claim, quote, sentence, capture)
        {
            Number = row.Number, SurrogatePairs = lead.Pairs, Family = lead.FamilyAt(claim.Claim.SentenceStart, claim.Claim.SentenceEnd),
            Judgements = judged.Count == 0 ? [] : About(claim.Claim, judged[capture.Report], lead.Pairs),
        };
    }

    /// <summary>What a row tells of a claim beside its image.</summary>
    private readonly record struct ClaimRowFound(Lead Lead, int Number);

    /// <summary>Whether a claim is one of those that its entries stand for, or that have none yet.</summary>
    private static bool IsAsked(ClaimQuery query, ResolvedClaim claim) =>
        (query.Id is not { } beginning || claim.Claim.Id.StartsWith(beginning, StringComparison.Ordinal))
        && (!query.Whole || claim.Claim.Attributes.GetValueOrDefault("extent") == "whole")
        && (query.Actor is not { } actor || claim.Actor.Any(a => a.Id == actor) || claim.Target.Any(t => t.Id == actor));

    private static ImmutableArray<Judgement> About(Claim claim, IEnumerable<Judgement> judged, int[] pairs)
    {
        var points = new CodePoints(pairs);
        return [.. judged.Where(j => j.Claim == claim.Id || (j.Start == points.At(claim.QuoteStart) && j.End == points.At(claim.QuoteEnd)))];
    }

    /// <summary>Forgets what was remembered of reports when another process has written since.</summary>
    private void RefreshLeads()
    {
        var version = (long)_sql.Scalar("PRAGMA data_version")!;
        if (version != _leadsOf || _leads.Count > 20_000)
        {
            _leads.Clear();
            _leadsOf = version;
        }
    }

    private Lead LeadOf(long reading)
    {
        if (_leads.TryGetValue(reading, out var lead))
        {
            return lead;
        }

        if (_leads.Count > 20_000)
        {
            _leads.Clear();
        }

        return _leads[reading] = _sql.Rows(
            $"""
            SELECT r.hash, g.pairs, {CaptureColumns}, (SELECT group_concat(f.first || ' ' || f.last || ' ' || f.family, '|') FROM family f WHERE f.report = r.id)
            FROM reading g JOIN report r ON r.id = g.report JOIN capture c ON c.id = r.lead WHERE g.id = ?1
            """,
            LeadRow, reading)[0];
    }

    private static Lead LeadRow(sqlite3_stmt row)
    {
        string Text(int column) => raw.sqlite3_column_text(row, column).utf8_to_string();
        var capture = new Capture
        {
            Report = Packing.Id(raw.sqlite3_column_blob(row, 0)), Name = Text(2), Outlet = Text(3), Author = Text(4), Address = Text(5),
            Published = Packing.Published(Text(6)), Captured = Packing.Instant(Text(7)),
        };
        var pairs = raw.sqlite3_column_type(row, 1) == raw.SQLITE_NULL ? [] : Packing.Offsets(raw.sqlite3_column_blob(row, 1).ToArray());
        return new(capture, pairs, raw.sqlite3_column_type(row, 8) == raw.SQLITE_NULL ? "" : Text(8));
    }

    /// <summary>What claims of one reading have in common.</summary>
    private sealed class Lead(Capture capture, int[] pairs, string ties)
    {
        private readonly (int First, int Last, string Family)[] _ties = ties.Length == 0 ? [] : [.. ties.Split('|').Select(Tie)];

        internal Capture Capture => capture;

        internal int[] Pairs => pairs;

        /// <summary>The family that holds a stretch of the report, or empty.</summary>
        internal string FamilyAt(int start, int end)
        {
            var family = "";
            foreach (var tie in _ties)
            {
                if (tie.First <= start && tie.Last >= end && (family.Length == 0 || string.CompareOrdinal(tie.Family, family) < 0))
                {
                    family = tie.Family;
                }
            }

            return family;
        }

        private static (int First, int Last, string Family) Tie(string written)
        {
            var parts = written.Split(' ', 3);
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }
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
            Language = row.GetString(7), DeclaredInterest = row.GetString(8), Marks = Packing.Marks((byte[])row[9]), Extractor = Packing.Extractor(row.GetString(10)), Repairs = Packing.Repairs(row.GetString(10)),
        };
    }

    private static Capture CaptureRow(SqliteDataReader row, ReportId report, int from) => new()
    {
        Report = report, Name = row.GetString(from), Outlet = row.GetString(from + 1), Author = row.GetString(from + 2), Address = row.GetString(from + 3),
        Published = Packing.Published(row.GetString(from + 4)), Captured = Packing.Instant(row.GetString(from + 5)),
    };
}
