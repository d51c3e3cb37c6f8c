using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Where it is: the nearest phrase of place, and the narrower of two names.</content>
internal sealed partial class RolePass
{
    /// <summary>The nearest phrase of place in the clause; never beyond a verb of saying.</summary>
    private void Where(Draft draft)
    {
        var (best, cost) = (-1, 9);
        var top = Top(draft.Support >= 0 ? draft.Support : draft.Trigger);
        for (var i = 0; i < S.Count; i++)
        {
            if (!(phrases.Is(i, Nature.Place | Nature.Unknown) || (phrases.Is(i, Nature.Part) && IsWithin(i, draft.Trigger))) || !IsLocative(i) || (IsBetween(i) && S.Heads[i] is var dispute and >= 0 && !phrases.Is(dispute, Nature.Place) && !isEvent(dispute) && !clauses.IsVerb(dispute) && S.Relations[i] != Relation.Conjunct) || !S.IsUnder(i, top) || IsOtherSide(i) || IsBeforeOrAfter(i, draft.Trigger) || IsNextClause(i, draft.Trigger) || IsOfOther(i, draft) || IsSpeakers(i, draft) || (draft.Rule.Name == "harm.flee" && (clauses.HasCase(i, _to) || S.Child(i, Relation.Case) is var way and >= 0 && S.WordsOf(way) is "toward" or "towards" or "into")))
            {
                continue;
            }

            var coarse = phrases.Is(i, Nature.Named) && (S.Units[i].Place.Traits & NameTraits.Country) != 0 ? 2 : 0;
            var distance = Distance(draft.Trigger, i) + (i < draft.Trigger ? 1 : 0) + coarse + (IsStrikers(i, draft) ? 3 : 0);
            if (distance < cost && phrases.Place(i, unknownNames: !phrases.HasTitle(i)) is { } place && (!place.Ref.IsNone || phrases.Is(i, Nature.Unknown) || place.Relation is not null || phrases.HoldsName(i)))
            {
                (best, cost) = (i, distance);
            }
        }

        if (best < 0)
        {
            (best, cost) = (There(draft.Trigger, top), 6);
            best = best < 0 ? Prize(draft.Trigger) : best;
            best = best < 0 ? Scene(draft) : best;
        }

        best = best >= 0 && phrases.Located(best) is var named and >= 0 && named != draft.Trigger ? named : best;
        clauses.Spread(best, _units);
        if (cost > 2)
        {
            draft.Features |= ConfidenceFeatures.LoosePlace;
        }
    }

    /// <summary>"clashes with militants in the southern parts of X": a part that stands within an event's own phrase.</summary>
    private bool IsWithin(int part, int noun) => part > noun && !clauses.IsVerb(noun) && S.Heads[part] is var holder and >= 0 && (holder == noun || (S.Heads[holder] == noun && clauses.HasCase(holder, _with)));

