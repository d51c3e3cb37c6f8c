using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Joins tokens into units: the longest names and phrases of the lexicon, hyphen compounds, date lines.</summary>
internal sealed class UnitPass
{
    private readonly Lexicon _lexicon;
    private readonly int _district, _the;
    private readonly WordMask _compoundParticiple, _prefix, _particle, _head, _verbatim, _side, _fighters, _ground, _locative;

    internal UnitPass(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _compoundParticiple = lexicon.Classes.Mask("compound-participle");
        _side = lexicon.Classes.Mask("armed-noun", "unit-noun", "government-noun");
        _fighters = lexicon.Classes.Mask("armed-noun");
        _ground = lexicon.Classes.Mask("settlement-noun", "area-noun", "part-noun");
        _locative = lexicon.Classes.Mask("locative-preposition");
        _prefix = lexicon.Classes.Mask("prefix");
        _particle = lexicon.Classes.Mask("name-particle");
        _head = lexicon.Classes.Mask("name-head");
        _verbatim = lexicon.Classes.Mask("plain-word");
        (_district, _the) = (lexicon.Word("district"), lexicon.Word("the"));
    }

    /// <summary>Fills the units, forms and given tags of a sentence from its tokens.</summary>
    internal void Join(Sentence sentence)
    {
        sentence.Reserve(sentence.Tokens.Count + 1);
        var at = sentence.OpensParagraph ? Dateline(sentence) : 0;
        while (at < sentence.Tokens.Count)
        {
            at = One(sentence, at);
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            Describe(sentence, i);
        }
    }

    private int One(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        ref var unit = ref sentence.Units[sentence.Count++]; // written where it stays: it is large
        unit = new() { First = at, End = at + 1, Word = token.Word };
        switch (token.Kind)
        {
            case TokenKind.Number when !Name(sentence, at, ref unit):
                unit.Kind = UnitKind.Number;
                Ordinal(tokens, ref unit);
                break;
            case TokenKind.Number:
                break;
            case TokenKind.Clitic:
                unit.Kind = UnitKind.Clitic;
                break;
            case TokenKind.Mark or TokenKind.Hyphen:
                unit.Kind = UnitKind.Mark;
                break;
            default:
                if (!Name(sentence, at, ref unit))
                {
                    Joined(sentence, ref unit);
                }

                Headed(sentence, ref unit);
                Held(sentence, ref unit);
                break;
        }

        return unit.End;
    }

    /// <summary>"9th", "23rd" are one word.</summary>
    private static void Ordinal(List<Token> tokens, ref Unit unit)
    {
        if (unit.End < tokens.Count && tokens[unit.End] is { Kind: TokenKind.Word, Length: 2, SpaceBefore: false } suffix)
        {
            unit.Kind = UnitKind.Joined;
            unit.Word = suffix.Word;
            unit.End++;
        }
    }

    /// <summary>The longest name or phrase that begins at a token.</summary>
    private bool Name(Sentence sentence, int at, ref Unit unit)
    {
        var tokens = sentence.Tokens;
        int node = Lexicon.Root, end = at, capitals = 0;
        var found = false;
        for (var i = at; i < tokens.Count && i < at + 14; i++)
        {
            var token = tokens[i];
            if (i > at && (token.Kind == TokenKind.Hyphen || (token.Kind == TokenKind.Mark && !token.SpaceBefore && sentence.Text[token.Start] is '\'' or '’' && sentence.Text[token.Start - 1] == 's')))
            {
                continue; // "al-Bab", "Workers' Party"
            }

            var word = token.Word;
            var next = _lexicon.Step(node, word);
            var possessive = false;
            if (next < 0 && token.Kind == TokenKind.Word && token.IsCapital && WithoutS(sentence.Text, token) is var stem and not 0)
            {
                next = _lexicon.Step(node, stem);
                possessive = true;
                word = stem;
            }

            if (next < 0)
            {
                break;
            }

            capitals += token.IsCapital || token.Kind == TokenKind.Number ? 1 : 0;
            if (Accept(sentence, at, i, next, capitals, ref unit))
            {
                found = true;
                end = i + 1;
                unit.Word = unit.HasEntry ? word : unit.Phrase;
            }

            if (possessive)
            {
                break;
            }

            node = next;
        }

        unit.End = found ? end : at + 1;
        return found;
    }

