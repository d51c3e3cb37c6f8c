using System.Globalization;

namespace Tidemark.Maps.Exports;

/// <summary>What colours and signs mean, and the table of shares.</summary>
/// <param name="sheet">The map.</param>
/// <param name="palette">Colours and numbers.</param>
/// <param name="hasDashes">Whether any line is dashed.</param>
internal sealed class SvgLegend(MapSheet sheet, Palette palette, bool hasDashes)
{
    /// <summary>Draws it.</summary>
    /// <returns>Where it ends.</returns>
    internal double Draw(SvgText svg, double left, double top, double width)
    {
        var line = Holders(svg, left, top + 12, width);
        line = Signs(svg, left, line + 6);
        var told = sheet.Frame.States.Count(s => s.Look != Look.NoWord);
        svg.Words(left, line + 12, string.Create(CultureInfo.InvariantCulture, $"{told:N0} of {sheet.Frame.States.Length:N0} settlements have any word"), 12);
        line += 20;
        return Table(svg, left, line + 22, width);
    }

    private double Holders(SvgText svg, double left, double line, double width)
    {
        svg.Words(left, line, "Likeliest holder", 14, "font-weight=\"bold\"");
        svg.Words(left, line += 17, "by how likely it is: .5 to .7, to .9, above", 11, "fill=\"#55524a\"");
        var shown = sheet.Frame.States.Where(s => s.Look is Look.Held or Look.Contested).Select(s => (int)s.Outcome).Distinct().Where(o => palette.Number(o) > 0).OrderBy(palette.Number).ToArray();
        foreach (var outcome in shown)
        {
            line += 8;
            for (var step = 0; step < 3; step++)
            {
                svg.Line($"<rect x=\"{left + (step * 18)}\" y=\"{line}\" width=\"18\" height=\"14\" fill=\"{palette.Colour(outcome, 50 + (step * 20))}\"/>");
            }

            svg.Line($"<circle cx=\"{left + 68}\" cy=\"{line + 7}\" r=\"6.8\" fill=\"#ffffff\" stroke=\"#222222\" stroke-width=\"1.1\"/>");
            svg.Words(left + 68, line + 10.4, palette.Number(outcome).ToString(CultureInfo.InvariantCulture), 9.5, "text-anchor=\"middle\" font-weight=\"bold\"");
            foreach (var words in SvgText.Wrapped(sheet.Names[outcome], 12, width - 84))
            {
                svg.Words(left + 82, line + 11, words, 12);
                line += 15;
            }
        }

        return line;
    }

    private double Signs(SvgText svg, double left, double line)
    {
        void Row(string fill, string sign, string words, bool hatched = false, bool ringed = false)
        {
            svg.Line($"<rect x=\"{left}\" y=\"{line}\" width=\"54\" height=\"14\" fill=\"{fill}\" stroke=\"#b9b4a8\" stroke-width=\"0.6\"/>");
            if (hatched)
            {
                svg.Line($"<rect x=\"{left}\" y=\"{line}\" width=\"54\" height=\"14\" fill=\"url(#contested)\"/>");
            }

            if (sign.Length > 0)
            {
                new SvgMarks(sheet, palette, _ => default, default).Mark(svg, new(sign == "×" ? Look.Contested : Look.Undecided, 0, 0, false), left + 68, line + 7);
            }

            svg.Words(left + 82, line + 11, words, 12);
            line += ringed ? 26 : 22;
        }

        Row("#e9e7e2", "×", "fought over; colour: likeliest holder", hatched: true);
        Row("#cfcdc8", "?", "undetermined: reports cannot decide");
        Row("url(#noword)", "", "nothing said, or out of reach");
        line += 4;
        svg.Line($"<circle cx=\"{left + 27}\" cy=\"{line + 7}\" r=\"10.5\" fill=\"none\" stroke=\"#111111\" stroke-width=\"2.2\"/><circle cx=\"{left + 27}\" cy=\"{line + 7}\" r=\"6.8\" fill=\"#ffffff\" stroke=\"#222222\" stroke-width=\"1.1\"/>");
        svg.Words(left + 82, line + 11, "ring: besieged", 12);
        line += 26;
        if (hasDashes)
        {
            svg.Line($"<path d=\"M{left} {line + 7}h54\" stroke=\"#5d5a52\" stroke-width=\"1\" stroke-dasharray=\"5 3\"/>");
            svg.Words(left + 82, line + 11, "dashed: disputed line", 12);
            line += 22;
        }

        return line;
    }

    private double Table(SvgText svg, double left, double line, double width)
    {
        svg.Words(left, line, "Expected shares, in percent", 14, "font-weight=\"bold\"");
        var hasBounds = sheet.Shares.Any(t => t.Outcomes.Any(o => o.Low is not null));
        svg.Words(left, line += 16, hasBounds ? "in brackets: nine tenths of joint draws" : "without bounds: no joint draws were made", 11, "fill=\"#55524a\"");
        line += 20;
        for (var column = 0; column < sheet.Shares.Length; column++)
        {
            svg.Words(At(left, width, column), line, sheet.Shares[column].Name, 11, "text-anchor=\"end\" font-weight=\"bold\"");
        }

        int[] order = [.. Enumerable.Range(2, sheet.Names.Length - 2).OrderByDescending(o => sheet.Shares.Select(t => t.Outcomes[o].Share).FirstOrDefault()).ThenBy(o => o), ChangeList.Contested, ChangeList.Unknown, sheet.Names.Length];
        foreach (var row in order.Where(o => sheet.Shares.Any(t => t.Outcomes[o].Share >= .0005)))
        {
            line = Row(svg, left, line + 17, width, row, hasBounds);
        }

        svg.Words(left, line += 20, "under 0.05 % is left out here; the tables have it", 10, "fill=\"#55524a\"");
        return line + 8;
    }

    private double Row(SvgText svg, double left, double line, double width, int row, bool hasBounds)
    {
        var name = row == sheet.Names.Length ? "nothing said, or out of reach" : row == ChangeList.Unknown ? "somebody unnamed" : row == ChangeList.Contested ? "fought over" : sheet.Names[row];
        var words = SvgText.Wrapped(name, 11, At(left, width, 0) - left - 34).ToArray();
        for (var column = 0; column < sheet.Shares.Length; column++)
        {
            var (share, low, high) = sheet.Shares[column].Outcomes[row];
            svg.Words(At(left, width, column), line, share is > 1e-9 and < .0005 ? "under 0.1" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture), 11, "text-anchor=\"end\"");
            if (hasBounds && low is { } from && high is { } to)
            {
                svg.Words(At(left, width, column), line + 12, string.Create(CultureInfo.InvariantCulture, $"[{100 * from:0.#}-{100 * to:0.#}]"), 9, "text-anchor=\"end\" fill=\"#55524a\"");
            }
        }

        foreach (var (word, i) in words.Select((w, i) => (w, i)))
        {
            svg.Words(left, line + (13 * i), word, 11);
        }

        return line + Math.Max(13.0 * (words.Length - 1), hasBounds ? 12 : 0);
    }

    /// <summary>Where a column of figures ends.</summary>
    private double At(double left, double width, int column) => left + width - ((sheet.Shares.Length - 1 - column) * 86);
}
