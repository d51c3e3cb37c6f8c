using Tidemark.Claims.Syntax;

namespace Tidemark.Claims.Passes;

/// <content>Who speaks, where those who speak are meant by a pronoun in what they say.</content>
internal sealed partial class Phrases
{
    /// <summary>Who says what a pronoun stands in as the subject, or as the owner of the subject ("X said it had", "X said its forces had"); -1 elsewhere.</summary>
    private int Told(int i)
    {
        var top = _s.Relations[i] == Relation.Possessor && _s.Heads[i] >= 0 ? _s.Heads[i] : i;
        return _s.Relations[top] is Relation.Subject or Relation.SubjectPassive && _s.Heads[top] is var verb and >= 0 && _s.Relations[verb] == Relation.ClausalComplement && _s.Heads[verb] is var told and >= 0 && told < i && _lexicon.Classes.Is(_s.Units[told].Word, _tells)
            ? _clauses.SubjectOf(told) : -1;
    }

    /// <summary>"Z, where Y is, said it had fired": a name that no list holds, where it speaks of itself; null elsewhere.</summary>
    private Mention? Stranger(int i)
    {
        var who = Told(i);
        return who >= 0 && who < i && _s.Units[who].IsName && !_s.Units[who].HasEntry && (_nature[who] & Nature.Person) == 0 ? Plain(who, who, who) : null;
    }

    /// <summary>"X said they had captured Y": of several who speak of themselves, those who speak; null elsewhere.</summary>
    private Mention? Teller(int i)
    {
        var who = Told(i);
        return who >= 0 && who < i && (_nature[who] & (Nature.Actor | Nature.Pronoun)) is Nature.Actor or Nature.None && (_nature[who] & (Nature.Actor | Nature.Named)) != 0 && _s.Text[_s.Tokens[_s.Units[who].End - 1].End - 1] == 's' && Actor(who) is { } teller && (!teller.Ref.IsNone || (_nature[who] & Nature.Armed) != 0) ? teller : null;
    }

    /// <summary>"We control X," a spokesman for Y said: Y, or who speaks; null where the sentence does not tell.</summary>
    private Mention? Sayer(int i)
    {
        var verb = _s.Heads[i];
        for (var steps = 0; verb >= 0 && steps < 8; verb = _s.Heads[verb], steps++)
        {
            var said = _s.Heads[verb] is var above and >= 0 && _lexicon.Classes.Is(_s.Units[above].Word, _tells) && _clauses.IsVerb(above) ? above : SaidBehind(verb);
            if (said >= 0 && _clauses.SubjectOf(said) is var who and >= 0 && (_nature[who] & Nature.Pronoun) == 0)
            {
                return Actor(who) is { Ref.IsNone: false } known ? known : Body(who) ?? Actor(who) ?? Titled(who);
            }
        }

        return null;
    }

    /// <summary>"said Colonel X": whom a title names.</summary>
    private Mention? Titled(int title) => _s.Child(title, Relation.Apposition) is var name and >= 0 && _s.Units[name].IsName ? Plain(name, name, name) : null;

    /// <summary>The verb of saying that stands behind what is said; -1 where none does.</summary>
    private int SaidBehind(int verb)
    {
        foreach (var child in _s.Children(verb))
        {
            if (_s.Relations[child] == Relation.Parataxis && _clauses.IsVerb(child) && _lexicon.Classes.Is(_s.Units[child].Word, _tells))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"a spokesman for Y", "an officer of Y": whom somebody speaks for.</summary>
    private Mention? Body(int who)
    {
        foreach (var child in _s.Children(who))
        {
            if (_s.Relations[child] is Relation.NominalModifier or Relation.Compound or Relation.Possessor && (_nature[child] & Nature.Actor) != 0 && Actor(child) is { Ref.IsNone: false } body)
            {
                return body;
            }
        }

        return null;
    }
}
