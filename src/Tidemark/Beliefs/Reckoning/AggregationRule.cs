namespace Tidemark.Beliefs.Reckoning;

/// <summary>How many words become one answer.</summary>
internal enum AggregationRule : byte
{
    /// <summary>The model of control: time, side, source and copying are weighed.</summary>
    Ours,

    /// <summary>The newest observation, by the time of the event.</summary>
    Newest,

    /// <summary>Most origins of the last sixty days, one vote each.</summary>
    Majority,

    /// <summary>The same votes, each weighed by how often its origin was right; time and sides do not count.</summary>
    DawidSkene,

    /// <summary>As little change as can be: whom all origins of the last sixty days name alike, two at least.</summary>
    MostConservative,

    /// <summary>The word that tells the most: winner and loser, an exact day, a named speaker; the newest of such.</summary>
    MostInformative,
}

/// <summary>The names that commands and records give to the rules.</summary>
internal static class AggregationRules
{
    private static readonly string[] _names = ["ours", "newest", "majority", "dawid-skene", "most-conservative", "most-informative"];

    private static readonly string[] _means =
    [
        "the model of control: time, side, source and copying are weighed", "the newest day that anything is told of decides; each origin has one vote",
        "the newest word of each origin in sixty days counts once", "as majority, each origin weighed by how often the last fit finds it right", "only whom all origins of sixty days name, two at least",
        "the word that tells most: winner, loser, an exact day, a named speaker",
    ];

    /// <summary>What a rule goes by, in words.</summary>
    internal static string Means(this AggregationRule rule) => _means[(int)rule];

    /// <summary>All names, by rule.</summary>
    internal static IReadOnlyList<string> Names => _names;

    /// <summary>A rule's name.</summary>
    internal static string Name(this AggregationRule rule) => _names[(int)rule];

    /// <summary>The rule of a name, or null.</summary>
    internal static AggregationRule? Parse(string? name) => name is not null && Array.IndexOf(_names, name) is var at and >= 0 ? (AggregationRule)at : null;
}
