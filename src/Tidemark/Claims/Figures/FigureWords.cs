using Tidemark.Names;

namespace Tidemark.Claims.Figures;

/// <summary>The word classes of numbers as bit masks of one lexicon.</summary>
internal sealed class FigureWords(Lexicon lexicon)
{
    internal WordClasses Classes { get; } = lexicon.Classes;

    internal WordMask Number { get; } = lexicon.Classes.Mask("figure-number");

    internal WordMask Scale { get; } = lexicon.Classes.Mask("figure-scale");

    internal WordMask Plural { get; } = lexicon.Classes.Mask("figure-plural");

    internal WordMask Few { get; } = lexicon.Classes.Mask("figure-few");

    internal WordMask Dozen { get; } = lexicon.Classes.Mask("figure-dozen");

    internal WordMask Ordinal { get; } = lexicon.Classes.Mask("figure-ordinal");

    internal WordMask Fraction { get; } = lexicon.Classes.Mask("figure-fraction");

    internal WordMask Approx { get; } = lexicon.Classes.Mask("figure-approx");

    internal WordMask Below { get; } = lexicon.Classes.Mask("figure-below");

    internal WordMask Over { get; } = lexicon.Classes.Mask("figure-over");

    internal WordMask Under { get; } = lexicon.Classes.Mask("figure-under");

    internal WordMask Unit { get; } = lexicon.Classes.Mask("figure-unit");

    internal WordMask Currency { get; } = lexicon.Classes.Mask("figure-currency");

    internal WordMask Name { get; } = lexicon.Classes.Mask("figure-name");

    internal WordMask Month { get; } = lexicon.Classes.Mask("time-month", "time-month-short");

    internal WordMask TimeUnit { get; } = lexicon.Classes.Mask("time-unit");

    /// <summary>Words with which a number can begin.</summary>
    internal WordMask Nucleus { get; } = lexicon.Classes.Mask(
        "figure-number", "figure-scale", "figure-plural", "figure-few", "figure-dozen", "figure-fraction");

    internal int Value(int word, string name) => Classes.Value(word, name) ?? 0;
}
