using System.Collections.Immutable;

namespace Tidemark.Claims;

/// <summary>Which attributes claims of a kind have, and which values these take: what a person may enter.</summary>
internal static class Codebook
{
    private static readonly ImmutableArray<string> Objects = ["home", "hospital", "school", "market", "convoy", "worship", "infrastructure"];

    private static readonly Dictionary<ClaimKind, ImmutableSortedDictionary<string, ImmutableArray<string>>> Attributes = new()
    {
        [ClaimKind.Holds] = Of(("extent", ["whole", "most", "part", "none"]), ("status", ["held", "contested", "besieged"])),
        [ClaimKind.Transfer] = Of(("extent", ["whole", "most", "part"])),
        [ClaimKind.Attack] = Of(
            ("means", ["clash", "ground", "airstrike", "drone", "shelling", "bombing", "mine", "shooting", "assassination", "raid", "chemical", "other"]), ("object", Objects)),
        [ClaimKind.Siege] = Of(("phase", ["begun", "ongoing", "lifted"]), ("form", ["encirclement", "road-cut", "crossing-closed", "aid-barred", "exit-barred"])),
        [ClaimKind.Advance] = Of(("reached", ["true", "false"]), ("direction", ["forward", "back", "none"])),
        [ClaimKind.Operation] = Of(("phase", ["announced", "begun", "ongoing", "stalled", "ended"])),
        [ClaimKind.Harm] = Of(
            ("effect", ["killed", "injured", "executed", "detained", "abducted", "displaced", "trapped", "deprived", "tortured", "sexual-violence", "disappeared", "abused", "destroyed"]),
            ("object", Objects)),
        [ClaimKind.Measure] = Of(
            ("quantity", ["territory-share", "territory-lost", "area", "fighters", "recruits", "attacks", "settlements", "people", "money"]), ("trend", ["up", "down", "flat"])),
        [ClaimKind.Tie] = Of(("relation", ["supports", "cooperates", "opposes", "commands", "part-of", "linked-to"])),
        [ClaimKind.Deal] = Of(("type", ["ceasefire", "evacuation", "exchange", "handover", "aid-access"]), ("phase", ["announced", "in-force", "broken", "ended"])),
        [ClaimKind.Statement] = Of(("act", ["threatens", "calls-for", "pledges", "claims-responsibility", "demands", "admits"])),
    };

    /// <summary>The attributes of a kind with their values.</summary>
    internal static ImmutableSortedDictionary<string, ImmutableArray<string>> AttributesOf(ClaimKind kind) => Attributes[kind];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(params ReadOnlySpan<(string Key, ImmutableArray<string> Values)> attributes)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (key, values) in attributes)
        {
            all.Add(key, values);
        }

        return all.ToImmutable();
    }
}
