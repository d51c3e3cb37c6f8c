using System.Buffers;

namespace Tidemark.Beliefs.Control;

/// <summary>The possible holders of one place: those named for it, or all where there are few, and somebody unnamed, last. Used by one thread at a time.</summary>
internal sealed class Cast
{
    /// <summary>The share of somebody unnamed among who may come next.</summary>
    internal const double Unnamed = .005;

    private const int Few = 12, OnStack = 512;

    /// <summary>What an actor that was never named weighs beside those that were, when somebody is named wrongly or late, and when somebody comes next.</summary>
    private const double UnheardOf = .2, Newcomer = .3;

    /// <summary>Places around of which something must be told before it is said how near a front is.</summary>
    private const int EnoughNear = 4;

    /// <summary>How much oftener a holder is named by its own name than by that of one that is one with it, as an army by its government's.</summary>
    private const float ByKin = 4;

    private readonly int[] _camps, _localCamps;
    private readonly bool[] _kin;
    private readonly Theatre _theatre;
    private readonly Sign[] _signs;
    private Namings? _namings;
    private short[] _rows = [];
    private float[] _spread = [];
    private bool[] _classified = [];

    /// <param name="theatre">The names.</param>
    /// <param name="signs">The place's votes, by the time they speak of.</param>
    internal Cast(Theatre theatre, Sign[] signs)
    {
        (_theatre, _signs) = (theatre, signs);
        var named = theatre.Actors.Count <= Few
            ? Enumerable.Range(0, theatre.Actors.Count)
            : signs.SelectMany(s => new[] { s.Actor, s.Target }).Where(a => a >= 0).Distinct().Order();
        Holders = [.. named, -1];
        _camps = [.. Holders.Select(theatre.CampOfActor)];
        int[] camps = [.. _camps.Distinct()];
        _localCamps = [.. _camps.Select(c => Array.IndexOf(camps, c))];
        _kin = theatre.AreOne is { } areOne
            ? [.. Holders.SelectMany(one => Holders.Select(other => one >= 0 && other >= 0 && one != other && areOne(theatre.Actors[one], theatre.Actors[other])))]
            : [];
    }

    /// <summary>What is told around the place, with the place's number there; null where nobody looks.</summary>
    internal (Surroundings Of, int Place)? Around { get; init; }

    /// <summary>Numbers of actors; -1 for somebody unnamed.</summary>
    internal int[] Holders { get; }

    private Namings Named => _namings ??= new(Holders, _signs);

    /// <summary>How likely each holder comes next at a time, of what was known by then and by another time.</summary>
    internal void Next(double at, double known, Span<double> next)
    {
        var last = next.Length - 1;
        next[last] = last == 0 ? 1 : Unnamed;
        if (last == 0)
        {
            return;
        }

        Named.At(at, known, next);
        var sum = 0.0;
        for (var h = 0; h < last; h++)
        {
            sum += next[h] += Newcomer;
        }

        for (var h = 0; h < last; h++)
        {
            next[h] *= (1 - Unnamed) / sum;
        }

        next[last] = Unnamed;
    }

    /// <summary>How near a front is, as told by a time: see <see cref="Hazards.Onsets"/>.</summary>
    internal int Front(double at, double known)
    {
        if (Around is not { } around)
        {
            return 0;
        }

        Span<int> near = stackalloc int[Surroundings.Most];
        var time = Math.Min(at, known);
        var (count, camp, foes, told) = (around.Of.Holders(around.Place, time, near), _theatre.CampOfActor(around.Of.Holder(around.Place, time)), 0, 0);
        for (var n = 0; n < count && camp >= 0; n++)
        {
            told += near[n] >= 0 ? 1 : 0;
            foes += near[n] >= 0 && _theatre.CampOfActor(near[n]) != camp ? 1 : 0;
        }

        return told < EnoughNear ? 0 : foes == 0 ? 1 : foes * 3 <= told ? 2 : 3;
    }

    /// <summary>Makes ready for <see cref="Classify(int)"/>: different votes may then be asked for by several threads.</summary>
    internal void Prepare()
    {
        _ = Named;
        if (_classified.Length == 0)
        {
            var cells = _signs.Length * Holders.Length;
            (_rows, _spread, _classified) = (ArrayPool<short>.Shared.Rent(cells), ArrayPool<float>.Shared.Rent(cells), new bool[_signs.Length]);
        }
    }

