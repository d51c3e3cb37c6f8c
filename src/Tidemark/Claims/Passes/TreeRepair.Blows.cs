using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Sentences about a blow and what it did, as agencies begin with them.</content>
internal sealed partial class TreeRepair
{
    private readonly int[] _leave = lexicon.Words("leave leaves left leaving"), _dead = lexicon.Words("dead wounded injured homeless");
    private readonly int[] _hurt = lexicon.Words("killed wounded injured hurt");

    /// <summary>"An attack in X targeting Y left seven dead": the attack is in X, targets Y, and left them dead.</summary>
    private void EventTargeting(Sentence s, int v)
    {
        var place = v - 1;
        if (s.Tags[v] != Tag.VBG || s.Relations[v] != Relation.NominalModifier || s.Heads[v] is not (var blow and >= 0) || blow >= place || !isEvent(blow) || !s.Units[place].IsName || s.Heads[place] != v)
        {
            return;
        }

        (s.Heads[place], s.Relations[place]) = ((short)blow, Relation.NominalModifier);
        Rehang(s, v, place, blow + 1, place);
        s.Relations[v] = Relation.AdjectivalClause;
        for (var target = v + 1; target < s.Count; target++)
        {
            if (s.Relations[target] is Relation.Subject or Relation.SubjectPassive && s.Heads[target] is var did and > 0 && did > target && (s.Heads[did] == blow || s.Heads[did] < 0 || s.Heads[blow] == did))
            {
                (s.Heads[target], s.Relations[target]) = ((short)v, Relation.Object);
                if (s.Heads[did] == blow)
                {
                    TakePlace(s, blow, did, Relation.Subject);
                    Rehang(s, did, blow, blow + 1, v + 1);
                    Rehang(s, did, blow, 0, blow);
                }

                return;
            }
        }
    }

    /// <summary>"claimed a bombing that killed ten": the bombing is claimed, and it killed.</summary>
    private void ClaimedThat(Sentence s, int v)
    {
        if (s.Relations[v] != Relation.ClausalComplement || s.Heads[v] is not (var says and >= 0) || says > v)
        {
            return;
        }

        for (var that = says + 2; that < v; that++)
        {
            if (s.Tags[that] is Tag.WDT && s.Heads[that] is var blow and >= 0 && blow > says && blow < that && s.Heads[blow] == v && s.Relations[blow] == Relation.Subject && isEvent(blow))
            {
                (s.Heads[blow], s.Relations[blow]) = ((short)says, Relation.Object);
                (s.Heads[v], s.Relations[v]) = ((short)blow, Relation.RelativeClause);
                (s.Heads[that], s.Relations[that]) = ((short)v, Relation.Subject);
                return;
            }
        }
    }

    /// <summary>"Fighting between X and Y in Z left 20 dead", "Clashes between two militias killed ten": the fighting did, and not who fought.</summary>
    private void BothDid(Sentence s, int v)
    {
        if (!IsVerb(s, v) || !IsFinite(s, v) || Below(s, v, Relation.Subject) is not (var second and >= 2) || second > v)
        {
            return;
        }

        var and = LeftOfNoun(s, second) - 1;
        var isRow = and > 2 && s.Tags[and] == Tag.CC;
        var between = isRow ? and - 1 : and;
        while (isRow && between > 0 && and - between < 6 && s.Units[between].Word != _between && s.Tags[between] != Tag.Comma)
        {
            between--;
        }

        var (blow, first, above) = (between - 1, isRow ? and - 1 : second, s.Heads[v]);
        if (blow < 0 || s.Units[between].Word != _between || !isEvent(blow) || !IsNoun(s, first) || (above != blow && (above != first || !isRow)))
        {
            return;
        }

        (s.Heads[v], s.Relations[v]) = (s.Heads[blow], s.Relations[blow]);
        (s.Heads[blow], s.Relations[blow]) = ((short)v, Relation.Subject);
        (s.Heads[second], s.Relations[second]) = ((short)first, Relation.Conjunct);
        (s.Heads[first], s.Relations[first]) = ((short)blow, Relation.NominalModifier);
        (s.Heads[between], s.Relations[between]) = ((short)first, Relation.Case);
        if (isRow)
        {
            (s.Heads[and], s.Relations[and]) = ((short)second, Relation.Coordinator);
        }

        if (second + 2 < v && s.Tags[second + 1] == Tag.IN && s.Units[second + 2].IsName)
        {
            (s.Heads[second + 2], s.Relations[second + 2]) = ((short)first, Relation.NominalModifier);
            (s.Heads[second + 1], s.Relations[second + 1]) = ((short)(second + 2), Relation.Case);
        }
    }

    /// <summary>"left 12 dead": the number is who was left so.</summary>
    private void LeftDead(Sentence s, int dead)
    {
        var number = dead - 1;
        if (s.Tags[number] != Tag.CD || s.Heads[number] != dead || Array.IndexOf(_dead, s.Units[dead].Word) < 0 || s.Relations[dead] != Relation.Object || s.Heads[dead] is not (var verb and >= 0) || verb > number || Array.IndexOf(_leave, s.Units[verb].Word) < 0)
        {
            return;
        }

        Rehang(s, dead, number, 0, s.Count);
        (s.Heads[number], s.Relations[number]) = ((short)verb, Relation.Object);
        (s.Heads[dead], s.Relations[dead], s.Tags[dead]) = ((short)number, Relation.Adjective, Tag.JJ);
    }

    /// <summary>"and 32 were wounded": the number is who was wounded, and hangs on no "and".</summary>
    private static void AndNumber(Sentence s, int number)
    {
        if (s.Tags[number] == Tag.CD && s.Tags[number - 1] == Tag.CC && s.Heads[number] == number - 1 && number + 2 < s.Count && s.Relations[number + 1] == Relation.AuxiliaryPassive && s.Heads[number + 1] is var v and >= 0 && v > number && s.Tags[v] == Tag.VBN)
        {
            (s.Heads[number], s.Relations[number]) = ((short)v, Relation.SubjectPassive);
        }
    }

    /// <summary>"four were killed and more than 10 wounded": the second verb is as passive as the first, and the number is who suffered.</summary>
    private void Gapped(Sentence s, int number)
    {
        var (v, and) = (number + 1, number - 1);
        while (and > 0 && s.Heads[and] == number && s.Tags[and] != Tag.CC)
        {
            and--;
        }

        if (s.Tags[number] != Tag.CD || v >= s.Count || s.Tags[v] is not (Tag.VBN or Tag.VBD) || Array.IndexOf(_hurt, s.Units[v].Word) < 0 || and <= 0 || s.Tags[and] != Tag.CC)
        {
            return;
        }

        for (var first = and - 1; first > 0; first--)
        {
            if (s.Tags[first] != Tag.VBN || Array.IndexOf(_hurt, s.Units[first].Word) < 0 || !HasPassive(s, first))
            {
                continue;
            }

            if (!Under(s, first, v) && !Under(s, first, number))
            {
                s.Tags[v] = Tag.VBN;
                (s.Heads[v], s.Relations[v]) = ((short)first, Relation.Conjunct);
                (s.Heads[number], s.Relations[number]) = ((short)v, Relation.SubjectPassive);
                (s.Heads[and], s.Relations[and]) = ((short)v, Relation.Coordinator);
            }

            return;
        }
    }
}
