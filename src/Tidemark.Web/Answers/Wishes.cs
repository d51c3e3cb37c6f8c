using System.Globalization;
using Tidemark.Claims;
using Tidemark.Pipeline.Questions;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>What is wanted of all that a case holds, by the words of an address.</summary>
internal static class Wishes
{
    /// <summary>Places, actors, kinds and days.</summary>
    internal static Wanted Of(Ask ask) => new(ask.Knowledge, ask.Texts("place"), ask.Texts("actor"))
    {
        First = ask.Day("from"),
        Last = ask.Day("to"),
        Kinds = [.. ask.Texts("kind").Select(k => Words.Parse<ClaimKind>(k)).OfType<ClaimKind>()],
    };

    /// <summary>A short key of something that is known by several words; it tells none of them.</summary>
    internal static string Key(params IEnumerable<string> parts) => ContentHash.OfFields(parts)[..20];

    /// <summary>A day as a word of a key.</summary>
    internal static string Word(DateOnly day) => day.DayNumber.ToString(CultureInfo.InvariantCulture);
}