    /// <summary>Gives memory back. What is asked later is reckoned anew.</summary>
    internal void Forget()
    {
        if (_classified.Length > 0)
        {
            ArrayPool<short>.Shared.Return(_rows);
            ArrayPool<float>.Shared.Return(_spread);
        }

        _namings?.Forget();
        (_rows, _spread, _classified, _namings) = ([], [], [], null);
    }

    /// <summary>For each holder, the row of the table that a vote falls in (side × classes + class), and one over the share of that row that its names have.</summary>
    internal (ArraySegment<short> Rows, ArraySegment<float> Spread) Classify(int number)
    {
        Prepare();
        var (from, count) = (number * Holders.Length, Holders.Length);
        if (!_classified[number])
        {
            Classify(_signs[number], number, _rows.AsSpan(from, count), _spread.AsSpan(from, count));
            _classified[number] = true;
        }

        return (new(_rows, from, count), new(_spread, from, count));
    }

    private void Classify(in Sign sign, int number, Span<short> rows, Span<float> spread)
    {
        var (actorCamp, last) = (_theatre.CampOfActor(sign.Actor), Holders.Length - 1);
        var isOpen = sign.Kind is SignKind.Contested or SignKind.Siege or SignKind.Lifted; // told of whoever holds it
        var room = 2 * Holders.Length;
        Span<double> sums = room <= OnStack ? stackalloc double[room] : new double[room];
        Span<double> named = sums[..Holders.Length], byCamp = sums[Holders.Length..];
        Named.Before(number, named);
        byCamp.Clear();
        var all = 0.0;
        for (var h = 0; h < last; h++)
        {
            all += named[h] += UnheardOf;
            byCamp[_localCamps[h]] += named[h];
        }

        var speakers = Array.IndexOf(_camps, sign.Camp, 0, last);
        var (ofSpeaker, actor, target) = (sign.Camp >= 0 && speakers >= 0 ? byCamp[_localCamps[speakers]] : 0, Of(sign.Actor, named), Of(sign.Target, named));
        ReadOnlySpan<bool> kinOfActor = KinOf(Array.IndexOf(Holders, sign.Actor, 0, last)), kinOfTarget = KinOf(Array.IndexOf(Holders, sign.Target, 0, last));
        for (var h = 0; h < rows.Length; h++)
        {
            var (holder, camp, byKin) = (Holders[h], _camps[h], !kinOfActor.IsEmpty && kinOfActor[h]);
            var match = sign.Actor < 0 ? (isOpen ? 0 : 3) : byKin ? 0 : Confusion.Match(sign.Actor, holder, actorCamp, camp, sign.Camp);
            var aim = sign.Target < 0 ? 0 : sign.Target == holder || (!kinOfTarget.IsEmpty && kinOfTarget[h]) ? 1 : 2;
            rows[h] = (short)((Confusion.Side(sign.Camp, camp) * Confusion.Classes) + Confusion.Class(sign.Kind, match, aim));
            var own = h < last ? named[h] : 0;
            var allies = camp >= 0 ? byCamp[_localCamps[h]] - own : 0;
            var foes = sign.Camp >= 0 && sign.Camp != camp ? ofSpeaker : 0;
            var whom = match == 0 ? 1 : (match == 1 ? allies : match == 2 ? foes : all - own - allies - foes) / actor;
            var others = aim == 2 ? Math.Max(1, (all - own - (sign.Actor >= 0 && sign.Actor != holder ? actor : 0)) / target) : 1;
            spread[h] = (byKin ? ByKin : 1) * (float)(Math.Max(1, whom) * others);
        }
    }

    /// <summary>For each holder, whether it is one with a holder but not it; nothing where nobody is or it is no holder.</summary>
    private ReadOnlySpan<bool> KinOf(int one) => _kin.Length > 0 && one >= 0 ? _kin.AsSpan(one * Holders.Length, Holders.Length) : [];

    /// <summary>What a name weighs; one that is no holder weighs as unheard of.</summary>
    private double Of(int actor, ReadOnlySpan<double> named) => actor >= 0 && Array.IndexOf(Holders, actor) is var at and >= 0 ? named[at] : UnheardOf;
}
