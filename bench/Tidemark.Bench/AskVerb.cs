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
        Time($"who, {what} place", "fetch and weigh", () => question.Gather(record, search.RegionsOf(record)), basis => question.Of(basis, day).Claims.Count);
        Time($"newest, {what} place", "fetch", () => archive.Claims(new() { Place = place, KnownBy = KnownTime.On(day), Kinds = EvidenceReader.Kinds }).ToArray(), known =>
        {
            newest.Answer(new(place, day, KnownTime.On(day)), known);
            return known.Length;
        });
    }

    private static void Time<T>(string what, string before, Func<T> fetch, Func<T, int> answer)
    {
        var (times, fetching, claims) = (new double[Rounds], new double[Rounds], 0);
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var fetched = fetch();
            fetching[i] = watch.Elapsed.TotalMilliseconds;
            claims = answer(fetched);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        var first = times[0];
        Array.Sort(times);
        Array.Sort(fetching);
        Say(what, $"{times[Rounds / 2]:N1} ms over {claims:N0} claims, of it {fetching[Rounds / 2]:N1} ms to {before} them (median of {Rounds}; the first time {first:N1} ms)");
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
