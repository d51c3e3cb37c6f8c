namespace Tidemark.Claims;

/// <summary>When it was so.</summary>
/// <param name="Value">The date or range, or null where the words cannot be resolved.</param>
/// <param name="Mention">The words.</param>
internal sealed record ClaimTime(Edtf? Value, string Mention);
