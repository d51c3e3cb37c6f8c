using Tidemark.Names;

namespace Tidemark.Claims.Times;

/// <summary>The word classes of time as bit masks of one lexicon.</summary>
internal sealed class TimeWords(Lexicon lexicon)
{
    internal WordClasses Classes { get; } = lexicon.Classes;

    internal WordMask Month { get; } = lexicon.Classes.Mask("time-month", "time-month-short");

    internal WordMask ShortMonth { get; } = lexicon.Classes.Mask("time-month-short");

    internal WordMask DoubtfulMonth { get; } = lexicon.Classes.Mask("time-month-doubtful");

    internal WordMask Weekday { get; } = lexicon.Classes.Mask("time-weekday");

    internal WordMask Paper { get; } = lexicon.Classes.Mask("time-paper");

    internal WordMask Unit { get; } = lexicon.Classes.Mask("time-unit");

    internal WordMask Deictic { get; } = lexicon.Classes.Mask("time-deictic");

    internal WordMask Part { get; } = lexicon.Classes.Mask("time-part");

    internal WordMask Season { get; } = lexicon.Classes.Mask("time-season");

    internal WordMask Feast { get; } = lexicon.Classes.Mask("time-feast");

    internal WordMask Edge { get; } = lexicon.Classes.Mask("time-edge");

    internal WordMask Lasting { get; } = lexicon.Classes.Mask("time-lasting");

    internal WordMask Near { get; } = lexicon.Classes.Mask("time-near");

    internal WordMask Number { get; } = lexicon.Classes.Mask("figure-number");

    internal WordMask Few { get; } = lexicon.Classes.Mask("figure-few");

    internal WordMask Dozen { get; } = lexicon.Classes.Mask("figure-dozen");

    internal WordMask Ordinal { get; } = lexicon.Classes.Mask("figure-ordinal");

    /// <summary>Words around which a time expression grows.</summary>
    internal WordMask Nucleus { get; } = lexicon.Classes.Mask(
        "time-month", "time-month-short", "time-weekday", "time-unit", "time-deictic", "time-part", "time-season", "time-feast");

    /// <summary>The number of a word in the first of the classes that gives it one; 0 where none does.</summary>
    internal int Value(int word, string name, string? other = null) =>
        Classes.Value(word, name) ?? (other is null ? 0 : Classes.Value(word, other) ?? 0);
}
