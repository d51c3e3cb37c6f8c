namespace Tidemark.Places;

/// <summary>What regions need to know of a place, wherever its record comes from.</summary>
/// <param name="Id">The id in records.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Type">What sort it is.</param>
/// <param name="Point">Where it lies.</param>
/// <param name="Population">Inhabitants, or 0 where nobody told.</param>
/// <param name="Country">ISO 3166-1 code of two letters, or empty.</param>
internal sealed record KnownPlace(string Id, string Name, PlaceType Type, GeoPoint Point, int Population, string Country)
{
    /// <summary>Whether a pack lists it, or it is a town or has 5,000 people: what reports name. Most villages of a gazetteer are never named.</summary>
    internal bool IsListed { get; init; } = true;
}
