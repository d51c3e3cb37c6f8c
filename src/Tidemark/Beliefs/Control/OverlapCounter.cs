using System.Collections.Immutable;

namespace Tidemark.Beliefs.Control;

/// <summary>Counts what ties sources, from statements in the order of publication.</summary>
/// <param name="theatre">The names.</param>
internal sealed class OverlapCounter(Theatre theatre)
{
    private const double Fortnight = 14;

    private readonly Dictionary<(int From, int To), (int Shared, int Agreed, int Copies, int Quotes)> _counts = [];
    private readonly Dictionary<string, int> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<int, (double Known, int Actor)>> _last = [];

    /// <summary>Counts one more statement; it has to be known no earlier than those before.</summary>
    internal void Add(Statement said)
    {
        var outlet = theatre.Source(said.Outlet);
        var origin = said.Voices is [.., var innermost] && theatre.Source(innermost.Speaker) is var speaker and >= 0 ? speaker : outlet;
        if (outlet < 0 || origin < 0)
        {
            return;
        }

        if (_families.TryGetValue(said.Family, out var first) && first != outlet)
        {
            if (_reports.TryAdd($"{said.Family}|{outlet}", ""))
            {
                Count(outlet, first, copies: 1);
            }

            return;
        }

        _families.TryAdd(said.Family, outlet);
        if (origin != outlet)
        {
            Count(outlet, origin, quotes: 1);
        }

        if (theatre.Place(said.Place) is var place and >= 0 && said is { Kind: Claims.ClaimKind.Holds or Claims.ClaimKind.Transfer, Asserted: true, Negated: false, Actors: [var actor, ..] })
        {
            Meet(place, origin, said.Known, theatre.Actor(actor));
        }
    }

    /// <summary>The ties so far.</summary>
    internal SourceOverlaps Counted() => new([.. _counts.OrderBy(c => c.Key).Select(c => new SourceTie(theatre.Sources[c.Key.From], theatre.Sources[c.Key.To], c.Value.Shared, c.Value.Agreed, c.Value.Copies, c.Value.Quotes))]);

    private void Meet(int place, int origin, double known, int actor)
    {
        var heard = _last.TryGetValue(place, out var before) ? before : _last[place] = [];
        foreach (var (other, word) in heard)
        {
            if (other != origin && known - word.Known <= Fortnight)
            {
                Count(Math.Min(origin, other), Math.Max(origin, other), shared: 1, agreed: word.Actor == actor ? 1 : 0);
            }
        }

        heard[origin] = (known, actor);
    }

    private void Count(int from, int to, int shared = 0, int agreed = 0, int copies = 0, int quotes = 0)
    {
        var (s, a, c, q) = _counts.GetValueOrDefault((from, to));
        _counts[(from, to)] = (s + shared, a + agreed, c + copies, q + quotes);
    }
}
