using System.Collections.Immutable;

namespace Tidemark.Storage;

/// <summary>
/// The tables of a case file, version by version. A version that was published never changes; what is new goes into the next one. Numbers of words, spots
/// and rows are private to a file and never leave it.
/// </summary>
internal static class Schema
{
    /// <summary>Marks a SQLite file as a case file ("Tide").</summary>
    internal const int ApplicationId = 0x54696465;

    /// <summary>The version that this program writes.</summary>
    internal static int Version => Steps.Length;

    /// <summary>The step from each version to the next; the first makes an empty file version 1.</summary>
    internal static ImmutableArray<string> Steps { get; } = [First, Second, Third, Fourth, Fifth, Sixth];

    private const string First = """
        CREATE TABLE report(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, packing INTEGER NOT NULL, bytes BLOB NOT NULL, text BLOB, body_start INTEGER NOT NULL,
            title TEXT NOT NULL, genre INTEGER NOT NULL, language TEXT NOT NULL, interest TEXT NOT NULL, marks BLOB NOT NULL, extractor TEXT NOT NULL,
            known INTEGER NOT NULL, lead INTEGER NOT NULL, reading INTEGER NOT NULL) STRICT;
        CREATE TABLE capture(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id), name TEXT NOT NULL, outlet TEXT NOT NULL, author TEXT NOT NULL,
            address TEXT NOT NULL, published TEXT NOT NULL, captured TEXT NOT NULL) STRICT;
        CREATE INDEX capture_report ON capture(report);
        CREATE TABLE reader(id INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE reading(id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report(id), reader INTEGER NOT NULL REFERENCES reader(id), read INTEGER NOT NULL,
            sentences INTEGER NOT NULL, claims INTEGER NOT NULL, first_claim INTEGER NOT NULL, silent BLOB NOT NULL, pairs BLOB) STRICT;
        CREATE INDEX reading_report ON reading(report);
        CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE spot(id INTEGER PRIMARY KEY, place INTEGER NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, UNIQUE(place, lat, lon)) STRICT;
        CREATE TABLE claim(id INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES reading(id), number INTEGER NOT NULL, kind INTEGER NOT NULL, spot INTEGER,
            first INTEGER, last INTEGER, known INTEGER NOT NULL, image BLOB NOT NULL) STRICT;
        CREATE INDEX claim_spot ON claim(spot, known);
        CREATE INDEX claim_kind ON claim(kind, known);
        CREATE TABLE claim_actor(actor INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY(actor, claim)) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE report_words USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE TABLE judgement(id INTEGER PRIMARY KEY, report BLOB NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, verdict INTEGER NOT NULL, claim TEXT NOT NULL,
            note TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL) STRICT;
        CREATE INDEX judgement_report ON judgement(report);
        CREATE TABLE fit(id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, known TEXT NOT NULL, made TEXT NOT NULL, data BLOB NOT NULL,
            UNIQUE(name, version)) STRICT;
        CREATE TRIGGER report_kept BEFORE DELETE ON report BEGIN SELECT RAISE(ABORT, 'reports are never deleted'); END;
        CREATE TRIGGER report_whole BEFORE UPDATE OF id, hash, packing, bytes ON report BEGIN SELECT RAISE(ABORT, 'a report never changes'); END;
        CREATE TRIGGER capture_kept BEFORE DELETE ON capture BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;
        CREATE TRIGGER capture_whole BEFORE UPDATE ON capture BEGIN SELECT RAISE(ABORT, 'a capture never changes'); END;
        CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END;
        CREATE TRIGGER judgement_whole BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'a judgement never changes'); END;
        CREATE TRIGGER fit_kept BEFORE DELETE ON fit BEGIN SELECT RAISE(ABORT, 'fits are never deleted'); END;
        CREATE TRIGGER fit_whole BEFORE UPDATE ON fit BEGIN SELECT RAISE(ABORT, 'a fit never changes'); END;
        """;

    // Copy families, the days that claims speak of, and the areas of their places. Coordinates are hundred-thousandths of a degree; 18000001 means none.
    private const string Second = """
        CREATE TABLE family(report INTEGER NOT NULL REFERENCES report(id), first INTEGER NOT NULL, last INTEGER NOT NULL, family TEXT NOT NULL,
            PRIMARY KEY(report, first, last, family)) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_days ON claim(first, last) WHERE first IS NOT NULL OR last IS NOT NULL;
        CREATE VIRTUAL TABLE spot_area USING rtree(id, south, north, west, east);
        INSERT INTO spot_area SELECT id, lat / 100000.0, lat / 100000.0, lon / 100000.0, lon / 100000.0 FROM spot WHERE lat <> 18000001;
        CREATE TRIGGER spot_area_grows AFTER INSERT ON spot WHEN new.lat <> 18000001
            BEGIN INSERT INTO spot_area VALUES(new.id, new.lat / 100000.0, new.lat / 100000.0, new.lon / 100000.0, new.lon / 100000.0); END;
        """;

