using System.Collections.Immutable;
using Tidemark.Claims.Figures;
using Tidemark.Claims.Passes;
using Tidemark.Names;

namespace Tidemark.Claims.Spaces;

/// <summary>Names, directions, borders and roads.</summary>
internal sealed partial class SpaceReader
{
    private static readonly uint TheHash = Folding.Hash("the");

    /// <summary>"the A border", "the A-B border", "the border with A", "the border between A and B".</summary>
    private PlaceRelation? Border(ref int at)
    {
        var i = at;
        i = Filled(i);
        if (Role(i) == SpaceRole.Border)
        {
            i++;
            i += Role(i) is SpaceRole.With or SpaceRole.Between or SpaceRole.Of or SpaceRole.In ? 1 : 0;
            return Pair(ref i, SpaceRole.And, least: 1) is { } named ? Done(ref at, i, new("border", named)) : null;
        }

        if (Country(ref i) is not { } first)
        {
            return null;
        }

        i += IsHyphen(i) || Role(i) == SpaceRole.And ? 1 : 0;
        var second = Country(ref i);
        i += second is not null && (IsHyphen(i) || Role(i) == SpaceRole.And) ? 1 : 0;
        return Role(i) != SpaceRole.Border ? null : Done(ref at, i + 1, new("border", second is null ? [new(first, null, "")] : [new(first, null, ""), new(second, null, "")]));
    }

    /// <summary>"the road linking A and B", "the highway from A to B", "the A-B road".</summary>
    private PlaceRelation? Road(ref int at)
    {
        var i = Filled(at, road: true);
        if (IsRoad(i))
        {
            i++;
            i = Behind(i, SpaceRole.Linking, SpaceRole.Between, SpaceRole.From);
            if (i < _s.Count && Role(i - 1) is SpaceRole.Linking or SpaceRole.Between or SpaceRole.From && Pair(ref i, SpaceRole.And, SpaceRole.To, SpaceRole.With) is { } ends)
            {
                return Done(ref at, i, new("route", ends));
            }

            return null;
        }

        if (Name(ref i) is { } first && (IsHyphen(i) || Role(i) == SpaceRole.To || (i < _s.Count && _s.WordsOf(i) is "–" or "/")))
        {
            i++;
            return Name(ref i) is { } second && IsRoad(i) ? Done(ref at, i + 1, new("route", [new(first, null, ""), new(second, null, "")])) : null;
        }

        var on = at;
        if (Role(on) == SpaceRole.On)
        {
            on = Filled(on + 1);
            return Name(ref on) is { } line && (IsLine(line) || IsRoad(on)) ? Done(ref at, on + (IsRoad(on) ? 1 : 0), new("route", [new(line, null, "")])) : null;
        }

        return null;
    }

    /// <summary>"the east bank of A", "the banks of A", "A's western bank".</summary>
    private PlaceRelation? Bank(ref int at)
    {
        var i = at;
        var point = "";
        if (Role(i) is SpaceRole.Compass or SpaceRole.CompassAdjective)
        {
            (_, point) = Compass(ref i);
        }

        if (Role(i) == SpaceRole.Bank)
        {
            i++;
            i += Role(i) == SpaceRole.Of ? 1 : 0;
            return Anchor(ref i) is { } river ? Done(ref at, i, new("route", [new(river, null, "")]) { Zone = "bank", Side = point }) : null;
        }

        i = at;
        if (Name(ref i) is not { } owner)
        {
            return null;
        }

        i += i < _s.Count && _s.Units[i].Kind == UnitKind.Clitic ? 1 : 0;
        (_, point) = Compass(ref i);
        return Role(i) == SpaceRole.Bank ? Done(ref at, i + 1, new("route", [new(owner, null, "")]) { Zone = "bank", Side = point }) : null;
    }

