using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Ground;
using Tidemark.Reading;
using Tidemark.Reading.Packs;
using Tidemark.Reading.Tables;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Bench.Fuzz;

/// <summary>Every reader of bytes of strangers, with inputs that code makes.</summary>
internal static partial class FuzzTargets
{
    private const string Article = "---\ntitle: A town\nsource: wire.example\npublished: 2016-05-23\n---\nPORT CITY (Wire) - The army said on Friday it had taken the town of Palmyra, 15 km from Raqqa, from Islamic State.\nAt least 27 people were killed, a monitor said. “They’ve left,” he added.\n";

    /// <summary>All of them.</summary>
    /// <param name="knowledge">Rules and packs for the reader of claims.</param>
    internal static IReadOnlyList<FuzzTarget> All(Knowledge knowledge) =>
    [
        .. Formats(),
        .. Loaders(),
        .. Sources(),
        new("claims of a text", 6, Claims(new Course(knowledge).NewReader(throws: true)), Texts(Article, "THE ARMY SAID ON FRIDAY IT HAD TAKEN PALMYRA FROM ISLAMIC STATE. AT LEAST 27 PEOPLE WERE KILLED IN RAQQA, A MONITOR SAID.", "Iraqi forces fought mili-\ntants near Fallujah on Mon-\nday and said they had\nretaken the vil-\nlage of Garma.")),
        new("claims of an event row", 8, EventRows(new Course(knowledge).NewReader(throws: true)), Texts("kind: harm\nactor: Islamic State\ntarget: Government of Iraq\nplace: Fallujah\nlatitude: 33.3\nlongitude: 43.7\nfrom: 2016-05-23\nto: 2016-05-24\nvalue: 12\nlow: 10\nhigh: 15\nunit: people\nattribute effect: killed\nby: Data set\n")),
        new("mending of characters", 20, Mend, Texts(Article, "the cityâ€™s cafÃ©, the \uFB01rst sol\u00ADdiers \u202Eof\u202C the &amp;rsquo; ar-\nmy", "a\nb\nc\nd\ne\nf")),
        new("record of a claim", 30, Record, Texts("{\"id\":\"c-1\",\"report\":\"sha256:9c\",\"kind\":\"transfer\",\"modality\":\"asserted\",\"negated\":false,\"quote\":{\"exact\":\"took it\",\"start\":1,\"end\":8},\"actor\":[{\"id\":\"actor:a\",\"name\":\"A\",\"mention\":\"A\"}],\"place\":[],\"time\":{\"edtf\":\"2016-05-30\"},\"attribution\":[{\"id\":null,\"name\":\"x\",\"stance\":\"asserts\"}],\"confidence\":0.8,\"published\":\"2016-05-31\"}")),
    ];

    private static IEnumerable<FuzzTarget> Formats()
    {
        var desk = new FormatDesk(ReadingOptions.Default);
        FuzzTarget File(string extension, int weight, params byte[][] seeds) =>
            new(extension, weight, bytes => Outcome(desk.ReadBytes(bytes, "a" + extension, (1, 0), Details.None, 0)), seeds);
        yield return new("text", 20, b => Outcome([ReportReader.Read(b, "a.txt", ReadingOptions.Default)]), [.. Texts(Article), Encoding.Unicode.GetBytes(Article), [0xFF, 0xFE, 0x41], CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("قال الجيش the army’s")]);
        yield return new("page", 6, b => Outcome([ReportReader.Read(b, "a.html", ReadingOptions.Default)]), Texts("<html><head><title>A</title><meta property='article:published_time' content='2016-05-23'></head><body><article><h1>A</h1><p>The army took the town.</p><figure><figcaption>x</figcaption></figure></article><table><tr><td>a</td></tr></table></body></html>"));
        yield return new("line of JSON", 30, b => Outcome([Tidemark.Reading.Formats.JsonLines.ReadLine(b, "a", ReadingOptions.Default)]), Texts("{\"title\":\"A\",\"text\":\"The army took the town.\",\"published\":\"2016-05-23\",\"tags\":[\"a\"]}"));
        yield return new("lines of JSON", 10, b => Outcome(Tidemark.Reading.Formats.JsonLines.Read(b, "a.jsonl", ReadingOptions.Default)), Texts("{\"text\":\"The army took the town.\"}\n\n{\"text\":\"x\"}\r\nno"));
        yield return new("date", 60, b => ReportReader.ReadDate(Encoding.UTF8.GetString(b)).GetType().Name, Texts("2016-05-30", "May 30, 2016", "30 أيار 2016", "Mon, 30 May 2016 10:00:00 +0200", "30/05/2016", "0000-00-00", "2016-05-30T10:00:00Z"));
        yield return File(".json", 15, Texts("{\"name\":\"Channel\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":2,\"type\":\"message\",\"date\":\"2016-05-23T10:00:00\",\"date_unixtime\":\"1464000000\",\"from\":\"Channel\",\"text\":[\"The army took \",{\"type\":\"bold\",\"text\":\"the town\"},\".\"]},{\"id\":3,\"type\":\"service\"}]}", "[{\"text\":\"a\"}]"));
        yield return File(".csv", 15, Texts("text,published,source\n\"The army, he said, took the town.\",2016-05-23,x\nThe council,,\n", "a;b\n1;2\n", Ged));
        yield return File(".xlsx", 2, Xlsx("text", "The army took the town."));
        yield return File(".eml", 6, Texts("From: A <a@wire.example>\r\nSubject: =?utf-8?B?QSB0b3du?=\r\nDate: Mon, 30 May 2016 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe army took the town=2E\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\ntext\r\nx\r\n--b--\r\n", "Subject: a\n\nThe army took the town."));
        yield return File(".warc", 10, Warc());
        yield return File(".gz", 4, Gzip(Encoding.UTF8.GetBytes(Article)));
        yield return File(".zip", 3, Zip("a.txt", Encoding.UTF8.GetBytes(Article)), Zip("b.zip", Zip("c.csv", "text\na\n"u8.ToArray())));
    }

