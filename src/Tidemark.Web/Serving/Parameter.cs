using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Web.Serving;

/// <summary>What a parameter of a request may be.</summary>
internal enum ParameterKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day, <c>2016-06-20</c>.</summary>
    Day,

    /// <summary>A day or an instant, <c>2016-06-22T12:00:00Z</c>.</summary>
    Known,

    /// <summary>A whole number between bounds.</summary>
    Number,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Four numbers: west, south, east, north, in degrees.</summary>
    Box,
}

/// <summary>A parameter of a request.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="About">What it does, in a sentence.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string About)
{
    private const int Longest = 300, MostTimes = 20;

    /// <summary>Whether it may come several times.</summary>
    internal bool Many { get; init; }

    /// <summary>Whether nothing can be answered without it.</summary>
    internal bool Required { get; init; }

    /// <summary>The least number.</summary>
    internal int Least { get; init; }

    /// <summary>The greatest number.</summary>
    internal int Most { get; init; } = int.MaxValue;

    /// <summary>The number where none is given.</summary>
    internal int Usual { get; init; }

    /// <summary>The words that may be chosen.</summary>
    internal ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Throws where the values are not what they may be.</summary>
    /// <exception cref="AskFault">With what is wrong, and what to write.</exception>
    internal void Check(IReadOnlyList<string?> values)
    {
        if (values.Count > (Many ? MostTimes : 1))
        {
            throw AskFault.Bad($"{Name}: given {values.Count.ToString(CultureInfo.InvariantCulture)} times; give it {(Many ? $"at most {MostTimes} times" : "once")}");
        }

        foreach (var value in values)
        {
            if (value is not { Length: > 0 and <= Longest })
            {
                throw AskFault.Bad($"{Name}: {(value is { Length: > 0 } ? "longer than " + Longest.ToString(CultureInfo.InvariantCulture) + " characters" : "is empty")}; {What}");
            }

            if (!IsGood(value))
            {
                throw AskFault.Bad($"{Name}: '{Shown(value)}' is none; {What}");
            }
        }
    }

    /// <summary>What to write, in words.</summary>
    private string What => Kind switch
    {
        ParameterKind.Day => "write a day as 2016-06-20",
        ParameterKind.Known => "write a day as 2016-06-22, or an instant as 2016-06-22T12:00:00Z",
        ParameterKind.Number => string.Create(CultureInfo.InvariantCulture, $"write a whole number from {Least} to {Most}"),
        ParameterKind.Choice => $"write one of {string.Join(", ", Choices)}",
        ParameterKind.Box => "write west,south,east,north in degrees, as 36,34,43,38",
        _ => "write words",
    };

    private bool IsGood(string value) => Kind switch
    {
        ParameterKind.Day => Ask.DayOf(value) is not null,
        ParameterKind.Known => KnownTime.Parse(value) is not null,
        ParameterKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most,
        ParameterKind.Choice => Choices.Contains(value),
        ParameterKind.Box => Ask.BoxOf(value) is not null,
        _ => !value.Contains('\0', StringComparison.Ordinal),
    };

    /// <summary>Words of a stranger within a message: one line, and not too long.</summary>
    internal static string Shown(string value) =>
        new([.. value.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '?' : c)]);
}
