using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tidemark.Claims.Passes;
using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Places.Gazetteers;
using Tidemark.Reports;

namespace Tidemark.Bench;

/// <summary><c>speed</c>: from text to claims on one thread, beside the plain cutting of the same text into tokens.</summary>
internal static class SpeedVerb
{
    private const int Rounds = 5, Settling = 2;

    internal static int Run(string[] paths)
    {
        var reports = Corpus.Load(paths);
        if (reports.IsEmpty)
        {
            Console.Error.WriteLine($"bench: nothing to read in {string.Join(' ', paths)}; give files or folders of reports");
            return 1;
        }

        var watch = Stopwatch.StartNew();
        var knowledge = House.WithGazetteer(House.Knowledge());
        Say("knowledge loaded", $"{watch.ElapsedMilliseconds} ms");
        var megabytes = reports.Sum(r => (double)Encoding.UTF8.GetByteCount(r.Text)) / 1e6;
        var (tokens, cutting, _) = Best(() => Cut(reports, knowledge.Lexicon));
        var reader = new Course(knowledge).NewReader(throws: true);
        var (sentences, claims) = (0L, 0L);
        var (_, reading, busy) = Best(() =>
        {
            (sentences, claims) = Read(reports, reader);
            return sentences;
        });
        var undisturbed = Undisturbed(reports, reader);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(reports, reader);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Say("corpus", $"{reports.Length:N0} reports, {megabytes:N2} MB, {sentences:N0} sentences, {tokens:N0} tokens, {claims:N0} claims");
        Say("text to claims", $"{sentences / reading:N0} sentences/s, {megabytes / reading:N2} MB/s (best of {Rounds})");
        Say("by processor time", $"{sentences / busy:N0} sentences/s (what the thread got; the clock counts other programs too)");
        Say("undisturbed", $"{sentences / undisturbed:N0} sentences/s (each report at its best of {Rounds + Settling} more rounds: what other programs take does not count)");
        Say("plain tokenisation", $"{megabytes / cutting:N2} MB/s, {tokens / cutting:N0} tokens/s");
        Say("one sentence", $"{reading / sentences * 1e6:N1} us, {allocated / (double)sentences:N0} bytes allocated, {tokens / (double)sentences:N1} tokens");
        Say("peak memory of the process", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB (with rules, pack and corpus)");
        return 0;
    }

    /// <summary>
    /// What gazetteers cost while reading: the same reports with the packs alone and with each gazetteer, in turns, so that what else the machine does
    /// meets all alike.
    /// </summary>
    /// <param name="gazetteers">Compiled gazetteers.</param>
    /// <param name="paths">Reports.</param>
    internal static int Compare(string[] gazetteers, string[] paths)
    {
        var reports = Corpus.Load(paths);
        if (reports.IsEmpty || gazetteers.FirstOrDefault(g => !File.Exists(g)) is not null)
        {
            Console.Error.WriteLine("bench: give gazetteers that exist, --, and reports: speed-gazetteers A.tidegaz B.tidegaz -- PATH...");
            return 1;
        }

        var bare = House.Knowledge();
        var with = gazetteers.Select(g => (File: GazetteerFile.Open(g), Path: g)).ToArray();
        var readers = with.Select(g => (Name: $"{g.File.Count:N0} places", Knowledge: bare.With(g.File, House.Spelling()))).Prepend((Name: "packs alone", Knowledge: bare)).ToArray();
        var least = new (double Clock, double Processor)[readers.Length];
        Array.Fill(least, (double.MaxValue, double.MaxValue));
        var counts = new (long Sentences, long Claims)[readers.Length];
        for (var round = -Settling; round < Rounds; round++)
        {
            for (var i = 0; i < readers.Length; i++)
            {
                var reader = new Course(readers[i].Knowledge).NewReader(throws: true); // anew: what it remembers of names is part of the price
                var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
                counts[i] = Read(reports, reader);
                var (clock, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
                least[i] = round < 0 ? least[i] : (Math.Min(least[i].Clock, clock), Math.Min(least[i].Processor, busy));
            }
        }

        for (var i = 0; i < readers.Length; i++)
        {
            Say(readers[i].Name, $"{counts[i].Sentences / least[i].Processor,7:N0} sentences/s by processor time ({least[0].Processor / least[i].Processor - 1:+0.0 %;-0.0 %}), {counts[i].Sentences / least[i].Clock,7:N0} by the clock ({least[0].Clock / least[i].Clock - 1:+0.0 %;-0.0 %}); {counts[i].Claims:N0} claims");
        }

        Array.ForEach(with, g => g.File.Dispose());
        return 0;
    }

    /// <summary>The least seconds of several rounds, by the clock and by the processor, after rounds that let the compiler settle.</summary>
    private static (long Count, double Clock, double Processor) Best(Func<long> work)
    {
        var (count, clock, processor) = (0L, double.MaxValue, double.MaxValue);
        for (var round = -Settling; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            count = work();
            if (round >= 0)
            {
                clock = Math.Min(clock, watch.Elapsed.TotalSeconds);
                processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }

        return (count, clock, processor);
    }

    /// <summary>The seconds that all reports take, each at its best of several rounds.</summary>
    private static double Undisturbed(ImmutableArray<Report> reports, CourseReader reader)
    {
        var least = new long[reports.Length];
        Array.Fill(least, long.MaxValue);
        for (var round = 0; round < Rounds + Settling; round++)
        {
            for (var i = 0; i < reports.Length; i++)
            {
                var from = Stopwatch.GetTimestamp();
                reader.Read(reports[i]);
                least[i] = Math.Min(least[i], Stopwatch.GetTimestamp() - from);
            }
        }

        return least.Sum() / (double)Stopwatch.Frequency;
    }

    private static long Cut(ImmutableArray<Report> reports, Lexicon lexicon)
    {
        var tokenizer = new Tokenizer(lexicon);
        var tokens = new List<Token>();
        var count = 0L;
        foreach (var report in reports)
        {
            tokens.Clear();
            tokenizer.Cut(report.Text, report.BodyStart, report.Text.Length, tokens);
            count += tokens.Count;
        }

        return count;
    }

    private static (long Sentences, long Claims) Read(ImmutableArray<Report> reports, CourseReader reader)
    {
        var (sentences, claims) = (0L, 0L);
        foreach (var report in reports)
        {
            var reading = reader.Read(report);
            sentences += reading.Sentences;
            claims += reading.Claims.Length;
        }

        return (sentences, claims);
    }

    private static void Say(string what, FormattableString value) => Console.WriteLine($"{what,-28} {value.ToString(CultureInfo.InvariantCulture)}");
}
