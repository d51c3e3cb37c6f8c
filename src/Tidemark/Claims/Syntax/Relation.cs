namespace Tidemark.Claims.Syntax;

/// <summary>How a word hangs on its head: the relations of Universal Dependencies 2 (de Marneffe et al. 2021), the finer ones folded together.</summary>
internal enum Relation : byte
{
    /// <summary>The word on which the sentence hangs; its head is -1.</summary>
    Root,

    /// <summary>nsubj, csubj.</summary>
    Subject,

    /// <summary>nsubj:pass, csubj:pass.</summary>
    SubjectPassive,

    /// <summary>obj, iobj.</summary>
    Object,

    /// <summary>obl and its kinds, the agent of a passive among them.</summary>
    Oblique,

    /// <summary>nmod.</summary>
    NominalModifier,

    /// <summary>nmod:poss.</summary>
    Possessor,

    /// <summary>case: a preposition or the possessive 's, child of its noun.</summary>
    Case,
    Marker,
    Auxiliary,
    AuxiliaryPassive,

    /// <summary>cop: "is", child of the predicate.</summary>
    Copula,
    ClausalComplement,
    OpenComplement,
    AdverbialClause,

    /// <summary>acl: "the man killed there".</summary>
    AdjectivalClause,
    RelativeClause,
    Adjective,
    Adverb,

    /// <summary>compound, flat, goeswith and titles before names.</summary>
    Compound,
    Number,
    Determiner,
    Coordinator,
    Conjunct,
    Apposition,

    /// <summary>compound:prt: "took over".</summary>
    Particle,
    Expletive,

    /// <summary>parataxis, list.</summary>
    Parataxis,
    Punctuation,

    /// <summary>Everything else: discourse words, vocatives, fixed expressions, datelines.</summary>
    Other,
}
