using System.Collections.Immutable;
using Tidemark.Pipeline;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>Keeping what was read.</summary>
internal sealed partial class CaseFile
{
    private readonly Dictionary<(int Place, Spot Spot), long> _spots = [];
    private readonly Dictionary<string, long> _readers = new(StringComparer.Ordinal);
    private readonly SearchedWords _searched = new();
    private readonly List<int> _actors = [];
    private long _nextClaim;

    /// <inheritdoc/>
    public Stored Save(IEnumerable<Delivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        return SaveWith(deliveries, null);
    }

    private Stored SaveWith(IEnumerable<Delivery> deliveries, Action? beside)
    {
        var (reports, captures) = (0, 0);
        Guarded(() => InTransaction(() =>
        {
            beside?.Invoke();
            foreach (var delivery in deliveries)
            {
                if (RowOf(delivery.Capture.Report) is not { } row)
                {
                    Insert(delivery);
                    (reports, captures) = (reports + 1, captures + 1);
                }
                else if (AddCapture(row, delivery))
                {
                    captures++;
                }
            }

            if (_actorsAhead.Count + _idsAhead.Count > MostAhead)
            {
                Index();
            }
        }));
        return new(reports, captures);
    }

    /// <inheritdoc/>
    public void Replace(IReadOnlyCollection<Delivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        Guarded(() => InTransaction(() =>
        {
            foreach (var delivery in deliveries)
            {
                if (RowOf(delivery.Reading.Report.Id) is { } row)
                {
                    SetReading(row, delivery, delivery.Capture.Known.Day.DayNumber);
                }
            }
        }));
    }

    private long? RowOf(ReportId report) => (long?)_sql.Scalar("SELECT id FROM report WHERE hash = ?1", Packing.Hash(report));

    private void Insert(Delivery delivery)
    {
        var report = delivery.Reading.Report;
        var (how, bytes, text) = Packing.Pack(delivery.Bytes.Span, report.Text);
        var known = delivery.Capture.Known.Day.DayNumber;
        _sql.Run(
            """
            INSERT INTO report(hash, packing, bytes, text, body_start, title, genre, language, interest, marks, extractor, known, lead, reading)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, (SELECT coalesce(max(id), 0) + 1 FROM capture), (SELECT coalesce(max(id), 0) + 1 FROM reading))
            """,
            Packing.Hash(report.Id), how, bytes, text, report.BodyStart, report.Title, (int)report.Genre, report.Language,
            report.DeclaredInterest, Packing.Marks(report.Marks), Packing.Making(report), known);
        var row = _sql.LastId;
        _sql.Run("INSERT INTO report_words(rowid, words) VALUES(?1, ?2)", row, _searched.Of(report));
        _sql.Run("INSERT INTO sketch(report, bytes, state) VALUES(?1, ?2, 0)", row, delivery.Sketch?.ToBytes());
        // The next rows of both are those that the report names already: to name them later would write its bytes twice.
        InsertCapture(row, delivery);
        InsertReading(row, delivery, known);
    }

