using System.Globalization;
using Tidemark.Beliefs.Control;
using Tidemark.Cli.Output;

namespace Tidemark.Cli.Telling;

/// <summary>What each source's word is worth, for its own side and for others, with the interval that the votes behind it leave.</summary>
internal sealed class SourceSheet(ControlFit fit, Terminal terminal)
{
    /// <summary>Writes a row for each source.</summary>
    internal void Write()
    {
        var table = new Table("source", "votes", "right of its own side", "right of others", "side unknown");
        foreach (var (id, weights) in fit.Sources)
        {
            table.Add(id, weights.Counts.Sum().ToString("N0", CultureInfo.InvariantCulture), Cell(weights, 0), Cell(weights, 1), Cell(weights, 2));
        }

        foreach (var line in table.Lines(Terminal.Width))
        {
            terminal.Line(line);
        }
    }

    private static string Cell(SourceWeights weights, int side)
    {
        var worth = SourceWorth.Of(weights, side);
        return worth.Votes < 1 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{worth.Share:0.00} [{worth.Low:0.00}, {worth.High:0.00}] of {worth.Votes:0}");
    }
}
