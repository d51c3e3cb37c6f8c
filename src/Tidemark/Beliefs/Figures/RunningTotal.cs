using System.Collections.Frozen;
using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Figures;

/// <summary>
/// Tells the toll of a whole war, or of years of it, from that of one event. By the words ("since the war began", "in five years of conflict", "the war has
/// killed"), or by the magnitude where the place is a country or none: no single blow kills ten thousand.
/// </summary>
internal static class RunningTotal
{
    private const double BeyondOneEvent = 10_000;

    private static readonly FrozenSet<string> Wars = FrozenSet.ToFrozenSet("war wars conflict conflicts uprising revolution insurgency crisis unrest hostilities bloodshed".Split(' '), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet("the this that a an its their civil armed ongoing bloody brutal devastating multi-sided internal country's nation's start beginning outbreak onset eruption of in s".Split(' '), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Has = FrozenSet.ToFrozenSet("has had have claimed killed left cost displaced caused".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a claim of harm counts a whole war's dead, not an event's.</summary>
    internal static bool Is(KnownClaim known)
    {
        var claim = known.Resolved.Claim;
        if (claim.Kind != ClaimKind.Harm || claim.Figure is null || FigureSpan.Of(claim.Figure) is not { } span)
        {
            return false;
        }

        var wide = known.Resolved.Place is not { } place || place.Precision == 6;
        return (wide && span.Low >= BeyondOneEvent) || (claim.Figure.Since is { Length: > 0 } since && IsYearsBefore(since, known)) || IsSaid(known.Sentence, known.Known.Day.Year);
    }

    /// <summary>Whether a sentence speaks of a war as a whole.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="year">The year of its report: "since 2011" is a total from the next year on.</param>
    internal static bool IsSaid(string sentence, int year)
    {
        string[] words = [.. sentence.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '!', '?'], StringSplitOptions.RemoveEmptyEntries)];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "since" && (War(words, i + 1) || Years(words, i + 1, year)))
            {
                return true;
            }

            if (words[i] is "in" or "from" or "during" or "throughout" or "over" or "after" or "of" && Age(words, i + 1))
            {
                return true;
            }

            if (Wars.Contains(words[i]) && i > 0 && i + 1 < words.Length && Has.Contains(words[i + 1]) && words[i - 1] is not ("to" or "of"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the war began", "the start of the civil war": a word for a war before any other noun.</summary>
    private static bool War(string[] words, int at)
    {
        for (var steps = 0; at < words.Length && steps < 8; at++, steps++)
        {
            if (Wars.Contains(words[at]))
            {
                return true;
            }

            if (!Between.Contains(words[at]) && !words[at].EndsWith("ian", StringComparison.Ordinal) && !words[at].EndsWith('i'))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"2011", "march 2011" of a year before the report's.</summary>
    private static bool Years(string[] words, int at, int year) =>
        words.Skip(at).Take(3).Any(w => w.Length == 4 && int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is > 1900 && told < year);

    /// <summary>"five years of war", "six-year conflict", "the five-year-old war".</summary>
    private static bool Age(string[] words, int at)
    {
        var aged = words.Skip(at).Take(4).Select((w, i) => (Word: w, At: at + i)).FirstOrDefault(w => w.Word is "years" or "year" || w.Word.Contains("-year", StringComparison.Ordinal));
        return aged.Word is not null && War(words, words.ElementAtOrDefault(aged.At + 1) is "of" or "old" or "long" or "into" ? aged.At + 2 : aged.At + 1);
    }

    private static bool IsYearsBefore(string since, KnownClaim known) =>
        since.Length >= 4 && int.TryParse(since.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told < known.Known.Day.Year;
}
