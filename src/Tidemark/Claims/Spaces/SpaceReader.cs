using System.Collections.Immutable;
using Tidemark.Claims.Figures;
using Tidemark.Claims.Passes;
using Tidemark.Names;

namespace Tidemark.Claims.Spaces;

/// <summary>
/// Reads descriptions of places from the units of a sentence: "15 km north of A", "between A and B", "the eastern countryside of C". Names are what the
/// lexicon or the tagger calls names; a bare phrase may name places that neither knows. One per thread.
/// </summary>
internal sealed partial class SpaceReader
{
    /// <summary>No description has its telling word farther from where it begins: "the A and B border".</summary>
    private const int Reach = 8;

    private readonly Lexicon _lexicon;
    private readonly WordMask _settlement, _place, _particle;
    private readonly Pattern[] _patterns;
    private readonly List<(uint Key, SpaceRole Role, string Point)> _words = [];
    private Sentence _s = new();
    private bool _bare;

    /// <summary>A reader over the words of a lexicon.</summary>
    internal SpaceReader(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _settlement = lexicon.Classes.Mask("settlement-noun", "area-noun");
        _place = lexicon.Classes.Mask("place-noun");
        _particle = lexicon.Classes.Mask("name-particle");
        _patterns = [Measured, Border, Road, Bank, Between, Sided, Zoned, Placed, Owned];
    }

