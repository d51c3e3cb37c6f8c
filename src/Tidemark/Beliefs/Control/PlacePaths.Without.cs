namespace Tidemark.Beliefs.Control;

/// <summary>
/// The answer without some of the votes, everything else as it is. Sums are made anew from the missing vote towards the time that is asked about, and only until they
/// are what they were: a chain forgets.
/// </summary>
internal sealed partial class PlacePaths
{
    /// <summary>The largest difference of two states that are one.</summary>
    private const double Same = 1e-5;

    /// <summary>What is needed to ask about one time again and again, after <see cref="Filter"/> of a line of votes alone.</summary>
    internal OneTime At(double time)
    {
        var before = _line.Length - 1;
        while (before >= 0 && _line[before].At > time)
        {
            before--;
        }

        var next = new double[_holders];
        _cast.Next(time, _known, next);
        if (before + 1 < _line.Length)
        {
            Later(before + 1); // several threads ask then, and none of them reckons it
        }

        return new(time, before, next);
    }

    /// <summary>The states of a time given everything but some votes; several threads may ask.</summary>
    /// <param name="asked">The time.</param>
    /// <param name="room">Room to work in, of this thread alone.</param>
    /// <param name="missing">The moments of the votes that are left out, in order.</param>
    /// <param name="posterior">Takes the states.</param>
    /// <returns>How many steps of the chain that took.</returns>
    internal int Without(OneTime asked, Workroom room, ReadOnlySpan<int> missing, Span<double> posterior)
    {
        var split = missing.Length;
        while (split > 0 && missing[split - 1] > asked.Before)
        {
            split--;
        }

        Span<double> state = room.State, other = room.Other;
        var steps = asked.Before < 0 ? 0 : Reach(asked, missing[..split], state, other);
        Forward(asked.Before, asked.Time, state, posterior, asked.Next);
        if (asked.Before + 1 < _line.Length)
        {
            steps += Return(asked, missing[split..], state, other);
            Back(asked.Before + 1, _line[asked.Before + 1].At - asked.Time, state, other);
            Lanes.Multiply(posterior, other);
        }

        Normalize(posterior);
        return steps;
    }

    /// <summary>Forward from the first missing vote to the last moment before the time.</summary>
    private int Reach(OneTime asked, ReadOnlySpan<int> missing, Span<double> state, Span<double> before)
    {
        if (missing.IsEmpty)
        {
            Filtered(asked.Before).CopyTo(state);
            return 0;
        }

        if (missing[0] == 0)
        {
            First(before);
        }
        else
        {
            Filtered(missing[0] - 1).CopyTo(before);
        }

        var left = missing;
        for (var i = missing[0]; i <= asked.Before; i++)
        {
            Ahead(i, before, state);
            if (left is [var now, ..] && now == i)
            {
                left = left[1..];
            }
            else
            {
                Vote(i, state);
            }

            Normalize(state);
            if (left.IsEmpty && Lanes.AreNear(state, Filtered(i), Same))
            {
                Filtered(asked.Before).CopyTo(state);
                return i - missing[0] + 1;
            }

            state.CopyTo(before);
        }

        return asked.Before - missing[0] + 1;
    }

    /// <summary>Backward from the last missing vote to the first moment after the time.</summary>
    private int Return(OneTime asked, ReadOnlySpan<int> missing, Span<double> state, Span<double> later)
    {
        if (missing.IsEmpty)
        {
            Later(asked.Before + 1).CopyTo(state);
            return 0;
        }

        var last = missing[^1];
        if (last + 1 < _line.Length)
        {
            Later(last + 1).CopyTo(later);
        }

        var left = missing;
        for (var i = last; i > asked.Before; i--)
        {
            var isMissing = left is [.., var now] && now == i;
            left = isMissing ? left[..^1] : left;
            From(i, i + 1 < _line.Length ? later : [], state, isMissing);
            if (left.IsEmpty && Lanes.AreNear(state, Later(i), Same))
            {
                Later(asked.Before + 1).CopyTo(state);
                return last - i + 1;
            }

            state.CopyTo(later);
        }

        return last - asked.Before;
    }

    /// <summary>A time that is asked about.</summary>
    /// <param name="Time">The time, in days.</param>
    /// <param name="Before">The last moment until then, or -1.</param>
    /// <param name="Next">How likely each holder comes next at the time.</param>
    internal sealed record OneTime(double Time, int Before, double[] Next);

    /// <summary>What one thread works in while it asks about a time.</summary>
    /// <param name="Width">Number of states.</param>
    internal sealed record Workroom(int Width)
    {
        internal double[] State { get; } = new double[Width];

        internal double[] Other { get; } = new double[Width];
    }
}