    private const string Ged = "id,dyad_name,side_a,side_b,where_coordinates,latitude,longitude,date_start,date_end,best,high,low,where_prec\n1,IS - Iraq,Government of Iraq,IS,Fallujah town,33.35,43.78,2016-05-23 00:00:00.000,2016-05-24,12,15,10,1\n";

    private static IEnumerable<FuzzTarget> Loaders()
    {
        static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
        yield return new("mapping of a table", 15, Mapping, Texts("name: Set\nkind: harm\nactor: a\nplace: b\nfrom: c\nattributes: {effect: killed}\nabout: [d, e]\n", "text: body\ntitle: t\n"));
        foreach (var (name, seed) in new[] { ("pack.yaml", "id: tiny\ntitle: A\nperiod: 2015/2016\nlicence: CC0-1.0\ncountries: [NL]\n"), ("actors.yaml", "- id: a\n  name: A\n  type: army\n  aliases: [b, c]\n  from: 2014-06\n  sides:\n    - {side: a, source: S}\n"), ("sources.yaml", "- id: g\n  name: G\n  kind: newspaper\n  hosts: [g.example]\n") })
        {
            yield return new(name, 8, b => Pack(name, b), Texts(seed));
        }

        yield return new("places.csv", 12, b => Pack("places.csv", b), Texts("id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until\nnl,Norland,country,NL,,40,30,,,1000,Q1,,\nhit,Hit,town,NL,nl,40.7,30.7,هيت,Heet|Hīt,,,,\n"));
        yield return new("lines.geojson", 12, b => string.Join('|', GeoJsonLines.Read("a", b).Faults.Select(f => f.ToString())), Texts("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"place\":\"a\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[30,40],[31,41]]}}]}"));
        yield return new("outlines, GeoJSON", 10, b => string.Join('|', GeoJsonGround.Read("a", b, GroundLevel.Country).Faults.Select(f => f.ToString())), Texts("{\"type\":\"Feature\",\"properties\":{\"iso\":\"NL\",\"name\":\"N\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[30,40],[31,40],[31,41],[30,40]]]}}"));
        yield return new("outlines, TopoJSON", 10, b => string.Join('|', TopoJsonGround.Read("a", b).Faults.Select(f => f.ToString())), Texts("{\"type\":\"Topology\",\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},\"objects\":{\"countries\":{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Polygon\",\"id\":\"760\",\"arcs\":[[0]]}]}},\"arcs\":[[[0,0],[1,0],[0,1],[-1,-1]]]}"));
        yield return new("rules", 15, b => Errors(Rules(Text(b))), Texts("rule transfer.take\n  says: an actor takes a place\n  kind: transfer\n  verb: take, seize\n  actor: subject\n  place: object\n", "rule a.b\nkind: attack\nnoun: raid\n"));
        yield return new("word list", 15, b => Errors(WordList.Load("a.words", Text(b), new LexiconBuilder())), Texts("[month]\njanuary = 1\nmay = 5\n[people]\ntroops, fighters\n", "month: january february\n"));
        yield return new("confidence", 10, b => string.Join('|', Confidence.Read("a", Text(b)).Errors), Texts("base 1.5\nnoun -0.3\nkind.transfer 0.2\n"));
        yield return new("spellings", 10, Spellings, Texts("weights 1\na b 0.5\n"));
        yield return new("compiled gazetteer", 10, Gazetteer, ["TIDEGAZ\0"u8.ToArray(), new byte[256]]);
        yield return new("lines of a CSV row", 20, b => CsvRows(b), Texts(Ged, "\"a\"\"b\",c\n\"d\ne\",f"));
    }

    private static string Errors(IEnumerable<RuleError> errors) => string.Join('|', errors.Select(e => e.ToString()).Take(3));

    private static IReadOnlyList<RuleError> Rules(string text)
    {
        var lexicon = new LexiconBuilder();
        var loader = new RuleLoader(lexicon);
        loader.Declare("a.rules", text);
        loader.Finish(lexicon.Build().Words.Length + 1);
        return loader.Errors;
    }

