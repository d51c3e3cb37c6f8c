using System.Globalization;
using System.Text;
using Tidemark.Pipeline;
using Tidemark.Reading;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Bench;

/// <summary><c>damage</c>: the claims of texts, and how many of them are found again when the texts are damaged.</summary>
internal static class DamageVerb
{
    private const double Bar = .85;

    /// <param name="paths">Texts; of each the front matter stays whole unless the encoding is what is damaged.</param>
    /// <param name="show">Whether claims that are lost are printed.</param>
    internal static int Run(string[] paths, bool show)
    {
        var knowledge = House.WithGazetteer(House.Knowledge());
        var (reader, mender) = (new Course(knowledge).NewReader(throws: true), new Mender(new(knowledge.Lexicon, knowledge.Lemmas, knowledge.Syntax.Vocabulary)));
        var clean = paths.SelectMany(p => ReportReader.ReadAll([p], ReadingOptions.Default)).OfType<ReportRead.Done>().Select(d => d.Report)
            .Where(r => !r.Name.EndsWith(".html", StringComparison.Ordinal) && !r.Name.Contains(".jsonl", StringComparison.Ordinal)).Select(r => reader.Read(r)).ToArray();
        if (clean.Length == 0)
        {
            Console.Error.WriteLine($"bench: nothing to read in {string.Join(' ', paths)}; give files or folders of texts");
            return 1;
        }

        Say($"{clean.Length} texts, {clean.Sum(c => c.Claims.Length)} claims in the clean ones; mended without need: {clean.Count(c => !c.Report.Repairs.IsEmpty)}");
        foreach (var reading in clean.Where(c => show && !c.Report.Repairs.IsEmpty))
        {
            Say($"  {reading.Report.Name}: {string.Join(", ", reading.Report.Repairs)}");
        }

        Say($"{"damage",-36} {"found again",12} {"share",7} {"all alike",10} {"claims",7}  {"offsets",8}");
        var missed = 0;
        foreach (var (name, make, encode) in Damages.All)
        {
            var (found, alike, all, given, wrong) = (0, 0, 0, 0, 0);
            for (var i = 0; i < clean.Length; i++)
            {
                var report = clean[i].Report;
                var damaged = make(report.Text, report.BodyStart, new Random(i));
                var bytes = (encode ?? Encoding.UTF8.GetBytes)(damaged.Text);
                var read = ReportReader.Read(bytes, report.Name, ReadingOptions.Default);
                if (read is not ReportRead.Done done)
                {
                    Say($"  {name}: {read}");
                    all += clean[i].Claims.Length;
                    continue;
                }

                var again = reader.Read(done.Report);
                var pairs = Pair(clean[i], again, (s, e) => damaged.Stored(s, e, report.Text.Length));
                found += pairs.Count;
                alike += pairs.Count(p => Alike(p.Clean, p.Again));
                all += clean[i].Claims.Length;
                given += again.Claims.Length;
                wrong += again.Claims.Count(c => Text(c.Claim.QuoteStart, c.Claim.QuoteEnd, again.Report) != Text(c.Claim.QuoteStart, c.Claim.QuoteEnd, done.Report) || c.Claim.Actor.Any(a => !a.Implied && a.Text != Text(a.Start, a.End, done.Report)));
                foreach (var lost in clean[i].Claims.Where(c => show && !pairs.Exists(p => ReferenceEquals(p.Clean, c))))
                {
                    Say($"  - {name}: {lost.Claim.Kind} {lost.Place?.Name} | {Text(lost.Claim.SentenceStart, lost.Claim.SentenceEnd, report)}");
                    var (from, to) = (damaged.Seen(lost.Claim.SentenceStart), damaged.Seen(lost.Claim.SentenceEnd));
                    var over = mender.Mend(done.Report).Over;
                    Say($"      damaged: {(encode is null && to <= damaged.Text.Length && from < to ? damaged.Text[from..to] : "")}");
                    Say($"      mended:  {(encode is null && over.Seen(from) < over.Seen(to) ? over.Text[over.Seen(from)..over.Seen(to)] : "")}");
                }
            }

            missed += found < Bar * all ? 1 : 0;
            Say($"{name,-36} {found,6} of {all,-4} {found / (double)Math.Max(all, 1),7:0.0%} {alike / (double)Math.Max(all, 1),10:0.0%} {given,7}  {(wrong == 0 ? "all right" : $"{wrong} wrong"),8}");
        }

        Say($"below {Bar:0%}: {missed} of {Damages.All.Length} kinds");
        return 0;
    }

    /// <summary>Each claim with the one that says the same of the same words in the damaged text.</summary>
    private static List<(ResolvedClaim Clean, ResolvedClaim Again)> Pair(ReportReading clean, ReportReading again, Func<int, int, (int Start, int End)> back)
    {
        var (left, pairs) = (again.Claims.ToList(), new List<(ResolvedClaim, ResolvedClaim)>());
        foreach (var claim in clean.Claims)
        {
            var best = left.Where(c => Same(claim, c) && back(c.Claim.QuoteStart, c.Claim.QuoteEnd) is var (s, e) && s < claim.Claim.SentenceEnd && e > claim.Claim.SentenceStart)
                .OrderByDescending(c => Alike(claim, c)).FirstOrDefault();
            if (best is not null)
            {
                left.Remove(best);
                pairs.Add((claim, best));
            }
        }

        return pairs;
    }

    // As an annotated claim is found: kind, negation and place, one of the parties right, and none that is filled wrong altogether.
    private static bool Same(ResolvedClaim a, ResolvedClaim b) =>
        a.Claim.Kind == b.Claim.Kind && a.Claim.Negated == b.Claim.Negated
        && (a.Place is null || (b.Place is { } place && Key(place.Id, place.Name) == Key(a.Place.Id, a.Place.Name)))
        && (a.Actor.Length + a.Target.Length == 0 || Meet(a.Actor, b.Actor) || Meet(a.Target, b.Target))
        && (a.Actor.Length == 0 || b.Actor.Length == 0 || Meet(a.Actor, b.Actor)) && (a.Target.Length == 0 || b.Target.Length == 0 || Meet(a.Target, b.Target));

    private static bool Alike(ResolvedClaim a, ResolvedClaim b) =>
        a.Claim.Modality == b.Claim.Modality && Keys(a.Actor).SetEquals(Keys(b.Actor)) && Keys(a.Target).SetEquals(Keys(b.Target)) && a.Claim.Figure?.Value == b.Claim.Figure?.Value
        && a.Claim.Time?.Value?.Text == b.Claim.Time?.Value?.Text && Keys([.. a.Attribution.Select(x => x.Speaker)]).SetEquals(Keys([.. b.Attribution.Select(x => x.Speaker)]));

    private static bool Meet(IEnumerable<ResolvedName> a, IEnumerable<ResolvedName> b) => Keys(a).Overlaps(Keys(b));

    private static HashSet<string> Keys(IEnumerable<ResolvedName> names) => [.. names.Select(n => Key(n.Id, n.Name))];

    // Letters alone, so that what marks and spaces a name has lost does not count.
    private static string Key(string? id, string name) => id ?? string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Text(int start, int end, Report report) => report.Text[start..end];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
