using System.Diagnostics;
using System.Globalization;
using Tidemark.Beliefs;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Places;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary><c>who</c>: how long an answer takes as the command gives it, from the open case file to the answer, for the busiest and the middle place; beside it the newest-observed rule alone, and the copy families.</summary>
internal static class AskVerb
{
    private const int Rounds = 29;

    internal static int Run(string path)
    {
        var knowledge = House.Knowledge();
        var search = new PlaceSearch(knowledge.Places);
        using (var archive = CaseFile.OpenToRead(path))
        {
            string[] places = [.. archive.Claims(ClaimQuery.All).Where(c => c.Resolved.Place?.Id is not null).CountBy(c => c.Resolved.Place!.Id!).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
            foreach (var (what, place) in new[] { ("busiest", places[0]), ("middle", places[places.Length / 2]) })
            {
                Ask(archive, knowledge, search, what, place);
                Newest(archive, new NewestObserved(knowledge.Actors), what, place);
            }
        }

        using var writable = CaseFile.Open(path);
        var watch = Stopwatch.StartNew();
        FamilyBook.Update(writable);
        Say("families without news", $"{watch.Elapsed.TotalMilliseconds:N1} ms, {writable.Families().Count():N0} ties");
        return 0;
    }

    private static void Ask(CaseFile archive, Knowledge knowledge, PlaceSearch search, string what, string place)
    {
        var (times, gathering) = (new double[Rounds], new double[Rounds]);
        var (claims, day, record) = (0, archive.Claims(new() { Place = place }).Max(c => c.Known.Day), search.Find(place)[0]);
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var question = new WhoQuestion(archive, knowledge, KnownTime.On(day), null);
            var basis = question.Gather(record, search.RegionsOf(record));
            gathering[i] = watch.Elapsed.TotalMilliseconds;
            claims = question.Of(basis, day).Claims.Count;
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        var first = times[0];
        Array.Sort(times);
        Array.Sort(gathering);
        Say($"who, {what} place", $"{times[Rounds / 2]:N1} ms over {claims:N0} claims, of it {gathering[Rounds / 2]:N1} ms to fetch and weigh them (median of {Rounds}; the first time {first:N1} ms)");
    }

    private static void Newest(CaseFile archive, NewestObserved reconciler, string what, string place)
    {
        var (times, asking) = (new double[Rounds], new double[Rounds]);
        var (claims, day) = (0, archive.Claims(new() { Place = place }).Max(c => c.Known.Day));
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var known = archive.Claims(new() { Place = place, KnownBy = KnownTime.On(day), Kinds = EvidenceReader.Kinds }).ToArray();
            asking[i] = watch.Elapsed.TotalMilliseconds;
            reconciler.Answer(new(place, day, KnownTime.On(day)), known);
            (times[i], claims) = (watch.Elapsed.TotalMilliseconds, known.Length);
        }

        var first = times[0];
        Array.Sort(times);
        Array.Sort(asking);
        Say($"newest, {what} place", $"{times[Rounds / 2]:N1} ms over {claims:N0} claims, of it {asking[Rounds / 2]:N1} ms to fetch them (median of {Rounds}; the first time {first:N1} ms)");
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
