using Tidemark.Names;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places.Resolving;

/// <summary>Places by the keys of their spellings, with what judges spellings.</summary>
/// <param name="File">The places.</param>
/// <param name="Model">Judges spellings; without it only equal names are found.</param>
internal sealed record SpelledPlaces(GazetteerFile File, SpellingModel? Model);
