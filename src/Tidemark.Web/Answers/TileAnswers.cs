using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Maps.Exports;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>The cells as vector tiles.</summary>
internal static class TileAnswers
{
    /// <summary>The type of a vector tile.</summary>
    internal const string Type = "application/vnd.mapbox-vector-tile";

    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } =
    [
        new(Asked.Base + "/tiles/cells/{z}/{x}/{y}.mvt", "A vector tile (web Mercator) with the layer cells; the id of a feature is the number of its settlement.", [Asked.Known], Tile) { Shape = "", Type = Type },
    ];

    private static Body Tile(Ask ask)
    {
        var zoom = Number(ask, "z", TileCells.DeepestZoom);
        var (column, row) = (Number(ask, "x", (1 << zoom) - 1), Number(ask, "y", (1 << zoom) - 1));
        if (ask.House.Map(ask.State, ask.Desk, ask.Known) is not { } map)
        {
            return new(ReadOnlyMemory<byte>.Empty, Type);
        }

        var tile = new VectorTile();
        foreach (var (unit, rings) in ask.House.Tiles(map).Of(zoom, column, row))
        {
            var settlement = map.Territory.Units[unit];
            tile.Add(unit, rings, ("place", settlement.Place), ("name", settlement.Name), ("population", settlement.Population));
        }

        return new(tile.Tile("cells"), Type);
    }

    private static int Number(Ask ask, string name, int most) =>
        int.TryParse(ask.Part(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number
            : throw AskFault.Bad(string.Create(CultureInfo.InvariantCulture, $"{name}: '{Parameter.Shown(ask.Part(name))}' is no number from 0 to {most}"));
}
