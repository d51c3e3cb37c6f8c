using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>What a phrase says something about, and whose a growing or shrinking thing is.</content>
internal sealed partial class RolePass
{
    private void Concern(int verb)
    {
        var subject = clauses.SurfaceSubject(verb);
        for (var steps = 0; subject >= 0 && steps < 4; steps++)
        {
            clauses.Spread(S.Child(subject, Relation.Possessor), _units);
            var below = -1;
            foreach (var child in S.Children(subject))
            {
                if (S.Relations[child] is Relation.Compound or Relation.Adjective or Relation.Object)
                {
                    _units.Add(child);
                }

                below = S.Relations[child] is Relation.NominalModifier or Relation.AdjectivalClause ? child : below;
            }

            if (below >= 0)
            {
                _units.Add(below);
            }

            subject = below;
        }
    }

    private void Topic(int trigger)
    {
        var next = trigger + 1;
        if (next < S.Count && S.Units[trigger].Kind == UnitKind.Word && phrases.Is(next, Nature.Named) && phrases.Is(next, Nature.Actor) && (S.Heads[next] == trigger || S.Heads[trigger] == next))
        {
            _units.Add(next); // "rebel backer Qatar"
            return;
        }

        var copular = S.Child(trigger, Relation.Subject);
        if (copular >= 0)
        {
            clauses.Spread(clauses.Antecedent(copular, trigger), _units);
            return;
        }

        var head = S.Heads[trigger];
        switch (S.Relations[trigger])
        {
            case Relation.NominalModifier when head >= 0 && S.Tags[head] == Tag.CD:
                Topic(head);
                break;
            case Relation.Adjective or Relation.Compound when head >= 0 && S.Relations[head] == Relation.Apposition && S.Heads[head] is var named and >= 0 && S.Units[named].IsName && phrases.Is(named, Nature.Place | Nature.Unknown):
                clauses.Spread(named, _units); // "X, a besieged town near Y"
                break;
            case Relation.Apposition when head >= 0 && S.Tags[trigger] == Tag.NNS && S.Relations[head] == Relation.Conjunct && S.Heads[head] is var first and >= 0 && S.Units[first].IsName && S.Child(head, Relation.Coordinator) >= 0:
                clauses.Spread(first, _units); // "X and Y, allies of Z"
                break;
            case Relation.Apposition or Relation.NominalModifier or Relation.Adjective or Relation.Compound or Relation.AdjectivalClause or Relation.RelativeClause when head >= 0:
                clauses.Spread(head, _units);
                break;
            case Relation.Oblique when head >= 0 && _help.Contains(S.Units[trigger].Word) && clauses.IsVerb(head):
                clauses.Spread(clauses.SubjectOf(head), _units); // "struck the town in support of X", "advanced with the help of X"
                break;
            case Relation.Oblique or Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause when head >= 0 && (clauses.Is(head, _be) || _live.Contains(S.Units[head].Word)):
                clauses.Spread(clauses.SurfaceSubject(head), _units);
                break;
            case Relation.OpenComplement when head >= 0 && S.Child(trigger, Relation.Copula) >= 0 && clauses.ObjectOf(head) < 0:
                clauses.Spread(clauses.SurfaceSubject(head), _units); // "appeared to be in control of X"
                break;
            case Relation.AdverbialClause when head >= 0 && S.Child(trigger, Relation.Copula) >= 0:
                clauses.Spread(clauses.IsVerb(head) ? clauses.SurfaceSubject(head) : S.Child(head, Relation.Subject), _units); // "after being in control of X"
                break;
            case Relation.Conjunct when head >= 0:
                Topic(head);
                break;
        }

        foreach (var child in S.Children(trigger))
        {
            if (S.Relations[child] == Relation.Apposition)
            {
                clauses.Spread(child, _units);
            }
        }
    }
}
