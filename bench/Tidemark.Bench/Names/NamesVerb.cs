using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>Fits the spelling weights to a gazetteer, and measures them on places that no fitting saw.</summary>
internal static class NamesVerb
{
    /// <summary>Fits and writes the weights; what they were fitted to stands at their head.</summary>
    internal static int Fit(string to, string[] gazetteers)
    {
        var places = GazetteerNames.Read(gazetteers);
        using var writer = new StreamWriter(to) { NewLine = "\n" };
        writer.WriteLine("# How names are spelled: what letters stand beside one another in two spellings of a name, and how an alignment is weighed.");
        writer.WriteLine("# Written by bench/names --fit; read by Names/SpellingModel.cs. Costs are -ln of joint probabilities (EM), evidence, contexts and weights log odds.");
        writer.WriteLine($"# Fitted to pairs of names of {places.Count(SpellingFit.ForCosts)} places (costs) and {places.Count(SpellingFit.ForWeights)} places (weights) of");
        writer.WriteLine($"# Who's On First, files {string.Join(", ", gazetteers.Select(Path.GetFileName))}; see rules/spelling.LICENSE.md. No name of it is in this file.");
        SpellingFit.Run(places, writer, Console.Error);
        return 0;
    }

    /// <summary>Prints the table.</summary>
    internal static int Measure(string weights, string[] gazetteers)
    {
        var places = GazetteerNames.Read(gazetteers);
        SpellingModel model;
        using (var stream = File.OpenRead(weights))
        {
            model = SpellingModel.Load(stream);
        }

        var sets = new PairSets(places);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{places.Count} places, {places.Count(p => p.HeldOut)} of them held out; {places.Count(p => p.Latin.Length > 0 && p.Arabic.Length > 0)} with names in both scripts"));
        foreach (var arabic in new[] { false, true })
        {
            var test = sets.Of(p => p.HeldOut, arabic, SpellingFit.Fitted(places, arabic, out var tuning));
            Console.WriteLine();
            Console.WriteLine(arabic ? "Latin with Arabic" : "Latin with Latin");
            NameScores.Write(model, tuning, test);
        }

        Console.WriteLine();
        VariantScores.Write(places);
        Console.WriteLine();
        NameSpeed.Write(model, places);
        return 0;
    }
}