    /// <summary>Two names with a word between them; with <paramref name="least"/> 1 one alone will do.</summary>
    private ImmutableArray<PlaceAnchor>? Pair(ref int at, SpaceRole joint, SpaceRole or = SpaceRole.None, SpaceRole orElse = SpaceRole.None, int least = 2)
    {
        var i = at;
        if (Anchor(ref i) is not { } first)
        {
            return null;
        }

        var j = i;
        if (Role(j) is var role and not SpaceRole.None && (role == joint || role == or || role == orElse))
        {
            j++;
            if (Anchor(ref j) is { } second)
            {
                at = j;
                return [new(first, null, ""), new(second, null, "")];
            }
        }

        if (least > 1)
        {
            return null;
        }

        at = i;
        return [new(first, null, "")];
    }

    /// <summary>A name behind "the city of" and the like, with the type word behind it.</summary>
    private Mention? Anchor(ref int at)
    {
        var i = at;
        for (var steps = 0; steps < 5 && i < _s.Count; steps++)
        {
            if (Role(i) is SpaceRole.Filler or SpaceRole.Thing && !Named(i))
            {
                i++;
            }
            else if (Role(i + 1) == SpaceRole.Of && _lexicon.Classes.Is(_s.Units[i].Word, _settlement | _place) && !Named(i))
            {
                i += 2;
            }
            else if (Role(i) == SpaceRole.Of && i > at)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (Name(ref i) is not { } name)
        {
            return null;
        }

        if (i < _s.Count && !_s.TokenOf(i).LineBefore && _lexicon.Classes.Is(_s.Units[i].Word, _settlement) && !_s.TokenOf(i).IsCapital && Role(i) is not (SpaceRole.Countryside or SpaceRole.Outskirts or SpaceRole.Quarters))
        {
            i++;
        }

        at = i;
        return name;
    }

    /// <summary>One name: the lexicon's, or in a bare phrase (and where the tagger saw one) capitalised words in a row.</summary>
    private Mention? Name(ref int at)
    {
        if (at >= _s.Count)
        {
            return null;
        }

        ref readonly var unit = ref _s.Units[at];
        if (unit.Kind == UnitKind.Name && unit.Place.Kind != EntryKind.None)
        {
            var end = _bare ? Longer(at) : at + 1;
            var known = end == at + 1 ? new NameRef(unit.Place.Kind, unit.Place.Id, unit.Place.Traits) : default;
            return Take(ref at, end, known);
        }

        if (unit.Kind == UnitKind.Proper && !_bare)
        {
            return Take(ref at, at + 1, default);
        }

        return _bare && IsNamePart(at, first: true) ? Take(ref at, Longer(at), default) : null;
    }

    private Mention Take(ref int at, int end, NameRef known)
    {
        var text = _s.Text[_s.StartOf(at).._s.EndOf(end - 1)];
        var mention = new Mention { Text = text, Start = _s.StartOf(at), End = _s.EndOf(end - 1), Ref = known, Name = text };
        at = end;
        return mention;
    }

    /// <summary>Where a run of capitalised words ends that begins here.</summary>
    private int Longer(int at)
    {
        var end = at + 1;
        while (end < _s.Count && end < at + 6 && (IsNamePart(end, first: false) || (_lexicon.Classes.Is(_s.Units[end].Word, _particle) && IsNamePart(end + 1, first: false))))
        {
            end++;
        }

        return end;
    }

    private bool IsNamePart(int i, bool first)
    {
        if (i >= _s.Count || _s.Units[i].Kind is UnitKind.Mark or UnitKind.Clitic or UnitKind.Held || FigureAt(i) is not null)
        {
            return i < _s.Count && !first && _s.Units[i].Kind == UnitKind.Number && !_s.Figures.Any(f => f.First <= _s.Units[i].First && _s.Units[i].First < f.End && f.Unit == FigureUnit.Km);
        }

        if (first && Role(i) is SpaceRole.Compass or SpaceRole.CompassAdjective)
        {
            return i + 1 < _s.Count && _s.TokenOf(i).IsCapital && _s.Units[i].Kind == UnitKind.Name;
        }

        var token = _s.Tokens[_s.Units[i].First];
        return token.IsCapital || _s.Units[i].Kind is UnitKind.Proper || _s.Tokens[_s.Units[i].End - 1].IsCapital || _s.Text[token.Start] >= '\u0590';
    }

    private bool Named(int i) => _s.Units[i].Kind == UnitKind.Name && _s.Units[i].Place.Kind != EntryKind.None;

    /// <summary>A country, or the adjective of one.</summary>
    private Mention? Country(ref int at)
    {
        if (at < _s.Count && _s.Units[at] is { Kind: UnitKind.Name, Adjective: { Kind: not EntryKind.None } adjective })
        {
            return Take(ref at, at + 1, new(adjective.Kind, adjective.Id, adjective.Traits));
        }

        return Name(ref at);
    }

    private static bool IsLine(Mention mention) => !mention.Ref.IsNone && (mention.Ref.Traits & (NameTraits.Settlement | NameTraits.Area | NameTraits.Country)) == 0;

    /// <summary>"15 km" is followed by "north", "to the north", "by road from", "away".</summary>
    private string Direction(ref int at)
    {
        var i = at;
        while (Role(i) is SpaceRole.Filler or SpaceRole.To || (Role(i) == SpaceRole.Near && Key(i + 1) == SpaceWords.Road))
        {
            i++;
        }

        var (role, point) = Compass(ref i);
        if (role == SpaceRole.None)
        {
            at = Role(i) is SpaceRole.From or SpaceRole.Of or SpaceRole.Near or SpaceRole.In ? i : at;
            return "";
        }

        at = i;
        return point;
    }

    /// <summary>A compass point, in one word or two ("north east").</summary>
    private (SpaceRole Role, string Point) Compass(ref int at)
    {
        var (_, role, point) = at < _s.Count && !Named(at) ? _words[at] : default;
        if (role is not (SpaceRole.Compass or SpaceRole.CompassAdjective))
        {
            return (SpaceRole.None, "");
        }

        at++;
        if (point.Length == 1 && at < _s.Count && _words[at] is { Role: SpaceRole.Compass or SpaceRole.CompassAdjective } second && point + second.Point is "NE" or "NW" or "SE" or "SW")
        {
            at++;
            return (second.Role, point + second.Point);
        }

        return (role, point);
    }

    private FigureMention? FigureAt(int i)
    {
        if (i < _s.Count)
        {
            foreach (var figure in _s.Figures)
            {
                if (figure.First == _s.Units[i].First)
                {
                    return figure;
                }
            }
        }

        return null;
    }

    private SpaceRole Role(int i) => i < 0 || i >= _words.Count ? SpaceRole.None : _words[i].Role;

    private bool IsRoad(int i) => i < _s.Count && (Role(i) == SpaceRole.Road || Key(i) == SpaceWords.Road);

    private bool IsHyphen(int i) => i < _s.Count && _s.TokenOf(i).Kind == TokenKind.Hyphen;

    private uint Key(int i) => i < 0 || i >= _words.Count ? 0 : _words[i].Key;

    /// <summary>The folded hash of a unit's letters, hyphens left out.</summary>
    private uint KeyOf(int i)
    {
        ref readonly var unit = ref _s.Units[i];
        if (unit.End == unit.First + 1)
        {
            return _s.Tokens[unit.First].Hash;
        }

        if (unit.Kind is not (UnitKind.Joined or UnitKind.Proper) || _s.WordsOf(i) is not { Length: < 24 } words)
        {
            return 0;
        }

        Span<char> letters = stackalloc char[24];
        var count = 0;
        foreach (var c in words)
        {
            if (char.IsLetter(c))
            {
                letters[count++] = c;
            }
        }

        return Folding.Hash(letters[..count]);
    }

    private int Filled(int i, bool road = false)
    {
        while (Role(i) is SpaceRole.Filler or SpaceRole.On or SpaceRole.Near && !(road && IsRoad(i)))
        {
            i++;
        }

        return i;
    }

    private int Behind(int i, SpaceRole a, SpaceRole b = SpaceRole.None, SpaceRole c = SpaceRole.None)
    {
        i += i < _s.Count && _s.WordsOf(i) is "," ? 1 : 0;
        while (i < _s.Count && Role(i) is var role and not SpaceRole.None && (role == a || role == b || role == c))
        {
            i++;
        }

        return i;
    }
}
