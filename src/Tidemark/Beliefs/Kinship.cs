using System.Collections.Concurrent;
using Tidemark.Actors;

namespace Tidemark.Beliefs;

/// <summary>Whether two holders are one side: a body and its part, or two organs of one government or army. May be used by several threads.</summary>
internal sealed class Kinship(ActorRegistry actors)
{
    private const string Prefix = "actor:";
    private const int MostSteps = 16;

    private readonly ConcurrentDictionary<string, Kin> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Whether both are counted together.</summary>
    internal bool AreOne(string one, string other) => one == other || Kin.AreOne(Of(one), Of(other));

    /// <summary>A holder with what it is a part of, for who compares many; only what one kinship gave is to be compared.</summary>
    internal Kin Of(string holder) => _known.TryGetValue(holder, out var known) ? known : _known.GetOrAdd(holder, Make(holder));

    private Kin Make(string holder)
    {
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

        return new(Number(holder), [.. above.Select(Number)], [.. above.Where(IsOrgan).Select(Number)]);
    }

    /// <summary>A number for an id; which one it is matters to nobody.</summary>
    private int Number(string holder)
    {
        lock (_numbers)
        {
            return _numbers.TryGetValue(holder, out var number) ? number : _numbers[holder] = _numbers.Count;
        }
    }

    private bool IsOrgan(string holder) => Record(holder) is { Type: ActorType.Government or ActorType.Army or ActorType.Police };

    private ActorRecord? Record(string holder) =>
        holder.StartsWith(Prefix, StringComparison.Ordinal) && actors.Find(holder[Prefix.Length..]) is var number and >= 0 ? actors[number] : null;
}

/// <summary>A holder and what it is a part of, by numbers of ids.</summary>
/// <param name="number">Its own.</param>
/// <param name="above">What it is a part of, however far up: a few.</param>
/// <param name="organs">Those of them that are organs of one government or army.</param>
internal sealed class Kin(int number, int[] above, int[] organs)
{
    private readonly int _number = number;
    private readonly int[] _above = above, _organs = organs;

    /// <summary>Whether both are counted together.</summary>
    internal static bool AreOne(Kin one, Kin other) =>
        one._number == other._number || ((one._above.Length | other._above.Length) > 0 && (other.IsBelow(one._number) || one.IsBelow(other._number) || other.IsBelowAny(one._organs)));

    private bool IsBelow(int number)
    {
        foreach (var one in _above)
        {
            if (one == number)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBelowAny(int[] numbers)
    {
        foreach (var number in numbers)
        {
            if (IsBelow(number))
            {
                return true;
            }
        }

        return false;
    }
}
