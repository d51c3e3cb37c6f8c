namespace Tidemark.Claims.Figures;

/// <summary>A number in a sentence, with the bounds that its words give; a bound that they leave open is null.</summary>
/// <param name="First">Index of its first token, "at least" and the like included.</param>
/// <param name="End">Index behind its last token, the unit included.</param>
/// <param name="Value">The number, or null where the words give bounds only.</param>
/// <param name="Low">Least, or null.</param>
/// <param name="High">Most, or null.</param>
/// <param name="Approximate">Whether the words say that it is rough.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Vague">Whether no number is named ("dozens", "several").</param>
/// <param name="Weak">Whether it may be no count at all: "one" (also a pronoun), an age between commas, the number in "500-strong" or "three times".</param>
/// <param name="IsDateLike">Whether it belongs to a date, a year, a clock time, an age or a length of time: no figure of a claim.</param>
internal readonly record struct FigureMention(
    int First, int End, double? Value, double? Low, double? High, bool Approximate, FigureUnit Unit, bool Vague = false, bool Weak = false, bool IsDateLike = false);
