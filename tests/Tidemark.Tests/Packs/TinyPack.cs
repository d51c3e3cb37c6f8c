using System.Text;
using Tidemark.Reading.Packs;

namespace Tidemark.Tests.Packs;

/// <summary>A second pack, of a made-up country, for tests.</summary>
internal static class TinyPack
{
    internal const string Head = "id: tiny\ntitle: The war of Norland\nperiod: 2015-01-01/2016-12-31\nlicence: CC0-1.0\ncountries: [NL]\n";

    internal const string Actors = """
        - id: norland
          name: Norland
          type: state
          aliases: [the Republic of Norland]
          cased: [NO]
          adjectives: [Norlandish]
        - id: norland-army
          name: Norland Army
          type: army
          aliases: ["Norlandish troops"]
          arabic: [جيش نورلند]
          parents: [norland]
        - id: hill-front
          name: Hill Front
          type: armed-group
          aliases: [the Front of the Hills, HF]
          from: 2014-06
          until:
          sides:
            - {side: norland-army, from: 2015, until: 2016-05, source: "Norland Gazette, 2015"}
          common-names:
            - {words: [rebels, rebel groups], countries: [NL], from: 2014-06, until: 2016-12}
            - {words: [opposition], countries: [NL], speaks: false}
        - id: march
          name: March
          type: party
        """;

    internal const string Places = """
        id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until
        norland,Norland,country,NL,,40,30,,,1000,Q1000,,
        ports-governorate,Ports Governorate,governorate,NL,norland,40.5,30.5,,,,Q1001,,
        ports,Ports,city,NL,ports-governorate,40.51,30.52,,Portes,1002,,,
        ports-village,Ports,village,NL,norland,41.5,31.5,,,1003,,,
        al-hilla,al-Hilla,town,NL,norland,40.9,30.9,الحلة,,,,,
        hit,Hit,town,NL,norland,40.7,30.7,هيت,,,,,
        """;

    internal const string Sources = """
        - id: gazette
          name: The Norland Gazette
          kind: newspaper
          country: NL
          aliases: [HF, The Times]
          hosts: [gazette.example]
        """;

    /// <summary>The pack, with other text for some of its files.</summary>
    internal static PackRead Read(string? head = null, string? actors = null, string? places = null, string? sources = null) =>
        PackReader.Read("tiny", Files(head, actors, places, sources));

    internal static Dictionary<string, byte[]> Files(string? head = null, string? actors = null, string? places = null, string? sources = null) => new()
    {
        ["pack.yaml"] = Encoding.UTF8.GetBytes(head ?? Head),
        ["actors.yaml"] = Encoding.UTF8.GetBytes(actors ?? Actors),
        ["places.csv"] = Encoding.UTF8.GetBytes(places ?? Places),
        ["sources.yaml"] = Encoding.UTF8.GetBytes(sources ?? Sources),
    };
}