    // What copies are found by, so that only new reports need to be compared. States are those of Comparing. Ties name texts by the keys of their sketches.
    // A change of the sketch or of the comparison comes with a step that sets all states to 0, and bytes to NULL.
    private const string Third = """
        CREATE TABLE sketch(report INTEGER PRIMARY KEY REFERENCES report(id), bytes BLOB, state INTEGER NOT NULL) STRICT;
        CREATE INDEX sketch_open ON sketch(report) WHERE state = 0;
        INSERT INTO sketch SELECT id, NULL, 0 FROM report;
        CREATE TABLE text_tie(first INTEGER NOT NULL, second INTEGER NOT NULL, kind INTEGER NOT NULL, passages BLOB NOT NULL, PRIMARY KEY(first, second)) STRICT, WITHOUT ROWID;
        """;

    // What claims are found by, put in sorted and many at a time: one by one, in the order of reading, each changed a page of its own. The mark is the last
    // claim that is in; an older file's claims are put in when it is next compared. Days and kinds alone are looked for in the claims themselves.
    private const string Fourth = """
        DROP INDEX claim_spot;
        DROP INDEX claim_kind;
        DROP INDEX claim_days;
        DELETE FROM claim_actor;
        CREATE TABLE claim_place(spot INTEGER NOT NULL, kind INTEGER NOT NULL, known INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY(spot, kind, known, claim)) STRICT, WITHOUT ROWID;
        CREATE TABLE claim_id(key INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY(key, claim)) STRICT, WITHOUT ROWID;
        CREATE TABLE indexed(claim INTEGER NOT NULL) STRICT;
        INSERT INTO indexed VALUES(0);
        INSERT INTO report_words(report_words, rank) VALUES('automerge', 16);
        """;

    // How captures came over the network; how far watched feeds were read, so that a restart reads nothing twice; and claims that a person entered. A key is
    // the hash of an item's content. An entry's record is what the person entered; its row in claim, in a reading of its own, is what it is found by.
    private const string Fifth = """
        CREATE TABLE retrieval(capture INTEGER PRIMARY KEY REFERENCES capture(id), asked TEXT NOT NULL, final TEXT NOT NULL, at TEXT NOT NULL, status INTEGER NOT NULL,
            headers TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
        CREATE INDEX retrieval_asked ON retrieval(asked, at);
        CREATE TABLE feed(id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, tag TEXT NOT NULL, modified TEXT NOT NULL, next TEXT NOT NULL, held INTEGER NOT NULL, failures INTEGER NOT NULL) STRICT;
        CREATE TABLE feed_item(feed INTEGER NOT NULL REFERENCES feed(id), key BLOB NOT NULL, tries INTEGER NOT NULL, PRIMARY KEY(feed, key)) STRICT, WITHOUT ROWID;
        CREATE TABLE entry(claim INTEGER PRIMARY KEY REFERENCES claim(id), report INTEGER NOT NULL REFERENCES report(id), judgement INTEGER NOT NULL REFERENCES judgement(id),
            record TEXT NOT NULL) STRICT;
        CREATE INDEX entry_report ON entry(report);
        CREATE TRIGGER retrieval_kept BEFORE DELETE ON retrieval BEGIN SELECT RAISE(ABORT, 'retrievals are never deleted'); END;
        CREATE TRIGGER retrieval_whole BEFORE UPDATE ON retrieval BEGIN SELECT RAISE(ABORT, 'a retrieval never changes'); END;
        CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
        CREATE TRIGGER entry_whole BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END;
        CREATE TRIGGER entry_stays BEFORE DELETE ON claim WHEN EXISTS(SELECT 1 FROM entry WHERE claim = old.id)
            BEGIN SELECT RAISE(ABORT, 'claims that a person entered are never deleted'); END;
        """;

    // A report's bytes and its text may be packed as one (packing 2), which older programs do not know; what was packed apart stays as it is.
    private const string Sixth = "SELECT 6";
}
