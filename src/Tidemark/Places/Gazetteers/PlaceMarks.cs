namespace Tidemark.Places.Gazetteers;

/// <summary>Who tells of a place, and what is special about it.</summary>
[Flags]
internal enum PlaceMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A pack has it: somebody chose it for its war.</summary>
    Pack = 1,

    /// <summary>GeoNames has it.</summary>
    GeoNames = 2,

    /// <summary>Who's On First has it.</summary>
    WhosOnFirst = 4,

    /// <summary>The seat of an administration.</summary>
    Seat = 8,

    /// <summary>Destroyed, deserted or no longer in use.</summary>
    Abandoned = 16,

    /// <summary>It existed under this name in a time that the record states.</summary>
    Dated = 32,
}
