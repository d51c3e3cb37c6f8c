using System.Collections.Immutable;
using Tidemark.Maps.Cells;
using Tidemark.Places.Ground;

namespace Tidemark.Maps;

/// <summary>
/// Settlements and their ground, country by country: fitted once, the same for every day. Units are settlements in the order of their ids; those in one
/// spot share a cell, and each has its part of the cell's area.
/// </summary>
internal sealed class Territory
{
    private readonly double[] _area;

    internal Territory(ImmutableArray<Settlement> units, ImmutableArray<TerritoryPart> parts, double reachKilometres, string boundaries, GroundMap map)
    {
        (Units, Parts, ReachKilometres, Boundaries, Map) = (units, parts, reachKilometres, boundaries, map);
        _area = new double[units.Length];
        foreach (var part in parts)
        {
            foreach (var cell in part.Cells)
            {
                foreach (var unit in cell.Units)
                {
                    _area[unit] = cell.SquareKilometres / cell.Units.Length;
                }
            }
        }
    }

    /// <summary>The settlements.</summary>
    internal ImmutableArray<Settlement> Units { get; }

    /// <summary>Countries, in the order of their codes.</summary>
    internal ImmutableArray<TerritoryPart> Parts { get; }

    /// <summary>How far a word about a settlement reaches over land, in kilometres; infinite for to the next settlement.</summary>
    internal double ReachKilometres { get; }

    /// <summary>Where outlines come from, to print beside areas; empty without outlines.</summary>
    internal string Boundaries { get; }

    /// <summary>All outlines, those of neighbours too.</summary>
    internal GroundMap Map { get; }

    /// <summary>The ground of each unit in square kilometres.</summary>
    internal ReadOnlySpan<double> SquareKilometres => _area;

    /// <summary>Land of all parts in square kilometres, out of reach included; where a part has no outline, what is within reach.</summary>
    internal double LandSquareKilometres => Parts.Sum(p => p.LandSquareKilometres);

    /// <summary>Changed whenever the same settlements give other cells.</summary>
    internal static string Method => Thiessen.Version;
}

/// <summary>One country of a territory, on a plane of its own.</summary>
/// <param name="Name">Its name, else its code.</param>
/// <param name="Plane">The plane of its cells.</param>
/// <param name="Land">Its outline on the plane, or null where none is at hand.</param>
/// <param name="LandSquareKilometres">Land, out of reach included.</param>
/// <param name="Cells">The cells that have ground.</param>
internal sealed record TerritoryPart(string Name, MapPlane Plane, Rings? Land, double LandSquareKilometres, ImmutableArray<TerritoryCell> Cells);

/// <summary>The ground of a settlement, or of several in one spot.</summary>
/// <param name="Units">Numbers of the settlements.</param>
/// <param name="Shape">Its rings, in metres on the plane of its part.</param>
/// <param name="SquareKilometres">Its area.</param>
internal sealed record TerritoryCell(ImmutableArray<int> Units, Rings Shape, double SquareKilometres);
