using System.Collections.Immutable;

namespace Tidemark.Bench.Names;

/// <summary>A gazetteer's place with the spellings of its name by script.</summary>
/// <param name="Id">The gazetteer's id.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latin">Spellings in Latin letters, the main one first.</param>
/// <param name="Arabic">Spellings in Arabic letters, the main one first.</param>
/// <param name="Cyrillic">Spellings in Cyrillic letters.</param>
internal sealed record NamedPlace(long Id, double Latitude, double Longitude, ImmutableArray<string> Latin, ImmutableArray<string> Arabic, ImmutableArray<string> Cyrillic)
{
    /// <summary>Which of ten parts the place belongs to, by a hash of its id (splitmix64).</summary>
    internal int Part
    {
        get
        {
            unchecked
            {
                var z = (ulong)Id + 0x9E3779B97F4A7C15;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return (int)((z ^ (z >> 31)) % 10);
            }
        }
    }

    /// <summary>Whether the place is kept from every fitting.</summary>
    internal bool HeldOut => Part >= 8;

    /// <summary>Kilometres to another place (haversine, mean radius of the earth).</summary>
    internal double KilometresTo(NamedPlace other)
    {
        var (lat, lon) = (double.DegreesToRadians(other.Latitude - Latitude), double.DegreesToRadians(other.Longitude - Longitude));
        var h = (Math.Sin(lat / 2) * Math.Sin(lat / 2)) +
            (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Sin(lon / 2) * Math.Sin(lon / 2));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(h));
    }
}
