using System.Collections.Immutable;

namespace Tidemark.Reports.Families;

/// <summary>Says whose word a passage is that stands in texts of several families: the family's that had it first.</summary>
/// <param name="texts">All texts.</param>
/// <param name="number">The number of each text by its key.</param>
/// <param name="familyOf">The family of each text.</param>
/// <param name="words">The words of a report.</param>
internal sealed class PassageVoices(
    ImmutableArray<CopyText> texts, IReadOnlyDictionary<ulong, int> number, ReportId[] familyOf, Func<ReportId, ImmutableArray<CopyWord>> words)
{
    /// <summary>The passages that are the word of another family than their report's.</summary>
    internal ImmutableArray<BorrowedPassage> Of(ImmutableArray<CopyTie> ties)
    {
        var (segments, joins) = Segments(ties);
        var sets = new DisjointSets(segments.Count);
        joins.ForEach(j => sets.Join(j.One, j.Other));
        Overlapping(segments, sets);
        var borrowed = new List<BorrowedPassage>();
        foreach (var group in Enumerable.Range(0, segments.Count).GroupBy(sets.Of))
        {
            var first = group.Select(i => texts[segments[i].Text].Members[0]).OrderBy(m => m.Known ?? KnownTime.On(DateOnly.MaxValue)).ThenBy(m => m.Id.Value, StringComparer.Ordinal).First();
            var voice = familyOf[number[first.Sketch.Key]];
            borrowed.AddRange(group.Select(i => segments[i]).Where(s => familyOf[s.Text] != voice).SelectMany(s => Placed(s, voice)));
        }

        return [.. borrowed.Distinct().OrderBy(b => b.Report.Value, StringComparer.Ordinal).ThenBy(b => b.Start).ThenBy(b => b.End).ThenBy(b => b.Voice.Value, StringComparer.Ordinal)];
    }

    private (List<Segment> Segments, List<(int One, int Other)> Joins) Segments(ImmutableArray<CopyTie> ties)
    {
        var (segments, joins) = (new List<Segment>(), new List<(int One, int Other)>());
        foreach (var tie in ties)
        {
            var (first, second) = (number[tie.First], number[tie.Second]);
            if (familyOf[first] == familyOf[second])
            {
                continue;
            }

            foreach (var passage in tie.Passages)
            {
                joins.Add((segments.Count, segments.Count + 1));
                segments.Add(new(first, passage.First.Start, passage.First.End));
                segments.Add(new(second, passage.Second.Start, passage.Second.End));
            }
        }

        return (segments, joins);
    }

    /// <summary>Segments of one text that are mostly the same words are one passage.</summary>
    private static void Overlapping(List<Segment> segments, DisjointSets sets)
    {
        foreach (var text in Enumerable.Range(0, segments.Count).GroupBy(i => segments[i].Text))
        {
            var ordered = text.OrderBy(i => segments[i].Start).ThenBy(i => segments[i].End).ToArray();
            for (var i = 0; i < ordered.Length; i++)
            {
                for (var j = i + 1; j < ordered.Length && segments[ordered[j]].Start < segments[ordered[i]].End; j++)
                {
                    if (segments[ordered[i]].IsMostly(segments[ordered[j]]))
                    {
                        sets.Join(ordered[i], ordered[j]);
                    }
                }
            }
        }
    }

    /// <summary>A segment in each report that has its text.</summary>
    private IEnumerable<BorrowedPassage> Placed(Segment segment, ReportId voice) =>
        from member in texts[segment.Text].Members
        let all = words(member.Id)
        select new BorrowedPassage(member.Id, all[segment.Start].Start, all[segment.End - 1].End, voice);

    private readonly record struct Segment(int Text, int Start, int End)
    {
        internal bool IsMostly(Segment other) =>
            2 * (Math.Min(End, other.End) - Math.Max(Start, other.Start)) > Math.Max(End - Start, other.End - other.Start);
    }
}
