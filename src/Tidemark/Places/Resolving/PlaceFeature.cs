namespace Tidemark.Places.Resolving;

/// <summary>What the choice of a place is made by. All are numbers of about 0 to 2; <see cref="PlaceWeights"/> says how each counts.</summary>
internal enum PlaceFeature
{
    /// <summary>1 where a name is equal letter by letter, articles apart.</summary>
    Equal,

    /// <summary>Log-odds of the spelling, a quarter of it, where no name is equal.</summary>
    Spelling,

    /// <summary>How well known the place is, by tens.</summary>
    Size,

    /// <summary>1 for a place of a pack.</summary>
    Chosen,

    /// <summary>1 where it is of the sort that the phrase says.</summary>
    TypeSaid,

    /// <summary>1 where it is of another sort.</summary>
    TypeDenied,

    /// <summary>1 where the phrase speaks of something finer than gazetteers go.</summary>
    Spot,

    /// <summary>1 for a governorate or district where the phrase speaks of none: they share names with towns.</summary>
    Unit,

    /// <summary>1 for a built or natural feature where the phrase speaks of none.</summary>
    NoSettlement,

    /// <summary>1 where it did not exist on the day, a tenth where it is deserted.</summary>
    Gone,

    /// <summary>1 where it lies in the region said.</summary>
    Within,

    /// <summary>Logarithm of the kilometres from the region said, a third.</summary>
    Outside,

    /// <summary>1 where it lies in or at a container that the phrase names.</summary>
    Contained,

    /// <summary>Logarithm of the kilometres from that container, a third.</summary>
    Apart,

    /// <summary>1 where the writer gives the name as another one.</summary>
    Alternative,

    /// <summary>1 where it is only what the place is near to.</summary>
    Anchor,

    /// <summary>1 where it is only what contains the place.</summary>
    Container,

    /// <summary>Logarithm of the kilometres from the nearest point that it is likely near to, a third.</summary>
    Far,

    /// <summary>Length of the name, by tens of letters: long names are seldom alike by chance.</summary>
    Length,

    /// <summary>Logarithm of the kilometres from where the outlet mostly reports on, a third.</summary>
    Home,

    /// <summary>Logarithm of the kilometres from the nearest place that other reports of those days name, a third.</summary>
    Recent,

    /// <summary>1 where the same source meant the same place by the same name before.</summary>
    Used,
}