    /// <summary>The id of a word without its last s where that makes a known word of an unknown one ("Syrias", its apostrophe lost).</summary>
    private int WithoutS(string text, Token token)
    {
        if (token.Word != 0 || token.Length < 4 || text[token.End - 1] != 's')
        {
            return 0;
        }

        return _lexicon.Word(text.AsSpan(token.Start, token.Length - 1));
    }

    private bool Accept(Sentence sentence, int first, int last, int node, int capitals, ref Unit unit)
    {
        var entries = _lexicon.At(node);
        if (entries.IsEmpty)
        {
            return false;
        }

        var tokens = sentence.Tokens;
        var candidate = new Unit { First = first, End = last + 1, Kind = UnitKind.Name };
        foreach (var entry in entries)
        {
            if (entry.Kind == EntryKind.Phrase)
            {
                candidate.Phrase = entry.Id;
                continue;
            }

            if (!Cased(sentence, tokens[first], first, last, capitals, entry) || (entry.Kind == EntryKind.Place && last > first && IsPartOf(tokens, first)))
            {
                continue;
            }

            Put(ref candidate, entry);
        }

        if (!candidate.HasEntry && candidate.Phrase == 0)
        {
            return false;
        }

        candidate.Kind = candidate.HasEntry ? UnitKind.Name : UnitKind.Word;
        unit = candidate;
        return true;
    }

    /// <summary>"the northern district of Mosul", "the Ghubran district of Mosul": a part of the town, and not the district that is called so.</summary>
    private bool IsPartOf(List<Token> tokens, int first) => tokens[first].Word == _district && !tokens[first].IsCapital && first > 0 && tokens[first - 1] is { Kind: TokenKind.Word } before && before.Word != _the;

