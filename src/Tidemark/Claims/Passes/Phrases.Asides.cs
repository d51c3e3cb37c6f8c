using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <content>"Taji, north of Baghdad": what stands between commas behind a place says where that is, and is no place of the claim.</content>
internal sealed partial class Phrases
{
    private readonly int[] _whither;

    /// <summary>The place that a phrase right behind its comma locates; -1 where it locates none.</summary>
    internal int Located(int unit)
    {
        var (at, locates) = (unit - 1, false);
        for (; at > 0 && unit - at < 8 && _s.Units[at].Kind != UnitKind.Mark && !_clauses.IsVerb(at); at--)
        {
            locates |= _whither.Contains(_s.Units[at].Word);
        }

        return locates && at > 0 && _s.Tags[at] == Tag.Comma && (_nature[at - 1] & Nature.Named) != 0 && (_s.Units[at - 1].Place.Traits & (NameTraits.Settlement | NameTraits.Facility)) != 0 && (_nature[at - 1] & Nature.Actor) == 0 ? at - 1 : -1;
    }
}
