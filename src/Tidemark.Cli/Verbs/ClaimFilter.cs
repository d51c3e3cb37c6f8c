using System.CommandLine;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Resolution;

namespace Tidemark.Cli.Verbs;

/// <summary>The options that pick claims.</summary>
internal sealed class ClaimFilter
{
    private readonly Option<string[]> _kind = new("--kind") { HelpName = "KIND", Description = "Only claims of this kind (transfer, holds, ...), again for more." };
    private readonly Option<string[]> _place = new("--place") { HelpName = "NAME", Description = "Only claims about this place: name, words of the text, or id." };
    private readonly Option<string[]> _actor = new("--actor") { HelpName = "NAME", Description = "Only claims with this actor, as actor or target: name, words of the text, or id." };
    private readonly Option<double?> _confidence = new("--min-confidence") { HelpName = "P", Description = "Only claims with at least this confidence, 0 to 1." };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command)
    {
        _kind.Validators.Add(result =>
        {
            foreach (var word in (result.GetValueOrDefault<string[]>() ?? []).SelectMany(Split).Where(w => Words.Parse<ClaimKind>(w) is null))
            {
                result.AddError($"--kind: '{word}' is no kind; the kinds are {string.Join(", ", Enum.GetValues<ClaimKind>().Select(Words.Of))}");
            }
        });
        _confidence.CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1)
            {
                return value;
            }

            result.AddError($"--min-confidence: '{result.Tokens[0].Value}' is no number from 0 to 1");
            return null;
        };
        foreach (var option in new Option[] { _kind, _place, _actor, _confidence })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether a claim is wanted.</summary>
    internal Func<ResolvedClaim, bool> From(ParseResult parsed)
    {
        var kinds = (parsed.GetValue(_kind) ?? []).SelectMany(Split).Select(w => Words.Parse<ClaimKind>(w)!.Value).ToHashSet();
        var places = Folded(parsed.GetValue(_place));
        var actors = Folded(parsed.GetValue(_actor));
        var least = parsed.GetValue(_confidence) ?? 0;
        return claim => claim.Claim.Confidence >= least
            && (kinds.Count == 0 || kinds.Contains(claim.Claim.Kind))
            && (places.Count == 0 || (claim.Place is { } place && Is(places, place.Id, place.Name, place.Mention.Text)))
            && (actors.Count == 0 || claim.Actor.Concat(claim.Target).Any(a => Is(actors, a.Id, a.Name, a.Mention.Text)));
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static HashSet<string> Folded(string[]? names) => [.. (names ?? []).Select(n => Folding.Fold(n))];

    private static bool Is(HashSet<string> wanted, string? id, string name, string words) =>
        wanted.Contains(Folding.Fold(id)) || wanted.Contains(Folding.Fold(name)) || wanted.Contains(Folding.Fold(words));
}
