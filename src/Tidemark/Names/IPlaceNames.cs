namespace Tidemark.Names;

/// <summary>Names of places that the lexicon does not hold. Safe for many threads.</summary>
internal interface IPlaceNames
{
    /// <summary>What a name means, of namesakes the best known; the kind is none where nothing is called so.</summary>
    /// <param name="name">The words as they stand in a text.</param>
    LexiconEntry Find(string name);
}