    private static void Put(ref Unit unit, LexiconEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Actor when unit.Actor.Kind == EntryKind.None:
                unit.Actor = entry;
                break;
            case EntryKind.Place when unit.Place.Kind == EntryKind.None:
                unit.Place = entry;
                break;
            case EntryKind.ActorAdjective when unit.Adjective.Kind == EntryKind.None:
                unit.Adjective = entry;
                break;
            case EntryKind.Source when unit.Source.Kind == EntryKind.None:
                unit.Source = entry;
                break;
        }
    }

    /// <summary>Whether the casing in the text suits the entry.</summary>
    private static bool Cased(Sentence sentence, Token token, int first, int last, int capitals, LexiconEntry entry)
    {
        if (entry.Cased)
        {
            for (var i = first; i <= last; i++)
            {
                if (sentence.Tokens[i].Kind == TokenKind.Word && !sentence.Tokens[i].IsUpper && sentence.Tokens[i].Length > 1)
                {
                    return false;
                }
            }

            return true;
        }

        if (capitals > 0)
        {
            return true;
        }

        var letter = sentence.Text[token.Start];
        return letter >= '\u0590' || (entry.Kind == EntryKind.Actor && (entry.Traits & NameTraits.Common) == 0 && (first == last ? token.Length >= 7 : (entry.Traits & NameTraits.Armed) != 0 && IsLong(sentence, first, last)));
    }

    /// <summary>"the popular mobilization": a name of long words only is one in small letters, too, where an armed body bears it.</summary>
    private static bool IsLong(Sentence sentence, int first, int last)
    {
        const int Least = 19;
        var letters = 0;
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Word || sentence.Tokens[i].Length < (i == first ? 7 : 5))
            {
                return false;
            }

            letters += sentence.Tokens[i].Length;
        }

        return letters >= Least;
    }

    /// <summary>Words joined by hyphens that are no name of the lexicon.</summary>
    private void Joined(Sentence sentence, ref Unit unit)
    {
        var tokens = sentence.Tokens;
        var end = unit.First + 1;
        while (end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Hyphen && !tokens[end].SpaceBefore
            && tokens[end + 1].Kind is TokenKind.Word or TokenKind.Number && !tokens[end + 1].SpaceBefore
            && !_lexicon.Classes.Is(tokens[end + 1].Word, _compoundParticiple))
        {
            end += 2;
        }

        if (end == unit.First + 1)
        {
            unit.Kind = UnitKind.Word;
            return;
        }

        var last = tokens[end - 1];
        var particle = _lexicon.Classes.Is(tokens[unit.First].Word, _particle);
        unit.End = end;
        unit.Word = last.Word;
        unit.Kind = last.IsCapital && (particle || tokens[unit.First].IsCapital) && !_lexicon.Classes.Is(tokens[unit.First].Word, _prefix) ? UnitKind.Proper : UnitKind.Joined;
    }

    /// <summary>"Tel Hamis", "Wadi al-Rabie": a name that begins with a hill, a spring or the like and that nobody lists. What stands behind would be looked up alone, else.</summary>
    private void Headed(Sentence sentence, ref Unit unit)
    {
        var (tokens, at) = (sentence.Tokens, unit.First);
        if (unit.End > at + 1 || !_lexicon.Classes.Is(tokens[at].Word, _head) || !IsName(at) || (at > 0 && IsName(at - 1) && tokens[at - 1].Word == 0))
        {
            return;
        }

        var next = at + 1;
        while (next + 2 < tokens.Count && _lexicon.Classes.Is(tokens[next].Word, _particle) && !tokens[next + 2].SpaceBefore && tokens[next + 1].Kind == TokenKind.Hyphen)
        {
            next += 2; // "al-"
        }

        if (next < tokens.Count && IsName(next) && tokens[at + 1].SpaceBefore)
        {
            unit = new() { First = at, End = next + 1, Word = tokens[next].Word, Kind = UnitKind.Proper };
        }

        bool IsName(int i) => tokens[i] is { Kind: TokenKind.Word, IsCapital: true, IsUpper: false };
    }

    /// <summary>"rebel-held", "Islamic State-held", "U.S.-backed": the unit grows over the participle.</summary>
    private void Held(Sentence sentence, ref Unit unit)
    {
        var tokens = sentence.Tokens;
        if (unit.End + 1 < tokens.Count && tokens[unit.End].Kind == TokenKind.Hyphen && !tokens[unit.End + 1].SpaceBefore
            && _lexicon.Classes.Is(tokens[unit.End + 1].Word, _compoundParticiple))
        {
            unit.Word = tokens[unit.End + 1].Word;
            unit.End += 2;
            unit.Kind = UnitKind.Held;
        }
        else if (unit.End + 1 < tokens.Count && unit.First > 0 && unit.End - unit.First == 1 && _lexicon.Classes.Is(unit.Word, _side) && !IsPlural(sentence, unit) && IsHeldWord(sentence, unit.End) && tokens[unit.End].SpaceBefore
            && Governs(sentence, unit.First - 1, _lexicon.Classes.Is(unit.Word, _fighters)) && (tokens[unit.End + 1].IsCapital || _lexicon.Classes.Is(tokens[unit.End + 1].Word, _ground)))
        {
            unit.Word = tokens[unit.End].Word; // "in rebel held Idlib"
            unit.End++;
            unit.Kind = UnitKind.Held;
        }
    }

    private static bool IsPlural(Sentence sentence, in Unit unit) => sentence.Text[sentence.Tokens[unit.First].End - 1] == 's';

    private static bool IsHeldWord(Sentence sentence, int token) => Word(sentence, token) is "held" or "controlled";

    /// <summary>A preposition stands before; or, where the word can only name one fighter, an article.</summary>
    private bool Governs(Sentence sentence, int token, bool article) =>
        _lexicon.Classes.Is(sentence.Tokens[token].Word, _locative) || Word(sentence, token) is "of" or "from" || (article && Word(sentence, token) is "the" or "a");

    private static ReadOnlySpan<char> Word(Sentence sentence, int token) => sentence.Text.AsSpan(sentence.Tokens[token].Start, sentence.Tokens[token].Length);

    /// <summary>Skips "BEIRUT (Reuters) -", "HASSAN SHAMI, Iraq", "FALLUJA/BAGHDAD, Iraq" in front of a report.</summary>
    private int Dateline(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var at = 0;
        while (at < tokens.Count && at < 8 && (tokens[at].IsUpper || (at > 0 && tokens[at].Kind is TokenKind.Mark or TokenKind.Hyphen && sentence.Text[tokens[at].Start] is '/' or '-')))
        {
            at++;
        }

        if (at == 0 || at >= tokens.Count || !(tokens[0].Length > 3 || at > 1 || Behind(sentence, at) > at))
        {
            return 0;
        }

        var end = Behind(sentence, at);
        var bare = end == at;
        if (bare && (!tokens[at].IsCapital || tokens[at].IsUpper || _lexicon.Classes.Is(tokens[0].Word, _verbatim) || IsAcronym(tokens, at)))
        {
            return 0;
        }

        sentence.Units[sentence.Count++] = new Unit { First = 0, End = end, Kind = UnitKind.Dateline };
        return end;
    }

    /// <summary>A single capital word that the lexicon knows as an actor is no date line.</summary>
    private bool IsAcronym(List<Token> tokens, int at)
    {
        var node = _lexicon.Step(Lexicon.Root, tokens[0].Word);
        if (node < 0)
        {
            return false;
        }

        foreach (var entry in _lexicon.At(node))
        {
            if (entry.Kind is EntryKind.Actor or EntryKind.Source && entry.Traits is not NameTraits.State and not NameTraits.Country)
            {
                return at == 1 && tokens[0].Length < 6;
            }
        }

        return false;
    }

    /// <summary>The end of what may follow the place in a date line: ", Country", "(Agency)", a dash, a colon.</summary>
    private static int Behind(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        char At(int i) => i < tokens.Count && tokens[i].Kind is TokenKind.Mark or TokenKind.Hyphen ? sentence.Text[tokens[i].Start] : '\0';
        var end = at;
        if (At(end) == ',' && end + 1 < tokens.Count && tokens[end + 1].IsCapital)
        {
            end += 2;
            while (end < tokens.Count && tokens[end].Kind == TokenKind.Number)
            {
                end++;
            }
        }

        if (At(end) == '(' && end + 2 < tokens.Count)
        {
            var close = end + 1;
            while (close < tokens.Count && close < end + 6 && At(close) != ')')
            {
                close++;
            }

            end = At(close) == ')' ? close + 1 : end;
        }

        return At(end) is '-' or '–' or '—' or ':' or ',' ? end + 1 : end;
    }

    private static void Describe(Sentence sentence, int i)
    {
        ref var unit = ref sentence.Units[i];
        sentence.Tags[i] = Tag.None;
        switch (unit.Kind)
        {
            case UnitKind.Name when (unit.Actor.Kind != EntryKind.None || unit.Place.Kind != EntryKind.None || unit.Source.Kind != EntryKind.None) && !IsCommon(unit):
            case UnitKind.Proper:
                sentence.Forms[i] = FormOf(sentence, unit);
                sentence.Tags[i] = Tag.NNP;
                break;
            case UnitKind.Held:
                sentence.Forms[i] = WordForm.Of(sentence.WordsOf(i));
                sentence.Tags[i] = Tag.JJ;
                break;
            case UnitKind.Mark when sentence.WordsOf(i) is "-" or "–" or "—" or "--":
                sentence.Forms[i] = WordForm.Of(",");
                break;
            default:
                sentence.Forms[i] = WordForm.Of(sentence.WordsOf(i));
                break;
        }
    }

    /// <summary>The form under which a name stands in the grammar: its own word, or a name of several words.</summary>
    internal static WordForm FormOf(Sentence sentence, in Unit unit) =>
        unit.End - unit.First == 1 ? WordForm.Of(sentence.Tokens[unit.First].In(sentence.Text)) : WordForm.Name;

    internal static bool IsCommon(in Unit unit) =>
        ((unit.Actor.Traits | unit.Place.Traits | unit.Source.Traits) & NameTraits.Common) != 0 && unit.End - unit.First == 1 && !unit.Actor.Cased;
}
