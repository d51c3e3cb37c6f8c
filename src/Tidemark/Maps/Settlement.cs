using Tidemark.Places;

namespace Tidemark.Maps;

/// <summary>A settlement that has ground of its own on the map.</summary>
/// <param name="Place">Its id in records.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Point">Where it lies.</param>
/// <param name="Population">Inhabitants, or 0 where nobody told.</param>
/// <param name="Country">ISO 3166-1 code of two letters, or empty.</param>
internal sealed record Settlement(string Place, string Name, GeoPoint Point, int Population, string Country)
{
    /// <summary>Whether places of a kind have ground of their own: where people live, and no parts of towns.</summary>
    internal static bool Is(PlaceType type) => type is PlaceType.City or PlaceType.Town or PlaceType.Village or PlaceType.Camp;
}
