using System.Globalization;
using Tidemark.Claims;
using Tidemark.Reports;

namespace Tidemark.Pipeline.Records;

/// <summary>Small signs for people: dates, and what kind of claim it is.</summary>
internal static class Marks
{
    /// <summary>"[transfer, asserted, .78]".</summary>
    internal static string Of(Claim claim) => $"[{Words.Of(claim.Kind)}, {(claim.Negated ? "negated, " : "")}{Words.Of(claim.Modality)}, {Confidence(claim.Confidence)}]";

    /// <summary>".78".</summary>
    internal static string Confidence(double value) => value >= 0.995 ? "1.0" : value.ToString(".00", CultureInfo.InvariantCulture);

    /// <summary>"2016-06-10", or "undated".</summary>
    internal static string Of(Publication published) => published switch
    {
        Publication.Doubtful doubtful => $"{Day(doubtful.First)} or {Day(doubtful.Second)}",
        { ReferenceDay: { } day } => Day(day),
        _ => "undated",
    };

    /// <summary>"2016-06-10".</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"10 June 2016".</summary>
    internal static string Long(Publication published) =>
        published.ReferenceDay is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : Of(published);
}
