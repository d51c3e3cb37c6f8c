namespace Tidemark.Places.Regions;

/// <summary>How far a place reaches from its point. Round figures, told here and nowhere else.</summary>
internal static class Extent
{
    /// <summary>The radius of what is built up, in kilometres: of a settlement 0.3 times the root of its thousands of people (a million: 9.5 km; ten thousand: 0.9 km), where nobody counted by its kind.</summary>
    internal static double Radius(KnownPlace place) => place.Type switch
    {
        PlaceType.Country => 250,
        PlaceType.Governorate => 50,
        PlaceType.District => 18,
        PlaceType.Region => 20,
        PlaceType.Mountain or PlaceType.Lake => 8,
        PlaceType.Oilfield => 4,
        PlaceType.Airbase or PlaceType.Airport or PlaceType.Refinery or PlaceType.Port => 1.5,
        PlaceType.City or PlaceType.Town or PlaceType.Village or PlaceType.Camp or PlaceType.Neighbourhood when place.Population > 0 => Math.Clamp(0.3 * Math.Sqrt(place.Population / 1000.0), 0.4, 15),
        PlaceType.City => 4,
        PlaceType.Town => 1.8,
        _ => 0.8,
    };

    /// <summary>Whether it is an area whose parts have sides ("northern Syria"), rather than a settlement or spot.</summary>
    internal static bool IsArea(KnownPlace place) => place.Type is PlaceType.Country or PlaceType.Governorate or PlaceType.District or PlaceType.Region;

    /// <summary>
    /// How likely a place is what a description means, against a village of a pack. In news texts of Syria and Iraq that tell where a place lies ("Tabqa,
    /// 40 km west of Raqqa") cities, towns and villages of the packs were described 15, 13 and 8 times; there are 244, 475 and 644 of them, so that one city
    /// is described five times, one town twice as often as one village. What a gazetteer alone knows was described a dozen times, one of some thirty thousand (bench/described.py).
    /// </summary>
    internal static double Likelihood(KnownPlace place) => Likelihood(place.Type) * (place.IsListed ? 1 : 0.04);

    private static double Likelihood(PlaceType type) => type switch
    {
        PlaceType.City => 5,
        PlaceType.Town => 2,
        PlaceType.Village => 1,
        PlaceType.Country or PlaceType.Governorate or PlaceType.District or PlaceType.Region or PlaceType.River or PlaceType.Road or PlaceType.Border or PlaceType.Lake => 0,
        _ => 0.4,
    };
}
