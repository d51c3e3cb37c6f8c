using Tidemark.Claims;

namespace Tidemark.Resolution;

/// <summary>Words of the text and whom they mean.</summary>
/// <param name="Id">The id in records ("actor:islamic-state"), or null when the packs do not know it.</param>
/// <param name="Name">The name to show: the pack's, else the words.</param>
/// <param name="Mention">The words.</param>
internal sealed record ResolvedName(string? Id, string Name, Mention Mention);
