namespace Tidemark.Claims.Syntax;

/// <summary>The sizes in a model's header. The default value is no possible model.</summary>
internal readonly record struct SyntaxSizes(int TableBits, int Words, int TagHidden, int TagShift, int ParseHidden, int ParseShift)
{
    /// <summary>Whether a model can have these sizes.</summary>
    internal bool Possible =>
        TableBits is >= 4 and <= 16 && Words is > Vocabulary.Shared and < 65536 && Units(TagHidden) && Units(ParseHidden) && TagShift is >= 0 and < 15 && ParseShift is >= 0 and < 15;

    /// <summary>Where the tagger's network begins.</summary>
    internal int TaggerAt => SyntaxImage.HeaderLength + (Vocabulary.EntryLength << TableBits);

    /// <summary>Where the parser's network begins.</summary>
    internal int ParserAt => TaggerAt + SyntaxNetwork.Length(SlotLayout.OfTagger(Words).Rows, TagHidden);

    /// <summary>How long the image is.</summary>
    internal int Length => ParserAt + SyntaxNetwork.Length(SlotLayout.OfParser(Words).Rows, ParseHidden);

    private static bool Units(int hidden) => hidden is > 0 and <= 512 && hidden % 64 == 0;
}
