using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>
/// The content of a claim in plain words. One wording a kind, whoever the actors are: "liberated", "fell" and "occupied" all read "took".
/// </summary>
internal sealed class ClaimText
{
    private static readonly VerbForms Take = new("take", "took", "taken"), Lose = new("lose", "lost", "lost"), Hold = new("hold", "held", "held"),
        TakePlace = new("take place", "took place", "taken place"), Cut = new("cut", "cut", "cut"), Withdraw = new("withdraw", "withdrew", "withdrawn"),
        Come = new("come", "came", "come"), Bar = new("bar", "barred", "barred");

    private readonly ResolvedClaim _claim;
    private readonly string _actor, _target, _place;

    private ClaimText(ResolvedClaim claim)
    {
        _claim = claim;
        _actor = NameText.All(claim.Actor);
        _target = NameText.All(claim.Target);
        _place = claim.Place is { } place ? NameText.Of(place) : "";
    }

    /// <summary>The content in words, without who says so.</summary>
    internal static string Of(ResolvedClaim claim)
    {
        var text = new ClaimText(claim);
        var content = claim.Claim.Kind switch
        {
            ClaimKind.Holds => text.Holds(),
            ClaimKind.Transfer => text.Transfer(),
            ClaimKind.Attack => text.Attack(),
            ClaimKind.Siege => text.Siege(),
            ClaimKind.Advance => text.Advance(),
            ClaimKind.Operation => text.Noun("operation", ("of", text._actor), ("against", text._target), ("at", text._place)) + text.Remark("phase"),
            ClaimKind.Harm => text.Noun("harm", ("to", text._target), ("in", text._place), ("by", text._actor)) + text.Detail("effect"),
            ClaimKind.Measure => text.Noun(text.Value("quantity"), ("of", text._actor), ("in", text._place)) + text.Detail(""),
            ClaimKind.Tie => text.Tie(),
            ClaimKind.Deal => text.Noun(text.Value("type"), ("of", text._actor), ("with", text._target), ("at", text._place)) + text.Remark("phase"),
            _ => text.Noun("statement", ("of", text._actor), ("to", text._target), ("about", text._place)) + text.Detail("act"),
        };
        return claim.Claim.Condition.Length == 0 ? content : $"{content} ({NameText.Short(claim.Claim.Condition)})";
    }

    private string Holds()
    {
        var (extent, status) = (Value("extent"), Value("status"));
        var who = _actor.Length > 0 ? _actor : "somebody";
        var verb = extent == "none" ? Hold.In(_claim.Claim.Modality, !_claim.Claim.Negated) : Said(Hold);
        return $"{who} {verb} {Part(extent)}{_place}" + (status is "contested" or "besieged" ? $" ({status})" : "");
    }

    private string Transfer()
    {
        var what = Part(Value("extent")) + (_place.Length > 0 ? _place : "ground");
        return _actor.Length > 0 ? Clause(_actor, Take, what, ("from", _target))
            : _target.Length > 0 ? Clause(_target, Lose, what)
            : Clause(what, VerbForms.Regular("change"), "hands");
    }

    private string Attack()
    {
        var means = Value("means") is { Length: > 0 } m and not "other" ? $" ({m})" : "";
        return (_actor.Length > 0
            ? Clause(_actor, VerbForms.Regular("attack"), _target, (_target.Length > 0 ? "in" : "", _place))
            : Clause($"an attack{After("on", _target)}", TakePlace, "", ("in", _place))) + means;
    }

    private string Siege()
    {
        var at = _place.Length > 0 ? _place : _target;
        var who = _actor.Length > 0 ? _actor : "somebody";
        return (Value("phase"), Value("form")) switch
        {
            ("lifted", _) => Clause(who, VerbForms.Regular("end"), "the siege of " + at),
            (_, "road-cut") => Clause(who, Cut, "the road at " + at),
            (_, "crossing-closed") => Clause(who, VerbForms.Regular("close"), "the crossing at " + at),
            (_, "aid-barred") => Clause(who, Bar, "aid to " + at),
            (_, "exit-barred") => Clause(who, Bar, "people from leaving " + at),
            _ => Clause(who, VerbForms.Regular("besiege"), at),
        };
    }

    private string Advance()
    {
        var who = _actor.Length > 0 ? _actor : "somebody";
        return (Value("direction"), Value("reached")) switch
        {
            ("back", _) => Clause(who, Withdraw, "", ("from", _place)),
            ("none", _) => Clause(who, Come, "", ("to", _place)),
            (_, "true") => Clause(who, VerbForms.Regular("enter"), _place),
            _ => Clause(who, VerbForms.Regular("advance"), "", ("on", _place), ("against", _target)),
        };
    }

    private string Tie()
    {
        var relation = Value("relation").Replace('-', ' ');
        return $"{_actor} {(_claim.Claim.Negated ? "(not) " : "")}— {relation} — {_target}";
    }

    private string Clause(string subject, VerbForms verb, string what, params ReadOnlySpan<(string Word, string Name)> rest)
    {
        var text = $"{subject} {Said(verb)}{(what.Length > 0 ? " " + what : "")}";
        foreach (var (word, name) in rest)
        {
            text += After(word, name);
        }

        return text;
    }

    private string Noun(string noun, params ReadOnlySpan<(string Word, string Name)> rest)
    {
        var text = (_claim.Claim.Negated ? "no " : "") + noun.Replace('-', ' ');
        foreach (var (word, name) in rest)
        {
            text += After(word, name);
        }

        return text;
    }

    private string Said(VerbForms verb) => verb.In(_claim.Claim.Modality, _claim.Claim.Negated);

    private string Value(string attribute) => _claim.Claim.Attributes.TryGetValue(attribute, out var value) ? value : "";

    private string Remark(string attribute) => Value(attribute) is { Length: > 0 } value ? $" ({value})" : "";

    /// <summary>What follows a colon: an attribute and the figure.</summary>
    private string Detail(string attribute)
    {
        string?[] parts = [attribute.Length == 0 ? null : Value(attribute).Replace('-', ' '), _claim.Claim.Figure?.Mention is { Length: > 0 } words ? $"“{NameText.Short(words)}”" : null];
        var shown = string.Join(", ", parts.Where(p => p is { Length: > 0 }));
        return shown.Length > 0 ? ": " + shown : "";
    }

    private static string Part(string extent) => extent is "part" or "most" ? extent + " of " : "";

    private static string After(string word, string name) => name.Length == 0 ? "" : word.Length == 0 ? " " + name : $" {word} {name}";
}
