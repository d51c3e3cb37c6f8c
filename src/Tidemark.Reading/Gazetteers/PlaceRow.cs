using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>One row of a source, as its reader fills it; used again for the next row.</summary>
internal sealed class PlaceRow
{
    /// <summary>The most characters of a name; none on the earth is longer.</summary>
    internal const int LongestName = 200;

    /// <summary>What is wrong with a row of which no name is one.</summary>
    internal const string NoName = "no name but addresses of the web or control characters";

    internal uint GeoNames { get; set; }

    internal uint Wikidata { get; set; }

    internal long WhosOnFirst { get; set; }

    /// <summary>The pack's id, or empty.</summary>
    internal string Slug { get; set; } = "";

    internal PlaceType Type { get; set; }

    internal PlaceMarks Marks { get; set; }

    /// <summary>0 to 15.</summary>
    internal int Importance { get; set; }

    internal string Country { get; set; } = "";

    internal double Latitude { get; set; }

    internal double Longitude { get; set; }

    internal int Population { get; set; }

    /// <summary>The key under which other rows name this one as what contains them, or empty.</summary>
    internal string Unit { get; set; } = "";

    /// <summary>The keys of what contains it, the smallest first.</summary>
    internal List<string> Parents { get; } = [];

    internal string From { get; set; } = "";

    internal string Until { get; set; } = "";

    /// <summary>Its names, the one to show first.</summary>
    internal List<PlaceName> Names { get; } = [];

    /// <summary>The line that it stands in, from 1.</summary>
    internal int Line { get; set; }

    /// <summary>Empties it.</summary>
    internal void Clear()
    {
        (GeoNames, Wikidata, WhosOnFirst, Slug, Type, Marks, Importance) = (0, 0, 0, "", PlaceType.Village, PlaceMarks.None, 0);
        (Country, Latitude, Longitude, Population, Unit, From, Until, Line) = ("", 0, 0, 0, "", "", "", 0);
        Parents.Clear();
        Names.Clear();
    }

    /// <summary>Adds a name unless it is empty, no name (an address of the web) or there already.</summary>
    internal void Name(string text, PlaceNameKind kind)
    {
        var name = text.Trim();
        if (name.Length > 0 && name.Length <= LongestName && !name.Contains("://", StringComparison.Ordinal) && !name.AsSpan().ContainsAnyInRange('\0', '\u001F') && !Names.Exists(n => n.Text == name))
        {
            Names.Add(new(name, kind == PlaceNameKind.Main ? kind : Script(name, kind)));
        }
    }

    /// <summary>Sets coordinates, unless they are none.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal string? Place(ReadOnlySpan<char> latitude, ReadOnlySpan<char> longitude)
    {
        if (!Degrees(latitude, 90, out var north) || !Degrees(longitude, 180, out var east))
        {
            return $"coordinates \"{Cut(latitude)}\", \"{Cut(longitude)}\" are no point of the earth; write degrees, -90 to 90 and -180 to 180";
        }

        (Latitude, Longitude) = (north, east);
        return null;
    }

    /// <summary>A text as a message shows it.</summary>
    internal static string Cut(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "...");

    private static bool Degrees(ReadOnlySpan<char> text, double most, out double degrees) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;

    /// <summary>What a name is by its letters, where the source does not say that it is a former one.</summary>
    private static PlaceNameKind Script(string name, PlaceNameKind told)
    {
        if (told == PlaceNameKind.Former)
        {
            return told;
        }

        foreach (var c in name)
        {
            if (char.IsLetter(c))
            {
                return c < '\u0250' || c is >= '\u1E00' and < '\u1F00' ? PlaceNameKind.Latin : c is >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFF00' ? PlaceNameKind.Native : PlaceNameKind.Other;
            }
        }

        return PlaceNameKind.Latin;
    }
}
