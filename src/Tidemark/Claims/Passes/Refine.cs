using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Checks over whole drafts that no single pass can make, and attributes that the carrying verb decides. One per thread.</summary>
internal sealed class Refine(Lexicon lexicon, Clauses clauses, Phrases phrases)
{
    private readonly WordMask _vouch = lexicon.Classes.Mask("confirm-verb", "announce-verb", "deny-verb", "admit-verb");
    private readonly WordMask _generic = lexicon.Classes.Mask("generic-place-noun");
    private readonly WordMask _full = lexicon.Classes.Mask("full-word");
    private readonly WordMask _aerial = lexicon.Classes.Mask("aerial-word");
    private readonly WordMask _air = lexicon.Classes.Mask("air-noun");
    private readonly WordMask _fall = lexicon.Classes.Mask("fall-verb");
    private readonly WordMask _begin = lexicon.Classes.Mask("begin-verb");
    private readonly WordMask _announce = lexicon.Classes.Mask("announce-verb");
    private readonly WordMask _lift = lexicon.Classes.Mask("lift-verb");
    private readonly int[] _crossing = lexicon.Words("crossing crossings border borders");
    private readonly WordMask _men = lexicon.Classes.Mask("armed-noun");
    private readonly int _suicide = lexicon.Word("suicide");
    private readonly int[] _threaten = lexicon.Words("threaten threatens threatened threatening vow vows vowed vowing pledge pledges pledged warn warns warned warning");
    private readonly int[] _oversee = lexicon.Words("oversee oversees oversaw overseen overseeing supervise supervises supervised supervising direct directs directed directing observe follow");
    private readonly WordMask _end = lexicon.Classes.Mask("end-verb");

