using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidemark.Places;

namespace Tidemark.Bench;

/// <summary>
/// Reports that nobody wrote: sentences from templates with names from the packs, about ten claims each, by a seed. The same seed and number give the same
/// bytes. They say nothing about any war.
/// </summary>
internal sealed class GeneratedReports
{
    private static readonly string[] Templates =
    [
        "The spokesman of {A} said on {D} that its fighters had captured {P} from {B}.",
        "{A} took {P} from {B} on {D}, residents said.",
        "{B} still controls {P}, according to a statement by {A}.",
        "Shelling by {A} killed {N} people in {P} on {D}.",
        "Warplanes struck {P} on {D}, and {N} civilians were wounded.",
        "{A} withdrew from {P} after clashes with {B}.",
        "Fighters of {A} besieged {P}, where thousands of families are trapped.",
        "{A} denied that {B} had entered {P}.",
        "The offensive of {A} towards {P} began on {D}.",
        "The weather was mild, and the markets in the north stayed open.",
        "He said that nobody could tell how long it would last.",
    ];

    private static readonly string[] Outlets = ["Northern Wire", "The Harbour Post", "Two Bridges Radio", "The Plain Ledger", "Quarry News", "Hilltop Monitor"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly string[] _places, _actors;
    private readonly int _seed;

    internal GeneratedReports(int seed)
    {
        var knowledge = House.Knowledge();
        _seed = seed;
        _places = [.. knowledge.Places.All.Where(p => p.Type is PlaceType.City or PlaceType.Town).Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        _actors = [.. knowledge.Actors.All.Where(a => a.Type is Actors.ActorType.ArmedGroup or Actors.ActorType.Army).Select(a => a.Name).Distinct(StringComparer.Ordinal).Take(60)];
    }

    /// <summary>Writes reports as JSON Lines, so that a folder of a hundred thousand is one file.</summary>
    internal void Write(string path, int count)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        for (var i = 0; i < count; i++)
        {
            file.WriteLine(JsonSerializer.Serialize(Report(i)));
        }
    }

    private Generated Report(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 13; sentence++)
        {
            text.Append(sentence == 0 ? "" : sentence % 4 == 0 ? "\n\n" : " ").Append(Sentence(random));
        }

        var day = new DateOnly(2015, 1, 1).AddDays(random.Next(1000));
        return new($"Report {number.ToString(CultureInfo.InvariantCulture)} from {Pick(random, _places)}", Pick(random, Outlets), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "en", text.ToString());
    }

    private string Sentence(Random random) => Pick(random, Templates)
        .Replace("{A}", Pick(random, _actors), StringComparison.Ordinal)
        .Replace("{B}", Pick(random, _actors), StringComparison.Ordinal)
        .Replace("{P}", Pick(random, _places), StringComparison.Ordinal)
        .Replace("{D}", Pick(random, Days), StringComparison.Ordinal)
        .Replace("{N}", random.Next(2, 90).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

#pragma warning disable IDE1006, SA1300 // The names of the fields in the file.
    private sealed record Generated(string title, string source, string published, string language, string text);
#pragma warning restore IDE1006, SA1300
}
