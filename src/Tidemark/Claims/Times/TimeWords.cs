using Tidemark.Names;

namespace Tidemark.Claims.Times;

/// <summary>The word classes of time as bit masks of one lexicon.</summary>
internal sealed class TimeWords(Lexicon lexicon)
{
    internal WordClasses Classes { get; } = lexicon.Classes;

    internal UInt128 Month { get; } = lexicon.Classes.Mask("time-month", "time-month-short");

    internal UInt128 ShortMonth { get; } = lexicon.Classes.Mask("time-month-short");

    internal UInt128 DoubtfulMonth { get; } = lexicon.Classes.Mask("time-month-doubtful");

    internal UInt128 Weekday { get; } = lexicon.Classes.Mask("time-weekday");

    internal UInt128 Paper { get; } = lexicon.Classes.Mask("time-paper");

    internal UInt128 Unit { get; } = lexicon.Classes.Mask("time-unit");

    internal UInt128 Deictic { get; } = lexicon.Classes.Mask("time-deictic");

    internal UInt128 Part { get; } = lexicon.Classes.Mask("time-part");

    internal UInt128 Season { get; } = lexicon.Classes.Mask("time-season");

    internal UInt128 Feast { get; } = lexicon.Classes.Mask("time-feast");

    internal UInt128 Edge { get; } = lexicon.Classes.Mask("time-edge");

    internal UInt128 Lasting { get; } = lexicon.Classes.Mask("time-lasting");

    internal UInt128 Near { get; } = lexicon.Classes.Mask("time-near");

    internal UInt128 Number { get; } = lexicon.Classes.Mask("figure-number");

    internal UInt128 Few { get; } = lexicon.Classes.Mask("figure-few");

    internal UInt128 Dozen { get; } = lexicon.Classes.Mask("figure-dozen");

    internal UInt128 Ordinal { get; } = lexicon.Classes.Mask("figure-ordinal");

    /// <summary>Words around which a time expression grows.</summary>
    internal UInt128 Nucleus { get; } = lexicon.Classes.Mask(
        "time-month", "time-month-short", "time-weekday", "time-unit", "time-deictic", "time-part", "time-season", "time-feast");

    /// <summary>The number of a word in the first of the classes that gives it one; 0 where none does.</summary>
    internal int Value(int word, string name, string? other = null) =>
        Classes.Value(word, name) ?? (other is null ? 0 : Classes.Value(word, other) ?? 0);
}
