using System.Diagnostics;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;

namespace Tidemark.Bench;

/// <summary>What the model of control costs: learning at three sizes, and one answer after one more report.</summary>
internal static class BeliefsVerb
{
    private const int Seed = 20, PerPlace = 20, Rounds = 50, Day0 = 734_000, Days = 400;

    internal static int Run()
    {
        foreach (var places in new[] { 10_000, 30_000, 100_000 })
        {
            var (theatre, said) = Make(places);
            var reading = Stopwatch.StartNew();
            var signs = SignReader.ReadInOrder(theatre, said);
            var read = reading.Elapsed.TotalSeconds;
            var fitter = new ControlFitter(theatre, signs, [.. signs.Select(s => new Cast(theatre, s))], Environment.ProcessorCount);
            var before = Processor();
            var clock = Stopwatch.StartNew();
            fitter.Fit(Day0 + Days, Rounds);
            Console.WriteLine($"{places,7:N0} places x {PerPlace} votes: read in {read:F1} s; {Rounds} rounds of learning {clock.Elapsed.TotalSeconds:F1} s, {Processor() - before:F1} s of processor; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB at most");
        }

        Sample();
        return One();
    }

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    /// <summary>What learning from a sample of places changes: answers of a case with the fit to the sample, and with the fit to all.</summary>
    private static void Sample()
    {
        var (theatre, said) = Make(10_000);
        var signs = SignReader.ReadInOrder(theatre, said);
        Cast[] casts = [.. signs.Select(s => new Cast(theatre, s))];
        ControlFit[] fits = [.. new[] { ControlFitter.SampleVotes, int.MaxValue }.Select(votes => new ControlFitter(theatre, signs, casts, Environment.ProcessorCount, votes).Fit(Day0 + Days))];
        var (most, sum, count) = (0.0, 0.0, 0);
        for (var place = 0; place < 500; place++)
        {
            double[][] answers = [.. fits.Select(f => new PlaceControl(f, new(f.Hazards), ControlFitter.Weights(theatre, f), casts[place], signs[place]).Answer([Day0 + Days - 30], Day0 + Days)[0])];
            var apart = answers[0].Zip(answers[1], (a, b) => Math.Abs(a - b)).Max();
            (most, sum, count) = (Math.Max(most, apart), sum + apart, count + 1);
        }

        Console.WriteLine($"learned from a sample of {ControlFitter.SampleVotes:N0} votes of 200,000, answers differ from those learned from all by {sum / count:F4} in the mean, {most:F4} at most");
    }

    /// <summary>One more report about one place of a case of 100,000 claims, with a fit that stands.</summary>
    private static int One()
    {
        var (theatre, lazy) = Make(5_000);
        var said = lazy.ToArray();
        var model = new ControlModel(theatre, SignReader.Read(theatre, said));
        var fit = model.FitBy(Day0 + Days);
        var ofPlace = said.Where(s => s.Place == theatre.Places[7]).ToArray();
        var clock = Stopwatch.StartNew();
        const int times = 200;
        for (var i = 0; i < times; i++)
        {
            var small = new Theatre(ofPlace.SelectMany(s => s.Actors).Distinct().ToDictionary(a => a, _ => ""), ofPlace.Select(s => s.Outlet).Distinct().ToDictionary(s => s, _ => ""), [theatre.Places[7]]);
            var one = new ControlModel(small, SignReader.Read(small, [.. ofPlace, ofPlace[0] with { Id = "new", Family = "new", Known = Day0 + Days }]));
            one.Keep(fit with { Known = ControlModel.MonthEnd(Day0 + Days + 1) });
            _ = one.Of(0, Day0 + Days + 1)!.Answer([Day0 + Days], Day0 + Days + 1);
        }

        Console.WriteLine($"one report added to a case of {said.Length:N0} claims: {clock.Elapsed.TotalMilliseconds / times:F2} ms to the new answer");
        return 0;
    }

    /// <summary>Four holders, forty sources, each place with its own history; statements come in the order of publication and are made as they are asked for.</summary>
    private static (Theatre Theatre, IEnumerable<Statement> Said) Make(int places)
    {
        string[] actors = ["actor:a", "actor:b", "actor:c", "actor:d"], sources = [.. Enumerable.Range(0, 40).Select(i => $"source:{i}")];
        string[] names = [.. Enumerable.Range(0, places).Select(i => $"place:{i:D6}")];
        return (new(actors.ToDictionary(a => a, a => a), sources.Concat(actors).ToDictionary(s => s, s => s.StartsWith('a') ? s : ""), names), Say(names, actors, sources));
    }

    private static IEnumerable<Statement> Say(string[] places, string[] actors, string[] sources)
    {
        var (dice, count) = (new Random(Seed), places.Length * PerPlace);
        for (var i = 0; i < count; i++)
        {
            var (place, day) = (dice.Next(places.Length), Days * ((i + dice.NextDouble()) / count));
            yield return new()
            {
                Id = $"c{i:D8}",
                Outlet = sources[dice.Next(sources.Length)],
                Known = Day0 + day,
                Family = $"f{i}",
                Kind = dice.Next(10) switch { 0 => ClaimKind.Transfer, 1 => ClaimKind.Attack, _ => ClaimKind.Holds },
                Place = places[place],
                Actors = [actors[dice.Next(6) == 0 ? dice.Next(4) : (place + (day > Days / 2 ? 1 : 0)) % 4]],
                Confidence = .95,
            };
        }
    }
}
