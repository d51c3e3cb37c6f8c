namespace Tidemark.Names;

/// <summary>Generic words beside a name proper, which writers add and leave out: "the city of X", "X camp". They weigh little.</summary>
[Flags]
internal enum HeadWord : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>City: city, madinat, مدينة.</summary>
    City = 1,

    /// <summary>Town or village: town, village, qaryat, baldat, قرية, بلدة.</summary>
    Village = 2,

    /// <summary>Camp: camp, mukhayyam, مخيم.</summary>
    Camp = 4,

    /// <summary>Quarter: neighbourhood, hayy, حي.</summary>
    Quarter = 8,

    /// <summary>District: district, subdistrict, qada, nahiyah, mintaqat, قضاء, ناحية, منطقة.</summary>
    District = 16,

    /// <summary>Governorate: governorate, province, muhafazat, محافظة.</summary>
    Governorate = 32,

    /// <summary>A country's or region's word: state, republic, دولة.</summary>
    State = 64,
}
