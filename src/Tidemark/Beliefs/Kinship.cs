using Tidemark.Actors;

namespace Tidemark.Beliefs;

/// <summary>Whether two holders are one side: a body and its part, or two organs of one government or army.</summary>
internal sealed class Kinship(ActorRegistry actors)
{
    private const string Prefix = "actor:";
    private const int MostSteps = 16;

    private readonly Dictionary<string, Kin> _known = new(StringComparer.Ordinal);

    /// <summary>Whether both are counted together.</summary>
    internal bool AreOne(string one, string other) => one == other || Kin.AreOne(Of(one), Of(other));

    /// <summary>A holder with what it is a part of, for who compares many.</summary>
    internal Kin Of(string holder)
    {
        if (_known.TryGetValue(holder, out var known))
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

        return _known[holder] = new(holder, above, [.. above.Where(IsOrgan)]);
    }

    private bool IsOrgan(string holder) => Record(holder) is { Type: ActorType.Government or ActorType.Army or ActorType.Police };

    private ActorRecord? Record(string holder) =>
        holder.StartsWith(Prefix, StringComparison.Ordinal) && actors.Find(holder[Prefix.Length..]) is var number and >= 0 ? actors[number] : null;
}

/// <summary>A holder and what it is a part of.</summary>
/// <param name="id">Its id.</param>
/// <param name="above">What it is a part of, however far up.</param>
/// <param name="organs">Those of them that are organs of one government or army.</param>
internal sealed class Kin(string id, HashSet<string> above, string[] organs)
{
    private readonly string _id = id;
    private readonly HashSet<string> _above = above;
    private readonly string[] _organs = organs;

    /// <summary>Whether both are counted together.</summary>
    internal static bool AreOne(Kin one, Kin other)
    {
        if (ReferenceEquals(one, other) || one._id == other._id)
        {
            return true;
        }

        if (one._above.Count == 0 && other._above.Count == 0)
        {
            return false;
        }

        if (one._above.Contains(other._id) || other._above.Contains(one._id))
        {
            return true;
        }

        foreach (var organ in one._organs)
        {
            if (other._above.Contains(organ))
            {
                return true;
            }
        }

        return false;
    }
}
