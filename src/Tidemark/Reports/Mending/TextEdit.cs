namespace Tidemark.Reports.Mending;

/// <summary>A piece of the stored text and what is read in its place. The default is an empty piece at the start.</summary>
/// <param name="SeenStart">First UTF-16 unit of what is read.</param>
/// <param name="SeenEnd">Behind its last; equal to the start where the piece is left out.</param>
/// <param name="StoredStart">First UTF-16 unit of the stored piece.</param>
/// <param name="StoredEnd">Behind its last; equal to the start where something is put in.</param>
internal readonly record struct TextEdit(int SeenStart, int SeenEnd, int StoredStart, int StoredEnd);
