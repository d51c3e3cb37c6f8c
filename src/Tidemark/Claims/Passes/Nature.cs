namespace Tidemark.Claims.Passes;

/// <summary>What the head of a noun phrase can stand for; several at once where the words leave it open.</summary>
[Flags]
internal enum Nature : ushort
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>Somebody who can act: an armed body, a government, an organisation, an official.</summary>
    Actor = 1,

    /// <summary>A place.</summary>
    Place = 2,

    /// <summary>People as such.</summary>
    People = 4,

    /// <summary>A building, vehicle or other thing.</summary>
    Thing = 8,

    /// <summary>A pronoun.</summary>
    Pronoun = 16,

    /// <summary>A name that the lexicon does not hold.</summary>
    Unknown = 32,

    /// <summary>A part of something ("parts of").</summary>
    Part = 64,

    /// <summary>A name of the lexicon.</summary>
    Named = 128,

    /// <summary>A person: an official, or a named human being.</summary>
    Person = 256,

    /// <summary>Fighters, an armed body.</summary>
    Armed = 512,
}