    private static string Pack(string name, byte[] bytes) =>
        string.Join('|', PackReader.Read("p", new Dictionary<string, byte[]>(StringComparer.Ordinal) { [name] = bytes }).Errors.Where(e => !e.Contains("is missing", StringComparison.Ordinal)).Take(3));

    private static string Mapping(byte[] bytes)
    {
        try
        {
            return TableMapping.Read(Encoding.UTF8.GetString(bytes)).Kind;
        }
        catch (Tidemark.Reading.Containers.DamagedFileException e)
        {
            return e.Message; // promised
        }
    }

    private static string CsvRows(byte[] bytes)
    {
        try
        {
            return $"{CsvTable.Rows(bytes).Sum(r => r.Cells.Length) % 7}";
        }
        catch (Tidemark.Reading.Containers.DamagedFileException e)
        {
            return e.Message; // promised
        }
    }

    private static string Spellings(byte[] bytes)
    {
        try
        {
            return SpellingModel.Load(new MemoryStream(bytes)).Version.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            return e.Message; // promised
        }
    }

    private static string Gazetteer(byte[] bytes)
    {
        try
        {
            using var file = GazetteerFile.Load(bytes);
            return "loads";
        }
        catch (InvalidDataException e)
        {
            return e.Message; // promised
        }
    }

    private static string Mend(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var mended = Tidemark.Reports.Mending.LineMender.Mend(Tidemark.Reports.Mending.CharacterMender.Mend(text), 0, null);
        var last = 0;
        for (var i = 0; i < mended.Text.Length; i += 7)
        {
            var (start, end) = mended.Stored(i, i + 1, text.Length);
            if (start < last || end <= start || end > text.Length)
            {
                throw new InvalidOperationException("offsets go astray");
            }

            last = start;
        }

        return string.Join(',', mended.Repairs.Select(r => r.Kind));
    }

    private static string Record(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return ClaimLine.Read(json.RootElement).Kind.ToString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return e.GetType().Name; // promised
        }
    }

    private static Func<byte[], string> Claims(CourseReader reader) => bytes =>
    {
        var read = ReportReader.Read(bytes, "a.txt", ReadingOptions.Default);
        var report = (read as ReportRead.Done)?.Report ?? (read as ReportRead.NotRead)?.Report;
        return report is null ? "none" : Check(reader.Read(report), report);
    };

    private static Func<byte[], string> EventRows(CourseReader reader) => bytes =>
    {
        var report = new Report { Id = ReportId.Of(bytes), Name = "a", Text = Encoding.UTF8.GetString(bytes), Extractor = EventForm.Extractor };
        return $"{EventForm.Fault(report.Text)?.Split('\'')[^1]} {Check(reader.Read(report), report)}";
    };

    private static string Check(ReportReading reading, Report report)
    {
        foreach (var claim in reading.Claims)
        {
            ClaimRecord.Bytes(claim, report);
            foreach (var mention in claim.Claim.Actor.Where(m => !m.Implied))
            {
                if (report.Text[mention.Start..mention.End] != mention.Text)
                {
                    throw new InvalidOperationException("a mention is not its words");
                }
            }
        }

        return string.Join(',', reading.Claims.Select(c => c.Claim.Kind).Distinct().Order()) + string.Join(',', reading.Report.Repairs.Select(r => r.Kind));
    }

    private static string Outcome(IEnumerable<ReportRead> reads)
    {
        var told = new StringBuilder();
        var count = 0;
        foreach (var read in reads)
        {
            if (count++ < 4)
            {
                told.Append(read switch
                {
                    ReportRead.Failed failed => failed.What,
                    ReportRead.Done done => $"done {done.Report.Language} {done.Report.Published.GetType().Name} {done.Report.Marks.Length} {string.Join(',', done.Report.Repairs.Select(r => r.Kind))}",
                    _ => read.GetType().Name,
                }).Append(';');
            }
        }

        return told.ToString();
    }

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    /// <summary>A gzip member.</summary>
    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A zip archive with one file.</summary>
    internal static byte[] Zip(string name, byte[] bytes) => Zip((name, bytes));

    /// <summary>A zip archive.</summary>
    internal static byte[] Zip(params ReadOnlySpan<(string Name, byte[] Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A spreadsheet of one column.</summary>
    internal static byte[] Xlsx(params string[] cells) => Zip(
        ("xl/sharedStrings.xml", Encoding.UTF8.GetBytes("<sst>" + string.Concat(cells.Select(c => $"<si><t>{c}</t></si>")) + "</sst>")),
        ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes("<worksheet><sheetData>" + string.Concat(cells.Select((_, i) => $"<row r=\"{i + 1}\"><c r=\"A{i + 1}\" t=\"s\"><v>{i}</v></c></row>")) + "</sheetData></worksheet>")));

    /// <summary>A web archive with one page, in pieces.</summary>
    internal static byte[] Warc(string body = "<html><body><p>The army took the town.</p></body></html>")
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n0\r\n\r\n";
        return Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\na:b\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://wire.example/a\r\nWARC-Date: 2016-05-23T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n");
    }
}
