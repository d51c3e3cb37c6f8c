using System.Globalization;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Runs;

namespace Tidemark.Bench;

/// <summary>
/// Makes the broad priors of the model of control: what is said in each stage, counted against what was true in invented wars, each war with the same weight.
/// Their settings are drawn from wide ranges, and what they are made for is never scored on them.
/// </summary>
internal static class PriorsVerb
{
    /// <summary>Days after a change that count as fresh, and as recent; days before one that count as threatened; votes that a row is worth in one war.</summary>
    private const int Fresh = 8, Recent = 40, Threatened = 6;

    private const double RowVotes = 30, Smoothing = .02;

    /// <summary>What truth cannot tell: how long threats and novelty last, a day; and how onsets divide between those that are told of before and others.</summary>
    private const double ThreatToFight = .15, ThreatFades = .06, NoveltyFades = .12, MemoryFades = .03, Unannounced = .4, Announced = .9, Again = 1.5;

    private readonly record struct Span(int From, int To, string Holder, bool Contested);

    /// <param name="to">The file to write.</param>
    /// <param name="wars">Folders that make_war.py wrote.</param>
    internal static int Run(string to, string[] wars)
    {
        var table = new double[Hazards.Stages * Confusion.Sides * Confusion.Classes];
        var (rates, attention, corrections) = (new List<double[]>(), new List<double[]>(), new List<double[]>());
        foreach (var war in wars)
        {
            var (folder, truth) = (ClaimsFolder.Read(Path.Combine(war, "claims.ndjson"), Path.Combine(war, "places.csv"), Path.Combine(war, "actors.csv"), Path.Combine(war, "sources.csv")), Truth(war));
            var theatre = folder.Theatre();
            var signs = SignReader.Read(theatre, folder.Statements);
            Count(theatre, signs, truth, table);
            rates.Add(Rates(truth.Spans.Values));
            attention.Add(Attention(theatre, signs, truth));
            corrections.Add(new ControlModel(theatre, signs, Environment.ProcessorCount).FitBy(folder.Statements.Max(s => s.Known)).Correction.Weights);
            Console.WriteLine($"{war}: {folder.Statements.Count} claims");
        }

        Smooth(table);
        Write(to, [.. Enumerable.Range(0, rates[0].Length).Select(j => Mean(rates, j))], [.. Enumerable.Range(0, Hazards.Stages).Select(j => Mean(attention, j))], table, [.. Enumerable.Range(0, LiveCorrection.Features).Select(j => corrections.Average(c => c[j]))]);
        return 0;
    }

    private static double Mean(List<double[]> all, int at) => Math.Exp(all.Average(a => Math.Log(a[at])));

