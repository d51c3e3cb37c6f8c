using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

    /// <content>Rows and subjects that the parser tore apart, and what stands turned round.</content>
internal sealed partial class TreeRepair
{
    /// <summary>"Operation Dignity": the event is the head, its name is its name.</summary>
    private void NamedEvent(Sentence s, int name)
    {
        var noun = name - 1;
        if (s.Heads[noun] == name && s.Relations[noun] == Relation.Compound && isEvent(noun) && IsNoun(s, name) && !isEvent(name) && char.IsUpper(s.WordsOf(noun)[0]) && char.IsUpper(s.WordsOf(name)[0]) && s.Units[name].Actor.Kind == EntryKind.None)
        {
            TakePlace(s, name, noun, Relation.Apposition);
        }
    }

    /// <summary>"the police, the army and tribal fighters": what stands before "and" is no modifier of what stands behind it.</summary>
    private static void CompoundAcross(Sentence s, int and)
    {
        var member = and - 1;
        if (s.Tags[and] != Tag.CC || !IsNoun(s, member) || s.Relations[member] != Relation.Compound || s.Heads[member] is not (var last and >= 0) || last <= and || s.Relations[last] != Relation.Conjunct || !HasDeterminer(s, member))
        {
            return;
        }

        (s.Heads[member], s.Relations[member]) = (s.Heads[last], Relation.Conjunct);
        for (var u = and; u < last; u++)
        {
            if (s.Heads[u] == member)
            {
                (s.Heads[u], s.Relations[u]) = ((short)last, u == and ? Relation.Coordinator : Relation.Adjective);
            }
        }
    }

    /// <summary>"the city, the group's last stronghold": the noun behind 's is the head, and the name before it its possessor.</summary>
    private static void OwnNoun(Sentence s, int mark)
    {
        var owner = mark - 1;
        if (s.Tags[mark] != Tag.POS || s.Heads[mark] != owner || !IsNoun(s, owner))
        {
            return;
        }

        for (var n = mark + 1; n < s.Count && n - mark < 6 && s.Tags[n] is Tag.JJ or Tag.JJS or Tag.CD or Tag.NN or Tag.NNS or Tag.VBN; n++)
        {
            if (IsNoun(s, n) && s.Heads[n] == owner && (n + 1 == s.Count || !IsNoun(s, n + 1)))
            {
                TakePlace(s, owner, n, Relation.Possessor);
                s.Heads[mark] = (short)owner;
                return;
            }
        }
    }

    /// <summary>"Warplanes and artillery have been pounding": with a clause of its own hung on the first of a row, the row is its subject.</summary>
    private static void RowOfSubjects(Sentence s, int and)
    {
        var (first, second) = (and - 1, and + 1);
        while (second + 1 < s.Count && s.Tags[second] is Tag.CD or Tag.DT or Tag.JJ && s.Heads[second] > second)
        {
            second++;
        }

        if (s.Tags[and] != Tag.CC || second >= s.Count || s.Relations[first] != Relation.Root || !IsNoun(s, first) || !IsNoun(s, second) || s.Heads[second] is not (var v and >= 0) || v < second
            || s.Relations[second] is not (Relation.Subject or Relation.SubjectPassive) || s.Heads[v] != first || s.Relations[v] is not (Relation.Conjunct or Relation.Parataxis) || !IsVerb(s, v))
        {
            return;
        }

        TakePlace(s, first, v, s.Relations[second]);
        Rehang(s, v, first, 0, first);
        (s.Heads[second], s.Relations[second]) = ((short)first, Relation.Conjunct);
        (s.Heads[and], s.Relations[and]) = ((short)second, Relation.Coordinator);
    }

    /// <summary>"had displaced Arabs": behind "have" the participle is the verb, and the bare noun that it was hung on its object.</summary>
    private static void Governs(Sentence s, int v)
    {
        var noun = s.Heads[v];
        if (s.Relations[v] != Relation.Adjective || noun <= v || !IsNoun(s, noun))
        {
            return;
        }

        Rehang(s, noun, v, 0, v);

        (s.Heads[v], s.Relations[v]) = (s.Heads[noun], s.Relations[noun]);
        (s.Heads[noun], s.Relations[noun]) = ((short)v, Relation.Object);
    }

