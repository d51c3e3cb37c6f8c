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
    /// <summary>Rounds that count, and those before them that let the compiler settle.</summary>
    private const int Rounds = 29, Settling = 20;

    /// <param name="path">The case file.</param>
    /// <param name="chosen">Ids of the places to ask about; none for the busiest and the middle one, which all claims are counted for.</param>
    internal static int Run(string path, string[] chosen)
    {
        var knowledge = House.Knowledge();
        var search = new PlaceSearch(knowledge.Places);
        using (var archive = CaseFile.OpenToRead(path))
        {
            string[] places = chosen.Length > 0 ? chosen : [.. archive.Claims(ClaimQuery.All).Where(c => c.Resolved.Place?.Id is not null).CountBy(c => c.Resolved.Place!.Id!).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
            foreach (var (what, place) in chosen.Length > 0 ? chosen.Select(p => (p, p)) : [("busiest", places[0]), ("middle", places[places.Length / 2])])
            {
                Ask(archive, knowledge, search, what, place);
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
        var (day, record) = (archive.Claims(new() { Place = place }).Max(c => c.Known.Day), search.Find(place)[0]);
        var (question, newest) = (new WhoQuestion(archive, knowledge, KnownTime.On(day), null), new NewestObserved(knowledge.Actors));
        Time($"who, {what} place", "fetch and weigh", () => question.Gather(record, search.RegionsOf(record)), basis =>
        {
            using (basis)
            {
                return question.Of(basis, day).Claims.Count;
            }
        });
        Time($"newest, {what} place", "fetch", () => archive.Claims(new() { Place = place, KnownBy = KnownTime.On(day), Kinds = EvidenceReader.Kinds }).ToArray(), known =>
        {
            newest.Answer(new(place, day, KnownTime.On(day)), known);
            return known.Length;
        });
    }

    private static void Time<T>(string what, string before, Func<T> fetch, Func<T, int> answer)
    {
        var (times, used, fetching, claims, bytes, first) = (new double[Rounds], new double[Rounds], new double[Rounds], 0, 0L, 0.0);
        for (var i = -Settling; i < Rounds; i++)
        {
            bytes = GC.GetAllocatedBytesForCurrentThread();
            var (watch, processors) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var fetched = fetch();
            var fetchedIn = watch.Elapsed.TotalMilliseconds;
            claims = answer(fetched);
            var (all, spent) = (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processors).TotalMilliseconds);
            if (i < 0)
            {
                first = i == -Settling ? all : first;
                continue;
            }

            (fetching[i], times[i], used[i]) = (fetchedIn, all, spent);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        }

        Array.Sort(times);
        Array.Sort(used);
        Array.Sort(fetching);
        Say(what, $"{times[Rounds / 2]:N1} ms over {claims:N0} claims, of it {fetching[Rounds / 2]:N1} ms to {before} them (median of {Rounds} after {Settling}; the first time {first:N1} ms, the best {times[0]:N1} ms); processor time {used[Rounds / 2]:N1} ms (least {used[0]:N1}); {bytes / 1e6:N1} MB");
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
