using System.Collections.Immutable;
using Tidemark.Claims;

namespace Tidemark.Resolution;

/// <summary>A claim whose names are actors and places.</summary>
/// <param name="Claim">The claim as read.</param>
/// <param name="Actor">Who.</param>
/// <param name="Target">To whom.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Attribution">Who says so, nearest first.</param>
internal sealed record ResolvedClaim(
    Claim Claim, ImmutableArray<ResolvedName> Actor, ImmutableArray<ResolvedName> Target, ResolvedPlace? Place, ImmutableArray<ResolvedAttribution> Attribution);
