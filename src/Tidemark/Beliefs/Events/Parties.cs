using System.Collections.Immutable;
using Tidemark.Actors;

namespace Tidemark.Beliefs.Events;

/// <summary>How well two lists of actors can be one party: a body and its part, a group and its parent, members of one coalition.</summary>
internal sealed class Parties(ActorRegistry actors)
{
    private const string Prefix = "actor:";

    private readonly Kinship _kinship = new(actors);
    private readonly Dictionary<string, ImmutableArray<string>> _sides = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), double> _fits = [];

    /// <summary>1 the same or one body, 0.5 of one side, 0 not told, -1 others.</summary>
    internal double Fit(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        var best = -1.0;
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                best = Math.Max(best, Fit(a, b));
            }
        }

        return best;
    }

    /// <summary>Whether both are one body, or one a part of the other.</summary>
    internal bool AreOne(string one, string other) => _kinship.AreOne(one, other);

    /// <summary>How well two actors can be one party.</summary>
    internal double Fit(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        var key = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return _fits.TryGetValue(key, out var known) ? known : _fits[key] = _kinship.AreOne(one, other) || Within(one, other) || Within(other, one) ? 0.9 : Sides(one).Intersect(Sides(other)).Any() ? 0.5 : -1;
    }

    /// <summary>The sides that an actor, or what it is a part of, is said to have stood on; an actor is on its own side.</summary>
    private ImmutableArray<string> Sides(string actor)
    {
        if (_sides.TryGetValue(actor, out var known))
        {
            return known;
        }

        var (found, open) = (new SortedSet<string>(StringComparer.Ordinal) { actor }, new Queue<string>([actor]));
        for (var step = 0; step < 16 && open.TryDequeue(out var next); step++)
        {
            foreach (var side in Record(next)?.Sides ?? [])
            {
                found.Add(Prefix + side.Side);
            }

            foreach (var parent in Record(next)?.Parents ?? [])
            {
                open.Enqueue(Prefix + parent);
            }
        }

        return _sides[actor] = [.. found];
    }

    /// <summary>Whether one is a part of the other, a state included: "the air force" and "Syria".</summary>
    private bool Within(string part, string whole)
    {
        var open = new Queue<string>([part]);
        for (var step = 0; step < 16 && open.TryDequeue(out var next); step++)
        {
            foreach (var parent in Record(next)?.Parents ?? [])
            {
                if (Prefix + parent == whole)
                {
                    return true;
                }

                open.Enqueue(Prefix + parent);
            }
        }

        return false;
    }

    private ActorRecord? Record(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) && actors.Find(id[Prefix.Length..]) is var number and >= 0 ? actors[number] : null;
}
