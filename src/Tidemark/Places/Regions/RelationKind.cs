namespace Tidemark.Places.Regions;

/// <summary>How a described place lies to named ones.</summary>
internal enum RelationKind : byte
{
    /// <summary>In it.</summary>
    Within,

    /// <summary>Not far from it.</summary>
    Near,

    /// <summary>On all sides of it.</summary>
    Around,

    /// <summary>A part of it.</summary>
    Part,

    /// <summary>On one side of it.</summary>
    Direction,

    /// <summary>So many kilometres from it, perhaps in a direction.</summary>
    Distance,

    /// <summary>Between two.</summary>
    Between,

    /// <summary>At the border of one, or of two with each other.</summary>
    Border,

    /// <summary>On a road or river, or on the way from one to another.</summary>
    Route,
}
