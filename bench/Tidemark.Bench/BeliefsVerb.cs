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
            var signs = SignReader.Read(theatre, said);
            var fitter = new ControlFitter(theatre, signs, [.. signs.Select(s => new Cast(theatre, s))], Environment.ProcessorCount);
            var clock = Stopwatch.StartNew();
            fitter.Fit(Day0 + Days, 2);
            var two = clock.Elapsed.TotalSeconds;
            clock.Restart();
            fitter.Fit(Day0 + Days, 4);
            var round = (clock.Elapsed.TotalSeconds - two) / 2;
            Console.WriteLine($"{places,7:N0} places x {PerPlace} votes: {round:F2} s a round of learning, {round * Rounds:F1} s for {Rounds}; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB at most");
        }

        return One();
    }

    /// <summary>One more report about one place of a case of 100,000 claims, with a fit that stands.</summary>
    private static int One()
    {
        var (theatre, said) = Make(5_000);
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

    /// <summary>Four holders, forty sources, each place with its own history.</summary>
    private static (Theatre Theatre, Statement[] Said) Make(int places)
    {
        var dice = new Random(Seed);
        string[] actors = ["actor:a", "actor:b", "actor:c", "actor:d"], sources = [.. Enumerable.Range(0, 40).Select(i => $"source:{i}")];
        var said = new Statement[places * PerPlace];
        for (var i = 0; i < said.Length; i++)
        {
            var (place, day) = (i / PerPlace, dice.Next(Days));
            said[i] = new()
            {
                Id = $"c{i:D8}",
                Outlet = sources[dice.Next(sources.Length)],
                Known = Day0 + day + dice.NextDouble(),
                Family = $"f{i}",
                Kind = dice.Next(10) switch { 0 => ClaimKind.Transfer, 1 => ClaimKind.Attack, _ => ClaimKind.Holds },
                Place = $"place:{place:D6}",
                Actors = [actors[dice.Next(6) == 0 ? dice.Next(4) : (place + (day > Days / 2 ? 1 : 0)) % 4]],
                Confidence = .95,
            };
        }

        return (new(actors.ToDictionary(a => a, a => a), sources.Concat(actors).ToDictionary(s => s, s => s.StartsWith('a') ? s : ""), said.Select(s => s.Place).Distinct()), said);
    }
}
