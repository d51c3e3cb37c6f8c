using System.Collections.Immutable;
using Tidemark.Web.Describing;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Answers;

/// <summary>All questions that can be asked.</summary>
internal static class Board
{
    /// <summary>The endpoints.</summary>
    internal static ImmutableArray<Endpoint> All { get; } = [.. Questions, new("/openapi/v1.json", "This description.", [], _ => OpenApi.Describe(Questions)) { Shape = "", Type = "application/vnd.oai.openapi+json; version=3.1" }];

    private static ImmutableArray<Endpoint> Questions => [.. CaseAnswers.All, .. MapAnswers.All, .. ShareAnswers.All, .. PlaceAnswers.All, .. ReportAnswers.All, .. ClaimAnswers.All, .. BookAnswers.All, .. SourceAnswers.All,
        .. FeatureAnswers.All, .. TileAnswers.All, .. ExportAnswers.All];
}
