namespace Tidemark.Places.Resolving;

/// <summary>What a phrase says its place is.</summary>
internal enum PlaceHint : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A city, town or village.</summary>
    Settlement,

    /// <summary>A part of a city.</summary>
    Quarter,

    /// <summary>A governorate, district or countryside.</summary>
    Area,

    /// <summary>A camp where people live.</summary>
    Camp,

    /// <summary>An airfield or airport.</summary>
    Airfield,

    /// <summary>A base, barracks or post.</summary>
    Base,

    /// <summary>A dam, bridge, port, crossing, field, refinery or plant.</summary>
    Works,

    /// <summary>A mountain, valley, river, lake or desert.</summary>
    Nature,

    /// <summary>A street, square, school, hospital, house of prayer, shop, farm: finer than gazetteers go.</summary>
    Spot,
}
