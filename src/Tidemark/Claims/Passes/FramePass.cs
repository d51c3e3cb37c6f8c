using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Matches frames over the heads of a sentence and fills their roles. One per thread.</summary>
internal sealed partial class FramePass(Lexicon lexicon, RuleSet rules, Lemmas lemmas, Clauses clauses, Phrases phrases, RolePass roles)
{
    private readonly WordMask _negator = lexicon.Classes.Mask("negator");
    private readonly WordMask _ammunition = lexicon.Classes.Mask("ammunition-noun");
    private readonly WordMask _quantity = lexicon.Classes.Mask("quantity-noun");
    private readonly WordMask _participle = lexicon.Classes.Mask("compound-participle");
    private readonly WordMask _only = lexicon.Classes.Mask("exclusive-adverb");

    private readonly WordMask _agree = lexicon.Classes.Mask("agree-verb");
    private readonly WordMask _part = lexicon.Classes.Mask("part-noun");
    private readonly WordMask _pairwise = lexicon.Classes.Mask("pairwise-word");
    private readonly int _under = lexicon.Word("under");
    private readonly int _of = lexicon.Word("of");
    private readonly int _longer = lexicon.Word("longer");

    private Sentence S => clauses.Sentence;

    /// <summary>Adds a draft for every frame that a word of the sentence sets off and whose needs are met.</summary>
    internal void Find(List<Draft> drafts)
    {
        for (var u = 0; u < S.Count; u++)
        {
            ref readonly var unit = ref S.Units[u];
            if (unit.Kind is UnitKind.Mark or UnitKind.Dateline or UnitKind.Clitic or UnitKind.Number || unit.Word == 0)
            {
                continue;
            }

            if (unit.Kind == UnitKind.Held)
            {
                Try(rules.Adjective(unit.Word), u, noun: true, drafts);
            }
            else if (clauses.IsVerb(u))
            {
                if (S.Tags[u] == Tag.VBN && S.Relations[u] == Relation.Adjective)
                {
                    Try(rules.Adjective(unit.Word), u, noun: true, drafts);
                    continue;
                }

                Try(rules.Verb(lemmas.Verb(unit.Word)), u, noun: false, drafts);
            }
            else if (S.Tags[u] is Tag.JJ)
            {
                Try(rules.Adjective(unit.Word), u, noun: true, drafts);
                if (S.Relations[u] != Relation.Adjective)
                {
                    Try(rules.Verb(lemmas.Verb(unit.Word)), u, noun: false, drafts);
                }
            }
            else if (unit.Kind == UnitKind.Name)
            {
                Inner(u, drafts);
            }
            else if (clauses.IsNoun(u) && !unit.HasEntry)
            {
                Try(rules.Noun(lemmas.Noun(unit.Word)), u, noun: true, drafts);
            }
        }
    }

    private void Try(ReadOnlySpan<Trigger> triggers, int u, bool noun, List<Draft> drafts)
    {
        var claimed = 0;
        foreach (var trigger in triggers)
        {
            var bit = 1 << (int)trigger.Rule.Kind;
            if ((claimed & bit) != 0 || (claimed != 0 && !trigger.Rule.Also) || !Fits(trigger, u))
            {
                continue;
            }

            var before = drafts.Count;
            Instantiate(trigger, u, noun, drafts);
            claimed |= drafts.Count > before && trigger.Rule.Kind != ClaimKind.Deal && !(trigger.Rule.Kind == ClaimKind.Statement && trigger.Rule.Also) ? bit : 0; // a deal stands beside what is done under it
        }
    }

    /// <summary>A name that says who backs its bearer ("U.S.-backed Syrian forces").</summary>
    private void Inner(int u, List<Draft> drafts)
    {
        ref readonly var unit = ref S.Units[u];
        for (var t = unit.First + 1; t + 1 < unit.End - 1; t++)
        {
            if (S.Tokens[t].Kind != TokenKind.Hyphen || !lexicon.Classes.Is(S.Tokens[t + 1].Word, _participle))
            {
                continue;
            }

            foreach (var trigger in rules.Adjective(S.Tokens[t + 1].Word))
            {
                if (trigger.Rule.Kind == ClaimKind.Tie && (Prefix(unit.First, t) ?? Prefix(t - 1, t)) is { } backer && phrases.Actor(u) is { } backed)
                {
                    var draft = new Draft { Rule = trigger.Rule, Trigger = u, Kind = ClaimKind.Tie, Actor = [backer], Target = [backed] };
                    draft.Attributes.Set(trigger.Rule.Sets);
                    drafts.Add(draft);
                }
            }
        }
    }