    /// <summary>"8,000 people are trapped there": where the report was speaking of.</summary>
    private int There(int trigger, int top)
    {
        for (var i = trigger + 1; i < S.Count && i < trigger + 5; i++)
        {
            if (S.Tags[i] == Tag.RB && S.WordsOf(i) is "there" && S.IsUnder(i, top))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"captured large areas of territory in X": ground without a name that lies in a place with one, wherever the parser hung it.</summary>
    private Mention? Around(int verb, int unit, Mention place)
    {
        if (!place.Ref.IsNone || S.Units[unit].IsName || phrases.HoldsName(unit))
        {
            return null;
        }

        for (var i = unit + 1; i < S.Count; i++)
        {
            if (((S.Heads[i] == verb && S.Relations[i] == Relation.Oblique) || S.IsUnder(i, unit)) && phrases.Is(i, Nature.Place | Nature.Unknown) && (IsLocative(i) || (i < unit + 4 && (clauses.HasCase(i, _to) || clauses.HasCase(i, _out)) && S.WordsOf(unit) is "road" or "roads" or "highway" or "route")) && !IsBetween(i) && phrases.Place(i, unknownNames: S.Units[i].Kind == UnitKind.Proper) is { } around && (!around.Ref.IsNone || S.Units[i].Kind == UnitKind.Proper))
            {
                return place with { Ref = around.Ref, Name = around.Name, Relation = new("within", [new(around, null, "")]) };
            }
        }

        return null;
    }

    /// <summary>"Raqqa in northern Syria", "Syria's Ghouta": of two names, one round the other, the narrower is meant, however the tree hangs them.</summary>
    private int Inner(int unit)
    {
        for (var steps = 0; steps < 3 && phrases.Is(unit, Nature.Named) && (S.Units[unit].Place.Traits & (NameTraits.Country | NameTraits.Area)) != 0; steps++)
        {
            if (IsNarrower(unit + 1, unit) && S.Heads[unit] == unit + 1)
            {
                unit++;
                continue;
            }

            var left = unit - 1;
            while (left >= 0 && S.Relations[left] is Relation.Case or Relation.Adjective or Relation.Determiner && left > unit - 4)
            {
                left--;
            }

            if (left == unit - 1 || !IsNarrower(left, unit) || phrases.Is(left, Nature.Actor) || S.Relations[left] is Relation.Subject)
            {
                return unit;
            }

            unit = left;
        }

        return unit;
    }

    /// <summary>"X, a former bastion that was retaken", "the convention centre, a landmark that the brigades seized": what an apposition tells is told of what it stands beside.</summary>
    private int Called(int unit) =>
        clauses.Is(unit, _quantifier) && !phrases.Is(unit, Nature.Part) ? phrases.Inside(unit) : // "control of most of X"
        S.Units[unit].Word == _control && S.Child(unit, Relation.NominalModifier) is var what and >= 0 && clauses.HasCase(what, _of) ? Called(what) : // "fighting for control of X"
        S.Units[unit].Kind == UnitKind.Word && S.Child(unit, Relation.Copula) >= 0 && S.Child(unit, Relation.Subject) is var called and >= 0 && S.Units[called].IsName && phrases.Is(called, Nature.Place) ? called : // "X is the only city in Y that they hold"
        S.Units[unit].Kind == UnitKind.Word && S.Relations[unit] == Relation.Subject && S.Heads[unit] is var told and >= 0 && Beside(unit, told) is var itself and >= 0 ? itself :
        S.Units[unit].Kind == UnitKind.Word && S.Relations[unit] == Relation.Apposition && S.Heads[unit] is var named and >= 0 && named < unit && (S.Units[named].IsName ? phrases.Is(named, Nature.Place | Nature.Unknown) && !phrases.HoldsName(unit) : phrases.Is(named, Nature.Place) && !phrases.Is(unit, Nature.Place))
            ? named : unit;

    /// <summary>"X, the largest city still under rebel control", "X, a former bastion, is": the name that a noun right behind its comma tells of, where the parser made that the subject; -1 where there is none.</summary>
    private int Beside(int unit, int predicate)
    {
        var comma = unit - 1;
        while (comma > 0 && S.Heads[comma] == unit && S.Relations[comma] is Relation.Determiner or Relation.Adjective or Relation.Compound or Relation.Number)
        {
            comma--;
        }

        return comma > 0 && S.Tags[comma] == Tag.Comma && S.Tags[comma + 1] == Tag.DT && S.Units[comma - 1].IsName && phrases.Is(comma - 1, Nature.Place) && !phrases.HoldsName(unit)
            && ((S.Relations[predicate] == Relation.Apposition && S.Heads[predicate] == comma - 1) || (S.Heads[comma - 1] == predicate && S.Relations[comma - 1] is Relation.Other or Relation.Subject)) ? comma - 1 : -1;
    }

    /// <summary>"controls vast areas in the north, including the city of X": X, too.</summary>
    private void IncludingPlace(ImmutableArray<(int Unit, Mention Mention, Slot Slot)>.Builder found, Slot slot)
    {
        var last = found[^1].Unit;
        for (var i = last + 1; i < S.Count && i < last + 8; i++)
        {
            if (S.Units[i].Word == _including && S.Relations[i] == Relation.Case && S.Heads[i] is var other and >= 0 && other > i && phrases.Is(other, Nature.Place))
            {
                foreach (var place in phrases.Places(other, unknownNames: false))
                {
                    if (!place.Ref.IsNone && !IsIn(found, place))
                    {
                        found.Add((other, place, slot));
                    }
                }

                return;
            }
        }
    }

    private bool IsNarrower(int inner, int outer)
    {
        if (inner < 0 || inner >= S.Count || !phrases.Is(inner, Nature.Named) || !phrases.Is(inner, Nature.Place) || S.Units[inner].Place.Kind == EntryKind.None)
        {
            return false;
        }

        static int Width(NameTraits traits) => (traits & NameTraits.Country) != 0 ? 2 : (traits & NameTraits.Area) != 0 ? 1 : 0;
        return Width(S.Units[inner].Place.Traits) < Width(S.Units[outer].Place.Traits);
    }

    /// <summary>"were killed in the battle for X", "the operation to retake X left ten dead": where it happened is what the fight was for.</summary>
    private int Prize(int verb)
    {
        foreach (var fight in S.Children(verb))
        {
            if (!(S.Relations[fight] == Relation.Subject || (S.Relations[fight] == Relation.Oblique && (clauses.HasCase(fight, _in) || clauses.HasCase(fight, _during)))) || !isEvent(fight))
            {
                continue;
            }

            var aim = S.Child(fight, Relation.AdjectivalClause) is var clause and >= 0 && S.Tags[clause] == Tag.VB ? clause : -1;
            foreach (var prize in aim >= 0 ? S.Children(aim) : S.Children(fight))
            {
                if (phrases.Is(prize, Nature.Place) && (aim >= 0 ? S.Relations[prize] == Relation.Object : clauses.HasCase(prize, _for) || clauses.HasCase(prize, _of)))
                {
                    return prize;
                }
            }
        }

        return -1;
    }

    /// <summary>A place as the subject of the clause: "Aleppo came under bombardment", "the town was hit".</summary>
    private int Scene(Draft draft)
    {
        for (int at = draft.Trigger, steps = 0; at >= 0 && steps < 5; at = S.Heads[at], steps++)
        {
            var subject = clauses.IsVerb(at) ? clauses.SurfaceSubject(at) : S.Child(at, Relation.Subject);
            if (subject >= 0 && S.Heads[subject] is var speech and >= 0 && clauses.Is(speech, _report) && clauses.IsVerb(speech))
            {
                return -1; // "Ethiopia blamed Eritrea for the fighting": who speaks is not where
            }

            if (subject >= 0 && phrases.Is(subject, Nature.Place) && (phrases.Is(subject, Nature.Named) || phrases.HoldsName(subject)) && !phrases.Is(subject, Nature.Actor))
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>The highest unit of the clause that a search for a place may reach.</summary>
    private int Top(int unit)
    {
        var at = unit;
        while (S.Heads[at] is var head and >= 0)
        {
            if (S.Relations[at] is Relation.ClausalComplement or Relation.Parataxis && clauses.Is(head, _report))
            {
                break;
            }

            at = head;
        }

        return at;
    }

    /// <summary>"X, an hour's drive west of Y": where X lies, not where it happened.</summary>
    private bool IsAside(int side)
    {
        for (int at = side, steps = 0; at >= 0 && steps < 5 && !clauses.IsVerb(at); at = S.Heads[at], steps++)
        {
            if (S.Relations[at] is Relation.Apposition or Relation.Parataxis || S.Child(at, Relation.Possessor) is >= 0 and var length && clauses.Is(length, _length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The strike came a day after a bomb killed ten in X": the blow before was somewhere else.</summary>
    private bool IsBeforeOrAfter(int i, int trigger)
    {
        for (int at = i, steps = 0; at >= 0 && steps < 8 && !S.IsUnder(trigger, at); at = S.Heads[at], steps++)
        {
            if (S.Relations[at] != Relation.AdverbialClause)
            {
                continue;
            }

            foreach (var marker in S.Children(at))
            {
                if (S.Relations[marker] is Relation.Marker or Relation.Case && marker > 0 && S.WordsOf(marker) is "after" or "before" && clauses.Is(marker - 1, _length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"ordered the offensive after bombings in X": the bombings were in X.</summary>
    private bool IsOfOther(int i, Draft draft)
    {
        if (draft.Kind != ClaimKind.Operation)
        {
            return false;
        }

        var other = false;
        for (int at = S.Heads[i], steps = 0; at >= 0 && steps < 6 && at != draft.Trigger && !S.IsUnder(draft.Trigger, at) && !clauses.IsVerb(at); at = S.Heads[at], steps++)
        {
            other |= isEvent(at) || (S.Child(at, Relation.NominalModifier) is var of and >= 0 && of < i && isEvent(of));
            if (other && S.Child(at, Relation.Case) is var after and >= 0 && S.WordsOf(after) is "after" or "before" or "since" or "following" or "amid")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The crash claimed ten lives, but he called for attacks in X": a clause beside, with a subject and a verb of its own, is about something else.</summary>
    private bool IsNextClause(int i, int trigger)
    {
        for (int at = i, steps = 0; at >= 0 && steps < 8 && !S.IsUnder(trigger, at); at = S.Heads[at], steps++)
        {
            if (S.Relations[at] == Relation.Conjunct && clauses.IsVerb(at) && S.Heads[at] is var first and >= 0 && clauses.IsVerb(first) && S.Child(at, Relation.Subject) is var subject and >= 0 && !phrases.Is(subject, Nature.Part) && S.Tags[subject] != Tag.CD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The government in X condemned the attack": where who speaks of it sits.</summary>
    private bool IsSpeakers(int i, Draft draft) => S.Relations[i] == Relation.NominalModifier && S.Heads[i] is var body and >= 0 && body < i && S.Relations[body] == Relation.Subject
        && S.Heads[body] is var verb and >= 0 && verb != draft.Trigger && verb != draft.Support && S.Relations[draft.Trigger] == Relation.Object && S.Heads[draft.Trigger] == verb && clauses.IsVerb(verb);

    /// <summary>"Warships in the X Sea fired missiles at Y": where who fires is, not where it falls.</summary>
    private bool IsStrikers(int i, Draft draft) => draft.Rule.Name is "attack.shoot" or "attack.fire" && clauses.IsVerb(draft.Trigger) && !clauses.IsPassive(draft.Trigger) && S.Child(draft.Trigger, Relation.Subject) is var striker and >= 0 && striker != i && S.IsUnder(i, striker);

    /// <summary>"territory between X and Y" is in neither.</summary>
    private bool IsBetween(int i) => clauses.HasCase(i, _between) || (S.Relations[i] == Relation.Conjunct && S.Heads[i] is var first and >= 0 && clauses.HasCase(first, _between));

    private bool IsLocative(int i)
    {
        foreach (var child in S.Children(i))
        {
            if (S.Relations[child] == Relation.Case && clauses.Is(child, _locative))
            {
                return true;
            }
        }

        if (S.Heads[i] is var side and >= 0 && side < i && _side.Contains(S.Units[side].Word) && clauses.HasCase(i, _of) && !IsAside(side))
        {
            return true; // "south of X" needs no preposition before it
        }

        // "in X and Y"; "Baghdad's" before an event
        return S.Relations[i] == Relation.Conjunct && S.Heads[i] >= 0 && IsLocative(S.Heads[i]);
    }

    private int Distance(int a, int b)
    {
        int up = 0;
        for (var at = a; at >= 0; at = S.Heads[at], up++)
        {
            var down = 0;
            for (var other = b; other >= 0; other = S.Heads[other], down++)
            {
                if (other == at)
                {
                    return up + down;
                }
            }
        }

        return 99;
    }
}
