using System.Text;
using Tidemark.Actors;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>Texts in which actors change places, and their claims as lines that can be compared.</summary>
internal static class SwapText
{
    /// <summary>Exchanges two phrases everywhere; a phrase that begins the text keeps a capital in front.</summary>
    internal static string Exchange(string text, string one, string other)
    {
        var made = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (found, put) = At(text, at, one) ? (one, other) : At(text, at, other) ? (other, one) : ("", "");
            if (found.Length == 0)
            {
                made.Append(text[at++]);
                continue;
            }

            made.Append(Opens(text, at) ? char.ToUpperInvariant(put[0]) + put[1..] : put);
            at += found.Length;
        }

        return made.ToString();
    }

    /// <summary>The claims as sorted lines with their confidence; names and ids are written as <paramref name="rename"/> says.</summary>
    internal static string Claims(string text, DateOnly published, Func<string, string>? rename = null) =>
        string.Join('\n', FirstPack.Read(text, published).Claims.Select(c => $"{ClaimLine.Of(c, rename)} confidence={c.Claim.Confidence:0.0000} rule={c.Claim.Rule}").Order(StringComparer.Ordinal));

    /// <summary>The records of the actors that a text names, each with the words that name it, an article in front among them; the first words of each.</summary>
    internal static (ActorRecord Actor, string Words)[] Actors(string text)
    {
        var found = new List<(ActorRecord Actor, string Words)>();
        foreach (var mention in FirstPack.Read(text).Mentions.Where(m => m.Type == "actor" && m.Id is not null))
        {
            var actor = FirstPack.Knowledge.Actors[FirstPack.Knowledge.Actors.Find(mention.Id!["actor:".Length..])];
            var article = mention.Start >= 4 && text.AsSpan(mention.Start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase);
            if (!found.Any(f => f.Actor.Id == actor.Id) && IsName(actor, mention.Text))
            {
                found.Add((actor, (article ? "the " : "") + mention.Text));
            }
        }

        return [.. found];
    }

    /// <summary>Whether two actors can stand in each other's sentences: of one sort, both singular or both plural in form.</summary>
    internal static bool AreAlike((ActorRecord Actor, string Words) a, (ActorRecord Actor, string Words) b) => Form(a) == Form(b);

    /// <summary>Armed body, state or other, and whether the name takes a plural verb.</summary>
    internal static (string Sort, bool Plural) Form((ActorRecord Actor, string Words) named)
    {
        var sort = named.Actor.Type switch
        {
            ActorType.ArmedGroup or ActorType.Army or ActorType.Coalition or ActorType.Police => "armed",
            ActorType.State => "state",
            _ => named.Actor.Type.ToString(),
        };
        return (sort, named.Words.EndsWith('s') || named.Words.EndsWith("Peshmerga", StringComparison.Ordinal));
    }

    private static bool IsName(ActorRecord actor, string words) => actor.Aliases.Concat(actor.Cased).Prepend(actor.Name).Any(n => WithoutArticle(n).Equals(WithoutArticle(words), StringComparison.OrdinalIgnoreCase));

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static bool At(string text, int at, string words) =>
        at + words.Length <= text.Length && text.AsSpan(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase)
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));

    private static bool Opens(string text, int at) => at == 0 || (at >= 2 && text[at - 2] is '.' or '!' or '?') || text[at - 1] == '"';
}
