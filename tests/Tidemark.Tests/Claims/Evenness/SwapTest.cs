using System.Globalization;
using Tidemark.Actors;
using Tidemark.Tests.Claims.Cases;
using Xunit.Abstractions;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>Whoever does it: the same words about other actors give the same claims with the actors exchanged, at equal confidence.</summary>
public class SwapTest(ITestOutputHelper output)
{
    private static readonly string[] Topics = ["transfer", "attack", "siege", "holds", "advance"];

    /// <summary>In percent; where a swap changes how the grammar is read, the test prints it.</summary>
    private const int Demanded = 94;

    /// <summary>Armed bodies of every side; the names stand in sentences as they are, with their article.</summary>
    private static readonly string[] Stands = ["Islamic State", "Hezbollah", "Ahrar al-Sham", "Jaish al-Islam", "the Nusra Front", "the Syrian army", "the Iraqi army", "the Libyan National Army", "the Badr Organization"];

    [Fact]
    public void Two_actors_of_a_case_exchanged_give_the_claims_exchanged()
    {
        var tries = from asked in Cases()
                    let named = SwapText.Actors(asked.Text)
                    from i in Enumerable.Range(0, named.Length)
                    from j in Enumerable.Range(i + 1, Math.Max(0, named.Length - i - 1))
                    where SwapText.AreAlike(named[i], named[j])
                    select Try(asked, named[i], named[j]);
        Judge([.. tries]);
    }

    [Fact]
    public void An_actor_of_a_case_replaced_by_one_of_another_side_gives_the_claims_with_that_actor()
    {
        var stands = Stands.Select(s => SwapText.Actors(char.ToUpperInvariant(s[0]) + s[1..] + " captured Hit.") is [var only] ? (only.Actor, Words: s) : throw new InvalidOperationException($"{s} is not in the pack")).ToArray();
        var tries = from asked in Cases()
                    let named = SwapText.Actors(asked.Text)
                    from actor in named
                    from other in stands
                    where other.Actor.Id != actor.Actor.Id && SwapText.AreAlike(actor, other) && named.All(n => n.Actor.Id != other.Actor.Id)
                    select Try(asked, actor, other);
        Judge([.. tries]);
    }

    [Fact]
    public void Rebels_and_government_forces_exchanged_give_the_claims_exchanged()
    {
        string[] words = ["rebels", "government forces", "militiamen"];
        var tries = from asked in Cases()
                    from one in words
                    where StandsAlone(asked.Text, one)
                    from other in words
                    where other != one && !asked.Text.Contains(other, StringComparison.OrdinalIgnoreCase)
                    select Try(asked, one, other, name => SwapText.Exchange(name, one, other).ToUpperInvariant());
        Judge([.. tries]);
    }

    /// <summary>Whether a common noun stands in a text without anything that says whose they are: "rebels", "the rebels", not "Syrian rebels", "rebels' road".</summary>
    private static bool StandsAlone(string text, string noun)
    {
        var at = text.IndexOf(noun, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.IndexOf(noun, at + 1, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return false;
        }

        var before = text[..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        var whose = word.Length > 0 && (word.Contains('-', StringComparison.Ordinal) || (char.IsUpper(word[0]) && word is not "The")) && !word.EndsWith('.');
        return !whose && text[at + noun.Length] is ' ' or '.' or ',';
    }

    private static IEnumerable<Case> Cases() => CaseOutcome.All.Select(o => o.Asked).Where(c => Topics.Contains(c.Topic));

    private static (bool Same, string What) Try(Case asked, (ActorRecord Actor, string Words) one, (ActorRecord Actor, string Words) other)
    {
        string Rename(string name) =>
            (name == one.Actor.CanonicalId ? other.Actor.CanonicalId : name == other.Actor.CanonicalId ? one.Actor.CanonicalId : SwapText.Exchange(name, one.Words, other.Words)).ToUpperInvariant();
        return Try(asked, one.Words, other.Words, Rename);
    }

    private static (bool Same, string What) Try(Case asked, string one, string other, Func<string, string> rename)
    {
        var text = SwapText.Exchange(asked.Text, one, other);
        string expected = SwapText.Claims(asked.Text, asked.Published, rename), got = SwapText.Claims(text, asked.Published, name => name.ToUpperInvariant());
        return (expected == got, $"{asked.Text}\n  as: {text}\n    expected: {expected.Replace("\n", "\n              ", StringComparison.Ordinal)}\n    found:    {got.Replace("\n", "\n              ", StringComparison.Ordinal)}");
    }

    private void Judge((bool Same, string What)[] tries)
    {
        var same = tries.Count(t => t.Same);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{same} of {tries.Length} exactly exchanged ({100.0 * same / tries.Length:0.0} %)"));
        foreach (var (_, what) in tries.Where(t => !t.Same))
        {
            output.WriteLine(what);
        }

        Assert.True(tries.Length > 0 && 100 * same >= Demanded * tries.Length, $"{same} of {tries.Length} exactly exchanged, {Demanded} % demanded:\n{string.Join('\n', tries.Where(t => !t.Same).Select(t => t.What))}");
    }
}
