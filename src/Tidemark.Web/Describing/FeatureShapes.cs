using System.Collections.Immutable;

namespace Tidemark.Web.Describing;

/// <summary>The shapes of answers as OGC API - Features has them.</summary>
internal static class FeatureShapes
{
    /// <summary>The shapes by name.</summary>
    internal static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Landing"] = "{title:string, description:string, links:[#Link]}",
        ["Conformance"] = "{conformsTo:[string]}",
        ["Link"] = "{rel:string, href:string, type:string, title?:string}",
        ["Collection"] = "{id:string, title:string, description:string, extent:{temporal?:{interval:[(string, string)]}}, itemType:'feature', crs:[string], links:[#Link]}",
        ["Collections"] = "{links:[#Link], collections:[#Collection]}",
        ["Features"] = "{type:'FeatureCollection', links:[#Link], numberMatched?:int, numberReturned:int, features:[#Feature]}",
        ["Feature"] = "{type:'Feature', id:string, geometry:#Geometry?, properties:{...}, links?:[#Link]}",
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
