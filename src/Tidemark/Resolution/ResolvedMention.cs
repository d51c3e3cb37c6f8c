namespace Tidemark.Resolution;

/// <summary>A name in a report and whom it means.</summary>
/// <param name="Type">"actor" or "place".</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Text">The words.</param>
/// <param name="Id">The id in records, or null.</param>
/// <param name="Name">The name to show.</param>
internal sealed record ResolvedMention(string Type, int Start, int End, string Text, string? Id, string Name);
