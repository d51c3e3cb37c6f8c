using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>A word of a treebank. <c>Head</c> is the number of its head in the sentence, -1 for the root.</summary>
internal sealed record TreeWord(string Text, Tag Tag, int Head, Relation Relation)
{
    /// <summary>Whether no space follows.</summary>
    internal bool Glued { get; init; }

    /// <summary>Whether the word belongs to a name.</summary>
    internal bool Proper { get; init; }

    /// <summary>Whether the tag would be given at run time.</summary>
    internal bool Given { get; init; }

    /// <summary>Whether the form is that of a name found as a whole.</summary>
    internal bool WholeName { get; init; }

    /// <summary>The form as the model sees it.</summary>
    internal WordForm Form => WholeName ? WordForm.Name : WordForm.Of(Text);
}
