using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Maps;

/// <summary>Shares of land, of settlements and of people in a territory, with what stands below the line.</summary>
internal sealed class Shares
{
    private readonly Territory _territory;
    private readonly ChangeList _list;
    private readonly (string Name, string Unit, string Denominator, double[] Weights, ShareSeries Series)[] _measures;

    internal Shares(Territory territory, ChangeList list)
    {
        (_territory, _list) = (territory, list);
        var people = territory.Units.Where(u => u.Population > 0).ToArray();
        _measures =
        [
            Measure("land", "km2", Land(), territory.SquareKilometres.ToArray(), territory.LandSquareKilometres),
            Measure("settlements", "1", Line($"{territory.Units.Length:N0} settlements of the packs and gazetteer in use; cities, towns, villages and camps alike; others are left out"), [.. territory.Units.Select(_ => 1.0)], territory.Units.Length),
            Measure("people", "1", Line($"people of the {people.Length:N0} settlements of {territory.Units.Length:N0} whose number the gazetteer tells, as of no certain year; others are left out"), [.. territory.Units.Select(u => (double)u.Population)], people.Sum(u => (double)u.Population)),
        ];
    }

    /// <summary>The series of a measure: "land", "settlements" or "people".</summary>
    internal ShareSeries Series(string measure) => _measures.Single(m => m.Name == measure).Series;

    /// <summary>The shares of a day; a measure whose whole is nothing is left out.</summary>
    /// <param name="day">The valid day.</param>
    /// <param name="draws">Draws of the outcomes of all settlements together on that day, each an outcome's number by settlement, -1 for without a word; may be empty.</param>
    internal ImmutableArray<ShareTable> On(DateOnly day, IReadOnlyList<short[]>? draws = null)
    {
        var tables = ImmutableArray.CreateBuilder<ShareTable>();
        foreach (var (name, unit, denominator, weights, series) in _measures.Where(m => m.Series.Whole > 0))
        {
            var sums = new double[series.Width];
            series.On(day, sums);
            var bounds = Bounds(draws ?? [], weights, series);
            tables.Add(new(name, unit, denominator, series.Whole, [.. sums.Select((s, i) => new BoundShare(Math.Clamp(s / series.Whole, 0, 1), bounds?[i].Low, bounds?[i].High))]));
        }

        return tables.ToImmutable();
    }

    /// <summary>What the boundaries, areas and cells rest on, line by line.</summary>
    internal IEnumerable<string> Basis()
    {
        yield return _territory.Boundaries.Length > 0 ? $"Boundaries: {_territory.Boundaries}; a choice of that source, not an opinion of ours." : "Boundaries: none at hand; cells end at their reach.";
        yield return $"Cells: Thiessen polygons over settlements ({Territory.Method}), " + (double.IsInfinity(_territory.ReachKilometres)
            ? "without a limit of reach." : Line($"no farther than {_territory.ReachKilometres:0.##} km from the settlement; land beyond is without a word."));
        yield return "Areas: " + string.Join("; ", _territory.Parts.Select(p => $"{p.Name}: {p.Plane.Told}")) + ".";
    }

    private (string, string, string, double[], ShareSeries) Measure(string name, string unit, string denominator, double[] weights, double whole) =>
        (name, unit, denominator, weights, ShareSeries.Of(_list, weights, whole));

    private string Land()
    {
        var bare = _territory.Parts.Where(p => p.Land is null).Select(p => p.Name).ToArray();
        var all = string.Join(", ", _territory.Parts.Where(p => p.Land is not null).Select(p => p.Name));
        return (all.Length > 0 ? $"land of {all} by their outlines, deserts included" : "")
            + (bare.Length > 0 ? (all.Length > 0 ? ", and of " : "land of ") + string.Join(", ", bare) + " within reach of settlements, no outline being at hand" : "");
    }

    /// <summary>The twentieth and the nineteenth twentieth of the draws' shares, or null without draws.</summary>
    private static (double Low, double High)[]? Bounds(IReadOnlyList<short[]> draws, double[] weights, ShareSeries series)
    {
        if (draws.Count == 0)
        {
            return null;
        }

        var columns = Enumerable.Range(0, series.Width).Select(_ => new double[draws.Count]).ToArray();
        for (var d = 0; d < draws.Count; d++)
        {
            if (draws[d].Length != weights.Length)
            {
                throw new ArgumentException("A draw has one outcome for each settlement.", nameof(draws));
            }

            var named = 0.0;
            for (var unit = 0; unit < weights.Length; unit++)
            {
                if (draws[d][unit] >= 0)
                {
                    columns[draws[d][unit]][d] += weights[unit];
                    named += weights[unit];
                }
            }

            columns[^1][d] = series.Whole - named;
        }

        return [.. columns.Select(c =>
        {
            Array.Sort(c);
            double At(double q) => Math.Clamp(c[(int)Math.Round(q * (c.Length - 1))] / series.Whole, 0, 1);
            return (At(.05), At(.95));
        })];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
