using System.Collections.Immutable;
using Tidemark.Maps;
using Tidemark.Pipeline.Questions;

namespace Tidemark.Web.Answers;

/// <summary>Bounds of shares through time: drawn at every so-manieth row and at the last, and straight between these.</summary>
internal sealed class SeriesBounds
{
    private readonly int _rows;
    private readonly int[] _drawn;
    private readonly ImmutableArray<BoundShare>[] _bounds;

    /// <param name="map">The map.</param>
    /// <param name="measure">What is counted.</param>
    /// <param name="days">The day of each row.</param>
    /// <param name="most">How many rows are drawn at most.</param>
    /// <param name="count">How many draws.</param>
    internal SeriesBounds(CaseMap map, string measure, ImmutableArray<DateOnly> days, int most, int count)
    {
        _rows = days.Length;
        Every = Math.Max(1, (_rows + most - 2) / (most - 1));
        _drawn = [.. Enumerable.Range(0, _rows).Where(r => r % Every == 0 || r == _rows - 1)];
        var draws = map.Draws.On([.. _drawn.Select(r => days[r])], count);
        _bounds = [.. _drawn.Select((r, i) => map.Shares.On(days[r], draws[i]).Single(t => t.Name == measure).Outcomes)];
    }

    /// <summary>Rows from one that is drawn to the next.</summary>
    internal int Every { get; }

    /// <summary>The lower bound of a row.</summary>
    internal double Low(int row, int column) => Between(row, i => _bounds[i][column].Low!.Value); // draws were made of each of these rows

    /// <summary>The upper bound of a row.</summary>
    internal double High(int row, int column) => Between(row, i => _bounds[i][column].High!.Value); // as above

    private double Between(int row, Func<int, double> of)
    {
        var at = Math.Min(row / Every, _drawn.Length - 1);
        if (at == _drawn.Length - 1)
        {
            return of(at);
        }

        var part = (row - _drawn[at]) / (double)(_drawn[at + 1] - _drawn[at]);
        return (of(at) * (1 - part)) + (of(at + 1) * part);
    }
}
