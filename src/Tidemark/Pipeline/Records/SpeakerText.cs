using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Who says so, in plain words.</summary>
internal static class SpeakerText
{
    /// <summary>"The council denied that", or empty where the report itself says so.</summary>
    internal static string Of(ResolvedClaim claim) =>
        claim.Attribution is [var nearest, ..] ? $"{NameText.Of(nearest.Speaker)} {Verb(nearest.Stance)} " : "";

    /// <summary>The nearest speaker, or the outlet.</summary>
    internal static string Name(ResolvedClaim claim, string outlet) =>
        claim.Attribution is [var nearest, ..] ? NameText.Of(nearest.Speaker) : outlet.Length > 0 ? outlet : "the report";

    /// <summary>The stance as a verb in the past, which fits one and many alike.</summary>
    internal static string Verb(Stance stance) => stance switch
    {
        Stance.Asserts => "said that",
        Stance.Alleges => "alleged that",
        Stance.Confirms => "confirmed that",
        Stance.ConfirmsInPart => "confirmed in part that",
        Stance.Denies => "denied that",
        Stance.Justifies => "gave reasons why",
        Stance.Admits => "admitted that",
        Stance.Announces => "announced that",
        _ => "predicted that",
    };
}