    internal void Apply(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            draft.Target.RemoveAll(t => draft.Actor.Any(a => (a.Start == t.Start && a.End == t.End) || (!a.Ref.IsNone && a.Ref.Id == t.Ref.Id && a.Ref.Kind == t.Ref.Kind)));
            if (draft is { Rule.Name: "transfer.lose-territory", Place: { Ref.IsNone: true, Relation: null } } && clauses.Is(draft.PlaceUnit, _generic) && draft.Target.Exists(static t => !t.Ref.IsNone))
            {
                draft.Place = null; // "lost territory to X": who loses some, and to whom
            }

            if (IsEmpty(draft) || IsGoal(draft, drafts) || IsLost(draft, drafts) || (draft is { Kind: ClaimKind.Advance, Negated: true } && drafts.Exists(d => d.Kind == ClaimKind.Siege && d.Trigger == clauses.Sentence.Heads[draft.Trigger]))) // "barred from entering": the siege says it
            {
                drafts.RemoveAt(i);
                continue;
            }

            Phase(draft);
            Crossing(draft);
            Extent(draft);
            Means(draft);
            Quantity(draft);
            SameEvent(draft, drafts);
            SamePeople(draft, drafts);
            draft.Attribution.RemoveAll(a => draft.Kind == ClaimKind.Statement && draft.Actor.Any(x => x.Start == a.Speaker.Start || (!x.Ref.IsNone && x.Ref.Kind == a.Speaker.Ref.Kind && x.Ref.Id == a.Speaker.Ref.Id)));
            if (draft is { Kind: ClaimKind.Statement, Modality: Modality.CalledFor, Attribution.Count: 0, Actor: [{ } caller, ..] })
            {
                draft.Attribution.Add(new(caller, Stance.Asserts, "")); // what is called for is his word
            }

            draft.Features |= Judge(draft);
        }
    }

    /// <summary>Too little to be a claim: a tie with one side, ground without a name, a blow by nobody against nobody.</summary>
    private bool IsEmpty(Draft draft) => draft.Kind switch
    {
        ClaimKind.Tie when clauses.Sentence.WordsOf(draft.Trigger) is "parts" => true, // "in other parts of X"
        ClaimKind.Tie when draft.Rule.Name == "tie.support" && draft.Target.Count == 0 => true, // nobody supports himself
        ClaimKind.Tie => draft.Actor.Count + draft.Target.Count < (draft.Rule.Needs.Length > 1 ? 2 : 1),
        ClaimKind.Transfer when draft.Actor.Count + draft.Target.Count == 0 && !clauses.Is(draft.Trigger, _fall) && !clauses.IsPassive(draft.Trigger) && !IsVouchedFor(draft) => true,
        ClaimKind.Transfer or ClaimKind.Holds => draft.Place is { Ref.IsNone: true, Relation: null } && draft.PlaceUnit >= 0 && draft.Place.Name == draft.Place.Text && (clauses.Is(draft.PlaceUnit, _generic) || IsAny(draft)),
        ClaimKind.Attack when draft.Rule.Name == "attack.fire" && draft.Actor.Count == 0 && IsDrone(draft) => true, // a toy, or a survey
        ClaimKind.Attack => draft.Modality == Modality.CalledFor || (draft.Modality != Modality.Asserted && (draft.Actor.Count + draft.Target.Count == 0 || (draft.Place is null && !draft.Target.Exists(t => !t.Ref.IsNone) && IsIdle(draft)))),
        ClaimKind.Harm when draft.Rule.Name is "harm.event" or "harm.death" => draft is { Actor.Count: 0, Place: null, Figure: null } && phrases.IsPlural(draft.Trigger) && draft.Target.TrueForAll(static t => t.Ref.IsNone), // "violations against civilians"
        ClaimKind.Advance or ClaimKind.Attack when draft.Modality == Modality.Conditional && IsCondition(draft) => true, // "threatened to leave if they entered X"
        ClaimKind.Deal => draft.Actor.Count == 0 && draft.Place is null && !(draft.Attributes.ContainsKey("phase") && draft.Attributes.GetValueOrDefault("type") == "ceasefire"), // "the truce collapsed"
        ClaimKind.Measure => draft.Figure is null && !draft.Attributes.ContainsKey("trend"),
        _ => false,
    };

    /// <summary>Whether the words are an if-clause of their own, of what somebody says that he will do.</summary>
    private bool IsCondition(Draft draft)
    {
        var s = clauses.Sentence;
        if (!clauses.IsVerb(draft.Trigger) || s.Relations[draft.Trigger] != Syntax.Relation.AdverbialClause)
        {
            return false;
        }

        var threat = false;
        for (var at = s.Heads[draft.Trigger]; at >= 0; at = s.Heads[at])
        {
            threat |= _threaten.Contains(s.Units[at].Word);
        }

        foreach (var child in s.Children(draft.Trigger))
        {
            if (threat && s.Relations[child] == Syntax.Relation.Marker && s.WordsOf(child) is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"in towns controlled by the group": whichever they are; nothing is told of any place.</summary>
    private bool IsAny(Draft draft) => draft.Kind == ClaimKind.Holds && clauses.IsVerb(draft.Trigger) && phrases.IsPlural(draft.PlaceUnit) && clauses.Sentence.Heads[draft.Trigger] == draft.PlaceUnit && clauses.Sentence.Child(draft.PlaceUnit, Syntax.Relation.Number) < 0 && clauses.Sentence.Child(draft.PlaceUnit, Syntax.Relation.Possessor) < 0 && clauses.Sentence.Tags[draft.PlaceUnit + 1] != Syntax.Tag.Comma
        && clauses.Sentence.Relations[draft.Trigger] is Syntax.Relation.AdjectivalClause or Syntax.Relation.RelativeClause;

    /// <summary>"launched an operation to retake X", "joined the fight to free X": where the operation is meant to go is its place; what is meant is no claim beside it.</summary>
    private bool IsGoal(Draft draft, List<Draft> drafts)
    {
        if (draft is not { Kind: ClaimKind.Transfer, Modality: Modality.Planned, Negated: false, Place: { } goal })
        {
            return false;
        }

        var s = clauses.Sentence;
        if (!clauses.IsVerb(draft.Trigger))
        {
            return s.Relations[draft.Trigger] == Syntax.Relation.Object && s.Heads[draft.Trigger] is var over and >= 0 && _oversee.Contains(s.Units[over].Word); // "came to oversee the liberation of X": it goes on
        }

        foreach (var other in drafts)
        {
            if (other is not { Kind: ClaimKind.Operation, Place: { } place } || place.Start >= goal.End || goal.Start >= place.End)
            {
                continue;
            }

            for (int at = draft.Trigger, steps = 0; at >= 0 && steps < 4; at = s.Heads[at], steps++)
            {
                if (at == other.Trigger || at == other.Support)
                {
                    if (other.Target.Count == 0)
                    {
                        other.Target.AddRange(draft.Target);
                    }

                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"dislodged X from its stronghold of Y": X holds it no more, and did before by the same words.</summary>
    private static bool IsLost(Draft draft, List<Draft> drafts) => draft is { Kind: ClaimKind.Holds, Place: { } place, Actor: [{ } holder] } && drafts.Exists(d => d is { Kind: ClaimKind.Transfer, Modality: Modality.Asserted, Negated: false, Place: { } lost }
        && (lost.Start == place.Start || (!lost.Ref.IsNone && lost.Ref == place.Ref)) && !d.Attributes.ContainsKey("extent") && d.Target.Exists(t => t.Start == holder.Start || (!t.Ref.IsNone && t.Ref == holder.Ref)));

    /// <summary>"is able to hit its opponents", "will watch X's battles": what somebody can do, or others look at, is no blow.</summary>
    private bool IsIdle(Draft draft) => clauses.IsVerb(draft.Trigger) ? draft.Modality == Modality.Forecast : draft.Support < 0 && phrases.IsPlural(draft.Trigger);

    /// <summary>"announced the recapture of X", "confirmed the fall of X": somebody says it, though not who took it.</summary>
    private bool IsVouchedFor(Draft draft)
    {
        var s = clauses.Sentence;
        return draft.Place is { Ref.IsNone: false } && s.Relations[draft.Trigger] is Syntax.Relation.Object or Syntax.Relation.SubjectPassive && s.Heads[draft.Trigger] is var verb and >= 0 && clauses.Is(verb, _vouch);
    }

    /// <summary>"a portion of the city" is part, "most of" most, "full control" whole.</summary>
    private void Extent(Draft draft)
    {
        if (draft.Kind is not (ClaimKind.Transfer or ClaimKind.Holds) || draft.Attributes.ContainsKey("extent"))
        {
            return;
        }

        var s = clauses.Sentence;
        if (draft.Place is { } named && draft.PlaceUnit >= 0 && clauses.IsVerb(draft.Trigger) && IsListed(s, draft.Trigger, named.End))
        {
            draft.Place = named.Relation?.Type == "part" ? named with { Relation = null } : named; // "lost most of its land, including X": X is no part
            return;
        }

        if (Share(draft) is { } share)
        {
            draft.Attributes["extent"] = share;
            return;
        }

        if (draft.PlaceUnit >= 0 && s.Heads[draft.PlaceUnit] is var word and >= 0 && word < draft.PlaceUnit && HowMuch(word) is { } much)
        {
            draft.Attributes["extent"] = much; // "took control of most of X"
            return;
        }

        if (draft is { PlaceUnit: >= 0, Place.Relation: null } && phrases.Is(draft.PlaceUnit, Nature.Part) && !s.Units[draft.PlaceUnit].IsName && !phrases.IsQuarter(draft.PlaceUnit))
        {
            draft.Attributes["extent"] = IsMost(draft.PlaceUnit) ? "most" : "part"; // "large parts of X and Y": of Y, too
            return;
        }

        if (s.Child(draft.Trigger, Syntax.Relation.Adverb) is var part and >= 0 && part + 2 < s.Count && s.WordsOf(part + 2) is "which" && HowMuch(part) is { } ofWhich)
        {
            draft.Attributes["extent"] = ofWhich; // "X, most of which was captured"
            return;
        }

        if (draft.PlaceUnit >= 0 && draft.Place?.Relation?.Type == "part")
        {
            draft.Attributes["extent"] = IsMost(draft.PlaceUnit) ? "most" : "part";
            return;
        }

        if (clauses.IsVerb(draft.Trigger) && s.Child(draft.Trigger, Syntax.Relation.Object) is var some and >= 0 && s.Tags[some] == Syntax.Tag.CD && s.Child(some, Syntax.Relation.NominalModifier) >= 0)
        {
            draft.Attributes["extent"] = "part"; // "holds 12 of the 20 districts"
            return;
        }

        foreach (var unit in (ReadOnlySpan<int>)[draft.Trigger, s.Child(draft.Trigger, Syntax.Relation.Object)])
        {
            if (unit < 0)
            {
                continue;
            }

            if (s.WordsOf(unit).Equals("most", StringComparison.OrdinalIgnoreCase))
            {
                draft.Attributes["extent"] = "most"; // "most of Daraa"
                return;
            }

            foreach (var child in s.Children(unit))
            {
                if (clauses.Is(child, _full))
                {
                    draft.Attributes["extent"] = s.WordsOf(child) is "whole" or "entire" && phrases.IsPlural(unit) ? "part" : "whole"; // "whole districts of X"
                }
            }
        }
    }

    /// <summary>How much a word of quantity says, or null.</summary>
    private string? HowMuch(int word) => IsMost(word) ? "most" : clauses.Sentence.WordsOf(word) switch
    {
        "all" or "All" => "whole",
        "much" or "half" or "some" or "Much" or "Half" or "Some" => "part",
        _ => null,
    };

    /// <summary>Whether "including" stands between a verb and what ends behind it.</summary>
    private static bool IsListed(Sentence s, int verb, int end)
    {
        for (var u = verb + 1; u < s.Count && s.EndOf(u) <= end; u++)
        {
            if (s.WordsOf(u) is "including")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"closed the border crossing": no road is cut, a crossing is shut.</summary>
    private void Crossing(Draft draft)
    {
        if (draft.Kind == ClaimKind.Siege && draft.Attributes.GetValueOrDefault("form") == "road-cut" && draft.PlaceUnit >= 0 && IsCrossing(draft.PlaceUnit))
        {
            draft.Attributes["form"] = "crossing-closed";
        }
    }

    private bool IsCrossing(int unit)
    {
        var s = clauses.Sentence;
        for (var t = s.Units[unit].First; t < s.Units[unit].End; t++)
        {
            if (_crossing.Contains(s.Tokens[t].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"most of", "the bulk of", "more than half of".</summary>
    private bool IsMost(int unit)
    {
        var s = clauses.Sentence;
        return (s.WordsOf(unit) is "all" or "All" && unit + 1 < s.Count && s.WordsOf(unit + 1) is "but") || s.WordsOf(unit) is "most" or "Most" or "majority" or "bulk" || (s.WordsOf(unit) is "half" && unit > 0 && s.WordsOf(unit - 1) is "than" or "over" && (unit < 2 || s.WordsOf(unit - 2) is not ("less" or "Less")));
    }

    /// <summary>"retook 70 percent of the city": how much of it, or null.</summary>
    private string? Share(Draft draft)
    {
        if (draft.Kind != ClaimKind.Transfer || !clauses.IsVerb(draft.Trigger) || clauses.ObjectOf(draft.Trigger) is not (var what and >= 0))
        {
            return null;
        }

        var s = clauses.Sentence;
        foreach (var figure in s.Figures)
        {
            if (figure.Unit == Figures.FigureUnit.Percent && s.UnitAt(figure.First) <= what && s.UnitAt(figure.End - 1) >= what)
            {
                return (figure.Value ?? figure.Low ?? 0) switch { >= 100 => "whole", >= 50 => "most", _ => "part" };
            }
        }

        return null;
    }

    /// <summary>What jets strike is an air strike; "aerial" says so too.</summary>
    private void Means(Draft draft)
    {
        if (draft.Kind != ClaimKind.Attack)
        {
            return;
        }

        var s = clauses.Sentence;
        var air = draft.Actor.Any(a => a.Start >= s.Start && a.End <= s.End && Ends(a, s)) || (draft.ActorUnit >= 0 && clauses.Is(draft.ActorUnit, _air));
        foreach (var child in s.Children(draft.Trigger))
        {
            air |= clauses.Is(child, _aerial) && s.Relations[child] is Syntax.Relation.Adjective or Syntax.Relation.Compound;
        }

        if (air && !(draft.Rule.Name == "attack.fire" && s.Child(draft.Trigger, Syntax.Relation.Object) is var poison and >= 0 && s.WordsOf(poison) is "chlorine" or "sarin" or "mustard gas" or "nerve agent"))
        {
            draft.Attributes["means"] = "airstrike";
        }
        else if (draft.Rule.Name == "attack.fire" && IsDrone(draft))
        {
            draft.Attributes["means"] = "drone";
        }
        else if (draft.Rule.Name == "attack.fire" && s.Child(draft.Trigger, Syntax.Relation.Object) is var gas and >= 0 && s.WordsOf(gas) is "chlorine" or "sarin" or "mustard gas" or "nerve agent")
        {
            draft.Attributes["means"] = "chemical";
        }
        else if (draft.Rule.Name == "attack.shoot" && s.Child(draft.Trigger, Syntax.Relation.Object) is var shot and >= 0 && s.WordsOf(shot) is "missile" or "missiles" or "rocket" or "rockets" or "shells" or "mortars")
        {
            draft.Attributes["means"] = "shelling"; // at a ship, at troops
        }
        else if (s.WordsOf(draft.Trigger) is "raid" or "raids" && draft.Actor.Count > 0 && draft.Actor.TrueForAll(IsOnFoot))
        {
            draft.Attributes["means"] = "raid"; // no state's jets: men who come
        }
    }

    private bool IsDrone(Draft draft) => clauses.Sentence.Child(draft.Trigger, Syntax.Relation.Object) is var sent and >= 0 && clauses.Sentence.WordsOf(sent) is "drones" or "drone";

    private bool IsOnFoot(Mention actor)
    {
        var s = clauses.Sentence;
        if ((actor.Ref.Traits & NameTraits.NonState) != 0)
        {
            return true;
        }

        for (var t = s.Tokens.Count - 1; t >= 0; t--)
        {
            if (s.Tokens[t].End == actor.End && actor.Start >= s.Start)
            {
                return lexicon.Classes.Is(s.Tokens[t].Word, _men);
            }
        }

        return false;
    }

    private bool Ends(Mention actor, Sentence s)
    {
        for (var t = s.Tokens.Count - 1; t >= 0; t--)
        {
            if (s.Tokens[t].End == actor.End)
            {
                return (lexicon.Classes.Is(s.Tokens[t].Word, _air) && !(t > 0 && s.Tokens[t - 1].Word == _suicide)) || (t > 0 && lexicon.Classes.Is(s.Tokens[t - 1].Word, _aerial));
            }
        }

        return false;
    }

    private void Quantity(Draft draft)
    {
        if (draft.Kind == ClaimKind.Measure && !draft.Attributes.ContainsKey("quantity") && draft.TargetUnit >= 0)
        {
            draft.Attributes["quantity"] = phrases.Is(phrases.Inside(draft.TargetUnit), Nature.Armed) ? "fighters" : "people";
        }
    }

    /// <summary>People harmed in an attack of the same sentence were harmed when it happened.</summary>
    private static void SameEvent(Draft draft, List<Draft> drafts)
    {
        if (draft.Kind is ClaimKind.Harm or ClaimKind.Attack && draft.Time?.Value is null)
        {
            draft.Time = drafts.Find(d => d.Kind is ClaimKind.Attack or ClaimKind.Harm && d.Time?.Value is not null && d.Modality == draft.Modality)?.Time ?? draft.Time;
        }
    }

    /// <summary>"killing 21 civilians and injuring dozens": a bare number counts the people counted before it.</summary>
    private static void SamePeople(Draft draft, List<Draft> drafts)
    {
        if (draft.Kind != ClaimKind.Harm || draft.Target is not [{ Name: "people" } bare] || bare.Text.Contains("people", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Mention? counted = null;
        foreach (var other in drafts)
        {
            if (other != draft && other.Kind == ClaimKind.Harm && other.Target is [{ } people, ..] && people.Name != bare.Name && other.Figure is not null && people.Start < bare.Start && people.Start > (counted?.Start ?? -1))
            {
                counted = people;
            }
        }

        if (counted is not null)
        {
            draft.Target[0] = bare with { Name = counted.Name, Ref = counted.Ref };
        }
    }

    private void Phase(Draft draft)
    {
        if (draft.Kind is not (ClaimKind.Operation or ClaimKind.Siege) || (draft.Kind == ClaimKind.Operation && draft.Attributes.GetValueOrDefault("phase") != "ongoing"))
        {
            return;
        }

        var verb = draft.Support >= 0 ? draft.Support : clauses.Sentence.Heads[draft.Trigger];
        if (verb < 0)
        {
            return;
        }

        var phase = clauses.Is(verb, _announce) ? "announced" : clauses.Is(verb, _begin) ? "begun" : draft.Kind == ClaimKind.Siege ? (clauses.Is(verb, _lift) ? "lifted" : clauses.Is(verb, _end) ? "begun" : "") : clauses.Is(verb, _end) ? "ended" : "";
        if (phase.Length > 0 && !(draft.Kind == ClaimKind.Siege && phase == "announced"))
        {
            draft.Attributes["phase"] = phase;
        }
    }

    private ConfidenceFeatures Judge(Draft draft)
    {
        var features = ConfidenceFeatures.None;
        features |= draft.Actor.Any(a => !a.Ref.IsNone) ? ConfidenceFeatures.KnownActor : 0;
        features |= draft.Place is { Ref.IsNone: false } ? ConfidenceFeatures.KnownPlace : 0;
        features |= draft.Actor.Count == 0 && draft.Target.Count == 0 ? ConfidenceFeatures.NoParty : 0;
        features |= draft.Place is null ? ConfidenceFeatures.NoPlace : 0;
        features |= draft.Modality != Modality.Asserted || draft.Negated ? ConfidenceFeatures.NotFact : 0;
        features |= phrases.Sentence.Count >= 35 ? ConfidenceFeatures.LongSentence : 0;
        features |= phrases.Sentence.IsHeading ? ConfidenceFeatures.Heading : 0;
        return features;
    }
}