    /// <summary>"turned over to X": what the parser hung on the particle belongs to the verb.</summary>
    private static void Particle(Sentence s, int i)
    {
        if (s.Heads[i] is var over and >= 0 && s.Tags[over] == Tag.RP && s.Relations[over] == Relation.Particle && s.Heads[over] is var verb and >= 0 && s.Relations[i] is Relation.Oblique or Relation.NominalModifier)
        {
            (s.Heads[i], s.Relations[i]) = ((short)verb, Relation.Oblique);
        }
    }

    /// <summary>"said a car bomb exploded": nobody says a bomb; the participle behind what seems to be said is the verb of the clause that was.</summary>
    private void SaidDone(Sentence s, int v)
    {
        if (!HasSubject(s, v))
        {
            return;
        }

        for (var w = v + 2; w < s.Count; w++)
        {
            var o = s.Heads[w];
            if (s.Tags[w] == Tag.VBN && s.Relations[w] == Relation.AdjectivalClause && o == w - 1 && s.Heads[o] == v && s.Relations[o] == Relation.Object && !HasAuxiliary(s, w) && !HasAgent(s, w) && OnlyModifiersBetween(s, v, o)
                && w + 1 < s.Count && s.Tags[w + 1] is Tag.IN or Tag.DT or Tag.NNP or Tag.NNS or Tag.CD or Tag.JJ or Tag.PRPS)
            {
                s.Tags[w] = Tag.VBD;
                (s.Heads[w], s.Relations[w]) = ((short)v, Relation.ClausalComplement);
                (s.Heads[o], s.Relations[o]) = ((short)w, Relation.Subject);
                return;
            }
        }
    }

