using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidemark.Pipeline;

namespace Tidemark.Web.Serving;

/// <summary>One question to the case: what was written in the address, checked, and all that an answer is made of.</summary>
/// <param name="query">The query.</param>
/// <param name="route">The parts of the path that vary.</param>
/// <param name="house">The case.</param>
/// <param name="state">What the case held when the question came.</param>
/// <param name="desk">An archive for this question alone.</param>
/// <param name="stop">Whoever asked has gone.</param>
internal sealed class Ask(IQueryCollection query, Func<string, string> route, CaseHouse house, CaseState state, Desk desk, CancellationToken stop)
{
    /// <summary>The case.</summary>
    internal CaseHouse House => house;

    /// <summary>Rules and packs.</summary>
    internal Knowledge Knowledge => house.Case.Knowledge;

    /// <summary>What the case held when the question came.</summary>
    internal CaseState State => state;

    /// <summary>An archive for this question alone.</summary>
    internal Desk Desk => desk;

    /// <summary>Whoever asked has gone.</summary>
    internal CancellationToken Stop => stop;

    /// <summary>What may be known; null for everything.</summary>
    internal KnownTime? Known => Text("as-known") is { } written ? KnownTime.Parse(written) : null;

    /// <summary>A part of the path.</summary>
    internal string Part(string name) => route(name);

    /// <summary>Words, or null.</summary>
    internal string? Text(string name) => query.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>All words of a name.</summary>
    internal string[] Texts(string name) => query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>A day, or null.</summary>
    internal DateOnly? Day(string name) => Text(name) is { } written ? DayOf(written) : null;

    /// <summary>A number.</summary>
    internal int Number(string name, int usual) => Text(name) is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : usual;

    /// <summary>An area, or null.</summary>
    internal GeoArea? Box(string name) => Text(name) is { } written ? BoxOf(written) : null;

    /// <summary>A day as it is written, or null.</summary>
    internal static DateOnly? DayOf(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An area as it is written, or null where it is none.</summary>
    internal static GeoArea? BoxOf(string written)
    {
        var parts = written.Split(',');
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts.Length != 4 || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }

        return numbers is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && numbers[0] <= numbers[2] && numbers[1] <= numbers[3]
            ? new(numbers[1], numbers[0], numbers[3], numbers[2]) : null;
    }
}