    /// <summary>All descriptions of a sentence, in order and without overlap.</summary>
    /// <param name="sentence">Its units and figures.</param>
    /// <param name="bare">Whether it is a phrase alone: then capitalised words are names, and names in it are told to be in them.</param>
    internal List<SpaceMention> Find(Sentence sentence, bool bare)
    {
        (_s, _bare) = (sentence, bare);
        Look();
        var found = new List<SpaceMention>();
        var telling = -1;
        for (var i = 0; i < _s.Count;)
        {
            while (telling < _s.Count && telling < i)
            {
                telling = NextTelling(telling + 1);
            }

            var at = i;
            if ((bare || telling - i <= Reach || Begins(i)) && Term(ref at) is { } relation)
            {
                found.Add(new(i, at, relation));
                i = at;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Looks the words of the sentence up, once for all patterns.</summary>
    private void Look()
    {
        _words.Clear();
        for (var i = 0; i < _s.Count; i++)
        {
            var key = KeyOf(i);
            var (role, point) = SpaceWords.Of(key);
            _words.Add((key, role, point));
        }
    }

    /// <summary>The next word that tells of a border, a road, a bank or a part, the count of units where there is none.</summary>
    private int NextTelling(int i)
    {
        while (i < _words.Count && _words[i].Role is not (SpaceRole.Border or SpaceRole.Road or SpaceRole.Bank or SpaceRole.Outskirts or SpaceRole.Countryside or SpaceRole.Quarters
            or SpaceRole.Centre or SpaceRole.Part or SpaceRole.Thing) && _words[i].Key != SpaceWords.Road)
        {
            i++;
        }

        return i < _words.Count ? i : int.MaxValue;
    }

    /// <summary>Whether a description can begin here without such a word.</summary>
    private bool Begins(int i) =>
        Role(i) is SpaceRole.Compass or SpaceRole.CompassAdjective or SpaceRole.Near or SpaceRole.Around or SpaceRole.Between or SpaceRole.Halfway or SpaceRole.On || FigureAt(i) is not null
            || (Role(i) == SpaceRole.In && FigureAt(i + 1) is not null);

    private PlaceRelation? Term(ref int at)
    {
        foreach (var pattern in _patterns)
        {
            var i = at;
            if (pattern(ref i) is { } relation)
            {
                at = i;
                return relation;
            }
        }

        return null;
    }

    private delegate PlaceRelation? Pattern(ref int at);

    /// <summary>"15 km north of A", "some 15 km from A and 45 km from B", "within 10 km of A", "5 km from the A border".</summary>
    private PlaceRelation? Measured(ref int at)
    {
        if (!(FigureAt(at) is not null || (Role(at) is SpaceRole.In or SpaceRole.Near && FigureAt(at + 1) is not null)))
        {
            return null;
        }

        var anchors = ImmutableArray.CreateBuilder<PlaceAnchor>();
        var type = "distance";
        for (var i = at; ;)
        {
            var near = Role(i) is SpaceRole.In or SpaceRole.Near && FigureAt(i + 1) is not null && anchors.Count == 0;
            var figure = FigureAt(near ? i + 1 : i);
            if (figure is not { Unit: FigureUnit.Km } f || Kilometres(f) is not { } km)
            {
                break;
            }

            i = _s.UnitAt(f.End - 1) + 1;
            var point = Direction(ref i);
            if (Role(i) is not (SpaceRole.From or SpaceRole.Of or SpaceRole.Near or SpaceRole.To or SpaceRole.In) && point.Length == 0)
            {
                break;
            }

            i += Role(i) is SpaceRole.From or SpaceRole.Of or SpaceRole.Near or SpaceRole.To or SpaceRole.In ? 1 : 0;
            i += Role(i) is SpaceRole.Of or SpaceRole.To or SpaceRole.From ? 1 : 0;
            var edge = i;
            if (anchors.Count == 0 && Border(ref edge) is { } border)
            {
                at = edge;
                return border with { Anchors = border.Anchors.SetItem(0, border.Anchors[0] with { Kilometres = km, Bearing = point }) };
            }

            if (Anchor(ref i) is not { } place)
            {
                break;
            }

            type = near || (f.Value is null && f.Low is null) || (f.Value is not null && f.Low is null && f.High == f.Value) ? "near" : type;
            anchors.Add(new(place, km, point));
            at = i;
            i = Behind(i, SpaceRole.And);
        }

        return anchors.Count == 0 ? null : new(type, anchors.ToImmutable());
    }

    /// <summary>"between A and B", "halfway between A and B".</summary>
    private PlaceRelation? Between(ref int at)
    {
        var i = at;
        var half = Role(i) == SpaceRole.Halfway;
        i += half ? 1 : 0;
        if (Role(i) != SpaceRole.Between)
        {
            return null;
        }

        i++;
        return Pair(ref i, SpaceRole.And) is not { } pair ? null : Done(ref at, i, new("between", pair) { Zone = half ? "halfway" : "" });
    }

    /// <summary>"north of A", "to the north of A", "northern A", "the eastern countryside of A", "A's" is <see cref="Owned"/>.</summary>
    private PlaceRelation? Sided(ref int at)
    {
        var i = at;
        var the = i > 0 && Key(i - 1) == TheHash && !(i > 1 && Role(i - 2) == SpaceRole.To);
        var (role, point) = Compass(ref i);
        if (role == SpaceRole.None)
        {
            return null;
        }

        var adjective = role == SpaceRole.CompassAdjective;
        if (adjective && i + 1 < _s.Count && Role(i + 1) == SpaceRole.Of && _s.WordsOf(i) is "city" or "town" or "village" or "hamlet" or "settlement" or "port")
        {
            return null; // "the northern city of A": where in the country A lies
        }

        if (Zone(i, adjective) is { Length: > 0 } zone)
        {
            var own = i + 1;
            own += Role(own) is SpaceRole.Of or SpaceRole.In ? 1 : 0;
            return Anchor(ref own) is { } whole ? Done(ref at, own, new("part", [new(whole, null, "")]) { Zone = zone == "part" ? "" : zone, Side = point }) : null;
        }

        if (Role(i) is SpaceRole.Of or SpaceRole.From)
        {
            i++;
            return Anchor(ref i) is not { } from ? null
                : Done(ref at, i, the ? new("part", [new(from, null, "")]) { Side = point } : new("direction", [new(from, null, point)]));
        }

        if (Anchor(ref i) is not { } name)
        {
            return null;
        }

        // "eastern Aleppo countryside", "northern Aleppo"
        var behind = Zone(i, adjective: true);
        return Done(ref at, behind.Length > 0 ? i + 1 : i, new("part", [new(name, null, "")]) { Zone = behind == "part" ? "" : behind, Side = point });
    }

    /// <summary>"the outskirts of A", "rural A", "the centre of A", "central A".</summary>
    private PlaceRelation? Zoned(ref int at)
    {
        var i = at;
        var zone = Zone(i, adjective: false);
        if (zone is "" or "part")
        {
            return null;
        }

        i++;
        i += Role(i) is SpaceRole.Of or SpaceRole.In or SpaceRole.To ? 1 : 0;
        return Anchor(ref i) is { } place ? Done(ref at, i, new("part", [new(place, null, "")]) { Zone = zone }) : null;
    }

    /// <summary>"near A", "close to A", "around A", and in a bare phrase "in A".</summary>
    private PlaceRelation? Placed(ref int at)
    {
        var i = at;
        var role = Role(i);
        if ((role is not (SpaceRole.Near or SpaceRole.Around) && !(role == SpaceRole.In && _bare)) || (Role(i - 1) == SpaceRole.And && Role(i - 2) == SpaceRole.In))
        {
            return null; // "in and around A" is in A, too
        }

        i++;
        i += Role(i) is SpaceRole.To or SpaceRole.Of ? 1 : 0;
        if (role == SpaceRole.In && i < _s.Count && FigureAt(i) is not null)
        {
            return null;
        }

        return Anchor(ref i) is { } place ? Done(ref at, i, new(role == SpaceRole.Near ? "near" : role == SpaceRole.In ? "within" : "around", [new(place, null, "")])) : null;
    }

    /// <summary>"A's eastern countryside", "A countryside", "A's southern neighbourhoods", "A outskirts".</summary>
    private PlaceRelation? Owned(ref int at)
    {
        var i = at;
        if (Name(ref i) is not { } place)
        {
            return null;
        }

        i += i < _s.Count && _s.Units[i].Kind == UnitKind.Clitic ? 1 : 0;
        var side = i;
        var (_, point) = Compass(ref side);
        var zone = Zone(side, adjective: point.Length > 0);
        return zone.Length == 0 || (zone == "part" && point.Length == 0) ? null : Done(ref at, side + 1, new("part", [new(place, null, "")]) { Zone = zone == "part" ? "" : zone, Side = point });
    }

    /// <summary>The part that a word stands for, "part" for none in particular; empty for other words.</summary>
    private string Zone(int i, bool adjective) => Role(i) switch
    {
        SpaceRole.Outskirts => "outskirts",
        SpaceRole.Countryside => "countryside",
        SpaceRole.Quarters => "quarters",
        SpaceRole.Centre => "centre",
        SpaceRole.Part when adjective => "part",
        SpaceRole.Thing when adjective && _s.TokenOf(i).Length > 5 => "part",
        _ => "",
    };

    private static PlaceRelation Done(ref int at, int end, PlaceRelation relation)
    {
        at = end;
        return relation;
    }

    private static double? Kilometres(FigureMention f)
    {
        var km = f.Value ?? (f is { Low: { } low, High: { } high } ? (low + high) / 2 : f.High ?? f.Low * 1.1);
        return km is >= 0 and < 20000 ? km : null;
    }
}
