namespace Tidemark.Claims.Passes;

/// <summary>What the confidence of a claim is reckoned from. The default says nothing special.</summary>
[Flags]
internal enum ConfidenceFeatures
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The trigger is a noun.</summary>
    Nominal = 1,

    /// <summary>The trigger is passive or a participle.</summary>
    Passive = 2,

    /// <summary>The actor's subject was left out and supplied.</summary>
    Supplied = 4,

    /// <summary>An actor stands in the lexicon.</summary>
    KnownActor = 8,

    /// <summary>The place stands in the lexicon.</summary>
    KnownPlace = 16,

    /// <summary>A role came by coreference.</summary>
    Coreference = 32,

    /// <summary>The place is the nearest of the clause, not tied to the trigger itself.</summary>
    LoosePlace = 64,

    /// <summary>The sentence is long: 35 units or more.</summary>
    LongSentence = 128,

    /// <summary>Neither actor nor target.</summary>
    NoParty = 256,

    /// <summary>No place.</summary>
    NoPlace = 512,

    /// <summary>A heading.</summary>
    Heading = 1024,

    /// <summary>Not put as fact.</summary>
    NotFact = 2048,
}
