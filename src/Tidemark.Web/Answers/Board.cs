using System.Collections.Immutable;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>All questions that can be asked.</summary>
internal static class Board
{
    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } = [.. CaseAnswers.All, .. MapAnswers.All, .. ShareAnswers.All, .. PlaceAnswers.All, .. ReportAnswers.All, .. ClaimAnswers.All, .. BookAnswers.All, .. SourceAnswers.All];
}