    private static bool OnlyModifiersBetween(Sentence s, int from, int to)
    {
        for (var u = from + 1; u < to; u++)
        {
            if (s.Heads[u] != to)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"said government shelling killed three": what stands right behind a verb of saying begins the clause that was said.</summary>
    private static void SaidThat(Sentence s, int v)
    {
        var (o, g) = (v + 1, v + 2);
        if (g + 1 >= s.Count || s.Heads[o] != v || s.Relations[o] is not (Relation.Object or Relation.ClausalComplement) || !IsNoun(s, o) || s.Tags[g] is not (Tag.VBG or Tag.NN or Tag.NNS))
        {
            return;
        }

        var w = g + 1;
        while (w + 1 < s.Count && s.Relations[w] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Adverb)
        {
            w++;
        }

        var perfect = w > g + 1;
        if (s.Tags[w] is not (Tag.VBD or Tag.VBN or Tag.VBZ) || w + 1 >= s.Count || s.Tags[w + 1] is not (Tag.DT or Tag.CD or Tag.NNP or Tag.NNS or Tag.PRPS or Tag.JJ or Tag.RB or Tag.IN) || (s.Tags[w + 1] == Tag.IN && !perfect))
        {
            return;
        }

        s.Tags[g] = s.Tags[g] == Tag.VBG ? Tag.NN : s.Tags[g];
        s.Tags[w] = perfect || s.Tags[w] != Tag.VBN ? s.Tags[w] : Tag.VBD;
        (s.Heads[o], s.Relations[o]) = ((short)g, Relation.Compound);
        (s.Heads[w], s.Relations[w]) = ((short)v, Relation.ClausalComplement);
        (s.Heads[g], s.Relations[g]) = ((short)w, HasPassive(s, w) ? Relation.SubjectPassive : Relation.Subject);
    }

    /// <summary>"X advanced because of help from Y and Z has withdrawn": behind "and" the name right before an auxiliary begins a clause.</summary>
    private static void NewClause(Sentence s, int v)
    {
        var first = v;
        for (var c = v - 1; c > 0 && s.Heads[c] == v && s.Relations[c] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Adverb; c--)
        {
            first = c;
        }

        var n = first - 1;
        if (first == v || s.Tags[first] is not (Tag.VBZ or Tag.VBP or Tag.VBD or Tag.MD) || n < 2 || HasSubject(s, v) || s.Relations[n] != Relation.Conjunct || s.Heads[n] is not (var other and >= 0) || other >= n || s.Tags[n - 1] != Tag.CC || Under(s, n, v)
            || s.Heads[v] is not (var above and >= 0) || above >= other || HasCommaBetween(s, other, n) || !IsVerb(s, above) || !HasSubject(s, above) || s.Relations[other] is Relation.Subject or Relation.SubjectPassive)
        {
            return;
        }

        var and = n - 1;
        (s.Heads[n], s.Relations[n]) = ((short)v, HasPassive(s, v) ? Relation.SubjectPassive : Relation.Subject);
        (s.Heads[and], s.Relations[and]) = ((short)v, Relation.Coordinator);
        s.Relations[v] = Relation.Conjunct;
    }

    private static bool HasCommaBetween(Sentence s, int from, int to)
    {
        for (var u = from + 1; u < to; u++)
        {
            if (s.Tags[u] == Tag.Comma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"an offensive south of X": the side is where the event is; the event is no modifier of it.</summary>
    private void Side(Sentence s, int i)
    {
        var side = i + 1;
        if (side + 1 >= s.Count || !isEvent(i) || s.Heads[i] != side || s.Relations[i] is not (Relation.Compound or Relation.Adjective) || s.Units[side + 1].Word != _of || !lexicon.Classes.Is(s.Units[side].Word, _part))
        {
            return;
        }

        GiveWay(s, side, i);
    }

    /// <summary>A side gives its place, and what stands before, to the noun before it, and becomes its modifier.</summary>
    private static void GiveWay(Sentence s, int side, int noun)
    {
        Rehang(s, side, noun, 0, noun);

        (s.Heads[noun], s.Relations[noun]) = (s.Heads[side], s.Relations[side]);
        (s.Heads[side], s.Relations[side]) = ((short)noun, Relation.NominalModifier);
    }

    /// <summary>"hold neither X nor Y": Y stands beside X, not beside the verb.</summary>
    private void Neither(Sentence s, int i)
    {
        if (i < 2 || s.Units[i - 1].Word != _nor || !IsNoun(s, i) || s.Heads[i] is not (var v and >= 0) || !IsVerb(s, v) || s.Relations[i] != Relation.Conjunct)
        {
            return;
        }

        for (var n = i - 2; n > v; n--)
        {
            if (s.Heads[n] == v && s.Relations[n] == Relation.Object)
            {
                s.Heads[i] = (short)n;
                return;
            }
        }
    }

    /// <summary>"the towns of X, Y and Z", "X, Y as well as Z": Y is one of the row, no other word for what stands before it.</summary>
    private static void Series(Sentence s, int i)
    {
        if (i < 2 || s.Relations[i] != Relation.Apposition || s.Tags[i - 1] != Tag.Comma || !s.Units[i].IsName || !s.Units[i - 2].IsName)
        {
            return;
        }

        var head = s.Heads[i];
        var first = head == i - 2 || (s.Heads[i - 2] == head && s.Relations[i - 2] == Relation.NominalModifier && head >= 0 && s.Tags[head] == Tag.NNS) ? i - 2 : -1;
        for (var n = i + 1; first >= 0 && n < s.Count && n - i < 6 && !IsVerb(s, n); n++)
        {
            if (s.Relations[n] == Relation.Conjunct && s.Units[n].IsName && (s.Heads[n] == i || s.Heads[n] == first))
            {
                (s.Heads[i], s.Relations[i]) = ((short)first, Relation.Conjunct);
                s.Heads[n] = (short)first;
                return;
            }
        }
    }

    /// <summary>
    /// "controls parts of X, the area around Y, and some towns near Z": a noun phrase between commas, without preposition behind the object, is one of the
    /// row where another follows behind ", and".
    /// </summary>
    private static void ObjectRow(Sentence s, int n)
    {
        var head = s.Heads[n];
        if (head < 0 || head > n || !IsNoun(s, n) || s.Relations[n] is not (Relation.Oblique or Relation.Object or Relation.Apposition) || IsTime(s, n) || Opening(s, n) is not (var comma and > 0) || s.Tags[comma] != Tag.Comma)
        {
            return;
        }

        // Behind a name "the city in the north" may say what the name is.
        var first = IsVerb(s, head) ? ObjectBetween(s, head, comma) : s.Relations[head] == Relation.Object && !s.Units[head].IsName ? head : -1;
        for (var c = n + 1; first >= 0 && c + 1 < s.Count && (!IsVerb(s, c) || s.Tags[c] == Tag.VBG); c++)
        {
            if (s.Tags[c] != Tag.CC || s.Tags[c - 1] != Tag.Comma || s.Heads[c] is not (var last and >= 0) || last < c || !IsNoun(s, last) || s.Relations[last] != Relation.Conjunct)
            {
                continue;
            }

            (s.Heads[n], s.Relations[n]) = ((short)first, Relation.Conjunct);
            s.Heads[last] = (short)first;
            return;
        }
    }

    /// <summary>What stands before a noun with its determiner and adjectives.</summary>
    private static int Opening(Sentence s, int n)
    {
        var at = n - 1;
        while (at >= 0 && s.Heads[at] == n && s.Relations[at] is Relation.Determiner or Relation.Adjective or Relation.Possessor or Relation.Compound or Relation.Number)
        {
            at--;
        }

        return at;
    }

    private static int ObjectBetween(Sentence s, int verb, int end)
    {
        for (var u = verb + 1; u < end; u++)
        {
            if (s.Heads[u] == verb && s.Relations[u] == Relation.Object)
            {
                return u;
            }
        }

        return -1;
    }

    /// <summary>"X and Y took", "X, Y and Z took", where the parser left X out of the clause: the subject is all of them.</summary>
    private void FirstSubject(Sentence s, int v)
    {
        if (!IsVerb(s, v) || s.Heads[v] is not (var first and >= 0) || first > v || !IsNoun(s, first) || (s.Relations[v] is not (Relation.Parataxis or Relation.Conjunct or Relation.RelativeClause) && !(s.Relations[v] == Relation.AdjectivalClause && s.Tags[v] == Tag.VBD && s.Relations[first] == Relation.Root)))
        {
            return;
        }

        var (subject, and) = (-1, false);
        for (var u = first + 1; u < v; u++)
        {
            if (s.Tags[u] is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.DT or Tag.JJ or Tag.CC or Tag.Comma or Tag.PRPS or Tag.CD)
                && !(s.Heads[u] == v && s.Relations[u] is Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Adverb)
                && !(s.Tags[u] == Tag.IN && s.Units[u].Word == _in && s.Units[u + 1].IsName))
            {
                return;
            }

            and |= s.Tags[u] == Tag.CC;
            subject = s.Heads[u] == v && s.Relations[u] is Relation.Subject or Relation.SubjectPassive ? u : subject;
        }

        if (!and || subject < 0 || s.Tags[v - 1] == Tag.Comma)
        {
            return;
        }

        var relation = s.Relations[subject];
        (s.Heads[v], s.Relations[v]) = (s.Heads[first], s.Relations[first]);
        (s.Heads[first], s.Relations[first]) = ((short)v, relation);
        (s.Heads[subject], s.Relations[subject]) = ((short)first, Relation.Conjunct);
        Rehang(s, first, v, v + 1, s.Count); // what stands behind the verb is told of what was done
    }

    /// <summary>", said a spokesman for X": the noun behind an inverted verb of saying is its subject, not its object.</summary>
    private void Inverted(Sentence s, int v)
    {
        if (!says(v) || !lexicon.Classes.Is(s.Units[v].Word, _speak) || !IsFinite(s, v) || s.Tags[v - 1] is not (Tag.Comma or Tag.CloseQuote))
        {
            return;
        }

        for (var n = v + 1; n < s.Count && n - v < 8; n++)
        {
            if (s.Heads[n] == v && s.Relations[n] is Relation.Object && (IsNoun(s, n) || s.Tags[n] == Tag.PRP))
            {
                s.Relations[n] = Relation.Subject;
                return;
            }
        }
    }

    /// <summary>"A, B and C": B between a comma and "and C" is a member of the list, not an apposition.</summary>
    private static void ListMember(Sentence s, int b)
    {
        if (s.Relations[b] != Relation.Apposition || !s.Units[b].IsName || s.Heads[b] < 0 || !s.Units[s.Heads[b]].IsName || b + 2 >= s.Count || s.Heads[b] > b)
        {
            return;
        }

        var next = b + 1;
        next += s.Tags[next] == Tag.Comma ? 1 : 0;
        if (next + 1 < s.Count && s.Tags[next] == Tag.CC && (s.Units[next + 1].IsName || (next + 2 < s.Count && s.Tags[next + 1] == Tag.DT && s.Units[next + 2].IsName)))
        {
            s.Relations[b] = Relation.Conjunct;
            var last = s.Units[next + 1].IsName ? next + 1 : next + 2;
            if (!Under(s, s.Heads[b], last))
            {
                s.Heads[last] = s.Heads[b];
                s.Relations[last] = Relation.Conjunct;
            }
        }
    }

    /// <summary>Two subjects side by side are one: "A and B were", "the agency X said".</summary>
    private static void TwinSubjects(Sentence s, int second)
    {
        if (s.Relations[second] == Relation.Subject && IsNoun(s, second) && s.Heads[second] is var verb and >= 0 && verb < second && IsVerb(s, verb) && !HasCopula(s, second))
        {
            var (before, taken) = (false, false);
            for (var c = 0; c < s.Count; c++)
            {
                before |= c < verb && s.Heads[c] == verb && s.Relations[c] is Relation.Subject;
                taken |= s.Heads[c] == verb && s.Relations[c] is Relation.Object or Relation.AuxiliaryPassive;
            }

            s.Relations[second] = before && !taken ? Relation.Object : s.Relations[second]; // "the forces carried out an offensive"
            return;
        }

        if (s.Relations[second] is not (Relation.Subject or Relation.SubjectPassive) || !IsNoun(s, second) || s.Heads[second] <= second)
        {
            return;
        }

        var coordinated = false;
        for (var first = second - 1; first >= 0 && second - first < 8; first--)
        {
            if (s.Tags[first] == Tag.CC)
            {
                coordinated = true;
            }

            if (s.Heads[first] == s.Heads[second] && s.Relations[first] == s.Relations[second] && IsNoun(s, first))
            {
                s.Heads[second] = (short)first;
                s.Relations[second] = coordinated ? Relation.Conjunct : Relation.Apposition;
                return;
            }

            if (s.Heads[first] != second && s.Heads[first] != s.Heads[second] && s.Heads[first] < second && !coordinated)
            {
                return;
            }
        }
    }

    /// <summary>"X said Y had gone": Y is no second subject of "said" but that of the verb behind it.</summary>
    private static void SecondSubject(Sentence s, int verb)
    {
        int first = -1, second = -1;
        for (var c = 0; c < s.Count; c++)
        {
            if (s.Heads[c] != verb || s.Relations[c] is not (Relation.Subject or Relation.Object))
            {
                continue;
            }

            if (c < verb && s.Relations[c] == Relation.Subject)
            {
                first = c;
            }
            else if (c > verb && second < 0)
            {
                second = c;
            }
        }

        if (first < 0 || second < 0)
        {
            return;
        }

        for (var v = second + 1; v < s.Count; v++)
        {
            if (s.Heads[v] == second && s.Relations[v] is Relation.Parataxis or Relation.AdjectivalClause or Relation.RelativeClause && IsFinite(s, v))
            {
                s.Heads[second] = (short)v;
                s.Relations[second] = Relation.Subject;
                s.Heads[v] = (short)verb;
                s.Relations[v] = Relation.ClausalComplement;
                for (var c = second + 1; c < v; c++)
                {
                    if (s.Heads[c] == v && s.Relations[c] is Relation.Subject)
                    {
                        s.Heads[c] = (short)second;
                        s.Relations[c] = Relation.NominalModifier;
                    }
                }

                return;
            }
        }
    }

    /// <summary>"in regime bombing", "seized the government compound", "between regime forces": of two bare nouns side by side the second is the head.</summary>
    private static void NounObject(Sentence s, int i)
    {
        var first = i - 1;
        if (first < 0 || !IsNoun(s, i) || !(IsNoun(s, first) || s.Tags[first] == Tag.JJ) || s.Units[i].IsName)
        {
            return;
        }

        if (s.Tags[first] == Tag.NN && !s.Units[first].IsName && s.Relations[i] == Relation.Object && s.Relations[first] == Relation.Object && s.Heads[i] == s.Heads[first])
        {
            (s.Heads[first], s.Relations[first]) = ((short)i, Relation.Compound);
            return;
        }

        if (s.Heads[i] != first || !(s.Relations[i] == Relation.Object || (s.Relations[i] == Relation.Conjunct && s.Tags[first] == Tag.NN && !s.Units[first].IsName) || (s.Relations[i] == Relation.NominalModifier && s.Tags[first] == Tag.NN && !s.Units[first].IsName)))
        {
            return;
        }

        var (head, relation) = (s.Heads[first], s.Relations[first]);
        for (var child = 0; child < s.Count; child++)
        {
            if (s.Heads[child] == first && child != i)
            {
                s.Heads[child] = (short)i;
            }
        }

        (s.Heads[i], s.Relations[i]) = (head, relation);
        (s.Heads[first], s.Relations[first]) = ((short)i, Relation.Compound);
    }

    /// <summary>Nothing hangs on a mark: what does belongs to the nearest verb before it, else to the nearest event.</summary>
    private void Unmarked(Sentence s, int i)
    {
        if (s.Heads[i] is not (var mark and >= 0) || s.Units[mark].Kind != UnitKind.Mark)
        {
            return;
        }

        if (s.Tags[i] == Tag.VBG && says(i))
        {
            var main = s.Heads[mark];
            while (main >= 0 && s.Relations[main] == Relation.ClausalComplement && s.Heads[main] >= 0)
            {
                main = s.Heads[main]; // "denied that it had fallen, saying": who denied
            }

            (s.Heads[i], s.Relations[i]) = main >= 0 && !Under(s, main, i) ? ((short)main, Relation.AdverbialClause) : (s.Heads[i], s.Relations[i]);
        }

        if (!IsNoun(s, i))
        {
            return;
        }

        for (var u = i - 1; u >= 0; u--)
        {
            var verb = IsVerb(s, u) && s.Relations[u] is not (Relation.Auxiliary or Relation.AuxiliaryPassive or Relation.Copula);
            if ((verb || isEvent(u)) && !Under(s, u, i))
            {
                (s.Heads[i], s.Relations[i]) = ((short)u, verb ? Relation.Oblique : Relation.NominalModifier);
                return;
            }
        }
    }

    /// <summary>"in regime attacks on X": a noun right before a noun that is no predicate is its modifier, not its subject.</summary>
    private static void NounSubject(Sentence s, int i)
    {
        if (s.Relations[i] != Relation.Subject || s.Heads[i] != i + 1 || !IsNoun(s, i) || !IsNoun(s, i + 1) || HasCopula(s, i + 1))
        {
            return;
        }

        s.Relations[i] = Relation.Compound;
    }
}
