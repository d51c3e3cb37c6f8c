using System.Collections.Immutable;
using System.Text;
using Tidemark.Reports;

namespace Tidemark.Resolution;

/// <summary>
/// Takes the names of persons whom no pack knows out of what is written. A mention without id counts as a person's name when it is two or more
/// capitalised words, or one that does not merely begin a sentence, and holds no word for a body ("Brigade", "Council"). In doubt it masks.
/// </summary>
internal sealed class PersonMask
{
    /// <summary>What stands for a name.</summary>
    internal const string Person = "[person]";

    private readonly ImmutableArray<string> _names;

    private PersonMask(IEnumerable<string> names) => _names = [.. names.Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether it hides nothing.</summary>
    internal bool IsEmpty => _names.IsEmpty;

    /// <summary>The mask of all names in a report.</summary>
    internal static PersonMask Of(Report report, IEnumerable<ResolvedMention> mentions) =>
        new(mentions.Where(m => m is { Id: null, Type: "actor" }).SelectMany(m => PersonNames.In(report.Text, m.Text, m.Start)));

    /// <summary>The mask of one claim's names.</summary>
    internal static PersonMask Of(Report report, ResolvedClaim claim) =>
        new(claim.Actor.Concat(claim.Target).Concat(claim.Attribution.Select(a => a.Speaker)).Where(n => n.Id is null)
            .SelectMany(n => PersonNames.In(report.Text, n.Mention.Text, n.Mention.Start).Concat(PersonNames.In(report.Text, n.Name, n.Mention.Start))));

    /// <summary>The mask of this one's names and of another claim's.</summary>
    internal PersonMask With(Report report, ResolvedClaim claim) => new(_names.Concat(Of(report, claim)._names));

    /// <summary>A text without the names.</summary>
    internal string Apply(string text)
    {
        var spans = In(text);
        if (spans.Count == 0)
        {
            return text;
        }

        var (masked, done) = (new StringBuilder(text.Length), 0);
        foreach (var (start, end) in spans)
        {
            masked.Append(text, done, start - done).Append(Person);
            done = end;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Where the names stand in a text, in order, not overlapping; of two that overlap the longer counts.</summary>
    internal IReadOnlyList<(int Start, int End)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(int Start, int End)>? spans = null;
        foreach (var name in _names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && spans?.Any(s => s.Start < end && s.End > at) != true)
                {
                    (spans ??= []).Add((at, end));
                }
            }
        }

        spans?.Sort();
        return spans ?? [];
    }
}
