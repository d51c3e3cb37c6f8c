using Tidemark.Claims.Figures;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Finds the short forms in which casualties are listed: "and 35 wounded", "dozens more injured", "including 24 civilians",
/// "the death toll rose to 85". One per thread.
/// </summary>
internal sealed class TollPass(Lexicon lexicon, RuleSet rules, Lemmas lemmas, Clauses clauses, Phrases phrases)
{
    private readonly WordMask _more = lexicon.Classes.Mask("more-word");
    private readonly WordMask _including = lexicon.Classes.Mask("including-word");
    private readonly WordMask _toll = lexicon.Classes.Mask("toll-noun");

    private readonly int _from = lexicon.Word("from"), _to = lexicon.Word("to");

    private Sentence S => clauses.Sentence;

    internal void Find(List<Draft> drafts)
    {
        foreach (var figure in S.Figures)
        {
            if (figure.IsDateLike || figure.Unit != FigureUnit.None)
            {
                continue;
            }

            Listed(figure, drafts);
            Including(figure, drafts);
            Toll(figure, drafts);
        }
    }

    /// <summary>"35 wounded", "13 others injured".</summary>
    private void Listed(FigureMention figure, List<Draft> drafts)
    {
        var last = S.UnitAt(figure.End - 1);
        var verb = last + 1;
        while (verb < S.Count && verb - last < 3 && clauses.Is(verb, _more))
        {
            verb++;
        }

        if (last < 0 || verb >= S.Count || S.Tags[verb] is not (Tag.VBN or Tag.VBD or Tag.JJ) || Effect(verb) is not { } trigger || drafts.Exists(d => d.Trigger == verb && d.Kind == ClaimKind.Harm))
        {
            return;
        }

        var other = drafts.Find(d => d.Kind == ClaimKind.Harm);
        Add(drafts, trigger, verb, last, verb - 1, other);
    }

    /// <summary>"at least 20, including 13 civilians, were killed", "56 rebels died, along with four civilians".</summary>
    private void Including(FigureMention figure, List<Draft> drafts)
    {
        var first = S.UnitAt(figure.First);
        if (first <= 0 || !(clauses.Is(first - 1, _including) || (first > 1 && S.WordsOf(first - 1) is "with" && S.WordsOf(first - 2) is "along")))
        {
            return;
        }

        var last = S.UnitAt(figure.End - 1);
        var people = last;
        while (people < S.Count && people - last < 4 && !phrases.Is(people, Nature.People | Nature.Armed))
        {
            people++;
        }

        var harm = drafts.Find(d => d.Kind == ClaimKind.Harm && d.TargetUnit >= 0 && d.TargetUnit < first && first - d.TargetUnit < 12);
        if (harm is null || people >= S.Count || people - last >= 4)
        {
            return;
        }

        var twin = harm.Twin();
        twin.Target = [phrases.People(people) ?? phrases.Plain(people, people, people)];
        twin.TargetUnit = people;
        drafts.Add(twin);
    }

    /// <summary>"the death toll rose to 85 people".</summary>
    private void Toll(FigureMention figure, List<Draft> drafts)
    {
        var first = S.UnitAt(figure.First);
        if (first > 0 && S.Units[first - 1].Word == _from && S.Figures.Any(f => S.UnitAt(f.First) is var other && other > first && S.Units[other - 1].Word == _to))
        {
            return; // "has risen from 20 to 34"
        }

        for (var u = first - 1; u >= 0 && first - u < 16; u--)
        {
            if (!clauses.Is(u, _toll) || drafts.Exists(d => d.Trigger == u))
            {
                continue;
            }

            foreach (var rule in rules.Rules)
            {
                if (rule.Name == "harm.toll")
                {
                    var last = S.UnitAt(figure.End - 1);
                    var people = last + 1 < S.Count && phrases.Is(last + 1, Nature.People) ? last + 1 : last;
                    Add(drafts, new(rule, 0, 0, 0, 0, []), u, last, people, null);
                    Where(drafts[^1]);
                }
            }

            return;
        }
    }

    /// <summary>"the death toll in X".</summary>
    private void Where(Draft draft)
    {
        foreach (var child in S.Children(draft.Trigger))
        {
            if (child > draft.Trigger && S.Relations[child] is Relation.NominalModifier && phrases.Is(child, Nature.Place) && phrases.Is(child, Nature.Named) && phrases.Place(child, unknownNames: false) is { } place)
            {
                (draft.Place, draft.PlaceUnit) = (place, child);
                return;
            }
        }
    }

    private Trigger? Effect(int verb)
    {
        foreach (var trigger in rules.Verb(lemmas.Verb(S.Units[verb].Word)))
        {
            if (trigger.Rule.Kind == ClaimKind.Harm && trigger.With == 0 && trigger.Particle == 0 && trigger.Attributes.Any(a => a.Key == "effect" && a.Value is "killed" or "injured"))
            {
                return trigger;
            }
        }

        return null;
    }

    private void Add(List<Draft> drafts, Trigger trigger, int unit, int first, int last, Draft? like)
    {
        var draft = new Draft { Rule = trigger.Rule, Trigger = unit, Kind = ClaimKind.Harm, TargetUnit = first, Place = like?.Place, PlaceUnit = like?.PlaceUnit ?? -1 };
        draft.Target.Add(phrases.Plain(first, last, last) with { Name = "people" });
        draft.Actor.AddRange(like?.Actor ?? []);
        foreach (var (key, value) in trigger.Rule.Attributes.Concat(trigger.Attributes))
        {
            draft.Attributes[key] = value;
        }

        drafts.Add(draft);
    }
}
