using System.Collections.Immutable;

namespace Tidemark.Beliefs.Control;

/// <summary>
/// Which sources speak of the same places within a fortnight, how often they agree there, and who prints or quotes whom. Whether votes can be weighed at all
/// depends on it: the worth of sources that never meet cannot be compared, and along a ring of an odd number of meetings it is known for good
/// (docs/method.md).
/// </summary>
/// <param name="Ties">All ties, by the ids of both.</param>
internal sealed record SourceOverlaps(ImmutableArray<SourceTie> Ties)
{
    private readonly Lazy<Dictionary<string, (string Root, bool Odd)>> _groups = new(() => Group(Ties));

    /// <summary>Nothing is known of any source.</summary>
    internal static SourceOverlaps None { get; } = new([]);

    /// <summary>In plain words, why opposed votes cannot be weighed against each other; empty where they can.</summary>
    /// <param name="sides">The ids of the origins on each side.</param>
    /// <param name="name">Names to show.</param>
    internal IEnumerable<string> Diagnose(IReadOnlyList<ImmutableArray<string>> sides, Func<string, string> name)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            for (var j = i + 1; j < sides.Count; j++)
            {
                if (Between(sides[i], sides[j]) is { Length: > 0 } reason)
                {
                    yield return $"{Joined(sides[i], name)} against {Joined(sides[j], name)}: {reason}";
                }
            }
        }
    }

    private string Between(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var groups = _groups.Value;
        var pairs = one.SelectMany(a => other.Select(b => (A: groups.GetValueOrDefault(a), B: groups.GetValueOrDefault(b)))).ToArray();
        return !pairs.Any(p => p.A.Root is not null && p.A.Root == p.B.Root) ? "they never spoke of one place within a fortnight, nor did others that would tie them; nothing tells whose word is worth more"
            : !pairs.Any(p => p.A.Root is not null && p.A.Root == p.B.Root && p.A.Odd) ? "no odd ring of sources ties them; whose word is worth more is a matter of the prior"
            : "";
    }

    private static string Joined(ImmutableArray<string> ids, Func<string, string> name) => string.Join(", ", ids.Take(4).Select(name)) + (ids.Length > 4 ? $" and {ids.Length - 4} more" : "");

    /// <summary>Connected groups of sources that overlap, and whether a group holds a ring of odd length.</summary>
    private static Dictionary<string, (string Root, bool Odd)> Group(ImmutableArray<SourceTie> ties)
    {
        var near = ties.Where(t => t.Shared > 0).SelectMany(t => new[] { (t.From, t.To), (t.To, t.From) }).ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var (groups, color) = (new Dictionary<string, (string, bool)>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var first in near.Select(g => g.Key).Order(StringComparer.Ordinal).Where(s => !color.ContainsKey(s)))
        {
            var (open, members, odd) = (new Queue<string>([first]), new List<string>(), false);
            color[first] = 0;
            while (open.TryDequeue(out var at))
            {
                members.Add(at);
                foreach (var next in near[at])
                {
                    if (color.TryAdd(next, 1 - color[at]))
                    {
                        open.Enqueue(next);
                    }

                    odd |= color[next] == color[at];
                }
            }

            foreach (var member in members)
            {
                groups[member] = (first, odd);
            }
        }

        return groups;
    }
}

/// <summary>What ties two sources.</summary>
/// <param name="From">A source.</param>
/// <param name="To">Another; of two that only meet, the later in the order of ids.</param>
/// <param name="Shared">Words about one place within a fortnight; counted where <paramref name="From"/> is the earlier in the order of ids.</param>
/// <param name="Agreed">How many of these name the same holder.</param>
/// <param name="Copies">Texts of the second that the first printed word for word.</param>
/// <param name="Quotes">Words of the second that the first passed on.</param>
internal sealed record SourceTie(string From, string To, int Shared, int Agreed, int Copies, int Quotes);
