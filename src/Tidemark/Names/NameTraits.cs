namespace Tidemark.Names;

/// <summary>What a name says about the grammar and kind of what it names.</summary>
[Flags]
internal enum NameTraits : ushort
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>A human being.</summary>
    Person = 1,

    /// <summary>A state, which is also a place.</summary>
    State = 2,

    /// <summary>An armed body: group, army, police, militia, coalition in arms.</summary>
    Armed = 4,

    /// <summary>A government or an office of one.</summary>
    Government = 8,

    /// <summary>An organ that reports: outlet, agency, monitor.</summary>
    Reporter = 16,

    /// <summary>A country.</summary>
    Country = 32,

    /// <summary>A governorate, district or region: larger than a settlement.</summary>
    Area = 64,

    /// <summary>A city or town or village or neighbourhood.</summary>
    Settlement = 128,

    /// <summary>A base, airport, dam, field, crossing, port, bridge or road.</summary>
    Facility = 256,

    /// <summary>The word is also common English, and counts as a name only in capitals.</summary>
    Common = 512,

    /// <summary>An organisation that is no armed body (party, agency, council).</summary>
    Organisation = 1024,

    /// <summary>A group outside the state.</summary>
    NonState = 2048,

    /// <summary>A coalition.</summary>
    Coalition = 4096,

    /// <summary>A people or a faith: those who belong to it flee, and do not pull out.</summary>
    Community = 8192,

    /// <summary>A part of a town.</summary>
    Quarter = 16384,

    /// <summary>A city, which has parts with names of their own.</summary>
    City = 32768,
}
