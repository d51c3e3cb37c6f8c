using Tidemark.Actors;

namespace Tidemark.Beliefs;

/// <summary>Whether two holders are one side: a body and its part, or two organs of one government or army.</summary>
internal sealed class Kinship(ActorRegistry actors)
{
    private const string Prefix = "actor:";
    private const int MostSteps = 16;

    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);

    /// <summary>Whether both are counted together.</summary>
    internal bool AreOne(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (a, b) = (Above(one), Above(other));
        return a.Contains(other) || b.Contains(one) || a.Any(x => b.Contains(x) && IsOrgan(x));
    }

    /// <summary>What a body is a part of, however far up.</summary>
    private HashSet<string> Above(string holder)
    {
        if (_above.TryGetValue(holder, out var known))
        {
            return known;
        }

        var above = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([holder]);
        for (var step = 0; step < MostSteps && open.TryDequeue(out var next); step++)
        {
            foreach (var parent in Record(next)?.Parents ?? [])
            {
                if (Record(Prefix + parent) is { Type: not ActorType.State } && above.Add(Prefix + parent))
                {
                    open.Enqueue(Prefix + parent);
                }
            }
        }

        return _above[holder] = above;
    }

    private bool IsOrgan(string holder) => Record(holder) is { Type: ActorType.Government or ActorType.Army or ActorType.Police };

    private ActorRecord? Record(string holder) =>
        holder.StartsWith(Prefix, StringComparison.Ordinal) && actors.Find(holder[Prefix.Length..]) is var number and >= 0 ? actors[number] : null;
}
