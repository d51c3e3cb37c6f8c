using System.Collections.Immutable;
using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>What marking found.</summary>
/// <param name="Marks">The marks, in order, not overlapping.</param>
/// <param name="Title">The title as stated, else the heading that the text opens with, else empty.</param>
/// <param name="AuthorNote">What the text says of its author, or empty.</param>
internal readonly record struct Marked(ImmutableArray<TextMark> Marks, string Title, string AuthorNote);
