namespace Tidemark.Reading.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Number">The line that it begins on, or the row's number, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Raw">Its bytes as they stand in the file, without the line end; for a spreadsheet, its cells as a line of CSV.</param>
internal readonly record struct TableRow(int Number, string[] Cells, byte[] Raw);