    private static (int Start, int Days, Dictionary<string, Span[]> Spans) Truth(string war)
    {
        using var meta = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(war, "meta.json")));
        var start = DateOnly.ParseExact(meta.RootElement.GetProperty("start").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
        var spans = File.ReadLines(Path.Combine(war, "truth.csv")).Skip(1).Select(l => l.Split(',')).GroupBy(c => c[0]).ToDictionary(g => g.Key, g => g.Select(c => new Span(Number(c[1]), Number(c[2]), c[3], c[4] == "1")).ToArray());
        return (start, meta.RootElement.GetProperty("days").GetInt32(), spans);
    }

    /// <summary>The stage and the holder of a day, or null outside the war.</summary>
    private static (Stage Stage, string Holder)? At(Span[] spans, int day)
    {
        var i = Array.FindIndex(spans, s => s.From <= day && day < s.To);
        if (i < 0)
        {
            return null;
        }

        var age = i > 0 ? day - spans[i].From : int.MaxValue;
        return (spans[i].Contested ? Stage.Contested : age < Fresh ? Stage.Fresh : age < Recent ? Stage.Recent : i + 1 < spans.Length && spans[i + 1].From - day < Threatened ? Stage.Threatened : Stage.Held, spans[i].Holder);
    }

    private static void Count(Theatre theatre, Sign[][] signs, (int Start, int Days, Dictionary<string, Span[]> Spans) truth, double[] table)
    {
        var counts = new double[table.Length];
        for (var place = 0; place < signs.Length; place++)
        {
            foreach (var sign in signs[place])
            {
                if (At(truth.Spans[theatre.Places[place]], Math.Max(0, (int)Math.Floor(sign.At) - truth.Start)) is not { } now)
                {
                    continue;
                }

                var (holder, open) = (theatre.Actor(now.Holder), sign.Kind is SignKind.Contested or SignKind.Siege or SignKind.Lifted);
                var match = sign.Actor < 0 ? (open ? 0 : 3) : Confusion.Match(sign.Actor, holder, theatre.CampOfActor(sign.Actor), theatre.CampOfActor(holder), sign.Camp);
                var cell = ((int)now.Stage * Confusion.Sides) + Confusion.Side(sign.Camp, theatre.CampOfActor(holder));
                counts[(cell * Confusion.Classes) + Confusion.Class(sign.Kind, match, sign.Target < 0 ? 0 : sign.Target == holder ? 1 : 2)] += sign.Weight;
            }
        }

        for (var row = 0; row < counts.Length; row += Confusion.Classes)
        {
            var sum = counts.AsSpan(row, Confusion.Classes).ToArray().Sum() + RowVotes;
            for (var c = row; c < row + Confusion.Classes; c++)
            {
                table[c] += counts[c] / sum;
            }
        }
    }

    /// <summary>A class that a row never saw is held to what all rows saw of it; rows sum to one.</summary>
    private static void Smooth(double[] table)
    {
        var all = new double[Confusion.Classes];
        for (var i = 0; i < table.Length; i++)
        {
            all[i % Confusion.Classes] += table[i];
        }

        var total = all.Sum();
        for (var row = 0; row < table.Length; row += Confusion.Classes)
        {
            var sum = 0.0;
            for (var c = 0; c < Confusion.Classes; c++)
            {
                sum += table[row + c] += Smoothing * all[c] / total;
            }

            for (var c = 0; c < Confusion.Classes; c++)
            {
                table[row + c] /= sum;
            }
        }
    }

    private static double[] Rates(IEnumerable<Span[]> places)
    {
        double quiet = 0, fought = 0, battles = 0, won = 0, kept = 0, direct = 0;
        foreach (var spans in places)
        {
            for (var i = 0; i < spans.Length; i++)
            {
                var days = spans[i].To - spans[i].From;
                if (spans[i].Contested)
                {
                    (fought, battles) = (fought + days, battles + 1);
                    won += i + 1 < spans.Length && spans[i + 1].Holder != spans[i].Holder ? 1 : 0;
                    kept += i + 1 < spans.Length && spans[i + 1].Holder == spans[i].Holder ? 1 : 0;
                }
                else
                {
                    quiet += days;
                    direct += i > 0 && !spans[i - 1].Contested ? 1 : 0;
                }
            }
        }

        var (onset, length, taken) = (battles / quiet, fought / battles, won / (won + kept));
        return [onset * Announced, onset * Unannounced, direct / quiet * .5, ThreatToFight, ThreatFades, .08 * direct / battles, taken / length, (1 - taken) / length, NoveltyFades, onset * Again, MemoryFades, onset * Again];
    }

    /// <summary>Votes in each stage over those that as many days would have drawn at the place's own mean.</summary>
    private static double[] Attention(Theatre theatre, Sign[][] signs, (int Start, int Days, Dictionary<string, Span[]> Spans) truth)
    {
        var (seen, expected) = (new double[Hazards.Stages], new double[Hazards.Stages]);
        for (var place = 0; place < signs.Length; place++)
        {
            var spans = truth.Spans[theatre.Places[place]];
            Sign[] votes = [.. signs[place].Where(s => s.Kind != SignKind.Before)];
            for (var day = 0; day < truth.Days; day++)
            {
                expected[(int)At(spans, day)!.Value.Stage] += (votes.Length + 1.0) / truth.Days;
            }

            foreach (var vote in votes)
            {
                seen[(int)At(spans, Math.Clamp((int)Math.Floor(vote.At) - truth.Start, 0, truth.Days - 1))!.Value.Stage]++;
            }
        }

        return [.. seen.Zip(expected, (s, e) => (s + 1) / (e + 1))];
    }

    private static void Write(string to, double[] rates, double[] attention, double[] table, double[] correction)
    {
        string Line(IEnumerable<double> numbers) => string.Join(' ', numbers.Select(n => n.ToString("G3", CultureInfo.InvariantCulture)));
        using var file = new StreamWriter(to) { NewLine = "\n" };
        file.WriteLine("# Broad priors of the model of control, means over invented wars whose settings were drawn from wide ranges; bench/priors makes them anew.");
        file.WriteLine("# Rates a day (Hazards.Rates); reports a day in each stage over the mean (Hazards.Attention); then for each stage and side (same, other, unknown)");
        file.WriteLine("# how often each class (Confusion.Class) is said, kind by kind, whom it is about x whom it is against.");
        file.WriteLine(Line(rates));
        file.WriteLine(Line(attention));
        foreach (var row in table.Chunk(Confusion.Classes))
        {
            file.WriteLine(Line(row));
        }

        file.WriteLine("# What sets live answers right (LiveCorrection), learned with the priors before these: after a change of the model, make them twice.");
        file.WriteLine(Line(correction));
    }
}
