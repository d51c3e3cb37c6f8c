using Tidemark.Claims;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>"liberated" and "occupied" are words of a side; the claim is the same.</summary>
public class WordChoiceTest
{
    private static readonly string[] Pasts = ["captured", "seized", "took", "liberated", "occupied", "cleansed", "freed", "recaptured", "retook", "conquered", "overran", "took control of"];

    private static readonly string[] Participles = ["captured", "seized", "taken", "liberated", "occupied", "cleansed", "freed", "recaptured", "retaken", "conquered", "overrun"];

    private static readonly string[] Nouns = ["capture", "seizure", "liberation", "occupation", "recapture"];

    private static readonly string[] Actors = ["Islamic State", "The Syrian army", "The Nusra Front", "The Iraqi army", "Hezbollah", "The Libyan National Army", "Rebels", "Government forces"];

    [Theory]
    [InlineData("{0} {1} Tabqa.")]
    [InlineData("{0} {1} the town of Tabqa on Friday.")]
    [InlineData("{0} {1} Tabqa, the governor said.")]
    public void Every_verb_of_taking_gives_one_and_the_same_transfer(string frame)
    {
        foreach (var actor in Actors)
        {
            Same(Pasts.Select(verb => string.Format(null, frame, actor, verb)));
        }
    }

    [Theory]
    [InlineData("Tabqa was {1} by {0}.")]
    [InlineData("The town of Tabqa has been {1} by {0}.")]
    public void So_does_the_passive(string frame)
    {
        foreach (var actor in Actors)
        {
            Same(Participles.Select(verb => string.Format(null, frame, Inside(actor), verb)));
        }
    }

    [Theory]
    [InlineData("The governor announced the {1} of Tabqa by {0}.")]
    [InlineData("The {1} of Tabqa by {0} closed a supply line.")]
    public void So_does_the_noun(string frame)
    {
        foreach (var actor in Actors)
        {
            Same(Nouns.Select(noun => string.Format(null, frame, Inside(actor), noun)));
        }
    }

    [Fact]
    public void A_place_that_falls_to_somebody_is_a_place_that_somebody_takes()
    {
        foreach (var actor in Actors)
        {
            var takes = Assert.Single(Transfers($"{actor} captured Tabqa on Friday.", sure: false));
            Assert.Equal(takes, Assert.Single(Transfers($"Tabqa fell to {Inside(actor)} on Friday.", sure: false)));
            Assert.Equal(takes, Assert.Single(Transfers($"Tabqa was lost to {Inside(actor)} on Friday.", sure: false)));
        }
    }

    private static string Inside(string actor) => actor.StartsWith("The ", StringComparison.Ordinal) || actor is "Rebels" or "Government forces" ? char.ToLowerInvariant(actor[0]) + actor[1..] : actor;

    private static void Same(IEnumerable<string> sentences)
    {
        var read = sentences.Select(s => (Sentence: s, Line: string.Join('\n', Transfers(s, sure: true)))).ToArray();
        var others = read.Where(r => r.Line != read[0].Line).Select(r => $"{r.Sentence} gives '{r.Line}', not '{read[0].Line}'").ToArray();
        Assert.True(read[0].Line.StartsWith("transfer actor=", StringComparison.Ordinal), $"{read[0].Sentence} gives '{read[0].Line}'");
        Assert.True(others.Length == 0, string.Join('\n', others));
    }

    /// <summary>The transfers of a sentence, names in small letters, with their confidence where that must be equal too (other constructions are read otherwise).</summary>
    private static IEnumerable<string> Transfers(string sentence, bool sure) =>
        from claim in FirstPack.Read(sentence).Claims
        where claim.Claim.Kind == ClaimKind.Transfer
        select ClaimLine.Of(claim, n => n.ToLowerInvariant()) + (sure ? $" confidence={claim.Claim.Confidence:0.0000}" : "");
}
