using System.Collections.Immutable;
using Tidemark.Pipeline;

namespace Tidemark.Reading.Packs;

/// <summary>Knowledge as loaded.</summary>
/// <param name="Knowledge">All that reading needs, or null when there is no usable rule folder or syntax model.</param>
/// <param name="Errors">What is wrong in the files, each as FILE:LINE: what; what to do.</param>
/// <param name="FromCache">Whether the cache had it.</param>
internal sealed record KnowledgeRead(Knowledge? Knowledge, ImmutableArray<string> Errors, bool FromCache);
