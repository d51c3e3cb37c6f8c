namespace Tidemark.Claims.Times;

/// <summary>A time expression in a sentence.</summary>
/// <param name="First">Index of its first token, the preposition included.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Value">The time, or null where the words cannot be resolved.</param>
/// <param name="Rule">Which pattern read it.</param>
/// <param name="IsDuration">Whether it is a length ("six-month", "for three days"), not a point.</param>
/// <param name="Link">How the preposition binds it.</param>
/// <param name="Future">Another reading for a sentence about the future ("will meet on Friday"), or null where it would be the same.</param>
/// <param name="Past">Another reading for a sentence in a past or perfect tense, or null where it would be the same.</param>
/// <param name="Day">The one day that it names, to measure "two days later" from; or null.</param>
/// <param name="Lapse">How many days it lies behind (before: less than 0) what the words after it tell of ("two days after the town fell"); else 0.</param>
/// <param name="LapseMonths">The same in months, where the words count months or years.</param>
/// <param name="Month">The first day of the one month or day that it names, to measure "six months later" from; or null.</param>
internal readonly record struct TimeMention(
    int First, int End, Edtf? Value, string Rule, bool IsDuration = false, TimeLink Link = TimeLink.Within, Edtf? Future = null, Edtf? Past = null, DateOnly? Day = null, DateOnly? Month = null, int Lapse = 0, int LapseMonths = 0);
