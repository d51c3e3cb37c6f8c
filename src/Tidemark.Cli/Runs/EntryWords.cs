using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>Finds words of an entry in its report: in the quote, else in the sentence, else where they stand nearest.</summary>
internal sealed class EntryWords(Report report, ReportClaims read, (int Start, int End) quote, (int Start, int End) sentence)
{
    /// <summary>Words that do not stand in the report.</summary>
    internal List<string> Missing { get; } = [];

    /// <summary>Mentions of words, in their order.</summary>
    internal ImmutableArray<Mention> Find(ImmutableArray<string> words, bool place) => [.. words.Select(w => Find(w, place)).OfType<Mention>()];

    /// <summary>The mention of words, with whom the reader takes them for.</summary>
    internal Mention? Find(string words, bool place)
    {
        if (At(words) is not { } at)
        {
            Missing.Add(words);
            return null;
        }

        var end = at + words.Length;
        var known = read.Mentions.Where(m => m.Mention.Start < end && m.Mention.End > at && !m.Mention.Ref.IsNone)
            .OrderBy(m => m.IsPlace == place ? 0 : 1).ThenBy(m => Math.Abs(m.Mention.Start - at) + Math.Abs(m.Mention.End - end)).FirstOrDefault(m => m.IsPlace == place || !place)?.Mention;
        return new() { Text = words, Start = at, End = end, Ref = known?.Ref ?? default, Name = known?.Name ?? "", Implied = at < sentence.Start || end > sentence.End };
    }

    private int? At(string words)
    {
        var best = -1;
        for (var at = report.Text.IndexOf(words, report.BodyStart, StringComparison.Ordinal); at >= 0; at = report.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            best = best < 0 || Distance(at, words.Length) < Distance(best, words.Length) ? at : best;
        }

        return best < 0 ? null : best;
    }

    private int Distance(int at, int length) =>
        at >= quote.Start && at + length <= quote.End ? 0
            : at >= sentence.Start && at + length <= sentence.End ? 1
            : 2 + Math.Min(Math.Abs(at - quote.Start), Math.Abs(at + length - quote.End));
}
