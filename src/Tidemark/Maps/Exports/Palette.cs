using System.Collections.Immutable;

namespace Tidemark.Maps.Exports;

/// <summary>
/// Colours and numbers of actors on a map: by the order of their ids and nothing else. The hues are those that M. Okabe and K. Ito (2008) chose to be told
/// apart by the colour-blind; since tints of them come close to one another, each actor has a number, too.
/// </summary>
internal sealed class Palette
{
    private static readonly ImmutableArray<(int R, int G, int B)> _hues = [(0, 114, 178), (230, 159, 0), (0, 158, 115), (204, 121, 167), (86, 180, 233), (213, 94, 0), (120, 94, 240), (140, 130, 20)];

    private readonly Dictionary<int, int> _numbers;

    /// <summary>Gives numbers to the actors that are the likeliest holder of anything on any day of the list.</summary>
    internal Palette(ChangeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var holders = new SortedSet<int>();
        foreach (var change in list.Changes)
        {
            foreach (var share in list.After(change))
            {
                if (share.Outcome > ChangeList.Contested)
                {
                    holders.Add(share.Outcome);
                    break;
                }
            }
        }

        _numbers = holders.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => p.i + 1);
    }

    /// <summary>The number of an outcome of the list, from 1; 0 for one that is never the likeliest.</summary>
    internal int Number(int outcome) => _numbers.GetValueOrDefault(outcome);

    /// <summary>The colour of an outcome, the lighter the less likely it is: below .7, below .9, and from there on.</summary>
    internal string Colour(int outcome, int hundredths)
    {
        if (Number(outcome) == 0)
        {
            return "#bdbdbd";
        }

        var ((r, g, b), depth) = (_hues[(Number(outcome) - 1) % _hues.Length], hundredths >= 90 ? .92 : hundredths >= 70 ? .62 : .34);
        int Mixed(int c) => (int)Math.Round(255 - ((255 - c) * depth));
        return FormattableString.Invariant($"#{Mixed(r):x2}{Mixed(g):x2}{Mixed(b):x2}");
    }
}
