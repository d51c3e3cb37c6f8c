using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Sentences about a blow and what it did, as agencies begin with them.</content>
internal sealed partial class TreeRepair
{
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

    /// <summary>"and 32 were wounded": the number is who was wounded, and hangs on no "and".</summary>
    private static void AndNumber(Sentence s, int number)
    {
        if (s.Tags[number] == Tag.CD && s.Tags[number - 1] == Tag.CC && s.Heads[number] == number - 1 && number + 2 < s.Count && s.Relations[number + 1] == Relation.AuxiliaryPassive && s.Heads[number + 1] is var v and >= 0 && v > number && s.Tags[v] == Tag.VBN)
        {
            (s.Heads[number], s.Relations[number]) = ((short)v, Relation.SubjectPassive);
        }
    }
}
