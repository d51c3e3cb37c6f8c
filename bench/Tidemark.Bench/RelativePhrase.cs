using Tidemark.Places;

namespace Tidemark.Bench;

/// <summary>A description of a place whose answer is known.</summary>
/// <param name="Kind">What sort of description.</param>
/// <param name="Text">The words.</param>
/// <param name="Answer">Where it is.</param>
/// <param name="Distance">The stated distance in kilometres (of several the smallest), or null.</param>
/// <param name="Tolerance">How far off still counts as the answer, in kilometres: the answer's own size.</param>
internal sealed record RelativePhrase(string Kind, string Text, GeoPoint Answer, double? Distance, double Tolerance);
