using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>Parts of towns: "the Zubdiya district of Aleppo" is Zubdiya, "a district of Aleppo" is a part of it, "the Aleppo district of Zubdiya" is Zubdiya.</content>
internal sealed partial class Phrases
{
    private readonly int[] _quarters;

    /// <summary>"district", "suburb": one part of a town, which has a name of its own.</summary>
    internal bool IsQuarter(int unit) => _quarters.Contains(_s.Units[unit].Word) && !IsPlural(unit);

    /// <summary>"the ... district of Aleppo": whether what "of" names is the town that the district is a part of, and not the district itself.</summary>
    private bool IsQuarterOf(int district, int town) => _quarters.Contains(_s.Units[district].Word) && _clauses.HasCase(town, _of) && IsCity(town);

    /// <summary>"the Salaheddine district of Aleppo", "the Aleppo district of Salaheddine": a part of a town is called so, whichever province is, too.</summary>
    private bool IsQuarterName(int district, int name) => _quarters.Contains(_s.Units[district].Word)
        && (name < district ? _s.Child(district, Relation.NominalModifier) is var parent and >= 0 && IsQuarterOf(district, parent) : _s.Child(district, Relation.Compound) is var town and >= 0 && IsCity(town) && _clauses.HasCase(name, _of));

    /// <summary>"the last rebel-held district": one of several.</summary>
    private bool IsDescribed(int district)
    {
        foreach (var child in _s.Children(district))
        {
            if (child < district && (_s.Relations[child] == Relation.Adjective || _s.Units[child].Kind == UnitKind.Held))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A city that the packs know.</summary>
    private bool IsCity(int unit) => (_nature[unit] & Nature.Named) != 0 && (_s.Units[unit].Place.Traits & NameTraits.City) != 0;

    /// <summary>"the villages of X and Y": behind several there are several names, and those are the villages.</summary>
    private bool IsRow(int several, int name) => IsDefinite(several) && !_clauses.HasCase(several, _between) && _clauses.HasCase(name, _of) && _s.Child(name, Relation.Conjunct) is var other and >= 0 && _s.Units[other].IsName;
}
