using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Who did it, and to whom, where the words say so beside the event: "repelled an attack", "killed ten in raids".</content>
internal sealed partial class EventPass
{
    private readonly int[] _repelling = lexicon.Words("repel repels repelled repelling repulse repulsed");
    private readonly int _within = lexicon.Word("in");
    private readonly int _with = lexicon.Word("with");
    private readonly int _during = lexicon.Word("during");
    private readonly WordMask _length = lexicon.Classes.Mask("time-unit");

    /// <summary>"X lost 30 fighters": they were X's.</summary>
    private void Losers(Draft draft)
    {
        if (draft.Rule.Name == "harm.lose" && draft.Target is [{ Ref.IsNone: true } lost] && phrases.Is(phrases.Inside(Math.Max(draft.TargetUnit, 0)), Nature.Armed) && Actors(clauses.SubjectOf(draft.Trigger)) is [{ } side])
        {
            draft.Target[0] = lost with { Ref = side.Ref, Name = side.Name };
        }
    }

    /// <summary>"were killed in raids by X", "died when X bombed the market": who struck the blow killed them.</summary>
    private void Struck(Draft harm, List<Draft> drafts)
    {
        if (harm.Kind != ClaimKind.Harm || harm.Actor.Count > 0 || !clauses.IsVerb(harm.Trigger) || harm.Attributes.GetValueOrDefault("effect") is not ("killed" or "injured"))
        {
            return;
        }

        foreach (var blow in drafts)
        {
            if (blow.Kind == ClaimKind.Attack && blow.Actor.Count > 0 && !blow.Actor[0].Implied && blow.Modality == harm.Modality && blow.Negated == harm.Negated && blow.Attributes.GetValueOrDefault("means") != "clash" && Caused(harm.Trigger, blow.Trigger))
            {
                harm.Actor.AddRange(blow.Actor);
                harm.ActorUnit = blow.ActorUnit;
                return;
            }
        }
    }

    /// <summary>Whether a blow is what a verb of harm says it happened in ("in raids", "when X bombed"), or stands so with the verb beside it.</summary>
    private bool Caused(int verb, int blow)
    {
        var head = S.Heads[blow];
        if (head < 0 || (head != verb && !(S.Relations[head] == Relation.Conjunct && S.Heads[head] == verb && clauses.IsVerb(head)) && !(S.Relations[verb] == Relation.Conjunct && S.Heads[verb] == head)))
        {
            return false;
        }

        if (!clauses.IsVerb(blow))
        {
            return S.Relations[blow] == Relation.Oblique && (clauses.HasCase(blow, _within) || clauses.HasCase(blow, _during)) && !IsAnswered(S, blow);
        }

        return S.Relations[blow] == Relation.AdverbialClause && S.Child(blow, Relation.Marker) is var when and >= 0 && S.WordsOf(when) is "when" or "as" or "after" && !clauses.Is(when - 1, _length);
    }

    /// <summary>The parties of an event that stand beside it.</summary>
    private void Doers(Draft draft, List<Draft> drafts)
    {
        Struck(draft, drafts);
        if (draft.Kind is not (ClaimKind.Attack or ClaimKind.Harm) || !clauses.IsNoun(draft.Trigger))
        {
            return;
        }

        if (draft.Kind == ClaimKind.Attack && draft.Target.Count == 0 && draft.Support >= 0 && _repelling.Contains(S.Units[draft.Support].Word) && Actors(clauses.SubjectOf(draft.Support)) is { Count: > 0 } defenders
            && !defenders.Exists(d => draft.Actor.Exists(a => Same(a, d))))
        {
            draft.Target.AddRange(defenders); // "the army repelled an attack": it was on the army
        }

        if (draft.Kind == ClaimKind.Attack && draft.Actor.Count == 0 && draft.Target.Count == 0)
        {
            Killers(draft, drafts);
        }
    }

    /// <summary>"Soldiers killed ten gunmen in raids": who kills in an attack makes it, and armed people killed in a clash fight in it.</summary>
    private void Killers(Draft draft, List<Draft> drafts)
    {
        var verb = S.Heads[draft.Trigger];
        var low = verb >= 0 && S.Relations[draft.Trigger] == Relation.NominalModifier && S.Relations[verb] == Relation.Object; // "killed nine soldiers in an attack"
        verb = low ? S.Heads[verb] : verb;
        if (verb < 0 || !(low || S.Relations[draft.Trigger] == Relation.Oblique) || !clauses.HasCase(draft.Trigger, _within) || !clauses.IsVerb(verb) || clauses.IsPassive(verb) || Cue(draft.Trigger))
        {
            return;
        }

        foreach (var harm in drafts)
        {
            if (harm.Kind == ClaimKind.Harm && harm.Trigger == verb && harm.Actor.Count > 0)
            {
                draft.Actor.AddRange(harm.Actor);
                if (harm.TargetUnit >= 0 && phrases.Is(phrases.Inside(harm.TargetUnit), Nature.Armed) && draft.Attributes.GetValueOrDefault("means") != "bombing")
                {
                    draft.Target.AddRange(harm.Target);
                }

                return;
            }
        }
    }

    /// <summary>"in response to an attack", "in retaliation for it": that blow was struck by the other side.</summary>
    internal static bool IsAnswered(Sentence s, int trigger)
    {
        foreach (var child in s.Children(trigger))
        {
            if (s.Relations[child] == Relation.Case && child > 0 && s.WordsOf(child - 1) is "response" or "retaliation" or "revenge" or "reprisal" or "reaction" or "answer")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hit ten targets in three air strikes": the strikes are how they were hit, and no second blow.</summary>
    private bool IsSame(Draft noun, List<Draft> drafts)
    {
        if (noun.Kind == ClaimKind.Attack && clauses.IsNoun(noun.Trigger) && clauses.HasCase(noun.Trigger, _with) && drafts.Find(d => d.Kind == ClaimKind.Attack && clauses.IsVerb(d.Trigger) && d.Trigger < noun.Trigger && d.Actor.Count > 0 && S.IsUnder(noun.Trigger, d.Trigger)) is { } struck)
        {
            if (noun.Attributes.GetValueOrDefault("means") is { } weapon && !struck.Attributes.ContainsKey("means"))
            {
                struck.Attributes["means"] = weapon; // "attacked the post with a car bomb"
            }

            return true;
        }

        if (noun.Kind != ClaimKind.Attack || !clauses.IsNoun(noun.Trigger) || S.Heads[noun.Trigger] is not (var verb and >= 0) || !clauses.IsVerb(verb) || S.Relations[noun.Trigger] != Relation.Oblique || !clauses.HasCase(noun.Trigger, _within) || phrases.IsDefinite(noun.Trigger)
            || drafts.Find(d => d.Kind == ClaimKind.Attack && d.Trigger == verb && d.Actor.Count > 0 && (noun.Actor.Count == 0 || noun.Actor[0].Implied || Same(noun.Actor[0], d.Actor[0]))) is not { } blow)
        {
            return false;
        }

        if (noun.Attributes.GetValueOrDefault("means") is { } means && !blow.Attributes.ContainsKey("means"))
        {
            blow.Attributes["means"] = means;
        }

        return true;
    }

    private bool Cue(int trigger) => phrases.IsDefinite(trigger) || IsAnswered(S, trigger);

    private List<Mention> Actors(int unit)
    {
        var units = new List<int>();
        clauses.Spread(unit, units);
        return [.. units.Where(u => phrases.Is(u, Nature.Actor | Nature.Pronoun) && S.Tags[u] != Tag.JJ).Select(phrases.Actor).OfType<Mention>()];
    }
}
