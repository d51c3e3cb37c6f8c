using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>Nothing is wired to the first pack: the same sentences about a made-up land give the same claims.</summary>
public class SecondPackTest
{
    /// <summary>What stands in the sentences, what it is called in the first pack and in the second.</summary>
    private static readonly (string Slot, string First, string Second)[] Slots =
    [
        ("{A}", "Nusra Front", "North Front"),
        ("{B}", "Iraqi Army", "Norlandish Army"),
        ("{C}", "Badr Organization", "Weir Brigade"),
        ("{P}", "Tabqa", "Ostvik"),
        ("{Q}", "Manbij", "Grenholm"),
        ("{R}", "Palmyra", "Tarnby"),
        ("{S}", "Deir al-Zor", "Lund al-Mar"),
        ("{T}", "Sinjar", "Ulfsund"),
    ];

    [Theory]
    [InlineData("The {A} captured {P} from the {B} on Friday.")]
    [InlineData("The {B} has not captured {P}.")]
    [InlineData("The {B} has lost {Q} to the {A}.")]
    [InlineData("{Q} was captured by the {C} in March 2015.")]
    [InlineData("{P} was lost to the {A} last month.")]
    [InlineData("The {A} captured {P}, {Q} and {R}.")]
    [InlineData("The {A} and the {C} took {S} from the {B}.")]
    [InlineData("The {B} will retake {T} this year.")]
    [InlineData("The capture of {R} by the {A} closed a supply line.")]
    [InlineData("The {A} still controls {S}.")]
    [InlineData("{T} is held by the {C}.")]
    [InlineData("The {B} attacked the {A} in {P} on Tuesday.")]
    [InlineData("The {A} shelled {Q}.")]
    [InlineData("A car bomb exploded in {P} on Monday, killing at least 27 people.")]
    [InlineData("Clashes broke out between the {B} and the {A} in {P}.")]
    [InlineData("The {B} has besieged {Q} since May 23.")]
    [InlineData("The {C} withdrew from {T}.")]
    [InlineData("The {B} advanced towards {P}.")]
    [InlineData("The {B} launched an offensive against the {A} in {Q} on Thursday.")]
    [InlineData("At least 12 civilians were killed in {S}.")]
    [InlineData("The {A} supports the {C}.")]
    [InlineData("The {B} vowed to retake {Q}.")]
    [InlineData("The {B} said the {A} had killed 20 soldiers near {T}.")]
    [InlineData("The {A} captured {Q}. The {B} denied this.")]
    [InlineData("A ceasefire in {P} came into force on Monday.")]
    public void The_same_words_give_the_same_claims(string sentence)
    {
        string first = sentence, second = sentence;
        foreach (var slot in Slots)
        {
            first = first.Replace(slot.Slot, slot.First, StringComparison.Ordinal);
            second = second.Replace(slot.Slot, slot.Second, StringComparison.Ordinal);
        }

        var expected = Lines(FirstPack.Read(first).Claims, s => s.First);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, Lines(Norland.Reader.Read(FirstPack.Report(second)).Claims, s => s.Second));
    }

    /// <summary>The claims, each name written as its slot.</summary>
    private static string Lines(IEnumerable<Tidemark.Resolution.ResolvedClaim> claims, Func<(string Slot, string First, string Second), string> nameOf)
    {
        var list = claims.ToArray();
        var named = list.SelectMany(c => c.Actor.Concat(c.Target).Concat(c.Attribution.Select(a => a.Speaker)).Select(n => (n.Id, n.Name, n.Mention.Text)).Concat(c.Place is { } p ? [(p.Id, p.Name, p.Mention.Text)] : [])).ToArray();
        string Rename(string name)
        {
            var text = named.First(n => (n.Id ?? n.Name) == name) is var found && found.Id is null ? found.Name : found.Text + " (known)";
            return Slots.Aggregate(text, (t, s) => t.Replace(nameOf(s), s.Slot, StringComparison.OrdinalIgnoreCase));
        }

        return string.Join('\n', list.Select(c => $"{ClaimLine.Of(c, Rename)} confidence={c.Claim.Confidence:0.0000} rule={c.Claim.Rule}"));
    }
}
