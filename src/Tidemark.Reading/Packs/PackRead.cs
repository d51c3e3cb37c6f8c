using System.Collections.Immutable;
using Tidemark.Pipeline;

namespace Tidemark.Reading.Packs;

/// <summary>A pack as read, with all that is wrong in its files.</summary>
/// <param name="Pack">What could be read.</param>
/// <param name="Errors">Each as FILE:LINE: what; what to do. Empty when all is right.</param>
internal sealed record PackRead(Pack Pack, ImmutableArray<string> Errors);
