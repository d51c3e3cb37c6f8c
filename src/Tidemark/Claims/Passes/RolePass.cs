using System.Collections.Immutable;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

    /// <summary>Finds what fills a role: walks the slots of a frame and spreads coordination. One per thread.</summary>
internal sealed partial class RolePass(Lexicon lexicon, Clauses clauses, Phrases phrases, Func<int, bool> isEvent)
{
    private readonly int _with = lexicon.Word("with");
    private readonly int[] _clash = lexicon.Words("clash clashes fighting gunbattle gunbattles firefight firefights skirmish skirmishes gunfight gunfights");
    private readonly WordMask _quantifier = lexicon.Classes.Mask("quantifier");
    private readonly WordMask _weapon = lexicon.Classes.Mask("weapon");
    private readonly WordMask _fighters = lexicon.Classes.Mask("armed-noun", "air-noun");
    private readonly WordMask _locative = lexicon.Classes.Mask("locative-preposition");
    private readonly WordMask _report = lexicon.Classes.Mask("say-verb", "claim-verb", "deny-verb", "confirm-verb", "admit-verb", "announce-verb", "accuse-verb", "predict-verb");
    private readonly WordMask _strike = lexicon.Classes.Mask("strike-verb");
    private readonly WordMask _order = lexicon.Classes.Mask("announce-verb", "order-verb");
    private readonly int[] _help = lexicon.Words("support backing assistance cover aid help");
    private readonly WordMask _owned = lexicon.Classes.Mask("owned-noun");
    private readonly int[] _live = lexicon.Words("live lives lived living");
    private readonly WordMask _be = lexicon.Classes.Mask("be-verb");
    private readonly int _of = lexicon.Word("of");
    private readonly int _from = lexicon.Word("from");
    private readonly int _between = lexicon.Word("between");
    private readonly int _to = lexicon.Word("to");
    private readonly int _out = lexicon.Word("out");
    private readonly WordMask _length = lexicon.Classes.Mask("time-unit");
    private readonly int[] _side = lexicon.Words(TagRepair.Compass);
    private readonly int[] _repel = lexicon.Words("repel repels repelled repelling foil foils foiled foiling thwart thwarts thwarted thwarting repulse repulsed break breaks broke broken breaking breach breaches breached breaching");
    private readonly int _in = lexicon.Word("in");
    private readonly int _during = lexicon.Word("during");
    private readonly int _by = lexicon.Word("by");
    private readonly WordMask _ground = lexicon.Classes.Mask("generic-place-noun");
    private readonly int _under = lexicon.Word("under");
    private readonly int _come = lexicon.Word("come");
    private readonly int _control = lexicon.Word("control");
    private readonly List<int> _units = [];
    private readonly List<int> _events = [];

    private Sentence S => clauses.Sentence;

    /// <summary>The units and mentions that fill a role; the first slot that gives any decides.</summary>
    internal ImmutableArray<(int Unit, Mention Mention, Slot Slot)> Fill(ImmutableArray<Slot> slots, Draft draft, bool noun)
    {
        foreach (var slot in slots)
        {
            _units.Clear();
            Look(slot, draft, noun);
            if (_units.Count == 0)
            {
                continue;
            }

            if (slot.Type == SlotType.Actor && ((slot.Source == SlotSource.Object && !noun) || (slot.Source == SlotSource.Topic && draft.Kind == ClaimKind.Tie)))
            {
                var events = _units.FindAll(u => isEvent(u));
                _units.RemoveAll(events.Contains);
                foreach (var e in events)
                {
                    OfEvent(e, draft.Kind == ClaimKind.Tie ? clauses.SupportVerb(e) : -1); // "launched a Turkish-backed offensive": the support is for who launched it
                }
            }

            if (_units.Count > 1 && slot.Type == SlotType.Place)
            {
                _units.RemoveAll(IsNoOther);
            }

            if (_units.Count == 0)
            {
                continue;
            }

            var found = ImmutableArray.CreateBuilder<(int, Mention, Slot)>(_units.Count);
            foreach (var outer in _units)
            {
                var unit = slot.Type == SlotType.Place ? Inner(Called(outer)) : outer;
                foreach (var mention in As(slot, unit, draft))
                {
                    if (!IsIn(found, mention))
                    {
                        found.Add((unit, mention, slot));
                    }
                }
            }

            if (slot.Type == SlotType.Actor)
            {
                Including(found, slot);
                Allies(found);
            }

            if (found.Count > 0 && slot.Type == SlotType.Place && slot.Source == SlotSource.Object && draft.Kind is ClaimKind.Holds or ClaimKind.Transfer)
            {
                IncludingPlace(found, slot);
            }

            if (found.Count > 1 && slot.Type == SlotType.Place)
            {
                Listed(found);
            }

            if (found.Count > 1 && slot.Type == SlotType.Actor && (found[0].Item2.Ref.Traits & NameTraits.State) == 0)
            {
                // "the militants in Iraq and Syria": the states are where, not who
                for (var i = found.Count - 1; i > 0; i--)
                {
                    if ((found[i].Item2.Ref.Traits & NameTraits.State) != 0 && phrases.Is(found[i].Item1, Nature.Place) && S.Child(found[i].Item1, Relation.Compound) < 0 && HasPreposition(found[0].Item1, found[i].Item1))
                    {
                        found.RemoveAt(i);
                    }
                }
            }

            if (found.Count == 1 && slot.Type == SlotType.Place && (slot.Source == SlotSource.Purpose || (slot.Source is SlotSource.Object or SlotSource.Preposition && !noun)) && Around(draft.Trigger, found[0].Item1, found[0].Item2) is { } named)
            {
                found[0] = (found[0].Item1, named, slot);
            }

            if (found.Count > 0)
            {
                return found.ToImmutable();
            }
        }

        return [];
    }

