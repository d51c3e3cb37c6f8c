namespace Tidemark.Places;

/// <summary>What sort of place it is.</summary>
internal enum PlaceType : byte
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A governorate or province.</summary>
    Governorate,

    /// <summary>A district or municipality.</summary>
    District,

    /// <summary>A city.</summary>
    City,

    /// <summary>A town.</summary>
    Town,

    /// <summary>A village.</summary>
    Village,

    /// <summary>A part of a city.</summary>
    Neighbourhood,

    /// <summary>A camp where people live.</summary>
    Camp,

    /// <summary>A military airfield.</summary>
    Airbase,

    /// <summary>A civil airport.</summary>
    Airport,

    /// <summary>A dam.</summary>
    Dam,

    /// <summary>A border crossing.</summary>
    Crossing,

    /// <summary>An oil or gas field.</summary>
    Oilfield,

    /// <summary>A refinery or plant.</summary>
    Refinery,

    /// <summary>A port.</summary>
    Port,

    /// <summary>A bridge.</summary>
    Bridge,

    /// <summary>A road.</summary>
    Road,

    /// <summary>A river.</summary>
    River,

    /// <summary>A lake.</summary>
    Lake,

    /// <summary>A mountain or range.</summary>
    Mountain,

    /// <summary>A region without administration of its own.</summary>
    Region,

    /// <summary>A border.</summary>
    Border,

    /// <summary>A military base or barracks.</summary>
    Base,

    /// <summary>A building or site of another sort: a school, a factory, a farm, a well.</summary>
    Facility,
}
