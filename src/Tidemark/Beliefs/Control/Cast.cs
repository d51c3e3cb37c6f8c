namespace Tidemark.Beliefs.Control;

/// <summary>The possible holders of one place: those named for it, or all where there are few, and somebody unnamed, last.</summary>
internal sealed class Cast
{
    private const int Few = 12;

    private readonly int[] _camps;
    private readonly Theatre _theatre;

    internal Cast(Theatre theatre, IEnumerable<Sign> signs)
    {
        _theatre = theatre;
        var named = theatre.Actors.Count <= Few
            ? Enumerable.Range(0, theatre.Actors.Count)
            : signs.SelectMany(s => new[] { s.Actor, s.Target }).Where(a => a >= 0).Distinct().Order();
        Holders = [.. named, -1];
        _camps = [.. Holders.Select(theatre.CampOfActor)];
        var first = (1 - Unnamed) / Math.Max(1, Holders.Length - 1);
        Next = [.. Holders.Select(h => h < 0 ? (Holders.Length == 1 ? 1 : Unnamed) : first)];
    }

    /// <summary>The share of somebody unnamed among who may come next.</summary>
    internal const double Unnamed = .005;

    /// <summary>Numbers of actors; -1 for somebody unnamed.</summary>
    internal int[] Holders { get; }

    /// <summary>How likely each comes next.</summary>
    internal double[] Next { get; }

    /// <summary>For each holder, the row of the table that a sign falls in: side × classes + class, and over how many actors that row is spread.</summary>
    internal void Classify(in Sign sign, Span<int> rows, Span<double> spread)
    {
        var actorCamp = _theatre.CampOfActor(sign.Actor);
        var isOpen = sign.Kind is SignKind.Contested or SignKind.Siege or SignKind.Lifted; // told of whoever holds it
        for (var h = 0; h < Holders.Length; h++)
        {
            var match = sign.Actor < 0 ? (isOpen ? 0 : 3) : Confusion.Match(sign.Actor, Holders[h], actorCamp, _camps[h], sign.Camp);
            var aim = sign.Target < 0 ? 0 : sign.Target == Holders[h] ? 1 : 2;
            rows[h] = (Confusion.Side(sign.Camp, _camps[h]) * Confusion.Classes) + Confusion.Class(sign.Kind, match, aim);
            spread[h] = (match == 0 ? 1 : Count(match, h, sign.Camp)) * (aim == 2 ? Math.Max(1, Holders.Length - 2) : 1);
        }
    }

    /// <summary>How many actors stand so to the holder and the speaker.</summary>
    private int Count(int match, int holder, int speaker)
    {
        var (own, allies, foes) = (_camps[holder], 0, 0);
        for (var i = 0; i < Holders.Length - 1; i++)
        {
            allies += i != holder && own >= 0 && _camps[i] == own ? 1 : 0;
            foes += i != holder && speaker >= 0 && _camps[i] == speaker && _camps[i] != own ? 1 : 0;
        }

        return Math.Max(1, match == 1 ? allies : match == 2 ? foes : Holders.Length - 2 - allies - foes);
    }
}