    private Mention? Prefix(int first, int end)
    {
        var node = Lexicon.Root;
        for (var t = first; t < end && node >= 0; t++)
        {
            node = S.Tokens[t].Kind == TokenKind.Hyphen ? node : lexicon.Step(node, S.Tokens[t].Word);
        }

        if (node <= 0)
        {
            return null;
        }

        foreach (var entry in lexicon.At(node))
        {
            if (entry.Kind is EntryKind.Actor or EntryKind.ActorAdjective)
            {
                var (start, last) = (S.Tokens[first].Start, S.Tokens[end - 1].End);
                var text = S.Text[start..last];
                return new Mention { Text = text, Start = start, End = last, Name = text, Ref = new(entry.Kind, entry.Id, entry.Traits) };
            }
        }

        return null;
    }

    /// <summary>Whether the words that a trigger asks for stand with it.</summary>
    private bool Fits(Trigger trigger, int u)
    {
        if (trigger.With != 0)
        {
            if (!HasNoun(u, trigger.With, trigger.Particle))
            {
                return false;
            }
        }

        if (trigger.Particle != 0 && !HasParticle(u, trigger.Particle))
        {
            return false;
        }

        return trigger.Case == 0 || clauses.HasCase(u, trigger.Case);
    }

    /// <summary>Whether the noun that a trigger asks for is the verb's object, its passive subject, stands right behind a particle ("taken up positions"), or behind the one that is asked for ("brought it under control").</summary>
    private bool HasNoun(int u, int lemma, int particle)
    {
        foreach (var child in S.Children(u))
        {
            if (lemmas.Noun(S.Units[child].Word) == lemma
                && ((particle != 0 && S.Relations[child] == Relation.Oblique && clauses.HasCase(child, particle)) || (clauses.IsPassive(u) ? S.Relations[child] is Relation.SubjectPassive or Relation.Subject : S.Relations[child] is Relation.Object || (S.Relations[child] == Relation.Oblique && child - u <= 3))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasParticle(int u, int particle)
    {
        for (var j = u + 1; j < S.Count && j <= u + 7; j++)
        {
            if (S.Units[j].Word == particle && S.Heads[j] is var head and >= 0 && (head == u || S.Heads[head] == u))
            {
                return true;
            }
        }

        foreach (var child in S.Children(u))
        {
            if (S.Units[child].Word == particle && child > u && child - u <= 6)
            {
                return true;
            }

            if (child > u && S.Relations[child] is Relation.Oblique or Relation.Object && clauses.HasCase(child, particle))
            {
                return true;
            }
        }

        return u + 1 < S.Count && S.Units[u + 1].Word == particle;
    }

    private void Instantiate(Trigger trigger, int u, bool noun, List<Draft> drafts)
    {
        var rule = trigger.Rule;
        if (!Allowed(rule, u, noun))
        {
            return;
        }

        var draft = new Draft { Rule = rule, Trigger = u, Kind = rule.Kind };
        if (noun && S.Units[u].Kind != UnitKind.Held)
        {
            draft.Support = clauses.SupportVerb(u);
            draft.Features |= ConfidenceFeatures.Nominal;
        }
        else if (!noun && clauses.IsPassive(u))
        {
            draft.Features |= ConfidenceFeatures.Passive;
        }

        // roles cost time: none is looked for once a need cannot be met
        var placeFirst = rule.NeedsPlace;
        var places = placeFirst ? roles.Fill(rule.Place, draft, noun) : [];
        if (placeFirst && places.IsEmpty)
        {
            return;
        }

        var filled = roles.Fill(rule.Actor, draft, noun);
        draft.ActorUnit = filled.Length > 0 ? filled[0].Unit : -1;
        var compound = Compound(rule.Actor, u);
        var actors = compound?.Count ?? filled.Length;
        var mutual = rule.Mutual && actors > 1;
        if (!rule.IsMet(actors > 0, target: true, place: true))
        {
            return;
        }

        var targets = roles.Fill(rule.Target, draft, noun);
        if (!rule.IsMet(actors > 0, targets.Length > 0 || mutual, place: true))
        {
            return;
        }

        places = placeFirst ? places : roles.Fill(rule.Place, draft, noun);
        if (rule.IsMet(actors > 0, targets.Length > 0 || mutual, places.Length > 0))
        {
            Complete(trigger, draft, compound ?? Mentions(filled), filled, targets);
            draft.Exclusive = IsExclusive(u, places.Length > 0 ? places[0].Unit : -1);
            Distribute(draft, targets, places, drafts);
        }
    }

    private void Complete(Trigger trigger, Draft draft, List<Mention> actors, System.Collections.Immutable.ImmutableArray<(int Unit, Mention Mention, Slot Slot)> filled, System.Collections.Immutable.ImmutableArray<(int Unit, Mention Mention, Slot Slot)> targets)
    {
        var rule = trigger.Rule;
        draft.Attributes.Set(rule.Sets);
        draft.Attributes.Set(trigger.Attributes);
        if (targets.IsEmpty && actors.Count > 1 && rule.Mutual && (clauses.IsVerb(draft.Trigger) || (HasPreposition(rule) && filled[0].Slot.Source == SlotSource.Preposition)))
        {
            draft.Target.Add(actors[^1]);
            actors.RemoveAt(actors.Count - 1);
        }

        draft.Actor = actors;
        foreach (var (_, mention, _) in targets)
        {
            if (!Starts(actors, mention.Start) && !IsSelf(actors, mention))
            {
                draft.Target.Add(mention);
            }
        }

        draft.TargetUnit = targets.Length > 0 ? targets[0].Unit : -1;
        draft.Negated = IsNegated(draft.Trigger) || (draft.Support >= 0 && IsNegated(draft.Support));
    }

    /// <summary>"entered the town after shelling it": a pronoun that seems to mean the doer means something else.</summary>
    private static bool IsSelf(List<Mention> actors, Mention target) =>
        target.Text.Equals("it", StringComparison.OrdinalIgnoreCase) && actors.Exists(a => a.Name == target.Name && a.Ref.Id == target.Ref.Id);

    private static List<Mention> Mentions(System.Collections.Immutable.ImmutableArray<(int Unit, Mention Mention, Slot Slot)> filled)
    {
        var mentions = new List<Mention>(filled.Length);
        foreach (var (_, mention, _) in filled)
        {
            mentions.Add(mention);
        }

        return mentions;
    }

    private static bool HasPreposition(FrameRule rule)
    {
        foreach (var slot in rule.Actor)
        {
            if (slot.Source == SlotSource.Preposition)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(List<Mention> mentions, int start)
    {
        foreach (var mention in mentions)
        {
            if (mention.Start == start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actor of a compound: "rebel" in "rebel-held".</summary>
    private List<Mention>? Compound(System.Collections.Immutable.ImmutableArray<Slot> slots, int u)
    {
        if (S.Units[u].Kind != UnitKind.Held || !HasCompound(slots))
        {
            return null;
        }

        ref readonly var unit = ref S.Units[u];
        var entry = unit.Actor.Kind != EntryKind.None ? unit.Actor : unit.Adjective;
        var last = S.Tokens[unit.End - 2].Kind == TokenKind.Hyphen ? unit.End - 3 : unit.End - 2; // "rebel-held", "rebel held"
        var (start, end) = (S.StartOf(u), S.Tokens[last].End);
        entry = entry.Kind == EntryKind.None && char.IsUpper(S.Text[S.Tokens[last].Start]) ? phrases.ForcesOf(S.Tokens[last].Word) : entry;
        var text = S.Text[start..end];
        var mention = new Mention { Text = text, Start = start, End = end, Name = text, Ref = entry.Kind == EntryKind.None ? default : new(entry.Kind, entry.Id, entry.Traits) };
        return [entry.Kind == EntryKind.None ? phrases.Generic(S.Tokens[last].Word, mention) : mention];
    }

    private static bool HasCompound(System.Collections.Immutable.ImmutableArray<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Source == SlotSource.Compound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One draft a place; for harm one a target, each with its own number.</summary>
    private void Distribute(Draft draft, System.Collections.Immutable.ImmutableArray<(int Unit, Mention Mention, Slot Slot)> targets, System.Collections.Immutable.ImmutableArray<(int Unit, Mention Mention, Slot Slot)> places, List<Draft> drafts)
    {
        var perTarget = draft.Kind == ClaimKind.Harm && targets.Length > 1;
        var (actors, negated) = (draft.Actor, draft.Negated);
        var pairs = draft.Actor.Count > 1 && IsPairwise() && (draft.Actor.Count == places.Length || (places.Length < 2 && draft.Actor.Count == targets.Length));
        for (var t = 0; t < (perTarget ? targets.Length : 1); t++)
        {
            for (var p = 0; p < Math.Max(pairs ? actors.Count : 1, places.Length); p++)
            {
                var twin = t == 0 && p == 0 ? draft : draft.Twin();
                if (pairs)
                {
                    twin.Actor = [actors[p]];
                    twin.Target = places.Length < 2 ? [targets[p].Mention] : twin.Target;
                }

                if (perTarget)
                {
                    twin.Target = [targets[t].Mention];
                    twin.TargetUnit = targets[t].Unit;
                }

                if (places.Length > 0)
                {
                    var at = Math.Min(p, places.Length - 1);
                    twin.Place = places[at].Mention;
                    twin.PlaceUnit = places[at].Unit;
                    twin.Negated = negated || IsExcepted(places[at].Unit);
                }

                drafts.Add(twin);
                if (draft.Kind == ClaimKind.Harm)
                {
                    break; // people harmed in two places are not counted twice
                }
            }
        }
    }

    /// <summary>"not X but Y", "X but not Y", "neither X nor Y": this one is denied by itself.</summary>
    private bool IsExcepted(int unit)
    {
        foreach (var child in S.Children(unit))
        {
            if (child < unit && S.Relations[child] is Relation.Adverb or Relation.Coordinator or Relation.Other && clauses.Is(child, _negator) && !clauses.Is(child + 1, _only))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPairwise()
    {
        for (var i = 0; i < S.Count; i++)
        {
            if (clauses.Is(i, _pairwise))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Conditions that a rule names beyond its roles.</summary>
    private bool Allowed(FrameRule rule, int u, bool noun)
    {
        if (rule.Conditions.IsEmpty)
        {
            return true;
        }

        var o = noun ? -1 : clauses.ObjectOf(u);
        foreach (var flag in rule.Conditions)
        {
            if (!Holds(flag, u, o))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(string flag, int u, int o) => flag switch
    {
        "no-object-people" => o < 0 || !IsPeople(o),
        "object-people" => o >= 0 && IsPeople(o),
        "people-subject" => clauses.SurfaceSubject(u) is var leaves and >= 0 && phrases.Inside(leaves) is var people && phrases.Is(people, Nature.People) && !phrases.Is(people, Nature.Armed) && (phrases.IsPlural(people) || phrases.IsPlural(leaves)),
        "needs-object" => o >= 0,
        "no-object" => o < 0,
        "passive" => clauses.IsPassive(u),
        "not-passive" => !clauses.IsPassive(u),
        "no-modifier" => S.Relations[u] is not Relation.Compound || S.Heads[u] < 0 || !clauses.IsNoun(S.Heads[u]),
        "unarmed-target" => o < 0 || !phrases.Is(phrases.Inside(o), Nature.Armed),
        "copula" => S.Child(u, Relation.Copula) >= 0,
        "not-of-place" => !OfPlace(u),
        "plural" => S.Tags[u] is Tag.NNS,
        "not-event-subject" => clauses.SurfaceSubject(u) is var doer && (doer < 0 || !IsEvent(doer) || clauses.IsPassive(u)),
        "expletive" => S.Child(u, Relation.Expletive) >= 0,
        "ammunition" => o >= 0 && IsThrown(o),
        "ammunition-subject" => clauses.SurfaceSubject(u) is var thrown and >= 0 && clauses.Is(thrown, _ammunition),
        "armed-target" => o >= 0 && phrases.Is(phrases.Inside(o), Nature.Armed),
        "percent" => HasPercent(u),
        "object-event" => o >= 0 && rules.Noun(lemmas.Noun(S.Units[o].Word)) is { IsEmpty: false } named && named[0].Rule.Kind != ClaimKind.Transfer,
        "trend" => clauses.SurfaceSubject(u) is var subject and >= 0 && clauses.Is(subject, _quantity),
        "agreed" => S.Relations[u] == Relation.OpenComplement && S.Heads[u] is var head and >= 0 && clauses.Is(head, _agree),
        "object-of-agreement" => S.Heads[u] is var verb and >= 0 && clauses.Is(verb, _agree),
        "content" => S.Child(u, Relation.ClausalComplement) >= 0 || S.Child(u, Relation.OpenComplement) >= 0 || (u + 1 < S.Count && S.Tags[u + 1] == Tag.VBG),
        "bars-exit" => Bars(u) is var kept and >= 0 && _exit.Contains(S.Units[kept].Word),
        "aid-object" => o >= 0 && (IsAid(o) || (S.Units[o].Actor.Traits & (NameTraits.Organisation | NameTraits.Armed | NameTraits.NonState | NameTraits.Government)) == NameTraits.Organisation || lexicon.Classes.Value(S.TokenOf(o).Word, "cue") == 9 || (o > 0 && IsAid(o - 1) && S.Heads[o - 1] == o)),
        "own" => IsOwn(u),
        "leaving" => !IsPeoples(clauses.SurfaceSubject(u)) && !(S.Child(u, Relation.OpenComplement) is var how and >= 0 && S.Tags[how] == Tag.JJ),
        "to-deal" => IsInDeal(u),
        "under-deal" => IsUnderDeal(u),
        "aid-subject" => clauses.SurfaceSubject(u) is var goods and >= 0 && (IsAid(goods) || (goods > 0 && IsAid(goods - 1))),
        _ => true,
    };

    /// <summary>"reached a deal to evacuate": the infinitive says what was agreed.</summary>
    private bool IsInDeal(int u)
    {
        for (var i = u - 1; i >= 0 && u - i < 4; i--)
        {
            if (lexicon.Classes.Value(S.Units[i].Word, "cue") == 2)
            {
                return clauses.IsInfinitive(u);
            }
        }

        return false;
    }

    private bool IsAid(int unit) => lexicon.Classes.Value(S.Units[unit].Word, "cue") == 9;

    /// <summary>"left under a deal", "were taken out as part of an agreement".</summary>
    private bool IsUnderDeal(int u)
    {
        for (var i = u + 1; i < S.Count; i++)
        {
            if (lexicon.Classes.Value(S.Units[i].Word, "cue") == 2 && S.IsUnder(i, u) && (clauses.HasCase(i, _under) || (S.Heads[i] is var part && part != u && clauses.Is(part, _part) && clauses.HasCase(i, _of))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Hills surround a town, and an area surrounds one; a crowd surrounds a minister: there nobody besieges.</summary>
    private bool OfPlace(int u)
    {
        if (clauses.IsVerb(u) && clauses.Agent(u) is var agent and >= 0 && phrases.Is(agent, Nature.People) && !phrases.Is(agent, Nature.Actor))
        {
            return true; // "besieged by journalists"
        }

        var around = S.Relations[u] is Relation.AdjectivalClause or Relation.Adjective ? S.Heads[u] : clauses.IsPassive(u) ? -1 : clauses.SubjectOf(u);
        return around >= 0 && phrases.Is(around, Nature.Place) && !phrases.Is(around, Nature.Actor) && !(clauses.IsPassive(u) && clauses.Agent(u) >= 0);
    }

    /// <summary>Whether a noun names an attack.</summary>
    internal bool IsEvent(int unit)
    {
        if (!clauses.IsNoun(unit) || S.Units[unit].HasEntry)
        {
            return false;
        }

        foreach (var trigger in rules.Noun(lemmas.Noun(S.Units[unit].Word)))
        {
            if (trigger.Rule.Kind is ClaimKind.Attack or ClaimKind.Operation or ClaimKind.Advance)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPeople(int unit) => phrases.Inside(unit) is var inside && phrases.Is(inside, Nature.People | Nature.Armed) && !phrases.Is(inside, Nature.Place);

    private bool HasPercent(int u)
    {
        var (first, last) = S.Span(u);
        foreach (var figure in S.Figures)
        {
            if (figure.Unit == Figures.FigureUnit.Percent && S.UnitAt(figure.First) is var at && at >= first && at <= last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"not", "never", "no" at the verb, its auxiliaries, or the noun.</summary>
    internal bool IsNegated(int u)
    {
        foreach (var child in S.Children(u))
        {
            if (child > 0 && S.Units[child].Word == _longer && clauses.Is(child - 1, _negator))
            {
                return true; // "no longer controls"
            }

            if (clauses.Is(child, _negator) && (S.Relations[child] is Relation.Adverb or Relation.Determiner or Relation.Other or Relation.Marker or Relation.Case || (S.Relations[child] == Relation.Coordinator && S.WordsOf(child) is "neither" or "Neither"))) // "Neither X nor Y holds it"
            {
                return true;
            }

            if (S.Relations[child] is Relation.Subject or Relation.SubjectPassive or Relation.Object && S.Child(child, Relation.Determiner) is var d and >= 0 && clauses.Is(d, _negator))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExclusive(int u, int place)
    {
        foreach (var child in S.Children(u))
        {
            if (clauses.Is(child, _only))
            {
                return true;
            }
        }

        return place > 0 && clauses.Is(place - 1, _only);
    }
}
