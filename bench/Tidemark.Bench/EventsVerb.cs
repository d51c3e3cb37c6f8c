using System.Diagnostics;
using System.Globalization;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Ties;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Bench;

/// <summary><c>events</c>: what it costs to put claims together into events, at three sizes: a quarter, half and all of a case, by known time, so that days are equally full.</summary>
internal static class EventsVerb
{
    private const int Rounds = 3;

    internal static int Run(string path)
    {
        var knowledge = House.Knowledge();
        using var archive = CaseFile.OpenToRead(path);
        KnownClaim[] claims = [.. archive.Claims(ClaimQuery.All)];
        foreach (var share in new[] { 4, 2, 1 })
        {
            var some = claims[..(claims.Length / share)];
            var (best, count) = (double.MaxValue, 0);
            for (var round = 0; round < Rounds; round++)
            {
                var book = new EventBook(knowledge.Actors, knowledge.Places);
                var watch = Stopwatch.StartNew();
                count = book.Of(some).Length;
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"events of {some.Length,9:N0} claims: {best,9:N0} ms, {1000 * best / some.Length:N1} µs a claim, {count:N0} events"));
        }

        var events = new EventBook(knowledge.Actors, knowledge.Places);
        var told = events.Of(claims);
        var clock = Stopwatch.StartNew();
        var found = new ContradictionFinder(knowledge.Actors, events.Places).Of(claims, told).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"contradictions among all: {clock.Elapsed.TotalMilliseconds:N0} ms, {found:N0}"));
        clock.Restart();
        var ties = TieBook.Of(claims).Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ties of all: {clock.Elapsed.TotalMilliseconds:N0} ms, {ties:N0}"));
        return 0;
    }
}
