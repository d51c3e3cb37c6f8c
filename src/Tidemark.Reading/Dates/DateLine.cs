namespace Tidemark.Reading.Dates;

/// <summary>A date of publication as it stands in a text.</summary>
/// <param name="Start">First UTF-16 unit of the line, or of its part, that is no prose.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Date">The date; its offsets count in the text.</param>
/// <param name="Rank">How sure it is.</param>
internal readonly record struct DateLine(int Start, int End, DateFound Date, DateRank Rank);
