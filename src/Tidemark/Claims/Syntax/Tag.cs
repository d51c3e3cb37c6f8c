namespace Tidemark.Claims.Syntax;

/// <summary>The part of speech of one word: the tags of the Penn Treebank (Marcus et al. 1993) as the English Web Treebank extends them.</summary>
internal enum Tag : byte
{
    /// <summary>Not tagged yet; the tagger fills it in.</summary>
    None,
    NN,
    NNS,
    NNP,
    NNPS,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    MD,
    JJ,
    JJR,
    JJS,
    RB,
    RBR,
    RBS,
    IN,
    TO,
    DT,
    PDT,
    WDT,
    WP,

    /// <summary>WP$, "whose".</summary>
    WPS,
    WRB,
    PRP,

    /// <summary>PRP$, "their".</summary>
    PRPS,
    CC,
    CD,
    EX,
    POS,
    RP,
    UH,
    FW,
    SYM,
    LS,

    /// <summary>A prefix standing alone, "anti".</summary>
    AFX,

    /// <summary>An address on the internet.</summary>
    ADD,

    /// <summary>A part of a word that was torn apart.</summary>
    GW,

    /// <summary>Full stop, question mark, exclamation mark.</summary>
    Period,
    Comma,

    /// <summary>Colon, semicolon, dash.</summary>
    Colon,
    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,
    Hyphen,
    Dollar,

    /// <summary>Decoration: rows of stars, smileys.</summary>
    Decoration,
}