    private long InsertCapture(long report, Delivery delivery)
    {
        var capture = delivery.Capture;
        _sql.Run(
            "INSERT INTO capture(report, name, outlet, author, address, published, captured) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            report, capture.Name, capture.Outlet, capture.Author, capture.Address, Packing.Published(capture.Published), KnownTime.Written(capture.Captured));
        var row = _sql.LastId;
        if (delivery.Retrieval is { } retrieval)
        {
            Insert(row, retrieval);
        }

        return row;
    }

    /// <summary>Adds a capture that is new. One that leads brings its dates and names, and the reading that was made with them.</summary>
    private bool AddCapture(long row, Delivery delivery)
    {
        var captures = CapturesOf(delivery.Capture.Report);
        if (captures.Any(c => Capture.Compare(c, delivery.Capture) == 0))
        {
            return false;
        }

        var added = InsertCapture(row, delivery);
        if (Capture.Compare(delivery.Capture, captures[0]) < 0)
        {
            _sql.Run("UPDATE report SET lead = ?2, known = ?3 WHERE id = ?1", row, added, delivery.Capture.Known.Day.DayNumber);
            SetReading(row, delivery, delivery.Capture.Known.Day.DayNumber);
            MoveEntries(row, delivery.Capture.Known.Day.DayNumber);
        }

        return true;
    }

    /// <summary>Puts a reading, and what the reader made of the bytes, in the place of the current one.</summary>
    private void SetReading(long row, Delivery delivery, int known)
    {
        var report = delivery.Reading.Report;
        var text = _sql.All("SELECT packing, bytes FROM report WHERE id = ?1", r => Packing.PackText(report.Text, r.GetInt32(0), (byte[])r[1]), row)[0];
        _sql.Run(
            "UPDATE report SET text = ?2, body_start = ?3, title = ?4, genre = ?5, language = ?6, interest = ?7, marks = ?8, extractor = ?9 WHERE id = ?1",
            row, text, report.BodyStart, report.Title, (int)report.Genre, report.Language, report.DeclaredInterest,
            Packing.Marks(report.Marks), Packing.Making(report));
        _sql.Run("DELETE FROM report_words WHERE rowid = ?1", row);
        _sql.Run("INSERT INTO report_words(rowid, words) VALUES(?1, ?2)", row, _searched.Of(report));
        var old = (long)_sql.Scalar("SELECT reading FROM report WHERE id = ?1", row)!;
        RemoveClaims(report.Id, old);
        _sql.Run("DELETE FROM reading WHERE id = ?1", old);
        _sql.Run("UPDATE report SET reading = ?2 WHERE id = ?1", row, InsertReading(row, delivery, known));
        RenewSketch(row, delivery.Sketch);
    }

    private void RemoveClaims(ReportId report, long reading)
    {
        var range = _sql.All("SELECT first_claim, claims FROM reading WHERE id = ?1", r => (First: r.GetInt64(0), Count: r.GetInt64(1)), reading);
        foreach (var (first, count) in range)
        {
            TakeOut(report, first, first + count); // and puts in what waits
            _sql.Run("DELETE FROM claim WHERE id >= ?1 AND id < ?2", first, first + count);
        }
    }

    private long InsertReading(long row, Delivery delivery, int known)
    {
        var reading = delivery.Reading;
        var next = NextClaim(reading.Claims.Length);
        _sql.Run(
            "INSERT INTO reading(report, reader, read, sentences, claims, first_claim, silent, pairs) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            row, ReaderOf(delivery.Reader), delivery.Read ? 1 : 0, reading.Sentences, reading.Claims.Length, next, Packing.Silent(reading.Silent),
            Packing.Offsets(new CodePoints(reading.Report.Text).SurrogatePairs));
        var id = _sql.LastId;
        for (var number = 0; number < reading.Claims.Length; number++)
        {
            InsertClaim(next + number, id, number, reading.Claims[number], reading.Report.Text, known);
        }

        return id;
    }

    /// <summary>The first of some rows for claims; behind all that are there, that wait and that were found by entries.</summary>
    private long NextClaim(int count)
    {
        if (_nextClaim == 0)
        {
            _nextClaim = 1L + (long)_sql.Scalar("SELECT max(coalesce((SELECT max(id) FROM claim), 0), (SELECT claim FROM indexed))")!;
        }

        var first = _nextClaim;
        _nextClaim += count;
        return first;
    }

    private void InsertClaim(long row, long reading, int number, ResolvedClaim claim, string text, int known)
    {
        var days = claim.Claim.Time?.Value?.Days();
        var spot = claim.Place is { } place ? SpotOf(place) : null;
        _claims.Add(new(row, reading, number, (int)claim.Claim.Kind, spot, days?.Start?.DayNumber, days?.End?.AddDays(-1).DayNumber, known), _images.Write(claim, text));
        Note(row, claim.Claim, ActorsOf(claim));
    }

    /// <summary>The numbers of the actors and targets that packs know, each once; valid until those of the next claim are asked for.</summary>
    private List<int> ActorsOf(ResolvedClaim claim)
    {
        _actors.Clear();
        Add(claim.Actor);
        Add(claim.Target);
        return _actors;

        void Add(ImmutableArray<ResolvedName> names)
        {
            foreach (var name in names)
            {
                if (name.Id is { } id && _words.NumberOf(id) is var number && !_actors.Contains(number))
                {
                    _actors.Add(number);
                }
            }
        }
    }

    private long? SpotOf(ResolvedPlace place)
    {
        var (id, spot) = (place.Id is null ? 0 : _words.NumberOf(place.Id), Spot.Of(place.Point));
        if (id == 0 && spot.IsNone)
        {
            return null;
        }

        if (_spots.TryGetValue((id, spot), out var row))
        {
            return row;
        }

        if (_sql.Scalar("SELECT id FROM spot WHERE place = ?1 AND lat = ?2 AND lon = ?3", id, spot.Latitude, spot.Longitude) is not long found)
        {
            _sql.Run("INSERT INTO spot(id, place, lat, lon) VALUES((SELECT coalesce(max(id), 0) + 1 FROM spot), ?1, ?2, ?3)", id, spot.Latitude, spot.Longitude);
            found = (long)_sql.Scalar("SELECT id FROM spot WHERE place = ?1 AND lat = ?2 AND lon = ?3", id, spot.Latitude, spot.Longitude)!;
        }

        return _spots[(id, spot)] = found;
    }

    private long ReaderOf(string version)
    {
        if (_readers.TryGetValue(version, out var row))
        {
            return row;
        }

        _sql.Run("INSERT OR IGNORE INTO reader(version) VALUES(?1)", version);
        return _readers[version] = (long)_sql.Scalar("SELECT id FROM reader WHERE version = ?1", version)!;
    }
}
