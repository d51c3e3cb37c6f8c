namespace Tidemark.Places.Ground;

/// <summary>How large an administration an outline belongs to.</summary>
internal enum GroundLevel : byte
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A governorate, province or oblast.</summary>
    Region,

    /// <summary>A district or county.</summary>
    District,
}