    private bool HasPreposition(int first, int last)
    {
        for (var u = first + 1; u < last; u++)
        {
            if (S.Tags[u] == Tag.IN)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"holds two villages, X and Y": they are X and Y.</summary>
    private void Listed(ImmutableArray<(int Unit, Mention Mention, Slot Slot)>.Builder found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (unit, mention, _) = found[i];
            if (mention is { Ref.IsNone: true, Relation: null } && phrases.IsPlural(unit) && S.Units[unit].Kind == UnitKind.Word && S.Units[unit + 1].Kind == UnitKind.Mark && S.Units[found[i + 1].Unit].IsName)
            {
                found.RemoveAt(i);
            }
        }
    }

    /// <summary>"X and its outskirts", "X and Y neighbourhoods": the last of the row names no place of its own.</summary>
    private bool IsNoOther(int unit) => S.Relations[unit] == Relation.Conjunct
        && ((phrases.Is(unit, Nature.Part) && S.Child(unit, Relation.Possessor) is var its and >= 0 && S.Tags[its] == Tag.PRPS)
            || (phrases.IsPlural(unit) && S.Units[unit].Kind == UnitKind.Word && _units.Contains(unit - 1) && S.Units[unit - 1].IsName));

    private static bool IsIn(ImmutableArray<(int, Mention, Slot)>.Builder found, Mention mention)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Item2.Start == mention.Start && found[i].Item2.Ref.Id == mention.Ref.Id)
            {
                return true;
            }
        }

        return false;
    }

    private List<Mention> As(Slot slot, int unit, Draft draft) => slot.Type switch
    {
        SlotType.Actor when IsMeans(unit) => One(Wielder(unit)),
        SlotType.Actor when Crew(unit) is { } crew => [crew],
        SlotType.Actor when draft.Kind == ClaimKind.Tie && Giver(unit) is { } giver => [giver],
        SlotType.Actor when slot.Source == SlotSource.Preposition && S.WordsOf(unit) is "hands" or "control" or "rule" => InHands(unit),
        SlotType.Actor => One(phrases.Actor(unit) ?? Owner(unit) ?? MemberOf(unit) ?? Stranger(slot, unit, draft.Kind) ?? Ally(unit, draft)),
        SlotType.Place when phrases.Is(unit, Nature.Pronoun) => slot.Source is SlotSource.Object or SlotSource.Subject or SlotSource.Preposition or SlotSource.Where ? One(phrases.PlacePronoun(unit)) : [],
        SlotType.Place => phrases.Places(unit, unknownNames: slot.Source is not (SlotSource.Subject or SlotSource.Modifier)).FindAll(p => !p.Ref.IsNone || p.Relation is not null || slot.Source is not (SlotSource.Object or SlotSource.Preposition) || !clauses.Is(unit, _owned) || draft.Kind == ClaimKind.Transfer || (slot.Source == SlotSource.Preposition && draft.Kind != ClaimKind.Attack)).FindAll(p => slot.Source != SlotSource.Modifier || !p.Ref.IsNone || p.Relation is not null || !clauses.Is(unit, _ground)), // "street fighting"
        SlotType.People => One(phrases.People(unit) ?? Owner(unit)),
        SlotType.Thing => phrases.Is(phrases.Inside(unit), Nature.Thing) || clauses.Is(phrases.Inside(unit), _owned) ? One(phrases.Anything(phrases.Inside(unit))) : [],
        _ => One(Owner(unit) ?? phrases.Anything(unit)),
    };

    private static List<Mention> One(Mention? mention) => mention is null ? [] : [mention];

    private void Look(Slot slot, Draft draft, bool noun)
    {
        switch (slot.Source)
        {
            case SlotSource.Subject:
                Subject(draft, noun);
                break;
            case SlotSource.Object:
                Object(draft, noun);
                break;
            case SlotSource.Modifier:
                Modifiers(draft.Trigger);
                break;
            case SlotSource.Possessor:
                clauses.Spread(S.Child(draft.Trigger, Relation.Possessor), _units);
                if (_units.Count == 0 && S.Heads[draft.Trigger] == draft.Trigger + 1 && S.Relations[draft.Trigger] == Relation.Compound && S.Child(draft.Trigger + 1, Relation.Possessor) is var owner && owner == draft.Trigger - 1)
                {
                    clauses.Spread(owner, _units); // "its ally Russia"
                }

                break;
            case SlotSource.Preposition when slot.Preposition == _with && draft.Rule.Name == "attack.event" && !_clash.Contains(S.Units[draft.Trigger].Word):
                break; // "an attack with rockets"
            case SlotSource.Preposition:
                Prepositional(draft, slot.Preposition);
                if (_units is [var length] && slot.Type == SlotType.Place && phrases.NatureOf(length) == Nature.None && S.Child(length, Relation.Number) >= 0)
                {
                    _units.Clear();
                    Hanging(length, _of); // "to within 30 km of X"
                }

                break;
            case SlotSource.Where:
                Where(draft);
                break;
            case SlotSource.Topic:
                Topic(draft.Trigger);
                break;
            case SlotSource.Purpose:
                Purpose(draft.Trigger);
                if (_units.Count == 0 && draft.Support >= 0)
                {
                    Purpose(draft.Support);
                }

                break;
            case SlotSource.Concern:
                Concern(draft.Trigger);
                break;
            default:
                _units.Add(draft.Trigger);
                break;
        }
    }

    private void Subject(Draft draft, bool noun)
    {
        if (noun)
        {
            OfEvent(draft.Trigger, draft.Support);
            return;
        }

        clauses.Spread(draft.Kind == ClaimKind.Tie && Sender(draft.Trigger) is var sender and >= 0 ? sender : clauses.SubjectOf(draft.Trigger), _units);
        _events.Clear();
        if (_units is [var it] && phrases.Is(it, Nature.Pronoun) && S.WordsOf(it) is "it" && S.Relations[draft.Trigger] == Relation.AdverbialClause && S.Heads[draft.Trigger] is var main and >= 0 && S.Child(main, Relation.Subject) is var blow and >= 0 && isEvent(blow))
        {
            _units[0] = blow; // "the bombing was deadly because it struck a market"
        }

        foreach (var unit in _units)
        {
            if (isEvent(unit))
            {
                _events.Add(unit);
            }
        }

        if (_events.Count > 0)
        {
            _units.RemoveAll(_events.Contains);
        }

        if (_units.Count == 0)
        {
            foreach (var e in _events)
            {
                OfEvent(e, clauses.SupportVerb(e));
            }
        }

        if (_units.Count == 0)
        {
            ByEvent(draft.Trigger);
        }
    }

    /// <summary>Who is behind an event that a noun names: by-phrase, possessor, modifier, "from X", or the subject of the verb that carries it.</summary>
    private void OfEvent(int noun, int support)
    {
        clauses.Spread(clauses.Agent(noun), _units);
        // "the capture of X by Y": wherever the parser hangs Y, it stands right behind
        for (var u = noun + 1; _units.Count == 0 && u < S.Count && u < noun + 9 && !clauses.IsVerb(u) && S.Units[u].Kind != UnitKind.Mark; u++)
        {
            if (S.Units[u].Word == _by && S.Relations[u] == Relation.Case && S.Heads[u] > u)
            {
                clauses.Spread(S.Heads[u], _units);
            }
        }

        if (_units.Count == 0)
        {
            foreach (var child in S.Children(noun))
            {
                if (S.Relations[child] == Relation.Conjunct)
                {
                    clauses.Spread(clauses.Agent(child), _units); // "bombing and shelling by X"
                }
            }
        }

        if (_units.Count == 0)
        {
            clauses.Spread(S.Child(noun, Relation.Possessor), _units);
            _units.RemoveAll(u => phrases.Actor(u) is null || !phrases.Is(u, Nature.Actor | Nature.Pronoun));
        }

        if (_units.Count == 0)
        {
            Modifiers(noun);
            if (_units.Count == 1 && support >= 0 && S.WordsOf(_units[0]) is "terrorist" && !clauses.IsPassive(support) && clauses.SubjectOf(support) is var doer and >= 0 && phrases.Is(doer, Nature.Actor))
            {
                _units.Clear(); // "X carried out terrorist attacks": what sort they are, not who made them
            }

            _units.RemoveAll(u => (S.Units[u].Actor.Traits & (NameTraits.Organisation | NameTraits.Armed | NameTraits.NonState)) == NameTraits.Organisation); // "UN air strikes" stood in a list
            _units.RemoveAll(u => S.Units[u].Adjective.Kind == EntryKind.None && (phrases.Actor(u) is null || (phrases.Is(u, Nature.Person) && !phrases.Is(u, Nature.Named))));
        }

        if (_units.Count == 0 && support >= 0 && !_repel.Contains(S.Units[support].Word) && !(clauses.Is(support, _order) && clauses.SubjectOf(support) is var orderer and >= 0 && phrases.Is(orderer, Nature.Person)))
        {
            clauses.Spread((S.Relations[support] == Relation.AdjectivalClause && S.Tags[support] != Tag.VBG) || clauses.IsPassive(support) ? clauses.Agent(support) : clauses.SubjectOf(support), _units);
        }

        if (_units.Count == 0)
        {
            Hanging(noun, _from);
            if (_units.Count == 0 && clauses.HasCase(noun, _under) && S.Heads[noun] is var came and >= 0)
            {
                Hanging(came, _from); // "came under fire from X"
            }

            _units.RemoveAll(u => phrases.Actor(u) is null);
        }

        if (_units.Count == 0)
        {
            clauses.Spread(Guilty(noun), _units);
        }

        if (_units.Count == 0)
        {
            clauses.Spread(TakesPart(noun), _units);
        }

        if (_units.Count == 0 && _clash.Contains(S.Units[noun].Word))
        {
            clauses.Spread(Fights(noun), _units);
        }
    }

    /// <summary>"killed in Russian air strikes", "hit by rebel shelling": the event in a phrase of the verb names who did it.</summary>
    private void ByEvent(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] is Relation.Oblique && (clauses.HasCase(child, _in) || clauses.HasCase(child, _by)) && isEvent(child))
            {
                OfEvent(child, clauses.SupportVerb(child));
                if (_units.Contains(clauses.SurfaceSubject(verb)))
                {
                    _units.Clear(); // "killed in fighting with X": they fought, and killed not themselves
                }

                if (_units.Count > 0)
                {
                    return;
                }
            }
        }
    }

    private void Object(Draft draft, bool noun)
    {
        if (!noun)
        {
            var what = clauses.ObjectOf(draft.Trigger);
            if (what >= 0 && phrases.Is(what, Nature.Pronoun) && S.Tags[what] == Tag.DT && S.Child(what, Relation.Subject) is var who and >= 0)
            {
                what = who; // "ten officers were among those killed"
            }

            what = what < 0 && draft.Kind == ClaimKind.Harm ? S.Child(draft.Trigger, Relation.OpenComplement) : what;
            if (what >= 0 && S.Tags[what] == Tag.JJ && draft.Kind == ClaimKind.Harm && S.Child(what, Relation.Number) is var many and >= 0)
            {
                what = many; // "left 11 dead"
            }
            else if (what >= 0 && S.Relations[what] == Relation.OpenComplement)
            {
                what = -1;
            }

            clauses.Spread(what, _units);
            return;
        }

        Prepositional(draft, _of);
        if (_units.Count == 0 && S.Child(draft.Trigger, Relation.AdjectivalClause) is var aims and >= 0 && S.Tags[aims] == Tag.VBG && clauses.Is(aims, _strike))
        {
            clauses.Spread(clauses.ObjectOf(aims), _units); // "an attack targeting X"
        }

        if (_units.Count == 0 && S.Child(draft.Trigger, Relation.RelativeClause) is var hit and >= 0 && clauses.Is(hit, _strike) && !clauses.IsPassive(hit) && clauses.SubjectOf(hit) == draft.Trigger)
        {
            clauses.Spread(clauses.ObjectOf(hit), _units); // "blasts that struck X"
        }

        if (_units.Count == 0 && S.Relations[draft.Trigger] == Relation.Subject && S.Heads[draft.Trigger] is var verb and >= 0 && clauses.Is(verb, _strike))
        {
            clauses.Spread(clauses.ObjectOf(verb), _units);
        }

        if (_units.Count == 0 && clauses.HasCase(draft.Trigger, _under))
        {
            clauses.Spread(S.Child(draft.Trigger, Relation.Subject) is var beset and >= 0 ? clauses.Antecedent(beset, draft.Trigger) : S.Heads[draft.Trigger] is var came and >= 0 && clauses.IsVerb(came) && clauses.VerbLemma(came) == _come ? clauses.SurfaceSubject(came) : -1, _units); // "came under sniper fire", "is under attack from X"
        }
    }

    private void Modifiers(int noun)
    {
        foreach (var child in S.Children(noun))
        {
            if (child < noun && !clauses.IsHelped(child) && !(S.Tags[child] == Tag.JJ && phrases.Is(child, Nature.Person)) && (S.Relations[child] is Relation.Compound or Relation.Adjective || (S.Relations[child] == Relation.NominalModifier && S.Child(child, Relation.Case) < 0)))
            {
                clauses.Spread(child, _units);
                if (!phrases.Is(child, Nature.Actor) && S.Units[child].Kind == UnitKind.Word)
                {
                    Modifiers(child); // "an Israeli missile strike"
                }
            }
        }

        if (_units.Count == 0 && noun > 0 && S.Relations[noun] == Relation.Compound && S.Heads[noun] is var whole && whole > noun && S.Heads[noun - 1] == whole && S.Relations[noun - 1] is Relation.Compound or Relation.Adjective)
        {
            _units.Add(noun - 1); // "regime ally Iran"
        }
    }

    /// <summary>Phrases with a preposition that hang on the trigger, the noun it goes with, or the verb that carries it.</summary>
    private void Prepositional(Draft draft, int preposition)
    {
        Hanging(draft.Trigger, preposition);
        var with = S.Child(draft.Trigger, Relation.Object) is var own and >= 0 ? own : Near(draft.Trigger);
        if (_units.Count == 0 && with >= 0)
        {
            Hanging(with, preposition);
        }

        if (_units.Count == 0 && with >= 0 && draft.Kind == ClaimKind.Attack && clauses.IsVerb(draft.Trigger))
        {
            foreach (var child in S.Children(with))
            {
                if (S.Relations[child] is Relation.Conjunct or Relation.NominalModifier && clauses.IsNoun(child))
                {
                    Hanging(child, preposition); // "fired dozens of rockets at X", "launched drones and missiles at X"
                }
            }
        }

        if (_units.Count == 0 && draft.Kind == ClaimKind.Advance && preposition != _of && (clauses.IsNoun(draft.Trigger) ? draft.Trigger : S.Child(draft.Trigger, Relation.Object)) is var moved and >= 0)
        {
            foreach (var child in S.Children(moved))
            {
                if (S.Relations[child] == Relation.NominalModifier && clauses.HasCase(child, _of))
                {
                    Hanging(child, preposition); // "the dispatch of soldiers to X", "sent hundreds of soldiers to X"
                }
            }
        }

        if (_units.Count == 0 && draft.Support >= 0 && preposition != _of)
        {
            Hanging(draft.Support, preposition);
        }

        if (_units.Count == 0 && draft.Kind == ClaimKind.Siege && S.Child(draft.Trigger, Relation.SubjectPassive) is var kept and >= 0)
        {
            Hanging(kept, preposition); // "fighters in X are surrounded", "deliveries to X are blocked"
        }

        if (_units.Count == 0 && (preposition == _to || preposition == _from) && draft.Kind == ClaimKind.Transfer && clauses.IsVerb(draft.Trigger))
        {
            Gainer(draft.Trigger, preposition);
        }

        if (_units.Count == 0 && preposition != _of && S.Relations[draft.Trigger] is Relation.Subject or Relation.SubjectPassive && S.Heads[draft.Trigger] is var verb and >= 0 && clauses.IsVerb(verb))
        {
            Hanging(verb, preposition); // not "the fall of X would be a blow to Y"
        }
    }

    private int Near(int verb)
    {
        foreach (var child in S.Children(verb))
        {
            if (S.Relations[child] == Relation.Oblique && child > verb && child - verb <= 3)
            {
                return child;
            }
        }

        return -1;
    }

    private void Hanging(int head, int preposition)
    {
        foreach (var child in S.Children(head))
        {
            if (S.Relations[child] is Relation.Oblique or Relation.NominalModifier && clauses.HasCase(child, preposition))
            {
                clauses.Spread(child, _units);
            }
        }
    }
}
