using Tidemark.Names;

namespace Tidemark.Claims.Figures;

/// <summary>The word classes of numbers as bit masks of one lexicon.</summary>
internal sealed class FigureWords(Lexicon lexicon)
{
    internal WordClasses Classes { get; } = lexicon.Classes;

    internal UInt128 Number { get; } = lexicon.Classes.Mask("figure-number");

    internal UInt128 Scale { get; } = lexicon.Classes.Mask("figure-scale");

    internal UInt128 Plural { get; } = lexicon.Classes.Mask("figure-plural");

    internal UInt128 Few { get; } = lexicon.Classes.Mask("figure-few");

    internal UInt128 Dozen { get; } = lexicon.Classes.Mask("figure-dozen");

    internal UInt128 Ordinal { get; } = lexicon.Classes.Mask("figure-ordinal");

    internal UInt128 Fraction { get; } = lexicon.Classes.Mask("figure-fraction");

    internal UInt128 Approx { get; } = lexicon.Classes.Mask("figure-approx");

    internal UInt128 Below { get; } = lexicon.Classes.Mask("figure-below");

    internal UInt128 Over { get; } = lexicon.Classes.Mask("figure-over");

    internal UInt128 Under { get; } = lexicon.Classes.Mask("figure-under");

    internal UInt128 Unit { get; } = lexicon.Classes.Mask("figure-unit");

    internal UInt128 Currency { get; } = lexicon.Classes.Mask("figure-currency");

    internal UInt128 Name { get; } = lexicon.Classes.Mask("figure-name");

    internal UInt128 Month { get; } = lexicon.Classes.Mask("time-month", "time-month-short");

    internal UInt128 TimeUnit { get; } = lexicon.Classes.Mask("time-unit");

    /// <summary>Words with which a number can begin.</summary>
    internal UInt128 Nucleus { get; } = lexicon.Classes.Mask(
        "figure-number", "figure-scale", "figure-plural", "figure-few", "figure-dozen", "figure-fraction");

    internal int Value(int word, string name) => Classes.Value(word, name) ?? 0;
}
